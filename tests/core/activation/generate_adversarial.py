"""Writes adversarial.csv: values of every function where double precision is hardest, with 60 digits.

The definitions are written here a second time, straight from the formulas and independent of the program;
derivatives are central differences at 120 digits. Usage: python3 generate_adversarial.py > adversarial.csv
"""

import random

import mpmath as mp

mp.mp.dps = 120
STEP = mp.mpf(10) ** -30  # of the differences: their error of order 1e-60 leaves the digits we print exact


def sigma(t):
    return 1 / (1 + mp.exp(-t)) if t > 0 else mp.exp(t) / (1 + mp.exp(t))


def hump(u, a, b):
    return (1 + mp.exp(a * b)) * u * sigma(a * (u - b))


def piece(t):
    return -1 if t < 0 else (1 if t > 1 else 0)


def branch(side, t, a_neg, b_neg, a_pos, b_pos):
    if side < 0:
        return hump(t, a_neg, b_neg)
    return 1 - hump(1 - t, a_pos, b_pos) if side > 0 else t


# name: (parameter names, argument of the pieces, f given the piece)
ZORRO = {
    "symmetric-zorro": (["a", "b"], lambda x, p: x,
                        lambda s, x, p: branch(s, x, p[0], p[1], p[0], p[1])),
    "asymmetric-zorro": (["a_neg", "b_neg", "a_pos", "b_pos"], lambda x, p: x,
                         lambda s, x, p: branch(s, x, *p)),
    "sigmoid-zorro": (["a", "b", "m"], lambda x, p: p[2] * x + mp.mpf(1) / 2,
                      lambda s, x, p: branch(s, p[2] * x + mp.mpf(1) / 2, p[0], p[1], p[0], p[1])),
    "tanh-zorro": (["a", "b", "m"], lambda x, p: (p[2] * x + 1) / 2,
                   lambda s, x, p: 2 * branch(s, (p[2] * x + 1) / 2, p[0], p[1], p[0], p[1]) - 1),
    "sloped-zorro": (["a", "b", "m"], lambda x, p: p[2] * x,
                     lambda s, x, p: branch(s, p[2] * x, p[0], p[1], p[0], p[1])),
}


def normal(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def density(x):
    return mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)


def silu(x):
    return x * sigma(x)


SMOOTH = {
    "softplus": (["beta"], lambda x, p: mp.log1p(mp.exp(p[0] * x)) / p[0]),
    "sigmoid": ([], lambda x, p: sigma(x)),
    "tanh": ([], lambda x, p: mp.tanh(x)),
    "swish": (["beta"], lambda x, p: x * sigma(p[0] * x)),
    "silu": ([], lambda x, p: silu(x)),
    "gelu": ([], lambda x, p: x * normal(x)),
    "gelu-tanh": ([], lambda x, p: x / 2 * (1 + mp.tanh(mp.sqrt(2 / mp.pi) *
                                                      (x + mp.mpf("0.044715") * x**3)))),
    "mish": ([], lambda x, p: x * mp.tanh(mp.log1p(mp.exp(x)))),
    "dgelu": ([], lambda x, p: normal(x) + x * density(x)),
    "dsilu": ([], lambda x, p: sigma(x) * (1 + x * sigma(-x))),
    "elu": (["alpha"], lambda x, p: x if x > 0 else p[0] * mp.expm1(x)),
    "selu": ([], lambda x, p: mp.mpf("1.0507009873554804934193349852946") *
             (x if x > 0 else mp.mpf("1.6732632423543772848170429916717") * mp.expm1(x))),
}


def derivatives(f, x):
    up, here, down = f(x + STEP), f(x), f(x - STEP)
    return here, (up - down) / (2 * STEP), (up - 2 * here + down) / STEP**2


def row(name, names, f, x, p):
    exact_x = mp.mpf(x)
    exact_p = [mp.mpf(v) for v in p]
    values = list(derivatives(lambda t: f(t, exact_p), exact_x))
    for j in range(len(p)):
        def along(v, j=j):
            return f(exact_x, exact_p[:j] + [v] + exact_p[j + 1:])
        values.append(derivatives(along, exact_p[j])[1])
    spec = name + (":" + ",".join(f"{n}={v!r}" for n, v in zip(names, p)) if p else "")
    print(",".join(['"' + spec + '"', repr(x)] + [mp.nstr(v, 25) for v in values]))


def zeros(f, low, high, order):
    """Where the derivative of the given order changes sign, as the nearest doubles."""
    found = []
    grid = [low + (high - low) * mp.mpf(i) / 60 for i in range(61)]
    values = [derivatives(f, x)[order] for x in grid]
    for i in range(60):
        if values[i] * values[i + 1] < 0:
            a, b = grid[i], grid[i + 1]
            for _ in range(60):
                c = (a + b) / 2
                a, b = (c, b) if derivatives(f, c)[order] * values[i] > 0 else (a, c)
            found.append(float(a))
    return found


def zorro_rows(name, rng):
    names, argument, f = ZORRO[name]
    corners = [(0.01, -20.0), (0.01, 20.0), (50.0, -20.0), (50.0, 20.0), (50.0, 0.0), (50.0, -1.0),
               (1.2, 1.0), (4.0, 2.0), (19.7, -0.3)]
    for a, b in corners:
        m = rng.choice([0.01, 0.5, 0.3, 1.0, 10.0])
        p = {"asymmetric-zorro": [a, b, 51 - a if a > 1 else a, -b]}.get(name, [a, b, m][:len(names)])
        exact = [mp.mpf(v) for v in p]
        slope = mp.diff(lambda t: argument(t, exact), 0)
        start = -argument(mp.mpf(0), exact) / slope  # the lower joint
        points = []
        for order in (1, 2):
            points += zeros(lambda t: f(-1, t, exact), start - 12 / (mp.mpf(a) * slope), start, order)[:2]
        for u in (-1e-300, -1e-17, -1e-9, -1e-3, -0.1, b, b * (1 + 1e-12), -1 / a, -2 / a, -30 / a, -700 / a):
            if u < 0:
                points += [float(start + mp.mpf(u) / slope), float(start + (1 - mp.mpf(u)) / slope)]
        points += [1e-300, 0.25, 1e6]
        for x in points:
            side = piece(argument(mp.mpf(x), exact))
            row(name, names, lambda t, q: f(side, t, q), x, p)


def smooth_rows(name):
    names, f = SMOOTH[name]
    for value in [0.01, 0.3, 1.0, 7.0, 50.0 if name != "elu" else 10.0] if names else [None]:
        p = [] if value is None else [value]
        exact = [mp.mpf(v) for v in p]
        scale = value if names == ["beta"] else 1.0
        tiny = 1e-12 if name in ("elu", "selu") else 1e-300  # no difference may reach over the joint
        points = [s * u / scale for u in (tiny, 1e-9, 1e-3, 0.7, 3.0, 9.0, 20.0, 36.0) for s in (-1, 1)]
        if name not in ("elu", "selu"):
            for order in (0, 1, 2):
                points += zeros(lambda t: f(t, exact), -mp.mpf(6.01) / scale, mp.mpf(6) / scale, order)
        for x in points:
            row(name, names, f, x, p)


def main():
    rng = random.Random(7)
    print("# spec,x,f,df,d2f,df/dp for each parameter")
    for name in ZORRO:
        zorro_rows(name, rng)
    for name in SMOOTH:
        smooth_rows(name)


main()
