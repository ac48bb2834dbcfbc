"""Compiles the C of every case without a warning and holds its values against those that were certified."""

import ctypes
import os
import re
import subprocess
import sys

sys.path.insert(0, os.getcwd())
from cases import cases

COMPILE = ["gcc", "-std=c99", "-Wall", "-Wextra", "-pedantic", "-Werror", "-O1", "-shared", "-fPIC"]
wrong = []
for case in cases:
    name = case["file"]
    done = subprocess.run([*COMPILE, name + ".c", "-o", name + ".so"], stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        wrong.append(f"{case['form']}: {done.stderr}")
        continue
    with open(name + ".c", encoding="utf-8") as source:
        function = re.search(r"^double (\w+)\(double x\);", source.read(), re.MULTILINE).group(1)
    f = getattr(ctypes.CDLL(os.path.abspath(name + ".so")), function)
    f.restype, f.argtypes = ctypes.c_double, [ctypes.c_double]
    for x, y in zip(case["x"], case["y"]):
        if abs(f(x) - y) > 1e-13 * (1 + abs(y)):
            wrong.append(f"{case['form']}: at {x} {f(x)} instead of {y}")
            break
    if f(float("nan")) == f(float("nan")):
        wrong.append(f"{case['form']}: NaN becomes {f(float('nan'))}")
print("\n".join(wrong))
sys.exit(bool(wrong))
