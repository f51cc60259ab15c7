"""The reader: a MiniLM encoder with letter case, and a small head for each question. Plain PyTorch.

Syntax and names each read their own weighted mean of the encoder's layers, so that they need not agree on a layer; the embedding reads all.
"""
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from wordpiece import SHAPES


@dataclass(frozen=True)
class Sizes:
    """Sizes of the encoder (all-MiniLM-L6-v2) and of the heads."""
    upos: int
    feats: int
    deprels: int
    tags: int
    vocab: int = 30522
    width: int = 384
    layers: int = 6
    attention_heads: int = 12
    inner: int = 1536
    positions: int = 512
    arc: int = 256
    label: int = 64
    names: int = 256
    dropout: float = 0.1
    head_dropout: float = 0.3

    def as_dict(self):
        return asdict(self)


class Dropout(nn.Module):
    """Dropout whose masks are random stretches of one long random mask: drawing bits anew costs a CPU a tenth of each step."""

    POOL = 1 << 23

    def __init__(self, share):
        super().__init__()
        self.share, self._pool = share, None

    def forward(self, x):
        if not self.training:
            return x
        if self._pool is None or self._pool.device != x.device or len(self._pool) < 2 * x.numel():
            self._pool = (torch.rand(max(self.POOL, 4 * x.numel()), device=x.device) >= self.share) / (1 - self.share)
        start = int(torch.randint(len(self._pool) - x.numel(), ()))
        return x * self._pool[start:start + x.numel()].view_as(x)


class Layer(nn.Module):
    """A BERT layer (post-norm)."""

    def __init__(self, s):
        super().__init__()
        self.heads = s.attention_heads
        self.query, self.key, self.value, self.out = (nn.Linear(s.width, s.width) for _ in range(4))
        self.norm = nn.LayerNorm(s.width, eps=1e-12)
        self.grow, self.shrink = nn.Linear(s.width, s.inner), nn.Linear(s.inner, s.width)
        self.norm_out = nn.LayerNorm(s.width, eps=1e-12)
        self.dropout = Dropout(s.dropout)

    def forward(self, x, mask):
        batch, pieces, width = x.shape
        split = lambda y: y.view(batch, pieces, self.heads, width // self.heads).transpose(1, 2)
        seen = F.scaled_dot_product_attention(split(self.query(x)), split(self.key(x)), split(self.value(x)), attn_mask=mask)
        x = self.norm(x + self.dropout(self.out(seen.transpose(1, 2).reshape(batch, pieces, width))))
        return self.norm_out(x + self.dropout(self.shrink(F.gelu(self.grow(x)))))


class Encoder(nn.Module):
    """BERT with an embedding of each word's letter case, which starts at zero."""

    def __init__(self, s):
        super().__init__()
        self.word = nn.Embedding(s.vocab, s.width)
        self.position = nn.Embedding(s.positions, s.width)
        self.shape = nn.Embedding(SHAPES, s.width)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(s.width, eps=1e-12)
        self.dropout = Dropout(s.dropout)
        self.layers = nn.ModuleList(Layer(s) for _ in range(s.layers))

    def forward(self, ids, shapes, mask=None):
        """States of the embedding and of every layer: a list of [batch, pieces, width]. `mask` [batch, 1, 1, pieces] is true where a piece is."""
        x = self.word(ids) + self.position.weight[:ids.shape[1]] + self.shape(shapes)
        states = [self.dropout(self.norm(x))]
        for layer in self.layers:
            states.append(layer(states[-1], mask))
        return states

    def load_base(self, path):
        """Takes the weights of a BERT in safetensors with Hugging Face's names; token type 0 is added to the positions."""
        old = load_file(path)
        new = {
            'word.weight': old['embeddings.word_embeddings.weight'],
            'position.weight': old['embeddings.position_embeddings.weight'] + old['embeddings.token_type_embeddings.weight'][0],
            'shape.weight': torch.zeros_like(self.shape.weight),
        }
        names = [('norm', 'embeddings.LayerNorm')]
        for i in range(len(self.layers)):
            for ours, theirs in [('query', 'attention.self.query'), ('key', 'attention.self.key'), ('value', 'attention.self.value'),
                                 ('out', 'attention.output.dense'), ('norm', 'attention.output.LayerNorm'), ('grow', 'intermediate.dense'),
                                 ('shrink', 'output.dense'), ('norm_out', 'output.LayerNorm')]:
                names.append((f'layers.{i}.{ours}', f'encoder.layer.{i}.{theirs}'))
        for ours, theirs in names:
            for part in ('weight', 'bias'):
                new[f'{ours}.{part}'] = old[f'{theirs}.{part}']
        self.load_state_dict(new)


class Mix(nn.Module):
    """A learned weighted mean of the layers; starts even."""

    def __init__(self, states):
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(states))

    def forward(self, states):
        return sum(weight * state for weight, state in zip(self.weights.softmax(0), states))


