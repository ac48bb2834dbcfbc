"""Holds generated JAX functions against values of the library, in float64."""

import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import jax
from cases import cases
from checking import compare, generated

jax.config.update("jax_enable_x64", True)


def check(spec, file, points, f, df):
    function = generated(importlib.import_module(file))
    x = jax.numpy.array([float(p) for p in points])
    slope = jax.vmap(jax.grad(lambda t: function(t) * 1.0))
    slope_tolerance = 1e-5 if spec.startswith("expr") else 1e-12
    yield compare(spec, "f", points, jax.jit(function)(x).tolist(), f, 1e-12)
    yield compare(spec, "f'", points, slope(x).tolist(), df, slope_tolerance)


problems = [problem for case in cases for problem in check(*case) if problem]
print("\n".join(problems))
sys.exit(1 if problems else 0)
