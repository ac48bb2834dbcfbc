"""What the checks of all frameworks share: finding the generated object and comparing numbers."""

import math
import sys


def generated(module):
    """The class or function that a generated module defines; its helpers start with an underscore."""
    own = [
        value
        for name, value in vars(module).items()
        if getattr(value, "__module__", None) == module.__name__ and not name.startswith("_")
    ]
    assert len(own) == 1, own
    return own[0]


def compare(spec, what, points, actual, expected, tolerance):
    """The worst deviation as a line for people, or nothing."""
    for x, a, e in zip(points, actual, expected):
        x, e = float(x), float(e)
        if not abs(a - e) <= tolerance * max(1, abs(e)):
            if not (math.isnan(a) and math.isnan(e)):
                return f"{spec}: {what}({x}) is {a!r}, expected {e!r}"
    return None


def compare_with_differences(spec, function, values, gradient):
    """Holds a gradient in the parameters against differences of `function`, which takes them by name."""
    for name, value in values.items():
        step = 1e-6 * max(1, abs(value))
        above = function({**values, name: value + step})
        below = function({**values, name: value - step})
        expected = (above - below) / (2 * step)
        if not abs(gradient[name] - expected) <= 1e-5 + 1e-3 * abs(expected):
            yield f"{spec}: the gradient in {name} is {gradient[name]!r}, differences give {expected!r}"


def report(check, cases):
    """Prints what does not agree and ends the program, with status 1 if there is anything."""
    problems = [problem for case in cases for problem in check(*case) if problem]
    print("\n".join(problems))
    sys.exit(1 if problems else 0)
