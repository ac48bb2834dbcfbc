"""Holds generated PyTorch modules against values of the library, in every precision."""

import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import torch
from cases import cases
from checking import compare, compare_gradients, compare_half, compare_wide, generated, numbers, report

NEW = int(torch.__version__.split(".")[0]) > 1  # before, the CPU had few operations in half precision


def derivatives(module, x, twice=False):
    """f' and, if wanted, f''; f'' is None where f' does not depend on x."""
    x = x.clone().requires_grad_(True)
    (slope,) = torch.autograd.grad(module(x).sum(), x, create_graph=twice)
    if not twice:
        return slope
    if not slope.requires_grad:
        return slope, torch.zeros_like(x)
    (curvature,) = torch.autograd.grad(slope.sum(), x, allow_unused=True)
    return slope.detach(), torch.zeros_like(x) if curvature is None else curvature + torch.zeros_like(x)


def check(case):
    spec = case["spec"]
    maker = generated(importlib.import_module(case["file"]))
    module = maker().double()
    tolerance = 1e-12
    if spec == "hard-sigmoid" and not NEW:
        tolerance = 1e-7  # PyTorch 1.13 itself has 1/6 only as a float32
    x = torch.tensor(numbers(case["x"]), dtype=torch.float64)
    yield compare(spec, "f", case["x"], module(x).tolist(), case["f"], 1e-12)
    slope, curvature = derivatives(module, x, True)
    yield compare(spec, "f'", case["x"], slope.tolist(), case["df"], tolerance)
    if NEW:
        yield compare(spec, "f''", case["x"], curvature.tolist(), case["d2f"], 1e-10)
    joints = torch.tensor(numbers(case["joint_x"]), dtype=torch.float64)
    yield compare(spec, "f at the joint", case["joint_x"], module(joints).tolist(), case["joint_f"], 1e-12)
    slope = derivatives(module, joints).tolist()
    yield compare(spec, "f' at the joint", case["joint_x"], slope, case["joint_df"], tolerance)

    single = maker().float()
    wide = torch.tensor(numbers(case["wide_x"]), dtype=torch.float32)
    yield from compare_wide(case, single(wide).tolist(), derivatives(single, wide).tolist())
    half = torch.tensor(numbers(case["half_x"]), dtype=torch.float64)
    for precision, digits, largest, smallest in (
        (torch.bfloat16, 8, 3e38, 1e-38),
        (torch.float16, 11, 65504, 2.0**-24),
    ):
        if not NEW:
            continue
        values = single(half.to(precision))
        if values.dtype != precision:
            yield f"{spec}: {precision} becomes another type"
        yield from compare_half(case, values.double().tolist(), digits, largest, smallest)
        slope = derivatives(single, half.to(precision))
        for point, is_finite, f, df in zip(case["half_x"], slope.isfinite().tolist(), case["half_f"], case["half_df"]):
            if not is_finite and abs(float(df)) < largest and abs(float(f)) < largest:
                yield f"{spec}: f'({point}) is not finite in {precision}"
        if maker().to(precision)(torch.ones(2, dtype=precision)).dtype != precision:
            yield f"{spec}: a module in {precision} gives another type"
    if list(module.buffers()):
        yield from check_learnable(spec, maker, x, case["gradient"])


def check_learnable(spec, maker, x, gradients):
    module = maker(learnable=True).double()
    module(x).sum().backward()
    yield from compare_gradients(spec, [p.grad for p in module.parameters()], gradients, 1e-12)
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
