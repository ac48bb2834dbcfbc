"""Holds generated JAX functions against values of the library and differences, in float64."""

import importlib
import inspect
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import jax
import jax.numpy as jnp
from cases import cases
from checking import compare, compare_with_differences, generated, report

jax.config.update("jax_enable_x64", True)


def check(spec, file, points, f, df):
    function = generated(importlib.import_module(file))
    x = jnp.array([float(p) for p in points])
    slope = jax.jit(jax.vmap(jax.grad(lambda t: function(t) * 1.0)))
    slope_tolerance = 1e-5 if spec.startswith("expr") else 1e-12
    yield compare(spec, "f", points, jax.jit(function)(x).tolist(), f, 1e-12)
    yield compare(spec, "f'", points, slope(x).tolist(), df, slope_tolerance)
    for precision in ("float16", "bfloat16", "float32"):
        if function(jnp.ones(2, precision)).dtype != precision:
            yield f"{spec}: {precision} becomes another type"

    values = {name: p.default for name, p in inspect.signature(function).parameters.items() if name != "x"}
    inner = x[jnp.abs(x) < 8]
    total = jax.jit(lambda parameters: (function(inner, **parameters) * jnp.cos(inner)).sum())
    yield from compare_with_differences(spec, total, values, jax.jit(jax.grad(total))(values))


report(check, cases)
