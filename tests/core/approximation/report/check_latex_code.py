"""Evaluates the formulas in the LaTeX of every case and holds them against the values that were certified."""

import math
import os
import re
import sys

sys.path.insert(0, os.getcwd())
from cases import cases


def python_of(text):
    """The formula of one line of LaTeX as Python."""
    text = re.sub(r"\\dfrac\{(.*)\}\{((?:[^{}]|\{[^{}]*\})*)\}$", r"(\1)/(\2)", text.strip())
    text = re.sub(r"(?<=[\d.]) \\cdot 10\^\{(-?\d+)\}", r"e\1", text)
    text = re.sub(r"x\^\{(\d+)\}", r"x**\1", text)
    return re.sub(r"(\d) (x|\()", r"\1*\2", text)


def case_value(lines, x, table):
    for value, condition in lines:
        condition = condition.replace("\\le", "<=")
        if eval(python_of(condition), {"x": x}):
            if "y_i" in value:
                return table(x)
            return eval(python_of(value), {"x": x})
    return math.nan


def table_of(text, entries):
    per_unit, offset = re.search(r"t = (\S+) \(x ([+-] \S+)\)", text).groups()
    cubic = "Delta" in text
    highest = int(re.search(r", 0\), (\d+)\)", text).group(1))

    def at(x):
        t = float(per_unit) * (x + float(offset.replace(" ", "")))
        i = min(max(math.floor(t) - (1 if cubic else 0), 0), highest)
        s, y = t - i, entries[i:]
        if not cubic:
            return y[0] + s * (y[1] - y[0])
        d1, d2 = y[1] - y[0], y[2] - 2 * y[1] + y[0]
        d3 = y[3] - 3 * y[2] + 3 * y[1] - y[0]
        return y[0] + s * (d1 + (s - 1) / 2 * (d2 + (s - 2) / 3 * d3))

    return at


wrong = []
for case in cases:
    with open(case["file"] + ".tex", encoding="utf-8") as source:
        text = source.read()
    lines = re.findall(r"^    (.*) & (.*) \\\\$", text, re.MULTILINE)
    entries = [eval(python_of(number)) for number in re.findall(r"^\$(.*)\$[,.]$", text, re.MULTILINE)]
    table = table_of(text, entries) if entries else None
    for x, y in zip(case["x"], case["y"]):
        value = case_value(lines, x, table)
        if not abs(value - y) <= 1e-12 * (1 + abs(y)):
            wrong.append(f"{case['form']}: at {x} {value} instead of {y}")
            break
print("\n".join(wrong))
sys.exit(bool(wrong))
