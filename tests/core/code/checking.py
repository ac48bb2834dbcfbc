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


def numbers(texts):
    return [float(text) for text in texts]


def compare(spec, what, points, actual, expected, tolerance, least=1.0):
    """The worst deviation as a line for people, or nothing. What is expected to be no finite number is not compared."""
    for x, a, e in zip(numbers(points), actual, numbers(expected)):
        if math.isfinite(e) and not abs(a - e) <= tolerance * max(least, abs(e)):
            return f"{spec}: {what}({x}) is {a!r}, expected {e!r}"
    return None


def compare_wide(case, values, slopes, tolerance=1e-3):
    """Far out, in single precision: what is finite must be, and near the right value. `slopes` may be nothing."""
    for x, f, df, value, slope in zip(
        *(numbers(case[name]) for name in ("wide_x", "wide_f", "wide_df")), values, slopes or case["wide_df"]
    ):
        if abs(f) < 1e37 and not abs(value - f) <= tolerance * max(1, abs(f)):
            yield f"{case['spec']}: f({x}) in float32 is {value}, expected {f}"
        if abs(df) < 1e37 and not abs(float(slope) - df) <= tolerance * max(1, abs(df), abs(f / x)):
            yield f"{case['spec']}: f'({x}) in float32 is {slope}, expected {df}"


def compare_half(case, values, digits, largest, smallest, ulps=1.0):
    """In half precision: within `ulps` units in the last of `digits` binary places."""
    if "(1 + exp(x))^2" in case["spec"]:
        smallest = 1e-5  # single precision has no more of a difference of such squares
    if case["spec"] == "gelu":
        smallest = 1e-6  # as the frameworks' own, by 1 + erf
    for x, f, value in zip(numbers(case["half_x"]), numbers(case["half_f"]), values):
        if math.isnan(f) or abs(f) > largest:
            continue
        ulp = max(smallest, 2.0 ** (math.floor(math.log2(abs(f) or 1e-300)) - digits + 1))
        if not abs(value - f) <= ulps * ulp:
            yield f"{case['spec']}: f({x}) with {digits} digits is {value}, expected {f}"


def compare_gradients(spec, actual, expected, tolerance):
    """The same for the gradients of the sum over all points in the parameters, in their order, None where nothing
    depends on one; `expected` has a list a parameter with its part at each point."""
    if len(actual) != len(expected):
        yield f"{spec}: there are gradients in {len(actual)} parameters, expected {len(expected)}"
    for number, (a, parts) in enumerate(zip(actual, expected), 1):
        a = 0.0 if a is None else float(a)
        parts = numbers(parts)
        if not abs(a - sum(parts)) <= tolerance * max(1, sum(map(abs, parts))):
            yield f"{spec}: the gradient in parameter {number} is {a!r}, expected {sum(parts)!r}"


def report(check, cases):
    """Prints what does not agree and ends the program, with status 1 if there is anything."""
    problems = [problem for case in cases for problem in check(case) if problem]
    print("\n".join(problems))
    sys.exit(1 if problems else 0)
