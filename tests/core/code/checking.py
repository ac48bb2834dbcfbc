"""What the checks of all frameworks share: finding the generated object and comparing numbers."""

import math


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
