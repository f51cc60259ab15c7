"""Lemmas: suffix rules and exceptions learned from the treebanks, as one small file that the product applies.

    python lemmas.py --shared SHARED --out lemmas.json

The file: {"words": {KEY: {form: lemma}}, "rules": {KEY: {suffix: [cut, append, keep]}}}, KEY as `key` says, or UPOS alone as the fall-back.
See `lemma` for how it is applied.
"""
import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

import conllu

LONGEST_SUFFIX = 6
RULE_SEEN = 2        # times that a suffix is seen before it makes a rule
TRAIN = ('syntax/ud-ewt/train.conllu', 'syntax/gum/train.conllu')
DEV = ('syntax/ud-ewt/dev.conllu', 'syntax/gum/dev.conllu')


def key(upos, feats):
    """UPOS|FEATS; of a verb's features tense and form alone, so that rare persons and voices share the rules of the others."""
    if upos in ('VERB', 'AUX'):
        feats = '|'.join(pair for pair in feats.split('|') if pair.startswith(('Tense=', 'VerbForm='))) or '_'
    return f'{upos}|{feats}'


def plain(form, upos, first):
    """The form that rules read. Proper nouns keep their capitals; so does a capital inside a sentence; all else is lower case."""
    if upos == 'PROPN' or not first and form[:1].isupper() and not form.isupper():
        return form
    return form.lower()


def lemma(table, form, upos, feats, first):
    """The lemma of a word; `first` tells that it begins its sentence.

    The exceptions are asked first, then the rule of the longest suffix: `cut` letters go, `append` comes, and capitals go unless `keep`.
    """
    text = plain(form, upos, first)
    known = table['words'].get(key(upos, feats), {}).get(text)
    if known is not None:
        return known
    rules = table['rules'].get(key(upos, feats)) or table['rules'].get(upos) or {'': [0, '', False]}
    for length in range(min(LONGEST_SUFFIX, len(text)), -1, -1):
        rule = rules.get(text[len(text) - length:])
        if rule and rule[0] < len(text) + bool(rule[1]):
            return apply(text, rule)
    return text


def apply(text, rule):
    cut, append, keep = rule
    return (text if keep else text.lower())[:len(text) - cut] + append


def script(text, target):
    """The rule that makes a lemma of a form."""
    keep = text != text.lower() and target[:1] == text[:1]
    source = text if keep else text.lower()
    same = 0
    while same < min(len(source), len(target)) and source[same] == target[same]:
        same += 1
    return len(source) - same, target[same:], keep


def learn(words):
    """The table for [(form, lemma, upos, feats, first)]."""
    seen = Counter((plain(form, upos, first), target, upos, feats) for form, target, upos, feats, first in words)
    by_key = defaultdict(Counter)
    for (text, target, upos, feats), n in seen.items():
        by_key[key(upos, feats)][text, target] += n
        by_key[upos][text, target] += n
    rules = {name: _suffix_rules(forms) for name, forms in sorted(by_key.items())}
    table = {'words': {}, 'rules': rules}
    for name, forms in sorted(by_key.items()):
        if '|' in name:
            upos, feats = name.split('|', 1)
            best = {}
            for (text, target), n in forms.most_common():
                best.setdefault(text, target)
            wrong = {text: target for text, target in sorted(best.items()) if lemma(table, text, upos, feats, text == text.lower()) != target}
            if wrong:
                table['words'][name] = wrong
    return table


def _suffix_rules(forms):
    """{suffix: rule}: a rule for every suffix whose most frequent script is not the one of the next shorter suffix."""
    scripts = defaultdict(Counter)
    for (text, target), n in forms.items():
        for length in range(min(LONGEST_SUFFIX, len(text)) + 1):
            scripts[text[len(text) - length:]][script(text, target)] += 1   # types, not tokens: 'be' must not rule the suffix 's'
    rules, chosen = {}, {}
    for suffix in sorted(scripts, key=lambda s: (len(s), s)):
        (best, n), = scripts[suffix].most_common(1)
        shorter = chosen.get(suffix[1:]) if suffix else None
        chosen[suffix] = best if n >= RULE_SEEN or not suffix else shorter
        if chosen[suffix] != shorter:
            rules[suffix] = list(chosen[suffix])
    return rules


def words_of(paths):
    return [(word, sentence.lemmas[i], sentence.upos[i], sentence.feats[i], i == 0)
            for path in paths for sentence in conllu.read(path) for i, word in enumerate(sentence.words) if sentence.lemmas[i] != '_']


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--shared', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    args = parser.parse_args()
    table = learn(words_of(args.shared / 'corpora' / path for path in TRAIN))
    args.out.write_text(json.dumps(table, ensure_ascii=False, separators=(',', ':')) + '\n')
    for path in DEV:
        dev = words_of([args.shared / 'corpora' / path])
        right = sum(lemma(table, form, upos, feats, first) == target for form, target, upos, feats, first in dev)
        print(f'{path}: {100 * right / len(dev):.2f} % of {len(dev)} lemmas right, gold tags')


if __name__ == '__main__':
    main()
