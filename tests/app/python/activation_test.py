"""zorrolab.torch: values against formulas written down here, derivatives against differences, and what PyTorch does with
operators. Called with the folder of the package in PYTHONPATH."""

import contextlib
import doctest
import io
import math
import subprocess
import sys
import unittest
from pathlib import Path

import torch
import zorrolab.torch
from zorrolab.torch import activation

SPECS = ["symmetric-zorro:a=2,b=0.5", "asymmetric-zorro", "sigmoid-zorro", "sloped-zorro", "gelu", "swish:beta=1.5",
         "expr(x*tanh(c*x)):c=2"]


def hump(u, a, b):
    """(1 + e^(ab)) u / (1 + e^(-a(u - b))), arXiv:2409.19239."""
    return (1 + math.exp(a * b)) * u / (1 + torch.exp(-a * (u - b)))


def symmetric_zorro(x, a, b):
    return torch.where(x < 0, hump(x, a, b), torch.where(x > 1, 1 - hump(1 - x, a, b), x))


def points(*shape):
    torch.manual_seed(1)
    return 2 * torch.randn(*shape, dtype=torch.double)


class Values(unittest.TestCase):
    def test_are_those_of_the_formula(self):
        x = points(1000)
        expected = {"symmetric-zorro:a=2,b=0.5": symmetric_zorro(x, 2.0, 0.5),
                    "gelu": x * 0.5 * (1 + torch.erf(x / math.sqrt(2))),
                    "swish:beta=1.5": x / (1 + torch.exp(-1.5 * x)),
                    "expr(x*tanh(c*x)):c=2": x * torch.tanh(2 * x)}
        for spec, values in expected.items():
            torch.testing.assert_close(activation(spec)(x), values, rtol=1e-12, atol=1e-14)

    def test_have_the_type_and_shape_of_x(self):
        f = activation("symmetric-zorro")
        for dtype in (torch.float16, torch.bfloat16, torch.float32, torch.float64):
            for shape in ((), (0,), (3,), (2, 3, 4)):
                y = f(torch.ones(shape, dtype=dtype))
                self.assertEqual((y.dtype, tuple(y.shape)), (dtype, shape))
        for dtype in (torch.float16, torch.bfloat16):
            torch.testing.assert_close(f(points(50).to(dtype)).double(), symmetric_zorro(points(50).to(dtype).double(), 1.2, 1.0),
                                       rtol=1e-2, atol=1e-2)

    def test_do_not_depend_on_how_x_lies_in_memory(self):
        x = points(4, 5)
        torch.testing.assert_close(activation("gelu")(x.t()), activation("gelu")(x).t(), rtol=0, atol=0)


class Derivatives(unittest.TestCase):
    def test_of_first_and_second_order_agree_with_differences(self):
        for spec in SPECS:
            for learnable in (False, True):
                f = activation(spec, learnable).double()
                values = [parameter.detach().clone().requires_grad_() for parameter in f.parameters()]
                names = [name for name, _ in f.named_parameters()]

                def of(x, *given):
                    return torch.func.functional_call(f, dict(zip(names, given)), (x,))

                inputs = (points(3, 5).requires_grad_(), *values)
                self.assertTrue(torch.autograd.gradcheck(of, inputs), spec)
                self.assertTrue(torch.autograd.gradgradcheck(of, inputs), spec)

    def test_of_the_third_order_are_those_of_the_formula(self):
        x = points(20).requires_grad_()
        derivative = activation("expr(x^4)")(x)
        for _ in range(3):
            (derivative,) = torch.autograd.grad(derivative.sum(), x, create_graph=True)
        torch.testing.assert_close(derivative, 24 * x)


    def test_in_forward_mode_are_those_in_reverse_mode(self):
        x = points(5)
        for spec in SPECS:
            f = activation(spec, learnable=True).double()
            by_x = torch.func.jacrev(torch.func.jacrev(lambda x: f(x).square().sum()))(x)
            torch.testing.assert_close(torch.func.hessian(lambda x: f(x).square().sum())(x), by_x)
            for name, value in f.named_parameters():

                def of(parameter):
                    return torch.func.functional_call(f, {name: parameter}, (x,))

                at, ones = value.detach(), torch.ones_like(value)
                torch.testing.assert_close(torch.func.jvp(of, (at,), (ones,))[1], torch.func.jacrev(of)(at))
                again = torch.func.jacrev(torch.func.jacrev(lambda it: of(it).sum()))(at)
                torch.testing.assert_close(torch.func.hessian(lambda it: of(it).sum())(at), again)


