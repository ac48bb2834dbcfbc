"""Activations as modules of PyTorch: any SPEC, fused into one pass over memory each way.

>>> import torch
>>> f = activation("symmetric-zorro:a=2", learnable=True)
>>> f
Activation('symmetric-zorro:a=2,b=1', learnable=True)
>>> f(torch.tensor([-1.0, 0.0, 0.5, 1.0]))[1:].tolist()
[0.0, 0.5, 1.0]
>>> [name for name, _ in f.named_parameters()]
['a', 'b']
"""

from __future__ import annotations

import json
import os
from typing import Any, Callable, Optional

from zorrolab.torch_found import PACKAGE, torch_problem

_problem = torch_problem()
if _problem:
    raise ImportError(_problem)

import torch  # noqa: E402: only where it is the right one
from torch import Tensor, nn  # noqa: E402

__all__ = ["Activation", "activation"]


def _load_operators() -> None:
    has_cuda = torch.version.cuda is not None
    name = "libzorrolab_operator.so" if has_cuda else "libzorrolab_operator_without_cuda.so"
    torch.ops.load_library(os.path.join(PACKAGE, "lib", "zorrolab", name))


_load_operators()
_ops = torch.ops.zorrolab


# What the operators give, for tracing: tensors like x, whole in memory, and the parameters' gradient.


def _like(tensor: Tensor) -> Tensor:
    return torch.empty_like(tensor, memory_format=torch.contiguous_format)


@torch.library.register_fake("zorrolab::value")
def _(x: Tensor, parameters: Tensor, spec: str) -> Tensor:
    return _like(x)


@torch.library.register_fake("zorrolab::slope")
def _(gradient: Tensor, x: Tensor, parameters: Tensor, spec: str) -> Tensor:
    return _like(x)


@torch.library.register_fake("zorrolab::gradients")
def _(gradient: Tensor, x: Tensor, parameters: Tensor, spec: str) -> tuple[Tensor, Tensor]:
    return _like(x), _like(parameters)


@torch.library.register_fake("zorrolab::second_gradients")
def _(outer: Tensor, gradient: Tensor, x: Tensor, parameters: Tensor, spec: str) -> tuple[Tensor, Tensor]:
    return _like(x), _like(x)


# What differentiates what. What is to be differentiated again, and changes with parameters that learn, goes by
# PyTorch's own operations: that is slower, and as exact.


def _keep(ctx: Any, inputs: tuple[Any, ...], output: Any) -> None:
    *tensors, ctx.spec = inputs
    ctx.save_for_backward(*tensors)
    ctx.save_for_forward(*tensors)
    ctx.set_materialize_grads(False)


def _value_backward(ctx: Any, gradient: Optional[Tensor]) -> tuple[Optional[Tensor], ...]:
    if gradient is None:
        return None, None, None
    x, parameters = ctx.saved_tensors
    if torch.is_grad_enabled() and parameters.requires_grad:
        by_x, by_parameters = _ops.composed_gradients(gradient, x, parameters, ctx.spec)
    elif ctx.needs_input_grad[1]:
        by_x, by_parameters = _gradients(gradient, x, parameters, ctx.spec)
    else:
        by_x, by_parameters = _slope(gradient, x, parameters, ctx.spec), None
    return by_x, by_parameters, None


def _slope_backward(ctx: Any, outer: Optional[Tensor]) -> tuple[Optional[Tensor], ...]:
    if outer is None:
        return None, None, None, None
    gradient, x, parameters = ctx.saved_tensors
    second = _ops.composed_second_gradients if torch.is_grad_enabled() else _second_gradients
    by_gradient, by_x = second(outer, gradient, x, parameters, ctx.spec)
    return by_gradient, by_x, None, None


def _no_backward(ctx: Any, *outer: Tensor) -> tuple[Optional[Tensor], ...]:
    raise RuntimeError("derivatives of this order are computed by composed operations")


# In forward mode, which torch.func.hessian takes for the second derivative, what does not vary is None.


def _sum(a: Optional[Tensor], b: Optional[Tensor]) -> Optional[Tensor]:
    return a if b is None else b if a is None else a + b


