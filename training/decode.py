"""From scores to trees and names: the same decoding as in the product."""
import numpy as np

from labels import ENTITY_TAGS

NEVER = -1e9


def tree(scores):
    """Heads (0 root, else 1 + index) of the best tree with one root. `scores` [n, n + 1] as the model's arcs, column 0 the root."""
    n = len(scores)
    padded = np.full((n + 1, n + 1), NEVER)
    padded[1:] = scores
    np.fill_diagonal(padded, NEVER)
    heads = _spanning_tree(padded)
    roots = np.flatnonzero(heads[1:] == 0) + 1
    if len(roots) > 1:
        best, most = heads, -np.inf
        for root in roots if n > 40 else range(1, n + 1):
            one = padded.copy()
            one[1:, 0] = NEVER
            one[root, 0] = padded[root, 0]
            found = _spanning_tree(one)
            total = padded[np.arange(1, n + 1), found[1:]].sum()
            if total > most:
                best, most = found, total
        heads = best
    return heads[1:]


def _spanning_tree(scores):
    """Chu-Liu/Edmonds: heads of the best arborescence from node 0; scores[word, head]."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    n = len(scores)
    inside = np.zeros(n, bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    total = kept.sum()
    small = np.full((len(outside) + 1,) * 2, NEVER)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    leave = scores[np.ix_(outside, cycle)]           # a word outside with its head in the cycle
    small[:-1, -1] = leave.max(1)
    enter = scores[np.ix_(cycle, outside)] - kept[:, None] + total   # the cycle's word that takes a head outside
    small[-1, :-1] = enter.max(0)
    np.fill_diagonal(small, NEVER)
    found = _spanning_tree(small)
    result = heads.copy()
    for k, node in enumerate(outside[1:], 1):
        result[node] = outside[found[k]] if found[k] < len(outside) else cycle[leave[k].argmax()]
    entry = found[-1]
    broken = cycle[enter[:, entry].argmax()]
    result[broken] = outside[entry]
    return result


def _cycle(heads):
    """The nodes of a cycle, or None."""
    state = np.zeros(len(heads), int)
    state[0] = -1
    for start in range(1, len(heads)):
        node = start
        while state[node] == 0:
            state[node] = start
            node = heads[node]
        if state[node] == start:
            cycle, at = [node], heads[node]
            while at != node:
                cycle.append(at)
                at = heads[at]
            return np.array(cycle)
        node = start
        while state[node] == start:
            state[node] = -1
            node = heads[node]
    return None


def _transitions():
    """Allowed steps between tags: I-X follows B-X or I-X alone."""
    allowed = np.zeros((len(ENTITY_TAGS),) * 2)
    for i, before in enumerate(ENTITY_TAGS):
        for j, after in enumerate(ENTITY_TAGS):
            if after[0] == 'I' and before[1:] != after[1:]:
                allowed[i, j] = NEVER
    return allowed


TRANSITIONS = _transitions()


def best_tags(scores):
    """The best valid sequence of tags (Viterbi over log-probabilities); `scores` [n, tags]."""
    logs = scores - np.log(np.exp(scores - scores.max(1, keepdims=True)).sum(1, keepdims=True)) - scores.max(1, keepdims=True)
    best, back = logs[0] + TRANSITIONS[0], []
    for row in logs[1:]:
        steps = best[:, None] + TRANSITIONS
        back.append(steps.argmax(0))
        best = steps.max(0) + row
    tags = [int(best.argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return [ENTITY_TAGS[tag] for tag in reversed(tags)]


def names(tags):
    """(start, end, type) of valid BIO tags."""
    found = []
    for i, tag in enumerate(tags):
        if tag[0] == 'B':
            found.append([i, i + 1, tag[2:]])
        elif tag[0] == 'I':
            found[-1][1] = i + 1
    return [tuple(name) for name in found]
