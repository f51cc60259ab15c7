"""Trains the reader on all tasks at once.

    python train.py --data DATA --run RUN --steps N [--silver-share 0.5] [--syntax-only]

Goes on from RUN/last.pt where there is one. Its --steps may differ: the learning rate follows step / steps.
"""
import argparse
import json
import random
import time
from itertools import count
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from base import base_model
from labels import IGNORED
from model import Encoder, Reader, Sizes, label_scores
from windows import Corpus, collate
from wordpiece import WordPiece

SEED = 20
ENCODER_RATE, HEAD_RATE = 1.2e-4, 8e-4
WARM_UP = 0.06
WEIGHTS = {'sentence': 0.5, 'upos': 1.0, 'feats': 0.5, 'arcs': 1.0, 'labels': 1.0, 'entities': 1.0, 'embedding': 6.0, 'likeness': 20.0}
SHORTEST_EMBEDDED = 6 # pieces; the vector of a shorter text says little
EMBEDDING_EVERY = 2   # steps; the original costs up to a third of a step


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--data', type=Path, required=True)
    parser.add_argument('--run', type=Path, required=True)
    parser.add_argument('--steps', type=int, required=True)
    parser.add_argument('--pieces', type=int, default=768, help='padded pieces of a batch')
    parser.add_argument('--silver-share', type=float, default=0.4, help='silver pieces as a share of gold ones')
    parser.add_argument('--syntax-only', action='store_true', help='the control: no names, no silver, no embedding')
    parser.add_argument('--save-every', type=int, default=100)
    args = parser.parse_args()
    torch.manual_seed(SEED)
    device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
    args.run.mkdir(parents=True, exist_ok=True)

    base = base_model()
    corpus = Corpus(args.data, WordPiece(base / 'vocab.txt'))
    labels = corpus.labels
    reader = Reader(Sizes(*(len(labels[layer]) for layer in ('upos', 'feats', 'deprels', 'entities')))).to(device)
    reader.encoder.load_base(base / 'model.safetensors')
    reader.encoder.word.weight.requires_grad = False
    original = Original(base, reader.sizes, corpus.wordpiece, device)

    encoder = [p for p in reader.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in reader.encoder.parameters()}
    heads = [p for p in reader.parameters() if id(p) not in known]
    optimizer = torch.optim.AdamW([{'params': encoder, 'peak': ENCODER_RATE, 'weight_decay': 0.01},
                                   {'params': heads, 'peak': HEAD_RATE, 'weight_decay': 0.01}], lr=0, betas=(0.9, 0.98), fused=True)
    step = resume(args.run / 'last.pt', reader, optimizer)
    silver_share = 0.0 if args.syntax_only else args.silver_share
    skipped, clock, sums = 0, time.time(), {}
    for epoch in count():
        batches = corpus.epoch(epoch, SEED, args.pieces, silver_share)
        if skipped + len(batches) <= step:
            skipped += len(batches)
            continue
        for windows in batches[step - skipped:]:
            if step >= args.steps:
                save(args.run / 'last.pt', reader, optimizer, step, labels)
                return
            for group in optimizer.param_groups:
                group['lr'] = group['peak'] * rate(step / args.steps)
            reader.train()
            losses = step_losses(reader, original, corpus, windows, device, step, args.syntax_only)
            total = sum(WEIGHTS[name] * loss for name, loss in losses.items())
            optimizer.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0)
            optimizer.step()
            step += 1
            for name, loss in [*losses.items(), ('pieces', sum(len(w.ids) for w in windows))]:
                sums.setdefault(name, []).append(loss.item() if isinstance(loss, torch.Tensor) else loss)
            if step % 20 == 0:
                report = {name: round(float(np.mean(values)), 4) for name, values in sums.items() if name != 'pieces'}
                speed = sum(sums['pieces']) / (time.time() - clock)
                line = json.dumps({'step': step, 'epoch': epoch, 'pieces_per_s': round(speed), **report})
                print(line, flush=True)
                with (args.run / 'log.ndjson').open('a') as log:
                    log.write(line + '\n')
                clock, sums = time.time(), {}
            if step % args.save_every == 0:
                save(args.run / 'last.pt', reader, optimizer, step, labels)
        skipped += len(batches)


def rate(progress):
    """Linear warm-up, then linear decay to zero."""
    return progress / WARM_UP if progress < WARM_UP else (1 - progress) / (1 - WARM_UP)


