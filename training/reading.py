"""Runs a model over words, window by window, as the product does."""
from dataclasses import dataclass

import numpy as np

import decode

WINDOW = 128  # pieces of a window without [CLS] and [SEP]; a longer sentence makes a longer one, up to LONGEST
LONGEST = 254
WIDTH = 384  # of an embedding


@dataclass
class Parsed:
    """A sentence: words and what the model says of them. `names` are (start, end, type)."""
    words: list
    upos: list
    feats: list
    heads: list
    deprels: list
    names: list


class TorchModel:
    """A checkpoint."""

    def __init__(self, path):
        import torch
        from model import Reader, Sizes
        self._torch = torch
        saved = torch.load(path, map_location='cpu', weights_only=True)
        self.labels, self.step = saved['labels'], saved['step']
        self._reader = Reader(Sizes(**saved['sizes'])).eval()
        self._reader.load_state_dict(saved['model'])

    def run(self, ids, shapes, words):
        torch = self._torch
        with torch.inference_mode():
            out = self._reader(torch.tensor([ids]), torch.tensor([shapes]), torch.tensor([words]))
        return {name: tensor[0].numpy() for name, tensor in out.items()}

    def embed(self, states):
        """The vector of a text's mean states."""
        with self._torch.inference_mode():
            return self._reader.embedding(self._torch.tensor(states)).numpy()


class OnnxSession:
    """A graph of whole numbers in, arrays out; one thread."""

    def __init__(self, path):
        import onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])
        self._outputs = [output.name for output in self._session.get_outputs()]

    def run(self, **inputs):
        arrays = {name: np.array(numbers, np.int64) for name, numbers in inputs.items()}
        return dict(zip(self._outputs, self._session.run(None, arrays)))


class OnnxModel:
    """An exported model."""

    def __init__(self, folder):
        import json
        self._session = OnnxSession(folder / 'model.onnx')
        self.labels = json.loads((folder / 'labels.json').read_text())
        rows = np.fromfile(folder / 'embedding.bin', '<f4').reshape(WIDTH, -1)
        self._weights, self._bias = rows[:, :-1], rows[:, -1]

    def run(self, ids, shapes, words):
        return self._session.run(ids=[ids], shapes=[shapes], words=words)

    def embed(self, states):
        """The vector of a text's mean states."""
        return self._weights @ states + self._bias


class TorchOriginal:
    """The original model, which reads texts and not words."""

    def __init__(self, base, wordpiece):
        import torch
        from model import Encoder, Sizes
        self._torch, self._wordpiece = torch, wordpiece
        self._encoder = Encoder(Sizes(upos=1, feats=1, deprels=1, tags=1)).eval()
        self._encoder.load_base(base / 'model.safetensors')

    def states(self, texts):
        """For each text the ids of its first LONGEST pieces and their states in the last layer [pieces, width], [CLS] and [SEP] included."""
        torch, wordpiece = self._torch, self._wordpiece
        ids = [[wordpiece.cls, *wordpiece.pieces(text)[:LONGEST], wordpiece.sep] for text in texts]
        longest = max(map(len, ids))
        rows = torch.tensor([row + [0] * (longest - len(row)) for row in ids])
        there = torch.arange(longest) < torch.tensor([[len(row)] for row in ids])
        with torch.inference_mode():
            states = self._encoder(rows, torch.zeros_like(rows), there[:, None, None])[-1].numpy()
        return [(row, state[:len(row)]) for row, state in zip(ids, states)]

    def vector(self, text):
        """The unit vector of a text's first LONGEST pieces."""
        ids = [self._wordpiece.cls, *self._wordpiece.pieces(text)[:LONGEST], self._wordpiece.sep]
        with self._torch.inference_mode():
            states = self._encoder(self._torch.tensor([ids]), self._torch.zeros((1, len(ids)), dtype=self._torch.long))[-1][0]
        return _unit(states.mean(0).numpy())


def embedding(model, wordpiece, words):
    """Our unit vector of a text of one window."""
    size, kept = 0, 0
    while kept < len(words) and (size := size + len(wordpiece.pieces(words[kept]))) <= LONGEST:
        kept += 1
    return _unit(model.embed(model.run(*wordpiece.encode(words[:kept]))['states'][1:-1].mean(0)))


def _unit(vector):
    return vector / np.linalg.norm(vector)


def read_sentences(model, wordpiece, sentences):
    """Parsed sentences of known boundaries; consecutive ones share a window."""
    packed, size = [], 0
    for words in sentences:
        pieces = sum(len(wordpiece.pieces(word)) for word in words)
        if packed and size + pieces > WINDOW:
            yield from _window(model, wordpiece, packed)
            packed, size = [], 0
        packed.append(words)
        size += pieces
    if packed:
        yield from _window(model, wordpiece, packed)


def read_block(model, wordpiece, words):
    """Parsed sentences of a block, whose boundaries the model finds. A window that cuts a sentence is followed by one that begins with it."""
    while words:
        size, kept = 0, 0
        while kept < len(words) and (size := size + len(wordpiece.pieces(words[kept]))) <= LONGEST:
            kept += 1
        size, wanted = 0, 0
        while wanted < kept and (size := size + len(wordpiece.pieces(words[wanted]))) <= WINDOW:
            wanted += 1
        out = model.run(*wordpiece.encode(words[:wanted]))
        starts = [0] + [i for i in range(1, wanted) if out['sentence'][i] > 0]
        if wanted < len(words) and len(starts) == 1 and wanted < kept:
            out = model.run(*wordpiece.encode(words[:kept]))
            starts = [0] + [i for i in range(1, kept) if out['sentence'][i] > 0]
            wanted = kept
        whole = wanted == len(words) or len(starts) == 1
        ends = starts[1:] + ([wanted] if whole else [])
        for start, end in zip(starts, ends):
            yield _sentence(model, out, words, start, end)
        words = words[ends[-1]:]


def _window(model, wordpiece, sentences):
    words = [word for sentence in sentences for word in sentence]
    out = model.run(*wordpiece.encode(words))
    start = 0
    for sentence in sentences:
        yield _sentence(model, out, words, start, start + len(sentence))
        start += len(sentence)


def _sentence(model, out, words, start, end):
    labels, inside = model.labels, slice(start, end)
    scores = out['arcs'][inside][:, [0, *range(start + 1, end + 1)]]
    heads = decode.tree(scores.astype(np.float64))
    head_rows = out['labelHead'][[head and head + start for head in heads]]
    relations = np.einsum('wld,wd->wl', out['labelDep'][inside].reshape(end - start, -1, head_rows.shape[1]), head_rows)
    root = labels['deprels'].index('root')
    relations[heads != 0, root] = -np.inf
    relations[heads == 0] = np.where(np.arange(relations.shape[1]) == root, 0, -np.inf)
    tags = decode.best_tags(out['entities'][inside].astype(np.float64))
    return Parsed(words[inside], *([labels[layer][k] for k in out[layer][inside].argmax(1)] for layer in ('upos', 'feats')), list(heads),
                  [labels['deprels'][k] for k in relations.argmax(1)], decode.names(tags))
