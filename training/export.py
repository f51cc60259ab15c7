"""Exports a checkpoint as the model folder that the product ships.

    python export.py --checkpoint RUN/last.pt --data DATA --out models/reader-en [--scores SCORES] [--fp32]

Weights of linear maps become int8, one scale for each column; activations are quantised at run time. The word embedding is int8 with one
scale a word. --fp32 leaves all that out, to measure what it costs.
"""
import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from base import SHA256, base_model
from model import Reader, Sizes

OPSET = 17
POSITIONS = 256  # the longest window, [CLS] and [SEP] included
# What int8 costs most: the first layer's feed-forward map sees a few far larger values. Measured on 25 windows: 3.1 % of the best heads change
# when it is int8, 2.1 % when it is left alone.
# Evening out channels between activations and weights (SmoothQuant) made it worse, 3.8 %.
FLOAT = '/encoder/layers.0/shrink/MatMul'
INPUTS = ['ids', 'shapes', 'words']
OUTPUTS = ['sentence', 'upos', 'feats', 'arcs', 'labelDep', 'labelHead', 'entities', 'states']


class FusedLayer(nn.Module):
    """A layer for one window: one product for query, key and value, and no mask."""

    def __init__(self, layer):
        super().__init__()
        self.heads, width = layer.heads, layer.out.in_features
        self.together = nn.Linear(width, 3 * width)
        parts = (layer.query, layer.key, layer.value)
        scales = ((width // layer.heads) ** -0.5, 1, 1)
        self.together.weight.data = torch.cat([part.weight.data * scale for part, scale in zip(parts, scales)])
        self.together.bias.data = torch.cat([part.bias.data * scale for part, scale in zip(parts, scales)])
        self.out, self.norm, self.grow, self.shrink, self.norm_out = layer.out, layer.norm, layer.grow, layer.shrink, layer.norm_out

    def forward(self, x, mask):
        width = x.shape[2]
        query, key, value = (part.reshape(1, -1, self.heads, width // self.heads) for part in self.together(x).split(width, 2))
        weights = (query.transpose(1, 2) @ key.permute(0, 2, 3, 1)).softmax(-1)
        x = self.norm(x + self.out((weights @ value.transpose(1, 2)).transpose(1, 2).reshape(1, -1, width)))
        return self.norm_out(x + self.shrink(F.gelu(self.grow(x))))


class Int8Embedding(nn.Module):
    """Rows of int8 with a scale each."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer('rows', (weight / scale).round().to(torch.int8))
        self.register_buffer('scale', scale)

    def forward(self, ids):
        return F.embedding(ids, self.rows).float() * F.embedding(ids, self.scale)


class Window(nn.Module):
    """The reader on one window, outputs without the batch dimension."""

    def __init__(self, reader, int8):
        super().__init__()
        self.reader = reader
        encoder = reader.encoder
        encoder.layers = nn.ModuleList(FusedLayer(layer) for layer in encoder.layers)
        encoder.position.weight.data = encoder.position.weight.data[:POSITIONS]
        if int8:
            encoder.word = Int8Embedding(encoder.word.weight.data)

    def forward(self, ids, shapes, words):
        out = self.reader(ids, shapes, words.unsqueeze(0))
        return tuple(out[name].squeeze(0) for name in OUTPUTS)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--checkpoint', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--data', type=Path, required=True, help='where lemmas.json is')
    parser.add_argument('--scores', type=Path, help="folder with evaluate.py's folders, for the manifest")
    parser.add_argument('--command', default='', help='the training command, for the manifest')
    parser.add_argument('--date', default='', help='for the manifest')
    parser.add_argument('--fp32', action='store_true')
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)

    saved = torch.load(args.checkpoint, map_location='cpu', weights_only=True)
    reader = Reader(Sizes(**saved['sizes']))
    reader.load_state_dict(saved['model'])
    write_onnx(Window(reader.eval(), not args.fp32), args.out / 'model.onnx', not args.fp32)
    write_map(reader.embedding, args.out / 'embedding.bin')
    shutil.copy(base_model() / 'vocab.txt', args.out / 'vocab.txt')
    (args.out / 'labels.json').write_text(json.dumps(saved['labels'], indent=1) + '\n')
    shutil.copy(args.data / 'lemmas.json', args.out / 'lemmas.json')
    files = {path.name: {'sha256': hashlib.sha256(path.read_bytes()).hexdigest(), 'bytes': path.stat().st_size}
             for path in sorted(args.out.iterdir()) if path.name not in ('manifest.json', 'card.md')}
    manifest = {'name': 'reader-en', 'date': args.date, 'step': saved['step'], 'base': {'name': 'all-MiniLM-L6-v2', 'sha256': SHA256},
                'training': args.command, 'maximumPieces': POSITIONS, 'scores': summary(args.scores) if args.scores else None, 'files': files}
    (args.out / 'manifest.json').write_text(json.dumps(manifest, indent=1) + '\n')


def summary(folder):
    """The figures that matter of each scores.json in the folders of `folder`."""
    kept = ('UPOS', 'UFeats', 'UAS', 'LAS', 'Sentences', 'same story', 'random', 'all', 'r', 'ours', 'original', 'cosine with the original')
    pick = lambda scores: {key: pick(value) if isinstance(value, dict) else value for key, value in scores.items()
                           if isinstance(value, dict) or key in kept or key.startswith('f1')}
    return {path.parent.name: pick(json.loads(path.read_text())) for path in sorted(folder.glob('*/scores.json'))}


def write_onnx(window, path, int8, inputs=INPUTS, outputs=OUTPUTS):
    """Writes a window's graph; the number of pieces P and of words W are free."""
    example = (torch.tensor([[101, 2023, 3231, 102]]), torch.tensor([[0, 1, 1, 0]]), torch.tensor([1, 2]))
    free = {'ids': {1: 'P'}, 'shapes': {1: 'P'}, 'words': {0: 'W'}, 'arcs': {0: 'W', 1: 'W+1'}, 'labelHead': {0: 'W+1'}, 'states': {0: 'P'}}
    free.update({name: {0: 'W'} for name in OUTPUTS if name not in free})
    named = {name: axes for name, axes in free.items() if name in (*inputs, *outputs)}
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / 'plain.onnx'
        torch.onnx.export(window, example[:len(inputs)], str(plain), input_names=inputs, output_names=outputs, dynamic_axes=named,
                          opset_version=OPSET, dynamo=False)
        if int8:
            # 7 bits (reduce_range): processors without VNNI add pairs of products in 16 bits, which 8 bits overflow; so all processors answer alike
            kept = [node.name for node in onnx.load(plain).graph.node if node.name.endswith(FLOAT)]
            quantize_dynamic(plain, path, op_types_to_quantize=['MatMul'], per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
                             nodes_to_exclude=kept)
        else:
            shutil.copy(plain, path)
    onnx.checker.check_model(str(path))


def write_map(linear, path):
    """Writes a linear map as float32, least byte first: for each output its weights, then its bias."""
    rows = torch.cat([linear.weight, linear.bias.unsqueeze(1)], 1)
    path.write_bytes(rows.detach().numpy().astype('<f4').tobytes())


if __name__ == '__main__':
    main()