class Projection(nn.Sequential):
    """Linear, GELU, dropout: the view of a word that one head needs."""

    def __init__(self, width, out, dropout):
        super().__init__(nn.Linear(width, out), nn.GELU(), Dropout(dropout))


class Reader(nn.Module):
    """Answers for each word: sentence start, part of speech, features, head, label, entity tag; for each piece its states, whose mean `embedding` maps to a text's vector."""

    def __init__(self, s):
        super().__init__()
        self.sizes = s
        self.encoder = Encoder(s)
        states = s.layers + 1
        self.syntax_mix, self.names_mix = Mix(states), Mix(states)
        self.dropout = Dropout(s.head_dropout)
        self.sentence = nn.Linear(s.width, 1)
        self.upos, self.feats = nn.Linear(s.width, s.upos), nn.Linear(s.width, s.feats)
        self.root = nn.Parameter(torch.randn(s.width) * 0.1)
        self.arc_word, self.arc_head = Projection(s.width, s.arc, s.head_dropout), Projection(s.width, s.arc, s.head_dropout)
        self.arc = nn.Linear(s.arc, s.arc)  # Dozat & Manning's biaffine: weight is the bilinear form, bias scores a head by itself
        self.label_word, self.label_head = Projection(s.width, s.label, s.head_dropout), Projection(s.width, s.label, s.head_dropout)
        self.label = nn.Linear(s.label, s.deprels * (s.label + 1))
        self.names = nn.Sequential(Projection(s.width, s.names, s.head_dropout), nn.Linear(s.names, s.tags))
        self.embedding = nn.Linear(states * s.width, s.width)  # of a text's mean states; starts at those of the last layer
        nn.init.zeros_(self.embedding.weight)
        nn.init.eye_(self.embedding.weight[:, -s.width:])
        nn.init.zeros_(self.embedding.bias)
        nn.init.normal_(self.arc.weight, std=s.arc ** -0.5 / 4)
        nn.init.normal_(self.label.weight, std=0.02)

    def forward(self, ids, shapes, words, mask=None):
        """All answers as a dict. `words` [batch, words] is the index of each word's first piece."""
        states = self.encoder(ids, shapes, mask)
        at = words.unsqueeze(-1).expand(-1, -1, self.sizes.width)
        syntax = self.dropout(self.syntax_mix(states).gather(1, at))
        names = self.dropout(self.names_mix(states).gather(1, at))
        heads = torch.cat([self.root.expand(len(ids), 1, -1), syntax], 1)
        label_head = self.label_head(heads)
        return {
            'sentence': self.sentence(syntax).squeeze(-1),
            'upos': self.upos(syntax),
            'feats': self.feats(syntax),
            'arcs': self.arc(self.arc_word(syntax)) @ self.arc_head(heads).transpose(1, 2),
            'labelDep': self.label(self.label_word(syntax)),
            'labelHead': torch.cat([label_head, torch.ones_like(label_head[..., :1])], -1),
            'entities': self.names(names),
            'states': torch.cat(states, -1),
        }


def label_scores(label_dep, label_head, labels):
    """Scores [words, labels] of the labels between words [words, labels * (d + 1)] and their heads' rows [words, d + 1]."""
    return (label_dep.view(len(label_dep), labels, -1) @ label_head.unsqueeze(-1)).squeeze(-1)
