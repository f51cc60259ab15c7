"""CoNLL-U: sentences of syntactic words. Empty nodes and enhanced dependencies are left out."""
from dataclasses import dataclass, field

UNIVERSAL = {'PronType', 'NumType', 'Poss', 'Reflex', 'Foreign', 'Abbr', 'Gender', 'Animacy', 'Number', 'Case', 'Definite', 'Degree', 'VerbForm',
             'Mood', 'Tense', 'Aspect', 'Voice', 'Evident', 'Polarity', 'Person', 'Polite'}


@dataclass
class Sentence:
    """Columns of a sentence; `heads` are 0 for the root, else 1 + the head's index. `entity` is GUM's Entity= of each word or ''."""
    document: str
    paragraph: bool
    words: list = field(default_factory=list)
    lemmas: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    feats: list = field(default_factory=list)
    heads: list = field(default_factory=list)
    deprels: list = field(default_factory=list)
    entity: list = field(default_factory=list)


def universal(feats):
    """The universal features of a FEATS column, as a FEATS column."""
    return '|'.join(pair for pair in feats.split('|') if pair.split('=')[0] in UNIVERSAL) or '_'


def read(path):
    """The sentences of a file, in order."""
    sentence, document, paragraph = None, '', True
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line.startswith('#'):
                if line.startswith('# newdoc'):
                    document = line.split('=', 1)[-1].strip()
                paragraph = paragraph or line.startswith(('# newdoc', '# newpar'))
            elif line:
                number, form, lemma, upos, _, feats, head, deprel, _, misc = line.split('\t')
                if number.isdecimal():
                    sentence = sentence or Sentence(document, paragraph)
                    paragraph = False
                    sentence.words.append(form)
                    sentence.lemmas.append(lemma)
                    sentence.upos.append(upos)
                    sentence.feats.append(universal(feats))
                    sentence.heads.append(int(head))
                    sentence.deprels.append(deprel)
                    sentence.entity.append(next((x[7:] for x in misc.split('|') if x.startswith('Entity=')), ''))
            elif sentence:
                yield sentence
                sentence = None
    if sentence:
        yield sentence
