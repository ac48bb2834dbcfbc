"""Imports the module of every case and holds its values against those that were certified."""

import importlib
import os
import sys

sys.path.insert(0, os.getcwd())
import torch
from cases import cases

wrong = []
for case in cases:
    module = importlib.import_module(case["file"])
    name = next(name for name in dir(module) if name.endswith("Approximation"))
    f = getattr(module, name)()
    x = torch.tensor(case["x"], dtype=torch.float64, requires_grad=True)
    expected = torch.tensor(case["y"], dtype=torch.float64)
    y = f(x)
    error = ((y - expected).abs() / (1 + expected.abs())).max().item()
    if not error <= 1e-13:
        wrong.append(f"{case['form']}: off by {error}")
    single = f(x.detach().float())
    if single.dtype != torch.float32 or not (single - expected).abs().max().item() < 1e-2:
        wrong.append(f"{case['form']}: in single precision off by {(single - expected).abs().max().item()}")
    half = f(x.detach().bfloat16().reshape(-1, 1))
    if half.dtype != torch.bfloat16 or half.shape != (len(case["x"]), 1):
        wrong.append(f"{case['form']}: half precision gives {half.dtype} {tuple(half.shape)}")
    if y.requires_grad:
        y.sum().backward()
        if not torch.isfinite(x.grad).all():
            wrong.append(f"{case['form']}: a gradient that is not finite")
    if not torch.isnan(f(torch.tensor([float("nan")], dtype=torch.float64))).all():
        wrong.append(f"{case['form']}: NaN becomes a number")
print("\n".join(wrong))
sys.exit(bool(wrong))
