"""Compiles generated C without a warning and holds it against values of the library."""

import ctypes
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from cases import cases
from checking import compare, numbers, report

COMPILE = ["gcc", "-std=c99", "-Wall", "-Wextra", "-pedantic", "-Werror", "-O1", "-shared", "-fPIC"]
problems = {}
sources = [case["file"] for case in cases]
# many at a time, each a library of its own: the functions of different samples share names
for start in range(0, len(sources), 8):
    running = [
        (name, subprocess.Popen([*COMPILE, name + ".c", "-o", name + ".so", "-lm"], stderr=subprocess.PIPE, text=True))
        for name in sources[start : start + 8]
    ]
    for name, process in running:
        problems[name] = process.communicate()[1]


def check(case):
    spec = case["spec"]
    if problems[case["file"]]:
        yield f"{spec}: {problems[case['file']]}"
        return
    with open(case["file"] + ".c", encoding="utf-8") as source:
        text = source.read()
    library = ctypes.CDLL(os.path.abspath(case["file"] + ".so"))
    name = re.search(r"^double (\w+)\(", text, re.MULTILINE).group(1)
    values = [float(value) for value in re.findall(r"^#define \w+ (\S+)$", text, re.MULTILINE)]
    number = ctypes.c_double

    def function(suffix):
        found = getattr(library, name + suffix)
        found.restype = number
        found.argtypes = [number] * (1 + len(values))
        return lambda points: [found(x, *values) for x in numbers(points)]

    f, slope = function(""), function("_derivative")
    for prefix, where in (("", ""), ("joint_", " at the joint"), ("half_", ""), ("wide_", " far out")):
        points = case[prefix + "x"]
        yield compare(spec, "f" + where, points, f(points), case[prefix + "f"], 1e-12)
        yield compare(spec, "f'" + where, points, slope(points), case[prefix + "df"], 1e-11)
    if values:
        gradient = getattr(library, name + "_gradient")
        gradient.argtypes = [number] * (1 + len(values)) + [ctypes.POINTER(number)]
        gradient.restype = None
        room = (number * len(values))()
        for index, x in enumerate(numbers(case["x"])):
            gradient(x, *values, room)
            for parameter, parts in enumerate(case["gradient"]):
                yield compare(spec, f"df/dp{parameter + 1}", [x], [room[parameter]], [parts[index]], 1e-11)


report(check, cases)
