"""The smallest largest errors of polynomials, at 40 digits, for polynomial_test.cpp beside it: an implementation of Remez'
exchange of its own, on the interval itself, so that nothing of ours is in it.

    python3 tests/core/approximation/search/minimax.py
"""

from mpmath import mp, mpf, matrix, lu_solve, erf, exp, tanh, sqrt, cos, pi, sin

mp.dps = 40


def minimax(f, powers, lower, upper):
    """The error of the best combination of these powers on [lower, upper], where they are a Haar system."""
    n = len(powers)
    lower, upper = mpf(lower), mpf(upper)
    points = [(lower + upper) / 2 - (upper - lower) / 2 * cos(pi * k / n) for k in range(n + 1)]
    for _ in range(40):
        rows = matrix(n + 1, n + 1)
        right = matrix(n + 1, 1)
        for i, x in enumerate(points):
            for j, power in enumerate(powers):
                rows[i, j] = x**power
            rows[i, n] = (-1) ** i
            right[i] = f(x)
        solution = lu_solve(rows, right)
        level = abs(solution[n])

        def error(x):
            return f(x) - sum(solution[j] * x**power for j, power in enumerate(powers))

        count = 400
        grid = [lower + (upper - lower) * (1 - cos(pi * k / count)) / 2 for k in range(count + 1)]
        values = [error(x) for x in grid]
        extrema = []
        start = 0
        for k in range(1, count + 2):
            if k > count or (values[k] > 0) != (values[start] > 0):
                best = max(range(start, k), key=lambda i: abs(values[i]))
                a, b = grid[max(best - 1, 0)], grid[min(best + 1, count)]
                for _ in range(80):  # ternary search
                    c, d = a + (b - a) / 3, b - (b - a) / 3
                    if abs(error(c)) < abs(error(d)):
                        a = c
                    else:
                        b = d
                extrema.append((a + b) / 2)
                start = k
        while len(extrema) > n + 1:
            extrema.pop(0 if abs(error(extrema[0])) < abs(error(extrema[-1])) else -1)
        largest = max(abs(error(x)) for x in extrema)
        if len(extrema) < n + 1 or abs(largest - level) < mpf(10) ** -25 * largest:
            return largest
        points = extrema
    return largest


def gelu(x):
    return x * (1 + erf(x / sqrt(2))) / 2


def half_gelu(x):
    return x * erf(x / sqrt(2)) / 2


ALL = range
CASES = [
    # GELU is x/2 and an even function: on a symmetric range its best polynomial is x/2 and one of even powers.
    ("gelu", 9, -3, 3, lambda: minimax(half_gelu, range(0, 9, 2), 0, 3)),
    ("gelu", 16, -3, 3, lambda: minimax(half_gelu, range(0, 17, 2), 0, 3)),
    ("gelu", 7, -2, 4, lambda: minimax(gelu, ALL(8), -2, 4)),
    ("silu", 8, -5, 3, lambda: minimax(lambda x: x / (1 + exp(-x)), ALL(9), -5, 3)),
    ("tanh", 7, -2, 2, lambda: minimax(tanh, range(1, 8, 2), 0, 2)),
    ("sigmoid", 6, -4, 4, lambda: minimax(lambda x: 1 / (1 + exp(-x)) - mpf(1) / 2, range(1, 7, 2), 0, 4)),
    ("expr(exp(x))", 5, -1, 1, lambda: minimax(exp, ALL(6), -1, 1)),
    ("expr(exp(x))", 9, 0, 1, lambda: minimax(exp, ALL(10), 0, 1)),
    ("expr(sin(x))", 5, 0, 1, lambda: minimax(sin, ALL(6), 0, 1)),
    ("expr(sqrt(x))", 4, 0.25, 4, lambda: minimax(sqrt, ALL(5), 0.25, 4)),
    ("relu", 8, -1, 1, lambda: minimax(lambda x: abs(x) / 2, range(0, 9, 2), 0, 1)),
]

if __name__ == "__main__":
    for spec, degree, lower, upper, value in CASES:
        print(f'    {{"{spec}", {degree}, {lower}, {upper}, {mp.nstr(value(), 12)}}},')
