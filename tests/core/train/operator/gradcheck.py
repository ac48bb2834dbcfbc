"""Numerical derivatives of the operator as Python loads it: gradcheck.py LIBRARY"""

import sys

try:
    import torch
except ImportError:
    print("skipped: PyTorch is not installed")
    sys.exit(0)

torch.ops.load_library(sys.argv[1])
activation = torch.ops.zorro.activation

torch.manual_seed(1)
FORMS = torch.tensor([[1, 0, 1, 0, 1.2, 1, 1.2, 1],
                      [1, 0, 1, 0.5, 4, 2, 3, -1],
                      [2, -1, 0.5, 0.5, 4, -2, 4, -2],
                      [1, 0, 1, 0, 3, 0, 2, 0]], dtype=torch.double)
x = (2 * torch.randn(8, 7, dtype=torch.double)).requires_grad_(True)
form = FORMS.clone().requires_grad_(True)

assert torch.autograd.gradcheck(activation, (x, form))
assert torch.autograd.gradcheck(lambda points: activation(points, FORMS), (x,))
assert torch.autograd.gradgradcheck(activation, (x, form))
assert torch.autograd.gradgradcheck(lambda points: activation(points, FORMS), (x,))
assert activation(x.detach().float(), FORMS.float()).dtype == torch.float
print("derivatives of first and second order agree with differences")
