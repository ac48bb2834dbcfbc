"""Holds generated Keras layers against values of the library, on the backend that KERAS_BACKEND names. In float32:
Keras makes that of float64 where it meets a plain number. Each layer is first saved and restored."""

import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import keras
from cases import cases
from checking import compare, compare_gradients, compare_wide, generated, numbers, report

BACKEND = keras.backend.backend()


def gradients(layer, x):
    """The gradients of the sum of layer(x), in x and in the layer's weights."""
    weights = layer.trainable_weights
    if BACKEND == "tensorflow":
        import tensorflow as tf

        with tf.GradientTape() as tape:
            tape.watch(x)
            total = tf.reduce_sum(layer(x))
        in_x, *in_weights = tape.gradient(total, [x, *[w.value for w in weights]])
    elif BACKEND == "torch":
        x = x.clone().requires_grad_(True)
        layer(x).sum().backward()
        in_x, in_weights = x.grad, [w.value.grad for w in weights]
    else:
        import jax

        def total(x, values):
            return layer.stateless_call(values, [], x)[0].sum()

        in_x, in_weights = jax.grad(total, (0, 1))(x, [w.value for w in weights])
    return keras.ops.convert_to_numpy(in_x).tolist(), in_weights


def tensor(points):
    return keras.ops.convert_to_tensor(numbers(points), dtype="float32")


def check(case):
    spec = case["spec"]
    maker = generated(importlib.import_module(case["file"]))
    learnable = {"learnable": True} if case["gradient"] else {}
    layer = maker.from_config(maker(**learnable).get_config())
    x = tensor(case["x"])
    yield compare(spec, "f", case["x"], keras.ops.convert_to_numpy(layer(x)).tolist(), case["f"], 1e-5)
    in_x, in_weights = gradients(layer, x)
    yield compare(spec, "f'", case["x"], in_x, case["df"], 1e-4)
    # the parts at the largest points are differences of large numbers
    yield from compare_gradients(spec, in_weights, case["gradient"], 1e-3)

    # a joint that single precision cannot hold is missed
    joints = [p for p in numbers(case["joint_x"]) if p == float(keras.ops.convert_to_numpy(tensor([p]))[0])]
    at = {float(p): (f, df) for p, f, df in zip(case["joint_x"], case["joint_f"], case["joint_df"])}
    rest = tensor([*joints, *case["wide_x"]])
    values = keras.ops.convert_to_numpy(layer(rest)).tolist()
    slopes = gradients(layer, rest)[0]
    count = len(joints)
    yield compare(spec, "f at the joint", joints, values[:count], [at[p][0] for p in joints], 1e-5)
    yield compare(spec, "f' at the joint", joints, slopes[:count], [at[p][1] for p in joints], 1e-5)
    yield from compare_wide(case, values[count:], slopes[count:])

    fixed = maker(dtype="bfloat16")
    symbol = fixed(keras.KerasTensor((2,), dtype="bfloat16"))
    if symbol.dtype != "bfloat16":
        yield f"{spec}: bfloat16 becomes {symbol.dtype}"
    if fixed.trainable_weights:
        yield f"{spec}: what is not to be learnable is trained"


report(check, cases)
