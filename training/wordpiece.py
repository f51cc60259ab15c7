"""Words to the numbers that the encoder reads: WordPiece ids, first pieces and letter-case shapes."""
from tokenizers import BertWordPieceTokenizer

# Letter-case classes of a word; every piece of a word has its word's class, [CLS] and [SEP] have NONE.
NONE, LOWER, TITLE, UPPER, MIXED, DIGITS, OTHER, SINGLE = range(8)
SHAPES = 8


def shape(word):
    """The letter-case class of a word. A letter is Unicode category L; upper means that lower-casing changes it, lower that upper-casing does."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return DIGITS if any(c.isdecimal() for c in word) else OTHER
    upper = sum(c.lower() != c for c in letters)
    lower = sum(c.lower() == c and c.upper() != c for c in letters)
    if upper == 0:
        return LOWER
    if lower == 0:
        return UPPER if len(letters) > 1 else SINGLE
    return TITLE if upper == 1 and letters[0].lower() != letters[0] else MIXED


class WordPiece:
    """BERT's uncased tokenisation of ready words; each word is cut by itself, and one without pieces is [UNK]."""

    def __init__(self, vocab):
        self._tokenizer = BertWordPieceTokenizer(str(vocab), lowercase=True)
        self.cls, self.sep, self.unknown, self.mask = (self._tokenizer.token_to_id(t) for t in ('[CLS]', '[SEP]', '[UNK]', '[MASK]'))
        self._known = {}

    def pieces(self, word):
        """The piece ids of one word."""
        ids = self._known.get(word)
        if ids is None:
            ids = self._known[word] = self._tokenizer.encode(word, add_special_tokens=False).ids or [self.unknown]
        return ids

    def encode(self, words):
        """(ids, shapes, index of each word's first piece) of words between [CLS] and [SEP]."""
        ids, shapes, first = [self.cls], [NONE], []
        for word in words:
            pieces = self.pieces(word)
            first.append(len(ids))
            ids += pieces
            shapes += [shape(word)] * len(pieces)
        return ids + [self.sep], shapes + [NONE], first
