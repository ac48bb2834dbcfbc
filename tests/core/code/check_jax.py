"""Holds generated JAX functions against values of the library, in every precision."""

import importlib
import inspect
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

os.environ["XLA_FLAGS"] = "--xla_backend_optimization_level=0"  # most of the time goes into compiling

import jax
import jax.numpy as jnp
from cases import cases
from checking import compare, compare_gradients, compare_half, compare_wide, generated, numbers, report

jax.config.update("jax_enable_x64", True)


def with_derivatives(function, count):
    """The function and its first derivatives, compiled together."""
    functions = [function]
    for _ in range(count):
        functions.append(jax.grad(functions[-1]))
    return jax.jit(lambda x: [jax.vmap(each)(x) for each in functions])


def check(case):
    spec = case["spec"]
    function = generated(importlib.import_module(case["file"]))
    values = [p.default for p in inspect.signature(function).parameters.values() if p.name != "x"]
    groups = ("x", "joint_x", "wide_x", "half_x")
    sizes = [len(case[name]) for name in groups]
    x = jnp.array([v for name in groups for v in numbers(case[name])])
    f, df, d2f = (values.tolist() for values in with_derivatives(function, 2)(x))
    inner, edge = sizes[0], sizes[0] + sizes[1]
    yield compare(spec, "f", case["x"], f[:inner], case["f"], 1e-12)
    yield compare(spec, "f'", case["x"], df[:inner], case["df"], 1e-12)
    yield compare(spec, "f''", case["x"], d2f[:inner], case["d2f"], 1e-10)
    yield compare(spec, "f at the joint", case["joint_x"], f[inner:edge], case["joint_f"], 1e-12)
    yield compare(spec, "f' at the joint", case["joint_x"], df[inner:edge], case["joint_df"], 1e-12)
    total = jax.grad(lambda x, values: function(x, *values).sum(), 1)
    yield from compare_gradients(spec, total(x[:inner], values), case["gradient"], 1e-12)

    single = jnp.array(numbers(case["wide_x"]), dtype="float32")
    yield from compare_wide(case, *(values.tolist() for values in with_derivatives(function, 1)(single)))
    for precision, digits, largest, smallest in (("bfloat16", 8, 3e38, 1e-37), ("float16", 11, 65504, 2.0**-24)):
        half = jax.jit(function)(jnp.array(numbers(case["half_x"]), dtype=precision))
        if half.dtype != precision:
            yield f"{spec}: {precision} becomes another type"
        yield from compare_half(case, half.astype("float64").tolist(), digits, largest, smallest)


report(check, cases)
