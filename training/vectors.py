"""Fits the map of the sentence embedding anew, all else left as it is: the trainer sees few texts a step, this sees tens of thousands.

    python vectors.py --shared SHARED --checkpoint RUN/last.pt --out RUN/fitted.pt [--texts N] [--keep FILE] [--epochs N]

The mean states of every layer over unlabelled news (leads, passages of a few sentences, and a few short spans of each) are taken once and
kept, from the encoder as it ships, in int8, so that the map takes up what rounding does. Articles that tell a lead which `embeddings.py`
measures on are left out. The map learns the original model's vectors, the likeness of each two texts, and a little that passages of one
article belong together; then it goes some of the way to the least squares of texts and spans. With --epochs 0 it does that alone, from the
map of the checkpoint.
"""
import argparse
import copy
import gzip
import json
import random
import re
import tempfile
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import spacy
import torch
import torch.nn.functional as F
from torch import nn

from base import base_model
from export import Window, write_onnx
from model import Reader, Sizes
from reading import LONGEST, OnnxSession, TorchOriginal
from wordpiece import WordPiece

SEED, EPOCHS, BATCH, RATE, WARM_UP, RIDGE = 20, 12, 512, 3e-4, 30, 3e-3
HELD_OUT = 12  # one article in so many
# Pieces of one text are not alike, so spans of it teach as new texts do: with 3,200 texts the mean cosine on texts held out is 0.913 without and
# 0.929 with spans. A text weighed as 1, 10 or 30 of its spans: 0.926, 0.929, 0.928.
SPANS, SPAN, TEXT_WEIGHT, AROUND = 6, (3, 16), 10, 1.0
# Of 0.3, 0.5, 0.7 and all of the way, 0.3 keeps the correlation of cosines best (0.9377 held out; 0.9366 before, 0.9333 for all of the way).
PART = 0.3
TOGETHER = 8  # texts of like length that the original model reads at once
NEAR = 0.4
# Belonging together is weighed lightly: at 0.02 the correlation of cosines on texts held out falls by 0.001, at 0.05 by 0.008 (a map of three layers).
LIKENESS, BELONGING, SHARPNESS = 20.0, 0.02, 0.07


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--shared', type=Path, required=True)
    parser.add_argument('--checkpoint', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--texts', type=int, default=31_000)
    parser.add_argument('--keep', type=Path, default=Path('pooled.npz'), help='where the states stay')
    parser.add_argument('--epochs', type=int, default=EPOCHS)
    args = parser.parse_args()
    torch.manual_seed(SEED)
    saved = torch.load(args.checkpoint, map_location='cpu', weights_only=True)
    reader = Reader(Sizes(**saved['sizes'])).eval()
    reader.load_state_dict(saved['model'])
    if not args.keep.exists():
        np.savez(args.keep, **pooled(reader, passages(args.shared / 'corpora', args.texts)))
    kept = {name: torch.tensor(array) for name, array in np.load(args.keep).items()}
    if args.epochs:
        fit(reader, kept['states'], F.normalize(kept['vectors'], dim=-1), kept['articles'], args.epochs)
    refine(reader, **kept)
    torch.save({**saved, 'model': reader.state_dict()}, args.out)


def passages(corpora, count):
    """`count` texts as (article, text), in rounds over all articles: each one's title with what follows it, then a few sentences from anywhere,
    then again its title with a few from anywhere, in turn."""
    rng = random.Random(SEED)
    with gzip.open(corpora / 'text/allsides.ndjson.gz', 'rt', encoding='utf-8') as lines:
        articles = [json.loads(line) for line in lines]
    measured = _telling(corpora / 'stories/neus/inputs.ndjson')
    articles = [(article['title'], re.split(r'(?<=[.!?])\s+|\n+', article['text'])) for article in articles if not measured(article)]
    for n in range(count):
        turn, number = divmod(n, len(articles))
        title, sentences = articles[number]
        start = 1 if turn == 0 else rng.randrange(max(1, len(sentences) - 2))
        titled = turn % 2 == 0
        passage = ' '.join(sentences[start:start + rng.randint(1, 3 if titled else 4)])
        yield number, f'{title}\n{passage}' if titled else passage


def _telling(path, length=80, top=600):
    """A test of whether an article has the title, or near its top the first letters, of a report in a file."""
    plain = lambda text: re.sub(r'\W+', ' ', text.lower()).strip()
    with path.open(encoding='utf-8') as lines:
        reports = [json.loads(line) for line in lines]
    titles, leads = {plain(report.get('title') or '') for report in reports}, {plain(report['text'])[:length] for report in reports}

    def tells(article):
        text = plain(article['text'])
        return plain(article['title']) in titles or any(text[at:at + length] in leads for at in range(top))
    return tells


class Layers(Window):
    """The encoder's layers on one window: states [pieces, layers * width] of its pieces."""

    def forward(self, ids, shapes):
        return torch.cat([layer[0, 1:-1] for layer in self.reader.encoder(ids, shapes)], -1)


def pooled(reader, texts):
    """Mean states of all layers in int8 and of the original model's last layer, of texts and of SPANS spans of each, and the texts' articles."""
    wordpiece, english, rng = WordPiece(base_model() / 'vocab.txt'), spacy.blank('en'), random.Random(SEED)
    original = TorchOriginal(base_model(), wordpiece)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / 'layers.onnx'
        write_onnx(Layers(copy.deepcopy(reader), True), path, True, inputs=['ids', 'shapes'], outputs=['layers'])
        encoder = OnnxSession(path)
    cut = [(len(wordpiece.pieces(text)), article, text, words) for article, text in texts if len(words := _words(english, wordpiece, text)) >= 4]
    cut.sort(key=lambda one: one[0])
    kept = defaultdict(list)
    for start in range(0, len(cut), TOGETHER):
        some = cut[start:start + TOGETHER]
        for (_, article, _, words), (their_ids, theirs) in zip(some, original.states([text for _, _, text, _ in some])):
            ids, shapes, _ = wordpiece.encode(words)
            ours = encoder.run(ids=[ids], shapes=[shapes])['layers']
            spans = list(shared_spans(ids[1:-1], their_ids[1:-1], rng))
            if spans:
                kept['states'].append(ours.mean(0))
                kept['vectors'].append(theirs.mean(0))
                kept['articles'].append(article)
                kept['span_states'] += [ours[here:here + size].mean(0) for here, _, size in spans]
                kept['span_vectors'] += [theirs[1 + there:1 + there + size].mean(0) for _, there, size in spans]
    return {name: np.stack(rows) for name, rows in kept.items()}


def shared_spans(ours, theirs, rng):
    """SPANS random stretches (here, there, size) of pieces that two cuts of a text share; none where they share too few."""
    alike = [block for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks() if block.size >= SPAN[0]]
    for _ in range(SPANS if alike else 0):
        block = rng.choices(alike, [block.size for block in alike])[0]
        size = min(block.size, rng.randint(*SPAN))
        at = rng.randint(0, block.size - size)
        yield block.a + at, block.b + at, size


def _words(english, wordpiece, text):
    """The words of a text that one window holds."""
    words, size = [], 0
    for token in english.tokenizer(text):
        if not token.is_space:
            size += len(wordpiece.pieces(token.text))
            if size > LONGEST:
                break
            words.append(token.text)
    return words


def fit(reader, states, vectors, articles, epochs):
    """Learns the map on most articles; prints how near the original the vectors are of the texts of those held out."""
    held = articles % HELD_OUT == 0
    mean, spread = states[~held].mean(0), states[~held].std(0) + 1e-5
    seen = (states[~held] - mean) / spread
    linear = _least_squares(seen, vectors[~held])
    optimizer = torch.optim.Adam(linear.parameters(), betas=(0.9, 0.99))
    of = defaultdict(list)
    for text, article in enumerate(articles[~held].tolist()):
        of[article].append(text)
    groups, rng, step, steps = [torch.tensor(texts) for texts in of.values()], random.Random(SEED), 0, epochs * len(seen) // BATCH
    for epoch in range(epochs + 1):
        _fold(linear, mean, spread, reader.embedding)
        _print_nearness({'epoch': epoch}, reader, states[held], vectors[held])
        rng.shuffle(groups)
        for batch in torch.cat(groups).split(BATCH) if epoch < epochs else ():
            step += 1
            optimizer.param_groups[0]['lr'] = RATE * min(1, step / WARM_UP) * max(0.01, 1 - step / steps)
            loss = distance(F.normalize(linear(seen[batch]), dim=-1), vectors[~held][batch], articles[~held][batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()


@torch.no_grad()
def refine(reader, states, vectors, articles, span_states, span_vectors):
    """Moves the map PART of the way to the ridge regression around it of texts and spans; prints how near it is on articles held out."""
    held = articles % HELD_OUT == 0
    of_spans = ~held.repeat_interleave(SPANS)
    mean, spread = states[~held].mean(0), states[~held].std(0) + 1e-5
    x, y = (states[~held] - mean) / spread, vectors[~held].float()
    spans = (span_states.float()[of_spans] - mean) / spread
    _print_nearness({'refined': 0}, reader, states[held], vectors[held])
    before = (reader.embedding.weight * spread).T
    start = (x @ before - (x @ before).mean(0))
    scale = (start * (y - y.mean(0))).sum() / start.square().sum()  # the map may give unit vectors; the original's states are longer
    before, bias = before * scale, (reader.embedding.bias + reader.embedding.weight @ mean) * scale
    gram, product = 0, 0
    for inputs, targets, weight in ((x, y, TEXT_WEIGHT), (spans, span_vectors.float()[of_spans], 1)):
        inputs, targets = inputs - inputs.mean(0), targets - targets.mean(0)
        gram, product = gram + weight * inputs.T @ inputs, product + weight * inputs.T @ (targets - inputs @ before)
    ridge = AROUND * (len(spans) + TEXT_WEIGHT * len(x))
    change = torch.linalg.solve(gram + ridge * torch.eye(len(gram)), product)
    linear = nn.Linear(*before.shape)
    linear.weight.data = (before + PART * change).T.contiguous()
    linear.bias.data = (1 - PART) * bias + PART * y.mean(0)
    _fold(linear, mean, spread, reader.embedding)
    _print_nearness({'refined': PART}, reader, states[held], vectors[held])


@torch.no_grad()
def _print_nearness(stage, reader, states, vectors):
    ours, theirs = (F.normalize(rows.float(), dim=-1) for rows in (reader.embedding(states), vectors))
    print(json.dumps({**stage, **nearness(ours, theirs)}), flush=True)


def _least_squares(x, y):
    """The linear map from standardised x to y, by ridge regression."""
    linear = nn.Linear(x.shape[1], y.shape[1])
    weights = torch.linalg.solve(x.T @ x + RIDGE * len(x) * torch.eye(x.shape[1]), x.T @ (y - y.mean(0)))
    linear.weight.data, linear.bias.data = weights.T.contiguous(), y.mean(0)
    return linear


@torch.no_grad()
def _fold(linear, mean, spread, into):
    """Writes the map of standardised states as one of states."""
    into.weight.copy_(linear.weight / spread)
    into.bias.copy_(linear.bias - into.weight @ mean)


def distance(ours, theirs, articles):
    """The loss of a batch, texts of an article side by side in it."""
    likeness, itself = ours @ ours.T, torch.eye(len(ours), dtype=torch.bool)
    together = (articles[:, None] == articles) & ~itself
    share = (likeness / SHARPNESS).masked_fill(itself, -1e4).log_softmax(1)
    belonging = (share * together).sum(1) / together.sum(1).clamp(min=1)
    return 1 - (ours * theirs).sum(-1).mean() + LIKENESS * F.mse_loss(likeness, theirs @ theirs.T) - BELONGING * belonging.mean()


def nearness(ours, theirs):
    """The mean cosine with the original, and the correlation of cosines of all pairs and of near ones."""
    upper = torch.ones(len(ours), len(ours), dtype=torch.bool).triu(1)
    both = torch.stack([(ours @ ours.T)[upper], (theirs @ theirs.T)[upper]])
    r = lambda pairs: round(float(torch.corrcoef(pairs)[0, 1]), 4)
    return {'cosine': round(float((ours * theirs).sum(-1).mean()), 4), 'r': r(both), 'r near': r(both[:, both[1] > NEAR])}


if __name__ == '__main__':
    main()
