"""Makes the training data out of the corpora: gold documents, silver articles, label lists.

    python prepare.py --shared SHARED --data DATA [--articles N]

SHARED is the folder that holds corpora/. DATA must not be committed: it holds their text.
"""
import argparse
import gzip
import json
from collections import Counter
from pathlib import Path

import gold
import silver
import teacher
from labels import ENTITY_TAGS, UPOS

RAREST_FEATS = 2  # feature strings seen less often are left out of the loss


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--shared', type=Path, required=True)
    parser.add_argument('--data', type=Path, required=True)
    parser.add_argument('--articles', type=int, default=2600)
    args = parser.parse_args()
    corpora = args.shared / 'corpora'
    args.data.mkdir(parents=True, exist_ok=True)

    model = teacher.load_teacher()
    treebanks = {'ewt': gold.treebank(corpora / 'syntax/ud-ewt/train.conllu', model), 'gum': gold.treebank(corpora / 'syntax/gum/train.conllu', model)}
    for name, documents in {**treebanks, 'wnut': gold.wnut(corpora / 'names/wnut17-train/wnut17train.conll')}.items():
        write(args.data / f'{name}.ndjson.gz', documents)
    labels = label_lists([unit for documents in treebanks.values() for document in documents for unit in document['units']])
    (args.data / 'labels.json').write_text(json.dumps(labels, indent=1))

    raw = args.data / 'raw.ndjson.gz'
    if not raw.exists():
        teacher.label_articles(corpora / 'text/allsides.ndjson.gz', raw, args.articles)
    silver.filter_articles(raw, args.data / 'silver.ndjson.gz')


def label_lists(units):
    """The labels that the model tells apart, most frequent first where the data decides."""
    feats = Counter(value for unit in units for value in unit['feats'])
    deprels = Counter(value for unit in units for value in unit['deprels'])
    return {'upos': UPOS, 'feats': [value for value, n in feats.most_common() if n >= RAREST_FEATS],
            'deprels': [value for value, _ in deprels.most_common()], 'entities': ENTITY_TAGS}


def write(path, documents):
    with gzip.open(path, 'wt', encoding='utf-8') as file:
        for document in documents:
            file.write(json.dumps(document) + '\n')


if __name__ == '__main__':
    main()