class Operators(unittest.TestCase):
    def test_are_what_pytorch_asks_of_operators(self):
        for spec in ("symmetric-zorro", "expr(x*tanh(c*x)):c=2"):
            parameters = torch.tensor([list(dict(activation(spec).named_buffers()).values())]).requires_grad_()
            x = points(3, 4).float().requires_grad_()
            torch.library.opcheck(torch.ops.zorrolab.value, (x, parameters, spec))
            torch.library.opcheck(torch.ops.zorrolab.slope, (points(3, 4).float(), x.detach(), parameters.detach(), spec))

    def test_are_compiled_without_a_break_in_the_graph(self):
        for learnable in (False, True):
            net = torch.nn.Sequential(torch.nn.Linear(4, 8), activation("symmetric-zorro", learnable), torch.nn.Linear(8, 1))
            compiled = torch.compile(net, fullgraph=True, backend="aot_eager")
            x = points(16, 4).float()
            expected = torch.autograd.grad(net(x).square().sum(), list(net.parameters()))
            found = torch.autograd.grad(compiled(x).square().sum(), list(net.parameters()))
            torch.testing.assert_close(found, expected)

    def test_give_every_sample_its_own_gradient_under_vmap(self):
        f = activation("symmetric-zorro:a=2", learnable=True).double()
        parameters = {name: value.detach() for name, value in f.named_parameters()}
        x = points(6, 5)

        def loss(given, sample):
            return torch.func.functional_call(f, given, (sample,)).square().sum()

        together = torch.func.vmap(torch.func.grad(loss), in_dims=(None, 0))(parameters, x)
        for i, sample in enumerate(x):
            for name, gradient in torch.func.grad(loss)(parameters, sample).items():
                torch.testing.assert_close(together[name][i], gradient)

    def test_give_every_member_its_own_parameters_under_vmap(self):
        f = activation("symmetric-zorro", learnable=True).double()
        a, b, x = points(4).abs() + 0.1, points(4), points(4, 3, 2)
        together = torch.func.vmap(lambda a, b, x: torch.func.functional_call(f, {"a": a, "b": b}, (x,)))(a, b, x)
        for i in range(4):
            torch.testing.assert_close(together[i], symmetric_zorro(x[i], a[i].item(), b[i].item()))


class Modules(unittest.TestCase):
    def test_train_their_parameters_and_keep_them_in_bounds(self):
        f = activation("symmetric-zorro:a=0.02", learnable=True)
        optimizer = torch.optim.SGD(f.parameters(), lr=100)
        (f(points(100).float()) ** 2).sum().backward()
        optimizer.step()
        self.assertNotEqual(f.a.item(), 0.02)
        f.clamp_()
        self.assertTrue(0.01 <= f.a.item() <= 50)

    def test_load_what_the_exported_module_saved(self):
        code = subprocess.run(["zorro", "code", "symmetric-zorro:a=3,b=-1", "--language", "pytorch"],
                              capture_output=True, text=True, check=True).stdout
        exported = {}
        exec(code, exported)  # noqa: S102: our own code
        theirs = exported["SymmetricZorro"](learnable=True)
        ours = activation("symmetric-zorro", learnable=True)
        ours.load_state_dict(theirs.state_dict())
        x = points(100)
        torch.testing.assert_close(ours(x), theirs.double()(x), rtol=1e-6, atol=1e-6)

    def test_refuse_a_wrong_spec_in_one_sentence(self):
        for spec, words in {"gellu": "did you mean 'gelu'", "gelu:a=1": "gelu", "expr(x+)": "column"}.items():
            with self.assertRaisesRegex(ValueError, words) as refused:
                activation(spec)
            self.assertEqual(len(str(refused.exception).splitlines()), 1)

    def test_refuse_a_wrong_type_in_a_sentence(self):
        with self.assertRaisesRegex(RuntimeError, "x must be float, double or bfloat16"):
            activation("gelu")(torch.ones(3, dtype=torch.int64))
        with self.assertRaisesRegex(TypeError, "a text such as 'symmetric-zorro:a=2', and not 3"):
            activation(3)
        with self.assertRaisesRegex(TypeError, "learnable is True or False, and not 'channel'"):
            activation("symmetric-zorro", learnable="channel")
        for wrong in (0, -1, 2.5, True, "3"):
            with self.assertRaisesRegex(ValueError, f"channels is how many channels x has, 1 or more, and not {wrong!r}"):
                activation("symmetric-zorro", channels=wrong)
        with self.assertRaisesRegex(ValueError, "x has 5 channels in dimension 1"):
            activation("symmetric-zorro", channels=3)(torch.ones(4, 5))

    def test_have_a_set_of_parameters_for_each_channel(self):
        f = activation("symmetric-zorro:b=0", learnable=True, channels=3).double()
        with torch.no_grad():
            f.a.copy_(torch.tensor([0.5, 1, 2]))
        for shape in ((4, 3), (2, 3, 5, 4)):
            x = points(*shape)
            y = f(x)
            for channel, a in enumerate((0.5, 1.0, 2.0)):
                torch.testing.assert_close(y[:, channel], symmetric_zorro(x[:, channel], a, 0.0))
        y.square().sum().backward()
        self.assertEqual(f.a.grad.shape, (3,))


class Example(unittest.TestCase):
    def test_of_the_readme_trains(self):
        readme = Path(__file__).parents[3] / "app" / "python" / "README.md"
        names = {}
        with contextlib.redirect_stdout(io.StringIO()):
            exec(readme.read_text(encoding="utf-8").split("```python\n")[1].split("```")[0], names)  # noqa: S102
        error = (names["net"](names["x"]) - names["y"]).square().mean().item()
        self.assertLess(error, 0.05)  # always answering 0 has 0.5
        self.assertNotEqual(names["f"].a.item(), 2)


def load_tests(loader, tests, pattern):
    tests.addTests(doctest.DocTestSuite(zorrolab.torch))
    return tests


if __name__ == "__main__":
    torch.set_num_threads(2)
    unittest.main(argv=sys.argv)
