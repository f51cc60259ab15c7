"""Windows: what the model sees at once. Consecutive units (sentences or paragraphs) of a document, packed to a random length and batched.

Reading happens the same way: a window begins anywhere in a report, holds several sentences and may cut one.
"""
import gzip
import json
import random
from dataclasses import dataclass

import numpy as np
import torch

from labels import ENTITY_TAGS, IGNORED
from wordpiece import LOWER, MIXED, NONE, SINGLE, TITLE, UPPER

LONGEST = 190          # pieces of a window without [CLS] and [SEP]
SHORTEST = 24          # of the random limits that windows are packed to
ALONE = 0.2            # share of windows that hold one unit
CASE_NOISE = (('upper', 0.05), ('title', 0.05), ('lower', 0.07))
NO_FULL_STOP = 0.06    # share of sentences whose final punctuation is taken off
WORD_DROPOUT = 0.05    # share of words shown as [MASK]


@dataclass
class Window:
    """One window before padding; labels are IGNORED where the corpus has none. `units` are (first piece, end) of its units.

    `ids` has [MASK] in the place of some words, `clean` has none.
    """
    ids: list
    clean: list
    shapes: list
    words: list
    units: list
    starts: list
    upos: list
    feats: list
    heads: list
    deprels: list
    tags: list


class Corpus:
    """The prepared documents, and the numbers of their labels."""

    def __init__(self, data, wordpiece):
        self.labels = json.loads((data / 'labels.json').read_text())
        self.wordpiece = wordpiece
        self.gold = _documents(data / 'ewt.ndjson.gz') + _documents(data / 'gum.ndjson.gz')
        self.posts = _documents(data / 'wnut.ndjson.gz')
        self.silver = _documents(data / 'silver.ndjson.gz')
        self._numbers = {layer: {label: n for n, label in enumerate(self.labels[layer])} for layer in ('upos', 'feats', 'deprels')}
        self.tag_sets = []     # allowed tags of each entity label, as rows of 0 and 1
        self._tag_numbers = {}

    def tag(self, label):
        """The number of an entity label: a tag, tags with '|', or '*' (IGNORED)."""
        if label == '*':
            return IGNORED
        if label not in self._tag_numbers:
            self._tag_numbers[label] = len(self.tag_sets)
            self.tag_sets.append([float(tag in label.split('|')) for tag in ENTITY_TAGS])
        return self._tag_numbers[label]

    def window(self, units, noise, rng):
        """A window of units, cut at LONGEST pieces. A head outside of the window is IGNORED."""
        w = Window([self.wordpiece.cls], [self.wordpiece.cls], [NONE], [], [], [], [], [], [], [], [])
        for unit in units:
            first_word, first_piece = len(w.words), len(w.ids)
            syntax = 'heads' in unit
            keep = _without_full_stop(unit, rng)
            case = _case_noise(rng) if noise else None
            for i in range(keep):
                word = unit['words'][i]
                pieces = self.wordpiece.pieces(word)
                if len(w.ids) + len(pieces) > LONGEST + 1:
                    break
                w.words.append(len(w.ids))
                w.ids += [self.wordpiece.mask] * len(pieces) if noise and rng.random() < WORD_DROPOUT else pieces
                w.clean += pieces
                w.shapes += [noisy_shape(word, case)] * len(pieces)
                w.starts.append(int(i == 0) if syntax else IGNORED)
                w.upos.append(self._numbers['upos'][unit['upos'][i]] if syntax else IGNORED)
                w.feats.append(self._numbers['feats'].get(unit['feats'][i], IGNORED) if syntax else IGNORED)
                w.heads.append((unit['heads'][i] and unit['heads'][i] + first_word) if syntax else IGNORED)
                w.deprels.append(self._numbers['deprels'].get(unit['deprels'][i], IGNORED) if syntax else IGNORED)
                w.tags.append(self.tag(unit['tags'][i]))
            w.units.append((first_piece, len(w.ids)))
        w.heads = [head if head <= len(w.words) else IGNORED for head in w.heads]
        w.ids.append(self.wordpiece.sep)
        w.shapes.append(NONE)
        return w

    def epoch(self, number, seed, pieces, silver_share):
        """Batches of one pass over the gold, with as many silver windows as make `silver_share` of its pieces; the same for the same arguments."""
        rng = random.Random(f'{seed}-{number}')
        windows = [w for document in self.gold for w in self._cut(document['units'], rng)]
        if number % 2 == 0:
            windows += [w for post in self.posts for w in self._cut(post['units'], rng)]
        wanted = silver_share * sum(len(w.ids) for w in windows)
        while wanted > 0:
            for w in self._cut(rng.choice(self.silver)['units'], rng):
                windows.append(w)
                wanted -= len(w.ids)
        rng.shuffle(windows)
        pool = 40 * pieces // 100
        batches = [b for i in range(0, len(windows), pool) for b in _batches(sorted(windows[i:i + pool], key=lambda w: len(w.ids)), pieces)]
        rng.shuffle(batches)
        return batches

    def _cut(self, units, rng):
        """Windows of a document: each packed to a random limit of its own, with one case noise for each sentence."""
        limit, packed, size = 0, [], 0
        for unit in units:
            pieces = sum(len(self.wordpiece.pieces(word)) for word in unit['words'])
            if packed and size + pieces > limit:
                yield self.window(packed, True, rng)
                packed, size = [], 0
            if not packed:
                limit = 0 if rng.random() < ALONE else rng.randint(SHORTEST, LONGEST)
            packed.append(unit)
            size += pieces
        if packed:
            yield self.window(packed, True, rng)


