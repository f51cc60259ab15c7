"""Filters the teacher's labels by agreement: of the mentions of a name in its article, and of the name in all articles.

The teacher reads a few words at a time and takes 'May' for a month in one sentence and a person in the next. A vote settles most such
cases; where it does not, the words are left out of the loss rather than guessed.
"""
import gzip
import json
from collections import Counter, defaultdict

from gold import ANYTHING, trimmed, write_name

LONGEST = 6          # words of a name that is looked for again
GLOBAL_WEIGHT = 2    # all articles together count as much as two mentions in this one
MAJORITY = 0.7
OUTSIDE = 'O'
MISSED = 0.25        # weight of 'no name' votes where no word is a common one: the teacher misses 'Trump' more often than not
KNOWN_WORD = 10      # occurrences after which a capitalised word that is almost never in a name is taken to be none
HEADLINE_WORDS, HEADLINE_SHARE = 25, 0.7


def filter_articles(raw, out):
    """Writes articles with agreed tags, one a line: {id, units: [{words, tags}]}, where a unit is a paragraph."""
    everywhere, words = _count_all(raw)
    with gzip.open(raw, 'rt', encoding='utf-8') as lines, gzip.open(out, 'wt', encoding='utf-8') as file:
        for line in lines:
            article = json.loads(line)
            units = [{'words': p['words'], 'tags': tags} for p, tags in zip(article['paragraphs'], _article_tags(article, everywhere, words))]
            file.write(json.dumps({'id': article['id'], 'units': units}) + '\n')


def _names(paragraph):
    """Names of a paragraph as (start, end, type), trimmed."""
    return [(*trimmed(paragraph['words'], start, end), kind) for start, end, kind in paragraph['names']]


def _is_headline(words):
    """Titles in title case: the teacher takes half of their words for names."""
    letters = [w for w in words if w[0].isalpha()]
    return len(words) <= HEADLINE_WORDS and len(letters) > 1 and sum(w[0].isupper() for w in letters) >= HEADLINE_SHARE * len(letters)


def _mentions(paragraph, surfaces):
    """(start, end, type or O) of the teacher's names and of places where a known surface stands outside them; longest first."""
    words, names = paragraph['words'], _names(paragraph)
    taken = {i for start, end, _ in paragraph['names'] for i in range(start, end)}
    found, i = list(names), 0
    while i < len(words):
        step = 1
        if i not in taken and words[i][:1].isupper():
            for length in range(min(LONGEST, len(words) - i), 0, -1):
                if not any(i + k in taken for k in range(length)) and tuple(words[i:i + length]) in surfaces:
                    found.append((i, i + length, OUTSIDE))
                    step = length
                    break
        i += step
    return found


def _votes(paragraphs, surfaces):
    """Types of each surface, and of each surname by the full names of persons."""
    votes = defaultdict(Counter)
    for paragraph in paragraphs:
        if _is_headline(paragraph['words']):
            continue
        for start, end, kind in _mentions(paragraph, surfaces):
            surface = tuple(paragraph['words'][start:end])
            votes[surface][kind] += 1
            if kind == 'PERSON' and len(surface) > 1 and surface[-1][:1].isupper():
                votes[surface[-1:]]['PERSON'] += 1
    return votes


def _count_all(raw):
    """(types of each surface over all articles, {word: [times seen, times in a name]}, where a word is as it is spelt)."""
    surfaces, words = Counter(), defaultdict(lambda: [0, 0])
    with gzip.open(raw, 'rt', encoding='utf-8') as lines:
        for line in lines:
            for paragraph in json.loads(line)['paragraphs']:
                if _is_headline(paragraph['words']):
                    continue
                inside = set()
                for start, end, _ in _names(paragraph):
                    surfaces[tuple(paragraph['words'][start:end])] += 1
                    inside.update(range(start, end))
                for i, word in enumerate(paragraph['words']):
                    words[word][0] += 1
                    words[word][1] += i in inside
    known = {surface for surface, n in surfaces.items() if n > 1}
    everywhere = defaultdict(Counter)
    with gzip.open(raw, 'rt', encoding='utf-8') as lines:
        for line in lines:
            for surface, kinds in _votes(json.loads(line)['paragraphs'], known).items():
                everywhere[surface].update(kinds)
    return everywhere, words


def _article_tags(article, everywhere, words):
    """Tags of each paragraph after the vote."""
    surfaces = {tuple(p['words'][start:end]) for p in article['paragraphs'] for start, end, _ in _names(p)}
    surnames = {tuple(p['words'][end - 1:end]) for p in article['paragraphs'] for start, end, kind in _names(p) if kind == 'PERSON' and end - start > 1}
    surfaces |= surnames
    here = _votes(article['paragraphs'], surfaces)
    for paragraph in article['paragraphs']:
        headline = _is_headline(paragraph['words'])
        tags = [_outside(word, words, headline) for word in paragraph['words']]
        for start, end, _ in sorted(_mentions(paragraph, surfaces), key=lambda m: m[1] - m[0]):
            surface = tuple(paragraph['words'][start:end])
            common = any(_is_common(word, words) for word in surface)
            votes = _with_global(here[surface], everywhere[surface])
            votes[OUTSIDE] *= 1 if common else MISSED
            if surface in surnames and not common:
                votes = _as_surname(votes)
            kind = None if headline and surface not in here else _majority(votes)
            if kind is None:
                tags[start:end] = [ANYTHING] * (end - start)
            elif kind != OUTSIDE:
                write_name(tags, start, end, [kind])
            else:
                tags[start:end] = [OUTSIDE] * (end - start)
        yield tags


def _outside(word, words, headline):
    """The tag of a word that the teacher left out: unsure where it has a capital and is not known as a common word."""
    if not word[:1].isupper():
        return OUTSIDE
    seen, in_names = words.get(word, (0, 0))
    return OUTSIDE if not headline and seen >= KNOWN_WORD and in_names < 0.2 * seen else ANYTHING


def _is_common(word, words):
    """Whether a word is seen in lower case as often as with its capital: 'May', 'Rice'."""
    return words.get(word.lower(), (0,))[0] >= words.get(word, (0,))[0]


def _with_global(here, everywhere):
    """The votes of the article and, as GLOBAL_WEIGHT votes, those of all articles."""
    total = sum(everywhere.values())
    votes = Counter({kind: n * GLOBAL_WEIGHT / total for kind, n in everywhere.items()})
    votes.update(here)
    return votes


def _as_surname(votes):
    """The votes for a surname of a person who is named in full in the article: a place of that name is the only rival taken seriously."""
    places = Counter({kind: n for kind, n in votes.items() if kind in ('GPE', 'LOC', 'FAC')})
    places['PERSON'] = sum(votes.values()) - sum(places.values())
    return places


def _majority(votes):
    """The type that most votes are for, or None."""
    kind, most = max(votes.items(), key=lambda item: item[1])
    return kind if most > 0 and most >= MAJORITY * sum(votes.values()) else None
