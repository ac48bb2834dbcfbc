"""Holds generated JAX functions against values of the library, in float64."""

import importlib
import inspect
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import jax
import jax.numpy as jnp
from cases import cases
from checking import compare, compare_gradients, generated, report

jax.config.update("jax_enable_x64", True)


def check(spec, file, points, f, df, gradient):
    function = generated(importlib.import_module(file))
    x = jnp.array([float(p) for p in points])
    values = [p.default for p in inspect.signature(function).parameters.values() if p.name != "x"]
    slope_tolerance = 1e-5 if spec.startswith("expr") else 1e-12
    yield compare(spec, "f", points, jax.jit(function)(x).tolist(), f, 1e-12)
    total = jax.grad(lambda x, values: function(x, *values).sum(), (0, 1))
    slope, in_values = total(x, values)
    yield compare(spec, "f'", points, slope.tolist(), df, slope_tolerance)
    yield from compare_gradients(spec, in_values, gradient, slope_tolerance)
    for precision in ("float16", "bfloat16", "float32"):
        if jax.eval_shape(function, jax.ShapeDtypeStruct((2,), precision)).dtype != precision:
            yield f"{spec}: {precision} becomes another type"


report(check, cases)
