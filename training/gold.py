"""Annotated corpora as documents: {id, units: [{words, upos, feats, heads, deprels, tags}]}, where a unit is a sentence.

A tag is an entity tag, several with '|' between them where the corpus does not tell them apart, or '*' where it says nothing.
"""
import re

import conllu
from labels import ENTITY_TYPES
from teacher import label_words

ANYTHING = '*'
DETERMINERS = {'the', 'a', 'an'}
POSSESSIVES = {"'s", '’s', "'", '’'}

# What GUM's entity types allow of ours; other types of GUM say nothing about a name.
GUM_TYPES = {'person': {'PERSON', 'NORP'}, 'place': {'GPE', 'LOC', 'FAC'}, 'organization': {'ORG', 'GPE', 'NORP'}, 'event': {'EVENT'}}

# WNUT-17 marks no nationalities, events or laws: there they may be part of what is outside.
WNUT_TYPES = {'person': ['PERSON'], 'location': ['GPE', 'LOC', 'FAC'], 'corporation': ['ORG'], 'group': ['ORG'], 'product': ['PRODUCT'],
              'creative-work': ['WORK_OF_ART']}
WNUT_OUTSIDE = '|'.join(['O'] + [f'{p}-{t}' for t in ('NORP', 'EVENT', 'LAW') for p in 'BI'])


def trimmed(words, start, end):
    """A name's span without a leading determiner and a trailing possessive, the habit of UNER and CoNLL."""
    if end - start > 1 and words[start].lower() in DETERMINERS:
        start += 1
    if end - start > 1 and words[end - 1] in POSSESSIVES:
        end -= 1
    return start, end


def write_name(tags, start, end, kinds):
    """Writes the tags of a name of one of `kinds`."""
    for i in range(start, end):
        tags[i] = '|'.join(f'{"B" if i == start else "I"}-{kind}' for kind in kinds)


def treebank(path, teacher):
    """Documents of a UD treebank with the teacher's names, where part of speech and GUM's entities do not speak against them."""
    sentences = list(conllu.read(path))
    names = label_words(teacher, [s.words for s in sentences])
    documents = {}
    for sentence, found in zip(sentences, names):
        documents.setdefault(sentence.document, []).append({
            'words': sentence.words, 'upos': sentence.upos, 'feats': sentence.feats, 'heads': sentence.heads, 'deprels': sentence.deprels,
            'tags': _tags(sentence, found)})
    return [{'id': name, 'units': units} for name, units in documents.items()]


def _tags(sentence, found):
    words, upos = sentence.words, sentence.upos
    gum = _entity_heads(sentence)
    tags = ['O' if tag != 'PROPN' else ANYTHING for tag in upos]  # a proper noun outside every name may be a name that the teacher missed
    for start, end, kind in found:
        start, end = trimmed(words, start, end)
        inside = range(start, end)
        head = next((i for i in inside if sentence.heads[i] - 1 not in inside), start)
        named = any(upos[i] == 'PROPN' for i in inside) or kind == 'NORP' and upos[head] in ('ADJ', 'NOUN')
        allowed = gum.get(head)
        if not named and kind not in ('WORK_OF_ART', 'LAW', 'EVENT') or allowed and kind not in allowed:
            for i in inside:
                tags[i] = ANYTHING
        else:
            write_name(tags, start, end, [kind])
    return tags


def _entity_heads(sentence):
    """What types GUM's entities allow at the words that head them; the innermost entity of a head wins."""
    opened, spans = [], []
    for i, entity in enumerate(sentence.entity):
        for opens, number, kind, closes in re.findall(r'(\()?(\d+)(?:-([a-z]+)[^()]*)?(\))?', entity):
            if opens:
                opened.append((number, kind, i))
            if closes or not opens:
                at = next((k for k in range(len(opened) - 1, -1, -1) if opened[k][0] == number), None)
                if at is not None:
                    _, name, start = opened.pop(at)
                    spans.append((start, i + 1, name))
    heads = {}
    for start, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        for i in range(start, end):
            if not start <= sentence.heads[i] - 1 < end and kind in GUM_TYPES:
                heads[i] = GUM_TYPES[kind]
    return heads


def wnut(path):
    """WNUT-17's posts as documents of one unit."""
    documents, words, tags = [], [], []
    with open(path, encoding='utf-8') as lines:
        for line in [*lines, '']:
            word, _, label = line.strip().partition('\t')
            if word:
                words.append(word)
                prefix, _, kind = label.partition('-')
                tags.append('|'.join(f'{prefix}-{t}' for t in WNUT_TYPES[kind]) if kind else WNUT_OUTSIDE)
            elif words:
                documents.append({'id': f'wnut-{len(documents)}', 'units': [{'words': words, 'tags': tags}]})
                words, tags = [], []
    return documents


assert set().union(*GUM_TYPES.values()) <= set(ENTITY_TYPES)
