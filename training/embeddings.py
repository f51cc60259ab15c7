"""How close the reader's sentence embedding is to the original model's: cosines of pairs of news leads, and stories found by either.

Pairs are of one story, of one topic (two stories whose headlines share two words that few headlines have) and drawn at random. Stories are
found by average-link clustering of cosine distances; for each model the cut is the one that does best on the stories of odd number, and B-cubed F1
(Amigo et al. 2009) is that of the even ones.
"""
import json
import random
import re
from collections import defaultdict
from itertools import combinations

import numpy as np
import spacy
from scipy.cluster.hierarchy import fcluster, linkage

from base import base_model
from reading import TorchOriginal, embedding

STORIES, PAIRS, SEED = 1000, 2000, 8
RARE = 0.02  # share of headlines that a word of a topic may stand in, at most
CUTS = np.arange(0.2, 0.8, 0.02)


def score_embedding(shared, model, wordpiece):
    """{pairs: {kind: correlation}, stories: {model: B-cubed F1}, 'cosine with the original': mean}."""
    reports, owner = _leads(shared / 'corpora/stories/neus')
    english, original = spacy.blank('en'), TorchOriginal(base_model(), wordpiece)
    texts = [f"{report.get('title') or ''}\n{report['text']}" for report in reports]
    ours = np.stack([embedding(model, wordpiece, [t.text for t in english.tokenizer(text) if not t.is_space]) for text in texts])
    theirs = np.stack([original.vector(text) for text in texts])
    pairs = _pairs(reports, owner)
    pairs['all'] = [pair for kind in pairs.values() for pair in kind]
    return {
        'pairs': {kind: _correlation(ours, theirs, drawn) for kind, drawn in pairs.items()},
        'stories': {'ours': _bcubed_of(ours, owner), 'original': _bcubed_of(theirs, owner)},
        'cosine with the original': round(float((ours * theirs).sum(1).mean()), 4),
    }


def _leads(corpus):
    """Leads of the first STORIES stories, and the number of each one's story."""
    stories = defaultdict(list)
    with (corpus / 'inputs.ndjson').open(encoding='utf-8') as inputs, (corpus / 'gold.ndjson').open(encoding='utf-8') as gold:
        for line, answer in zip(inputs, gold):
            report, story = json.loads(line), json.loads(answer)
            assert report['id'] == story['id']
            stories[story['story']].append(report)
    chosen = list(stories.values())[:STORIES]
    return [report for story in chosen for report in story], np.array([k for k, story in enumerate(chosen) for _ in story])


def _pairs(reports, owner):
    """{kind: [(i, j)]}, PAIRS of each kind where there are as many."""
    rng = random.Random(SEED)
    words = [set(re.findall(r'\w{4,}', (report.get('title') or '').lower())) for report in reports]
    holders = defaultdict(list)
    for i, title in enumerate(words):
        for word in title:
            holders[word].append(i)
    shared = defaultdict(int)
    for held in holders.values():
        if len(held) <= RARE * len(reports):
            for pair in combinations(held, 2):
                shared[pair] += 1
    topic = sorted((i, j) for (i, j), count in shared.items() if count >= 2 and owner[i] != owner[j])
    story = [(i, j) for i in range(len(owner)) for j in range(i + 1, len(owner)) if j < i + 4 and owner[i] == owner[j]]
    drawn = [tuple(rng.sample(range(len(owner)), 2)) for _ in range(PAIRS)]
    few = lambda pairs: rng.sample(pairs, min(PAIRS, len(pairs)))
    return {'same story': few(story), 'same topic': few(topic), 'random': drawn}


def _correlation(ours, theirs, pairs):
    i, j = np.array(pairs).T
    return {'pairs': len(pairs), 'r': round(float(np.corrcoef((ours[i] * ours[j]).sum(1), (theirs[i] * theirs[j]).sum(1))[0, 1]), 4)}


def _bcubed_of(vectors, owner):
    """B-cubed F1 on the stories of even number, with the cut that is best on the others."""
    odd, even = owner % 2 == 1, owner % 2 == 0
    tree = linkage(vectors[odd], 'average', 'cosine')
    cut = max(CUTS, key=lambda cut: bcubed(fcluster(tree, cut, 'distance'), owner[odd]))
    found = fcluster(linkage(vectors[even], 'average', 'cosine'), cut, 'distance')
    return round(bcubed(found, owner[even]), 4)


def bcubed(found, gold):
    """B-cubed F1 of two clusterings, lists of labels."""
    both = defaultdict(int)
    for pair in zip(found, gold):
        both[pair] += 1
    sizes = [dict(zip(*np.unique(labels, return_counts=True))) for labels in (found, gold)]
    precision, recall = (sum(n * n / size[pair[side]] for pair, n in both.items()) / len(gold) for side, size in enumerate(sizes))
    return 2 * precision * recall / (precision + recall)
