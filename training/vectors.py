"""Fits the map of the sentence embedding anew, all else left as it is: the trainer sees few texts a step, this sees tens of thousands.

    python vectors.py --shared SHARED --checkpoint RUN/last.pt --out RUN/fitted.pt [--texts N] [--keep FILE]

The mean states of every layer over unlabelled news (leads and passages of a few sentences) are taken once and kept; then the mix of layers
and the map are learned on them against the original model's vectors, and the epoch that does best on texts held out is the one written.
"""
import argparse
import gzip
import json
import random
import re
from pathlib import Path

import numpy as np
import spacy
import torch
import torch.nn.functional as F

from base import base_model
from model import Reader, Sizes
from reading import LONGEST, TorchOriginal
from wordpiece import WordPiece

SEED, EPOCHS, BATCH, RATE = 20, 40, 512, 2e-3
HELD_OUT = 1000
LIKENESS = 20.0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--shared', type=Path, required=True)
    parser.add_argument('--checkpoint', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--texts', type=int, default=20_000)
    parser.add_argument('--keep', type=Path, default=Path('pooled.npz'), help='where the states stay')
    args = parser.parse_args()
    torch.manual_seed(SEED)
    saved = torch.load(args.checkpoint, map_location='cpu', weights_only=True)
    reader = Reader(Sizes(**saved['sizes'])).eval()
    reader.load_state_dict(saved['model'])
    if not args.keep.exists():
        wordpiece = WordPiece(base_model() / 'vocab.txt')
        texts = list(passages(args.shared / 'corpora/text/allsides.ndjson.gz', args.texts))
        np.savez(args.keep, **pooled(reader, wordpiece, texts))
    kept = np.load(args.keep)
    fit(reader, torch.tensor(kept['states']), torch.tensor(kept['vectors']))
    torch.save({**saved, 'model': reader.state_dict()}, args.out)


def passages(path, count):
    """Texts of the articles in turn: the title with what follows it, and a few sentences from further down."""
    rng = random.Random(SEED)
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        for line, _ in zip(lines, range(count // 2)):
            article = json.loads(line)
            sentences = re.split(r'(?<=[.!?])\s+|\n+', article['text'])
            yield article['title'] + '\n' + ' '.join(sentences[1:1 + rng.randint(1, 3)])
            start = rng.randrange(max(1, len(sentences) - 4))
            yield ' '.join(sentences[start:start + rng.randint(1, 4)])


@torch.inference_mode()
def pooled(reader, wordpiece, texts):
    """Mean states of every layer, [texts, layers, width], and the original model's vectors."""
    english, original = spacy.blank('en'), TorchOriginal(base_model(), wordpiece)
    states, vectors = [], []
    for text in texts:
        words, size = [], 0
        for token in english.tokenizer(text):
            size += 0 if token.is_space else len(wordpiece.pieces(token.text))
            if size > LONGEST:
                break
            if not token.is_space:
                words.append(token.text)
        if len(words) < 4:
            continue
        ids, shapes, _ = wordpiece.encode(words)
        layers = reader.encoder(torch.tensor([ids]), torch.tensor([shapes]))
        states.append(torch.stack([layer[0, 1:-1].mean(0) for layer in layers]).numpy())
        vectors.append(original.vector(text))
    return {'states': np.stack(states), 'vectors': np.stack(vectors)}


def fit(reader, states, vectors):
    """Learns the mix and the map; prints the mean cosine with the original on texts held out."""
    order = torch.randperm(len(states))
    held, seen = order[:HELD_OUT], order[HELD_OUT:]
    parameters = [reader.embedding_mix.weights, reader.embedding.weight, reader.embedding.bias]
    embed = lambda at: F.normalize(reader.embedding(torch.einsum('l,nlw->nw', reader.embedding_mix.weights.softmax(0), states[at])), dim=-1)
    optimizer = torch.optim.Adam(parameters, lr=RATE)
    best, kept = -1.0, None
    for epoch in range(EPOCHS + 1):
        with torch.no_grad():
            cosine = (embed(held) * vectors[held]).sum(-1).mean().item()
        if cosine > best:
            best, kept = cosine, [p.detach().clone() for p in parameters]
        print(json.dumps({'epoch': epoch, 'cosine': round(cosine, 4)}), flush=True)
        optimizer.param_groups[0]['lr'] = RATE * (1 - epoch / EPOCHS)
        for batch in seen[torch.randperm(len(seen))].split(BATCH):
            ours, theirs = embed(batch), vectors[batch]
            loss = 1 - (ours * theirs).sum(-1).mean() + LIKENESS * F.mse_loss(ours @ ours.T, theirs @ theirs.T)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    with torch.no_grad():
        for parameter, value in zip(parameters, kept):
            parameter.copy_(value)


if __name__ == '__main__':
    main()
