"""Holds the definitions of generate_catalogue.py against PyTorch, JAX and Keras in double precision.

Usage: python3 check_frameworks.py. Prints what differs and ends with status 1; what is not installed is left
out and said.
"""

import os
import sys

import mpmath as mp

from generate_catalogue import FUNCTIONS

POINTS = [-20.5, -7.25, -3.0, -2.5, -1.0, -0.75, -0.5, -0.1, 0.0, 0.1, 0.5, 0.75, 1.0, 1.5, 2.5, 3.0, 5.75, 6.0, 9.5]


def torch_functions():
    import torch
    from torch import nn

    modules = {
        "identity": nn.Identity(), "relu": nn.ReLU(), "relu6": nn.ReLU6(), "leaky-relu": nn.LeakyReLU(),
        "prelu": nn.PReLU().double(), "rrelu": nn.RReLU().eval(), "threshold": nn.Threshold(1, 0), "elu": nn.ELU(),
        "selu": nn.SELU(), "celu": nn.CELU(), "softplus": nn.Softplus(threshold=1000),
        "log-sigmoid": nn.LogSigmoid(), "hard-swish": nn.Hardswish(), "silu": nn.SiLU(), "gelu": nn.GELU(),
        "gelu-tanh": nn.GELU(approximate="tanh"), "mish": nn.Mish(), "softsign": nn.Softsign(),
        "sigmoid": nn.Sigmoid(), "tanh": nn.Tanh(), "hard-sigmoid": nn.Hardsigmoid(), "hard-tanh": nn.Hardtanh(),
        "hard-shrink": nn.Hardshrink(), "soft-shrink": nn.Softshrink(), "tanh-shrink": nn.Tanhshrink(),
        "erf": torch.erf, "bipolar-step": torch.sign, "absolute": torch.abs}

    def of(module):
        return lambda x: module(torch.tensor([x], dtype=torch.float64)).item()
    return {name: of(module) for name, module in modules.items()}


def jax_functions():
    import jax
    jax.config.update("jax_enable_x64", True)
    nn = jax.nn
    functions = {
        "identity": nn.identity, "relu": nn.relu, "relu6": nn.relu6, "leaky-relu": nn.leaky_relu, "elu": nn.elu,
        "celu": nn.celu, "selu": nn.selu, "softplus": nn.softplus, "squareplus": nn.squareplus,
        "sparse-plus": nn.sparse_plus, "sparse-sigmoid": nn.sparse_sigmoid, "log-sigmoid": nn.log_sigmoid,
        "silu": nn.silu, "hard-swish": nn.hard_swish, "hard-sigmoid": nn.hard_sigmoid, "hard-tanh": nn.hard_tanh,
        "gelu": lambda x: nn.gelu(x, approximate=False), "gelu-tanh": nn.gelu, "mish": nn.mish,
        "softsign": nn.soft_sign, "sigmoid": nn.sigmoid}
    return {name: (lambda f: lambda x: float(f(x)))(f) for name, f in functions.items()}


def keras_functions():
    os.environ["KERAS_BACKEND"] = "jax"
    import keras
    a = keras.activations
    functions = {
        "celu": a.celu, "elu": a.elu, "exponential": a.exponential, "gelu": a.gelu, "hard-shrink": a.hard_shrink,
        "hard-sigmoid": a.hard_sigmoid, "hard-swish": a.hard_silu, "hard-tanh": a.hard_tanh,
        "identity": a.linear, "log-sigmoid": a.log_sigmoid, "mish": a.mish, "relu": a.relu, "relu6": a.relu6,
        "selu": a.selu, "sigmoid": a.sigmoid, "silu": a.silu, "soft-shrink": a.soft_shrink,
        "softplus": a.softplus, "softsign": a.softsign, "sparse-plus": a.sparse_plus,
        "sparse-sigmoid": a.sparse_sigmoid, "squareplus": a.squareplus, "tanh": a.tanh,
        "tanh-shrink": a.tanh_shrink, "threshold": lambda x: a.threshold(x, 1.0, 0.0)}

    def of(f):
        return lambda x: float(f(keras.ops.convert_to_tensor([x], dtype="float64"))[0])
    return {name: of(f) for name, f in functions.items()}


def main():
    wrong = 0
    for title, functions_of in (("PyTorch", torch_functions), ("JAX", jax_functions), ("Keras", keras_functions)):
        try:
            functions = functions_of()
        except ImportError as error:
            print(f"{title} is left out: {error}")
            continue
        for name, theirs in functions.items():
            f, _, sets, _ = FUNCTIONS[name]
            values = [mp.mpf(float(v)) for v in sets[0]]
            for x in POINTS:
                ours = float(f(mp.mpf(x), *values))
                # Some of their kernels have single-precision constants.
                if not abs(theirs(x) - ours) <= 1e-6 * (1e-3 + abs(ours)):
                    print(f"{title}'s {name} at {x} is {theirs(x)!r}, ours {ours!r}")
                    wrong += 1
        print(f"{title}: {len(functions)} functions")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
