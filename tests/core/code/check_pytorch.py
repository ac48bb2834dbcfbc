"""Holds generated PyTorch modules against values of the library, in float64 and float32."""

import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import torch
from cases import cases
from checking import compare, compare_gradients, generated, report

NEW = int(torch.__version__.split(".")[0]) > 1  # before, the CPU had few operations in bfloat16


def gradient(module, x):
    x = x.clone().requires_grad_(True)
    module(x).sum().backward()
    return x.grad


def check(spec, file, points, f, df, gradients):
    maker = generated(importlib.import_module(file))
    x = torch.tensor([float(p) for p in points], dtype=torch.float64)
    module = maker().double()
    # differences of second-order formulas limit f' of expressions in the library
    slope_tolerance = 1e-5 if spec.startswith("expr") else 1e-12
    if spec == "hard-sigmoid":
        slope_tolerance = 1e-7  # PyTorch 1.13 itself has 1/6 only as a float32
    yield compare(spec, "f", points, module(x).tolist(), f, 1e-12)
    yield compare(spec, "f'", points, gradient(module, x).tolist(), df, slope_tolerance)
    single = module.float()
    wide = torch.tensor([-1e30, -1e4, -88.0, 0.0, 0.5, 1.0, 88.0, 1e4, 1e30])
    if not spec.startswith("expr"):
        if not torch.isfinite(single(wide)).all() or not torch.isfinite(gradient(single, wide)).all():
            yield f"{spec}: not finite in float32: {single(wide)}, {gradient(single, wide)}"
    for precision in (torch.bfloat16, torch.float32) if NEW else ():
        if maker().to(precision)(torch.ones(2, dtype=precision)).dtype != precision:
            yield f"{spec}: {precision} becomes another type"
    if list(module.buffers()):
        yield from check_learnable(spec, maker, x, gradients)


def check_learnable(spec, maker, x, gradients):
    module = maker(learnable=True).double()
    module(x).sum().backward()
    for name, parameter in module.named_parameters():
        if parameter.grad is not None and not torch.isfinite(parameter.grad):
            yield f"{spec}: the gradient in {name} is {parameter.grad}"
    tolerance = 1e-5 if spec.startswith("expr") else 1e-12
    yield from compare_gradients(spec, [p.grad for p in module.parameters()], gradients, tolerance)
    if len(list(module.parameters())) != len(list(maker().buffers())):
        yield f"{spec}: learnable has other parameters than fixed"
    names = [name for name, _ in module.named_parameters()]
    inner = x[(x > -8) & (x < 8)].clone().requires_grad_(True)
    values = [p.detach().clone().requires_grad_(True) for p in module.parameters()]

    def function(t, *new):
        for name, value in zip(names, new):
            module._parameters[name] = value
        return module(t)

    if not torch.autograd.gradcheck(function, (inner, *values), raise_exception=False):
        yield f"{spec}: gradcheck failed"


torch.set_default_dtype(torch.float64)
report(check, cases)