def step_losses(reader, original, corpus, windows, device, step, syntax_only):
    """Losses of a batch by name. A task without a label in the batch is absent."""
    batch = {name: tensor.to(device) for name, tensor in collate(windows).items()}
    out = reader(batch['ids'], batch['shapes'], batch['words'], batch['mask'])
    losses = syntax_losses(out, batch, len(corpus.labels['deprels']))
    if not syntax_only:
        seen = batch['tags'] != IGNORED
        allowed = torch.tensor(corpus.tag_sets, device=device)[batch['tags'][seen]]
        scores = out['entities'][seen]
        losses['entities'] = (scores.logsumexp(-1) - scores.masked_fill(allowed == 0, -1e4).logsumexp(-1)).mean()
        if step % EMBEDDING_EVERY == 0:
            losses.update(embedding_losses(reader.embedding, out['states'], original, windows, random.Random(step)))
    return losses


def syntax_losses(out, batch, deprels):
    """Losses of sentence starts, tags, heads and labels. Heads compete only within the gold sentence and the root."""
    losses, syntax = {}, batch['starts'] != IGNORED
    if not syntax.any():
        return losses
    losses['sentence'] = F.binary_cross_entropy_with_logits(out['sentence'][syntax], batch['starts'][syntax].float())
    for name in ('upos', 'feats'):
        losses[name] = F.cross_entropy(out[name].flatten(0, 1), batch[name].flatten(), ignore_index=IGNORED)
    sentence = batch['starts'].clamp(min=0).cumsum(1)
    same = (sentence[:, :, None] == sentence[:, None, :]) & batch['word_mask'][:, None, :]
    arcs = out['arcs'].masked_fill(~F.pad(same, (1, 0), value=True), -1e4)
    losses['arcs'] = F.cross_entropy(arcs.flatten(0, 1), batch['heads'].flatten(), ignore_index=IGNORED)
    b, w = ((batch['heads'] != IGNORED) & (batch['deprels'] != IGNORED)).nonzero(as_tuple=True)
    scores = label_scores(out['labelDep'][b, w], out['labelHead'][b, batch['heads'][b, w]], deprels)
    losses['labels'] = F.cross_entropy(scores, batch['deprels'][b, w])
    return losses


def embedding_losses(embedding, states, original, windows, rng):
    """Distance of the pooled states of a unit (or of the window) from the original model's vector of it alone, and of their likenesses."""
    ours, texts = [], []
    for n, window in enumerate(windows):
        start, end = rng.choice(window.units) if rng.random() < 0.7 else (1, len(window.ids) - 1)
        if end - start >= SHORTEST_EMBEDDED:
            ours.append(states[n, start:end].mean(0))
            texts.append(tuple(window.clean[start:end]))
    if len(texts) < 2:
        return {}
    ours, theirs = F.normalize(embedding(torch.stack(ours)), dim=-1), original.vectors(texts)
    return {'embedding': 1 - (ours * theirs).sum(-1).mean(), 'likeness': F.mse_loss(ours @ ours.T, theirs @ theirs.T)}


class Original:
    """The original model's sentence vectors; those of texts that come again are remembered."""

    def __init__(self, base, sizes, wordpiece, device):
        self._encoder = Encoder(sizes).to(device).eval()
        self._encoder.load_base(base / 'model.safetensors')
        self._ends, self._device, self._known = (wordpiece.cls, wordpiece.sep), device, {}

    @torch.no_grad()
    def vectors(self, texts):
        """Unit vectors of texts (tuples of pieces): the mean over all pieces, as all-MiniLM-L6-v2 is meant to be used."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            cls, sep = self._ends
            longest = max(map(len, new)) + 2
            ids = torch.tensor([[cls, *text, sep] + [0] * (longest - len(text) - 2) for text in new], device=self._device)
            mask = torch.arange(longest, device=self._device) < torch.tensor([[len(text) + 2] for text in new], device=self._device)
            states = self._encoder(ids, torch.zeros_like(ids), mask[:, None, None, :])[-1]
            self._known.update(zip(new, F.normalize((states * mask.unsqueeze(-1)).sum(1), dim=-1)))
        return torch.stack([self._known[text] for text in texts])


def resume(path, reader, optimizer):
    """Loads a checkpoint if there is one; answers its step."""
    if not path.exists():
        return 0
    saved = torch.load(path, map_location='cpu', weights_only=True)
    reader.load_state_dict(saved['model'])
    optimizer.load_state_dict(saved['optimizer'])
    return saved['step']


def save(path, reader, optimizer, step, labels):
    """Writes a checkpoint whole or not at all."""
    part = path.with_suffix('.part')
    torch.save({'model': reader.state_dict(), 'optimizer': optimizer.state_dict(), 'step': step, 'sizes': reader.sizes.as_dict(), 'labels': labels}, part)
    part.replace(path)


if __name__ == '__main__':
    main()
