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


def compare_gradients(spec, actual, expected, tolerance):
    """The same for the gradients of the sum over all points in the parameters, in their order, None where nothing
    depends on one; `expected` has a list a parameter with its part at each point."""
    if len(actual) != len(expected):
        yield f"{spec}: there are gradients in {len(actual)} parameters, expected {len(expected)}"
    for number, (a, parts) in enumerate(zip(actual, expected), 1):
        a = 0.0 if a is None else float(a)
        parts = [float(part) for part in parts]
        if not abs(a - sum(parts)) <= tolerance * max(1, sum(map(abs, parts))):
            yield f"{spec}: the gradient in parameter {number} is {a!r}, expected {sum(parts)!r}"


def report(check, cases):
    """Prints what does not agree and ends the program, with status 1 if there is anything."""
    problems = [problem for case in cases for problem in check(*case) if problem]
    print("\n".join(problems))
    sys.exit(1 if problems else 0)