def _along_parameters(direction: Tensor, x: Tensor, parameters: Tensor, spec: str) -> Tensor:
    """Derivatives of f(x) as the parameters move in a direction: every number is a row, with a gradient of its own."""
    sets, count = parameters.shape
    each = x.reshape(sets, -1)
    rows, moved = (it[:, None].expand(*each.shape, count).reshape(-1, count) for it in (parameters, direction))
    numbers = each.reshape(-1, 1)
    return (_gradients(torch.ones_like(numbers), numbers, rows, spec)[1] * moved).sum(-1).to(x.dtype).reshape(x.shape)


def _value_tangent(ctx: Any, x: Optional[Tensor], parameters: Optional[Tensor], _: None) -> Optional[Tensor]:
    by_x = None if x is None else _slope(x, *ctx.saved_tensors, ctx.spec)
    return _sum(by_x, None if parameters is None else _along_parameters(parameters, *ctx.saved_tensors, ctx.spec))


def _slope_tangent(
    ctx: Any, gradient: Optional[Tensor], x: Optional[Tensor], parameters: Optional[Tensor], _: None
) -> Optional[Tensor]:
    if parameters is not None:
        _no_tangent(ctx, parameters)
    kept_gradient, *kept = ctx.saved_tensors
    by_gradient = None if gradient is None else _slope(gradient, *kept, ctx.spec)
    return _sum(by_gradient, None if x is None else _second_gradients(x, kept_gradient, *kept, ctx.spec)[1])


def _no_tangent(ctx: Any, *tangents: Optional[Tensor]) -> None:
    raise RuntimeError("derivatives of this order are there in reverse mode alone: grad, vjp, jacrev")


# Under vmap every sample becomes a row with a set of parameters of its own, so that each has its own gradient.


def _as_rows(size: int, tensor: Tensor, dimension: Optional[int]) -> Tensor:
    """The samples as rows [size, ...]."""
    return tensor.expand(size, *tensor.shape) if dimension is None else tensor.movedim(dimension, 0)


def _batched(operator: Callable[..., Any], results: tuple[str, ...]) -> Callable[..., Any]:
    """The rule of an operator whose results are samples ("x") or sets of parameters ("parameters")."""

    def rule(info: Any, in_dims: tuple[Any, ...], *inputs: Any) -> tuple[Any, Any]:
        *tensors, spec = inputs
        *points, sets = (_as_rows(info.batch_size, each, where) for each, where in zip(tensors, in_dims))
        shape, count = points[-1].shape, sets.shape[1]
        rows = [each.reshape(info.batch_size * count, -1) for each in points]
        answers = operator(*rows, sets.reshape(info.batch_size * count, -1), spec)
        if len(results) == 1:
            return answers.reshape(shape), 0
        shapes = {"x": shape, "parameters": sets.shape}
        return tuple(answer.reshape(shapes[of]) for answer, of in zip(answers, results)), (0,) * len(results)

    return rule


def _operator(
    name: str, results: tuple[str, ...], backward: Callable[..., Any], tangent: Callable[..., Any]
) -> Callable[..., Any]:
    """torch.ops.zorrolab.NAME with its derivative and its rule for vmap: as an operator, which torch.compile sees as a
    whole, and as a function, which is all that torch.func.grad takes."""
    operator = getattr(_ops, name)

    def call(*inputs: Any) -> Any:
        return operator(*inputs) if torch.compiler.is_compiling() else differentiable.apply(*inputs)

    rule = _batched(call, results)
    members = {"forward": operator, "setup_context": _keep, "backward": backward, "jvp": tangent, "vmap": rule}
    differentiable: Any = type(name, (torch.autograd.Function,), {key: staticmethod(it) for key, it in members.items()})
    torch.library.register_autograd(f"zorrolab::{name}", backward, setup_context=_keep)
    torch.library.register_vmap(f"zorrolab::{name}", _batched(operator, results))
    return call


_value = _operator("value", ("x",), _value_backward, _value_tangent)
_slope = _operator("slope", ("x",), _slope_backward, _slope_tangent)
_gradients = _operator("gradients", ("x", "parameters"), _no_backward, _no_tangent)
_second_gradients = _operator("second_gradients", ("x", "x"), _no_backward, _no_tangent)


