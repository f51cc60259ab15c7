"""Scores a checkpoint or an exported model with the project's scorers.

    python evaluate.py --shared SHARED (--checkpoint RUN/last.pt | --model models/reader-en | --spacy PACKAGE) [--out FOLDER] [--sentences N]

Syntax: EWT and GUM dev, gold words, with gold sentences and with the model's own (in the gold paragraphs). Names: UNER, WNUT-17 and CoNLL++
texts, cut into words by spaCy's English rules. Embedding: see embeddings.py. The product's own tokeniser and clustering are measured by the
product. --spacy scores a spaCy pipeline on the names alone.
"""
import argparse
import importlib
import json
import re
import subprocess
import sys
import tempfile
from itertools import groupby
from pathlib import Path

import spacy

import conllu
from base import base_model
from embeddings import score_embedding
from reading import OnnxModel, TorchModel, read_block, read_sentences
from wordpiece import WordPiece

# Types of a reading; a nationality is a demonym, which the scorer counts as MISC.
READING_TYPES = {'PERSON': 'person', 'NORP': 'group', 'ORG': 'organization', 'GPE': 'place', 'LOC': 'place', 'FAC': 'facility', 'EVENT': 'event',
                 'WORK_OF_ART': 'work', 'PRODUCT': 'product', 'LAW': 'law'}
NAMES = ('uner-ewt-dev', 'wnut17-dev', 'conllpp-300')
TREEBANKS = {'ewt': 'syntax/ud-ewt/dev.conllu', 'gum': 'syntax/gum/dev.conllu'}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--shared', type=Path, required=True)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument('--checkpoint', type=Path)
    which.add_argument('--model', type=Path)
    which.add_argument('--spacy')
    parser.add_argument('--out', type=Path, help='where system output and scores.json stay')
    parser.add_argument('--sentences', type=int, help='score the first N sentences of each treebank alone')
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        out = args.out or Path(temporary)
        out.mkdir(parents=True, exist_ok=True)
        if args.spacy:
            scores = {name: score_names(args.shared, name, spacy_names(args.spacy), out) for name in NAMES}
        else:
            model = TorchModel(args.checkpoint) if args.checkpoint else OnnxModel(args.model)
            wordpiece = WordPiece(base_model() / 'vocab.txt')
            scores = {name: score_treebank(args.shared, name, path, model, wordpiece, out, args.sentences) for name, path in TREEBANKS.items()}
            scores.update({name: score_names(args.shared, name, reader_names(model, wordpiece), out) for name in NAMES})
            scores['embedding'] = score_embedding(args.shared, model, wordpiece)
        (out / 'scores.json').write_text(json.dumps(scores, indent=1))
    print(json.dumps(scores, indent=1))


def score_treebank(shared, name, path, model, wordpiece, out, limit):
    """F1 of each measure on gold sentences, and on the model's own."""
    sentences = list(conllu.read(shared / 'corpora' / path))[:limit]
    gold = out / f'{name}.gold.conllu'
    gold.write_text(''.join(map(_gold_conllu, sentences)))
    known = [p for _, group in groupby(sentences, lambda s: s.document) for p in read_sentences(model, wordpiece, [s.words for s in group])]
    blocks = []
    for sentence in sentences:
        if sentence.paragraph or not blocks:
            blocks.append([])
        blocks[-1] += sentence.words
    found = [p for block in blocks for p in read_block(model, wordpiece, block)]
    scores = {}
    for kind, parsed in (('gold sentences', known), ('own sentences', found)):
        system = out / f'{name}.on-{kind.replace(" ", "-")}.conllu'
        system.write_text(''.join(map(_conllu, parsed)))
        table = subprocess.run([sys.executable, shared / 'score/syntax.py', gold, system], check=True, capture_output=True, text=True).stdout
        scores[kind] = _syntax_scores(table)
    return scores


def score_names(shared, name, find, out):
    """The scorer's figures for a finder of names: text to [(start, end, type)] in characters."""
    corpus = shared / 'corpora/names' / name
    readings = out / f'{name}.readings.ndjson'
    with (corpus / 'inputs.ndjson').open(encoding='utf-8') as inputs, readings.open('w', encoding='utf-8') as file:
        for line in inputs:
            report = json.loads(line)
            unit = _units(report['text'])
            mentions = [{'start': unit[start], 'end': unit[end], 'type': READING_TYPES[kind], 'form': 'name', **({'demonym': True} if kind == 'NORP' else {})}
                        for start, end, kind in find(report['text']) if kind in READING_TYPES]
            file.write(json.dumps({'id': report['id'], 'report': {'id': report['id'], 'text': report['text']}, 'mentions': mentions}) + '\n')
    table = subprocess.run([sys.executable, shared / 'score/score.py', 'names', '--gold', corpus / 'gold.ndjson', '--readings', readings],
                           check=True, capture_output=True, text=True).stdout
    return {figure: float(value) for figure, value in map(str.split, table.splitlines())}


def reader_names(model, wordpiece):
    """Finds names with the reader; blocks are lines."""
    english = spacy.blank('en')

    def find(text):
        at, found = 0, []
        for line in text.split('\n'):
            tokens = [t for t in english.tokenizer(line) if not t.is_space]
            done = 0
            for sentence in read_block(model, wordpiece, [t.text for t in tokens]):
                for start, end, kind in sentence.names:
                    last = tokens[done + end - 1]
                    found.append((at + tokens[done + start].idx, at + last.idx + len(last), kind))
                done += len(sentence.words)
            at += len(line) + 1
        return found
    return find


def spacy_names(package):
    """Finds names with a spaCy pipeline that a package ships."""
    module = importlib.import_module(package)
    pipeline = spacy.load(module.model_path(), exclude=['tagger', 'parser', 'attribute_ruler', 'lemmatizer']) if hasattr(module, 'model_path') else module.load()
    return lambda text: [(ent.start_char, ent.end_char, ent.label_) for ent in pipeline(text).ents]


def _units(text):
    """UTF-16 offset of each character offset."""
    offsets = [0]
    for c in text:
        offsets.append(offsets[-1] + (2 if ord(c) > 0xFFFF else 1))
    return offsets


def _gold_conllu(s):
    return _rows(s.words, s.lemmas, s.upos, s.feats, s.heads, s.deprels)


def _conllu(p):
    return _rows(p.words, ['_'] * len(p.words), p.upos, p.feats, p.heads, p.deprels)


def _rows(words, lemmas, upos, feats, heads, deprels):
    rows = (f'{i}\t{w}\t{lemma}\t{u}\t_\t{f}\t{h}\t{d}\t_\t_' for i, (w, lemma, u, f, h, d) in enumerate(zip(words, lemmas, upos, feats, heads, deprels), 1))
    return '\n'.join(rows) + '\n\n'


def _syntax_scores(table):
    """{measure: F1 in percent} of syntax.py's table."""
    scores = {}
    for line in table.splitlines():
        found = re.match(r'(\S.*?)\s+\d\.\d+\s+\d\.\d+\s+(\d\.\d+)', line)
        if found:
            scores[found[1]] = round(100 * float(found[2]), 2)
    return scores


if __name__ == '__main__':
    main()