def noisy_shape(word, case):
    """The shape of a word after its letters were changed to upper, title or lower case."""
    from wordpiece import shape
    plain = shape(word)
    if case is None or plain not in (LOWER, TITLE, UPPER, MIXED, SINGLE):
        return plain
    if case == 'lower':
        return LOWER
    one = sum(c.isalpha() for c in word) == 1
    if case == 'upper':
        return SINGLE if one else UPPER
    return plain if plain != LOWER else SINGLE if one else TITLE


def collate(windows):
    """Tensors of a batch. Padding is piece 0, word 0 and IGNORED labels."""
    pieces, words = max(len(w.ids) for w in windows), max(len(w.words) for w in windows)
    fill = lambda name, width, value: torch.from_numpy(np.array([getattr(w, name) + [value] * (width - len(getattr(w, name))) for w in windows]))
    batch = {'ids': fill('ids', pieces, 0), 'shapes': fill('shapes', pieces, 0), 'words': fill('words', words, 0)}
    batch['mask'] = (torch.arange(pieces) < torch.tensor([[len(w.ids)] for w in windows]))[:, None, None, :]
    batch['word_mask'] = torch.arange(words) < torch.tensor([[len(w.words)] for w in windows])
    for name in ('starts', 'upos', 'feats', 'heads', 'deprels', 'tags'):
        batch[name] = fill(name, words, IGNORED)
    return batch


def _documents(path):
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def _batches(windows, pieces):
    """Cuts windows sorted by length into batches of at most `pieces` padded pieces."""
    batch = []
    for w in windows:
        if batch and (len(batch) + 1) * len(w.ids) > pieces:
            yield batch
            batch = []
        batch.append(w)
    if batch:
        yield batch


def _case_noise(rng):
    chance = rng.random()
    for case, share in CASE_NOISE:
        if chance < share:
            return case
        chance -= share
    return None


def _without_full_stop(unit, rng):
    """How many words of a sentence are kept: all, or sometimes all but a final mark that nothing depends on."""
    words = len(unit['words'])
    droppable = words > 3 and unit['words'][-1] in ('.', '!', '?') and ('heads' not in unit or words not in unit['heads'])
    return words - 1 if droppable and rng.random() < NO_FULL_STOP else words