class Activation(nn.Module):
    """f(x) of a SPEC, element by element: float32, float64, bfloat16, and float16 by way of float32.

    The parameters of the function are its attributes, e.g. ``f.a``: ``torch.nn.Parameter`` where they learn, buffers
    else, each a scalar in double or single precision. They are the entries of ``state_dict()``, under the names that
    the module of ``zorro code SPEC --language pytorch`` has for them, so that either loads what the other saved. With
    ``channels`` each has a number for every channel, dimension 1 of x as ``torch.nn.PReLU`` has it.
    """

    def __init__(self, spec: str, learnable: bool = False, channels: Optional[int] = None) -> None:
        super().__init__()
        _require_arguments(spec, learnable, channels)
        description = _described(spec)
        self.spec: str = description["spec"]
        self.names = [parameter["name"] for parameter in description["parameters"]]
        self.bounds = {each["name"]: (each["lower"], each["upper"]) for each in description["parameters"]}
        self.learnable = learnable and bool(self.names)
        self.channels = channels if self.names else None
        for parameter in description["parameters"]:
            value = torch.full(() if channels is None else (channels,), float(parameter["value"]))
            if self.learnable:
                self.register_parameter(parameter["name"], nn.Parameter(value))
            else:
                self.register_buffer(parameter["name"], value)

    def forward(self, x: Tensor) -> Tensor:
        if x.dtype == torch.float16:
            return self.forward(x.float()).half()
        if x.dim() == 0:
            return self.forward(x.reshape(1)).reshape(())
        dtype = torch.float64 if x.dtype == torch.float64 else torch.float32
        if self.names:
            parameters = torch.stack([getattr(self, name).to(dtype) for name in self.names], -1)
        else:
            parameters = x.new_empty((0,), dtype=dtype)
        y: Tensor
        if self.channels is None:
            y = _value(x, parameters[None], self.spec)
        else:
            dimension = min(1, x.dim() - 1)
            if x.shape[dimension] != self.channels:
                raise ValueError(f"x has {x.shape[dimension]} channels in dimension {dimension}, and {self!r} {self.channels}")
            y = _value(x.movedim(dimension, 0), parameters, self.spec).movedim(0, dimension)
        return y

    def clamp_(self) -> "Activation":
        """Puts learned parameters back into their bounds, as ZorroLab's trainer does after every step."""
        with torch.no_grad():
            for name, (lower, upper) in self.bounds.items():
                getattr(self, name).clamp_(lower, upper)
        return self

    def __repr__(self) -> str:
        learnable = ", learnable=True" if self.learnable else ""
        channels = f", channels={self.channels}" if self.channels is not None else ""
        return f"Activation({self.spec!r}{learnable}{channels})"


def _require_arguments(spec: Any, learnable: Any, channels: Any) -> None:
    if not isinstance(spec, str):
        raise TypeError(f"the SPEC of an activation is a text such as 'symmetric-zorro:a=2', and not {spec!r}")
    if not isinstance(learnable, bool):
        raise TypeError(
            f"learnable is True or False, and not {learnable!r}; with channels=N each channel has parameters of its own"
        )
    if channels is not None and (not isinstance(channels, int) or isinstance(channels, bool) or channels < 1):
        raise ValueError(f"channels is how many channels x has, 1 or more, and not {channels!r}")


def _described(spec: str) -> dict[str, Any]:
    try:
        described: dict[str, Any] = json.loads(_ops.describe(spec))
    except RuntimeError as error:
        raise ValueError(f"SPEC {spec!r}: {str(error).splitlines()[0]}") from None
    return described


def activation(spec: str, learnable: bool = False, channels: Optional[int] = None) -> Activation:
    """The activation of a SPEC: a function of ``zorro list`` with values for its parameters, one of your own, or a
    formula. With ``learnable`` its parameters are trained, with ``channels`` each channel of x has its own.

    >>> activation("expr(x*tanh(c*x)):c=2", learnable=True).c.item()
    2.0
    >>> activation("gelu-", learnable=True)
    Traceback (most recent call last):
        ...
    ValueError: SPEC 'gelu-': unknown function 'gelu-' at column 1; did you mean 'gelu'?
    """
    return Activation(spec, learnable, channels)
