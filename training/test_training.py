"""python -m unittest (in this folder, with requirements.txt installed)"""
import itertools
import random
import unittest
from collections import Counter

import numpy as np
import torch

import decode
import gold
import lemmas
import silver
import windows
from embeddings import bcubed
from export import FusedLayer, Int8Embedding, Window
from labels import ENTITY_TAGS
from model import Reader, Sizes
from vectors import SPAN, SPANS, shared_spans
from wordpiece import DIGITS, LOWER, MIXED, OTHER, SINGLE, TITLE, UPPER, shape


class Clusters(unittest.TestCase):
    def test_bcubed(self):
        self.assertEqual(bcubed([1, 1, 2], [5, 5, 3]), 1)
        self.assertAlmostEqual(bcubed([1, 1, 1], [1, 1, 2]), 5 / 7)  # precision 5/9, recall 1
        self.assertAlmostEqual(bcubed([1, 2, 3], [1, 1, 2]), 4 / 5)  # precision 1, recall 2/3


class Shapes(unittest.TestCase):
    def test_letter_case(self):
        for word, expected in {'peace': LOWER, 'Peace': TITLE, 'NATO': UPPER, 'I': SINGLE, 'McCain': MIXED, 'iPhone': MIXED, '2024': DIGITS,
                               '7th': LOWER, 'É': SINGLE, 'Éire': TITLE, '—': OTHER, '和平': LOWER, 'U.S.': UPPER, '': OTHER}.items():
            self.assertEqual(shape(word), expected, word)

    def test_noise_changes_letters_alone(self):
        self.assertEqual([windows.noisy_shape(w, 'upper') for w in ('peace', 'a', '7', ',')], [UPPER, SINGLE, DIGITS, OTHER])
        self.assertEqual([windows.noisy_shape(w, 'title') for w in ('peace', 'a', 'NATO')], [TITLE, SINGLE, UPPER])
        self.assertEqual(windows.noisy_shape('NATO', 'lower'), LOWER)


class Trees(unittest.TestCase):
    def test_best_of_all_trees(self):
        rng = np.random.default_rng(1)
        for _ in range(200):
            n = int(rng.integers(1, 6))
            scores = rng.normal(size=(n, n + 1))
            heads = decode.tree(scores)
            total = lambda tree: sum(scores[i, h] for i, h in enumerate(tree))
            best = max(total(tree) for tree in itertools.product(range(n + 1), repeat=n) if is_tree(tree))
            self.assertTrue(is_tree(heads))
            self.assertAlmostEqual(total(heads), best)


class Tags(unittest.TestCase):
    def test_inside_follows_its_own_kind(self):
        scores = np.zeros((3, len(ENTITY_TAGS)))
        for i, (tag, score) in enumerate((('B-PERSON', 3), ('I-ORG', 5), ('I-ORG', 5))):
            scores[i, ENTITY_TAGS.index(tag)] = score
        self.assertEqual(decode.names(decode.best_tags(scores)), [(0, 3, 'ORG')])
        self.assertEqual(decode.names(['B-GPE', 'O', 'B-ORG', 'I-ORG']), [(0, 1, 'GPE'), (2, 4, 'ORG')])


class Votes(unittest.TestCase):
    def test_surname_is_the_person_named_in_full(self):
        self.assertEqual(silver._majority(silver._as_surname(Counter(O=9, ORG=3, PERSON=2))), 'PERSON')
        self.assertIsNone(silver._majority(silver._as_surname(Counter(GPE=4, PERSON=3))))

    def test_all_articles_count_as_two_mentions(self):
        self.assertEqual(silver._with_global(Counter(ORG=1), Counter(GPE=30, ORG=10)), Counter(GPE=1.5, ORG=1.5))

    def test_headlines(self):
        self.assertTrue(silver._is_headline('Trump Says He Will Not Go'.split()))
        self.assertFalse(silver._is_headline('Trump says he will not go'.split()))

    def test_trimmed_names(self):
        self.assertEqual(gold.trimmed(['the', 'White', 'House', "'s"], 0, 4), (1, 3))
        self.assertEqual(gold.trimmed(['The'], 0, 1), (0, 1))


class Lemmas(unittest.TestCase):
    def test_rules_and_exceptions(self):
        verb = lambda form, target: (form, target, 'VERB', 'Tense=Past|VerbForm=Fin', False)
        table = lemmas.learn([verb('walked', 'walk'), verb('talked', 'talk'), verb('jumped', 'jump'), verb('went', 'go')])
        self.assertEqual(lemmas.lemma(table, 'balked', 'VERB', 'Tense=Past|VerbForm=Fin', False), 'balk')
        self.assertEqual(lemmas.lemma(table, 'Went', 'VERB', 'Mood=Ind|Tense=Past|VerbForm=Fin', True), 'go')
        self.assertEqual(lemmas.lemma(table, 'glim', 'NOUN', '_', False), 'glim')


class Export(unittest.TestCase):
    def test_fused_window_answers_as_the_reader(self):
        torch.manual_seed(0)
        sizes = Sizes(upos=3, feats=4, deprels=5, tags=6, vocab=40, width=24, layers=2, attention_heads=2, inner=32, positions=300, arc=8, label=8, names=8)
        reader = Reader(sizes).eval()
        ids, shapes, words = torch.tensor([[1, 5, 6, 7, 2]]), torch.tensor([[0, 1, 2, 2, 0]]), torch.tensor([1, 2])
        with torch.inference_mode():
            before = reader(ids, shapes, words.unsqueeze(0))
            after = Window(reader, False)(ids, shapes, words)
        for expected, found in zip(before.values(), after):
            torch.testing.assert_close(expected.squeeze(0), found)
        self.assertIsInstance(reader.encoder.layers[0], FusedLayer)

    def test_int8_rows_are_near(self):
        weight = torch.randn(10, 8)
        found = Int8Embedding(weight)(torch.arange(10))
        self.assertLess((found - weight).abs().max(), weight.abs().max() / 200)


class Packing(unittest.TestCase):
    def test_full_stop_that_words_depend_on_stays(self):
        unit = {'words': ['So', 'it', 'is', '.'], 'heads': [0, 4, 2, 1]}
        self.assertEqual({windows._without_full_stop(unit, random.Random(n)) for n in range(99)}, {4})
        unit['heads'] = [3, 3, 0, 3]
        self.assertEqual({windows._without_full_stop(unit, random.Random(n)) for n in range(99)}, {3, 4})


class Spans(unittest.TestCase):
    def test_two_cuts_share_what_both_have(self):
        ours, theirs = [1, 2, 3, 4, 90, 91, 5, 6, 7], [1, 2, 3, 4, 92, 5, 6, 7]
        spans = list(shared_spans(ours, theirs, random.Random(1)))
        self.assertEqual(len(spans), SPANS)
        for here, there, size in spans:
            self.assertGreaterEqual(size, SPAN[0])
            self.assertEqual(ours[here:here + size], theirs[there:there + size])
        self.assertEqual(list(shared_spans([1, 2, 3], [1, 4, 3], random.Random(1))), [])


def is_tree(heads):
    """Whether every word reaches the root, which has one child."""
    def depth(i):
        for steps in range(len(heads) + 1):
            if i < 0:
                return steps
            i = heads[i] - 1
        return None
    return sum(h == 0 for h in heads) == 1 and all(depth(i) is not None for i in range(len(heads)))


if __name__ == '__main__':
    unittest.main()
