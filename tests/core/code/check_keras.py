"""Holds generated Keras layers against values of the library, and saves and restores their configuration."""

import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import keras
from cases import cases
from checking import compare, generated

keras.config.set_floatx("float64")


def check(spec, file, points, f, df):
    maker = generated(importlib.import_module(file))
    layer = maker.from_config(maker().get_config())
    x = keras.ops.convert_to_tensor([float(p) for p in points], dtype="float64")
    actual = keras.ops.convert_to_numpy(layer(x)).tolist()
    yield compare(spec, "f", points, actual, f, 1e-10)


problems = [problem for case in cases for problem in check(*case) if problem]
print("\n".join(problems))
sys.exit(1 if problems else 0)
