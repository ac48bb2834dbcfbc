"""Holds generated Keras layers against values of the library and differences, in float64, on the backend that
KERAS_BACKEND names; each layer is first saved and restored."""

import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import keras
import numpy
from cases import cases
from checking import compare, compare_with_differences, generated, report

if keras.backend.backend() == "jax":
    import jax

    jax.config.update("jax_enable_x64", True)


def gradients(function, x, variables):
    """The gradients of the sum of function(x) in x and in the variables of a layer."""
    backend = keras.backend.backend()
    if backend == "tensorflow":
        import tensorflow as tf

        with tf.GradientTape() as tape:
            tape.watch(x)
            total = tf.reduce_sum(function(x))
        in_x, *in_variables = tape.gradient(total, [x, *[v.value for v in variables]])
    elif backend == "torch":
        x = x.clone().requires_grad_(True)
        for variable in variables:
            variable.value.grad = None
        function(x).sum().backward()
        in_x, in_variables = x.grad, [v.value.grad for v in variables]
    else:

        def total(x, values):
            with keras.StatelessScope(zip(variables, values)):
                return function(x).sum()

        in_x, in_variables = jax.grad(total, (0, 1))(x, [v.value for v in variables])
    return numpy.array(keras.ops.convert_to_numpy(in_x)), [
        0.0 if g is None else float(keras.ops.convert_to_numpy(g)) for g in in_variables
    ]


def check(spec, file, points, f, df):
    maker = generated(importlib.import_module(file))
    layer = maker.from_config(maker(dtype="float64").get_config())
    x = keras.ops.convert_to_tensor([float(p) for p in points], dtype="float64")
    slope_tolerance = 1e-5 if spec.startswith("expr") else 1e-10
    yield compare(spec, "f", points, keras.ops.convert_to_numpy(layer(x)).tolist(), f, 1e-10)
    yield compare(spec, "f'", points, gradients(layer, x, [])[0].tolist(), df, slope_tolerance)
    for precision in ("float16", "bfloat16", "float32"):
        result = maker(dtype=precision)(keras.ops.ones(2, dtype=precision))
        if keras.backend.standardize_dtype(result.dtype) != precision:
            yield f"{spec}: {precision} becomes {result.dtype}"
    if layer.weights:
        yield from check_learnable(spec, maker(learnable=True, dtype="float64"), x)


def check_learnable(spec, layer, x):
    inner = x[(x > -8) & (x < 8)]
    weighted = lambda t: layer(t) * keras.ops.cos(t)
    weighted(inner)  # makes the weights
    weights = {weight.name: weight for weight in layer.trainable_weights}
    values = {name: float(keras.ops.convert_to_numpy(weight)) for name, weight in weights.items()}
    gradient = dict(zip(values, gradients(weighted, inner, list(weights.values()))[1]))

    def total(new):
        for name, value in new.items():
            weights[name].assign(value)
        return float(keras.ops.convert_to_numpy(keras.ops.sum(weighted(inner))))

    yield from compare_with_differences(spec, total, values, gradient)


report(check, cases)
