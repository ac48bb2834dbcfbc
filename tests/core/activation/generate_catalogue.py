"""Writes catalogue.csv: values of every function of the catalogue, with 25 of 1100 digits.

Each function is written here a second time, from the definition in its paper or its framework and not from
the formula in resources/functions. Derivatives are central differences at 1100 digits, so that also slopes of
1e-300 beside values of 1 are right; at a joint they are those of both sides where these agree, else nan. Usage: python3 generate_catalogue.py > catalogue.csv
"""

import mpmath as mp

mp.mp.dps = 1100
STEP = mp.mpf(10) ** -180  # of the differences: no double is as small as their error
BESIDE = mp.mpf(10) ** -26  # how far from a joint its sides are looked at

exp, tanh, erf, sqrt, pi, sin, cos, atan, half = (mp.exp, mp.tanh, mp.erf, mp.sqrt, mp.pi, mp.sin, mp.cos,
                                                  mp.atan, mp.mpf(1) / 2)


def sigma(t):
    return 1 / (1 + exp(-t))


def bend(t):
    return mp.log1p(exp(t))


def normal(t):
    return mp.erfc(-t / sqrt(2)) / 2


def density(t):
    return exp(-t * t / 2) / sqrt(2 * pi)


def clip(t, low, high):
    return max(low, min(high, t))


def positive(t):
    return max(mp.mpf(0), t)


def signum(t):
    return mp.mpf((t > 0) - (t < 0))


def hump(u, a, b):
    return (1 + exp(a * b)) * u / (1 + exp(-a * (u - b)))


def zorro(t, a, b, c=None, d=None):
    if t < 0:
        return hump(t, a, b)
    return t if t <= 1 else 1 - hump(1 - t, a if c is None else c, b if d is None else d)


def pole_free(x, a0, a1, a2, a3, a4, a5, b1, b2, b3, b4):
    above = sum(c * x**k for k, c in enumerate([a0, a1, a2, a3, a4, a5]))
    return above / (1 + sum(abs(c * x**k) for k, c in enumerate([b1, b2, b3, b4], 1)))


def sinc(x):
    return mp.mpf(1) if x == 0 else sin(x) / x


def soft_exponential(x, a):
    if a < 0:
        return -mp.log(1 - a * (x + a)) / a
    return x if a == 0 else mp.expm1(a * x) / a + a


def sqnl(x):
    if abs(x) > 2:
        return signum(x)
    return x - signum(x) * x * x / 4


def smooth_step(x, g):
    if abs(x) >= g / 2:
        return mp.mpf(x > 0)
    return -2 / g**3 * x**3 + 3 / (2 * g) * x + half


PADE = ("0.02996348 0.61690165 2.37539147 3.06608078 1.52474449 0.25281987 1.19160814 4.40811795 0.91111034 "
        "0.34885983").split()
SELU_ALPHA, SELU_LAMBDA = mp.mpf("1.6732632423543772848"), mp.mpf("1.0507009873554804934")

# name: (f, parameters' names, [sets of their values, the defaults first], joints given the parameters)


def no_joints(*_):
    return []


def at(*joints):
    return lambda *_: list(joints)


def row(f, names="", values=("",), joints=no_joints):
    return f, names.split(), [v.split() for v in values], joints


FUNCTIONS = {
    # Zorro
    "symmetric-zorro": row(lambda x, a, b: zorro(x, a, b), "a b", ("1.2 1", "9 -0.5", "40 15"), at(0, 1)),
    "asymmetric-zorro": row(lambda x, a, b, c, d: zorro(x, a, b, c, d), "a_neg b_neg a_pos b_pos",
                            ("1.2 1 1.2 1", "2 0.3 7 -1"), at(0, 1)),
    "sigmoid-zorro": row(lambda x, a, b, m: zorro(m * x + half, a, b), "a b m", ("4 2 0.5", "3 1 0.25"),
                         lambda a, b, m: [-half / m, half / m]),
    "tanh-zorro": row(lambda x, a, b, m: 2 * zorro((m * x + 1) / 2, a, b) - 1, "a b m", ("4 2 1", "3 1 0.5"),
                      lambda a, b, m: [-1 / m, 1 / m]),
    "sloped-zorro": row(lambda x, a, b, m: zorro(m * x, a, b), "a b m", ("1.2 1 1", "3 1 2"),
                        lambda a, b, m: [0, 1 / m]),
    # Rectifiers
    "identity": row(lambda x: x),
    "relu": row(positive, joints=at(0)),
    "relu6": row(lambda x: min(positive(x), mp.mpf(6)), joints=at(0, 6)),
    "leaky-relu": row(lambda x, a: max(x, mp.mpf(0)) + a * min(x, mp.mpf(0)), "alpha", ("0.01", "0.25"), at(0)),
    "prelu": row(lambda x, a: max(x, mp.mpf(0)) + a * min(x, mp.mpf(0)), "alpha", ("0.25", "-0.5"), at(0)),
    "rrelu": row(lambda x, lo, hi: x if x >= 0 else x * (lo + hi) / 2, "lower upper",
                 ("0.125 0.3333333333333333", "0.25 0.5"), at(0)),
    "threshold": row(lambda x, t, v: x if x > t else v, "threshold value", ("1 0", "-0.5 0.25"),
                     lambda t, v: [t]),
    "relu-n": row(lambda x, n: min(positive(x), n), "n", ("6", "1.5"), lambda n: [0, n]),
    "shifted-relu": row(lambda x: max(x, mp.mpf(-1)), joints=at(-1)),
    "squared-relu": row(lambda x: positive(x) ** 2, joints=at(0)),
    "star-relu": row(lambda x, s, b: s * positive(x) ** 2 + b, "s b", ("0.8944 -0.4472", "2 1"), at(0)),
    "repu": row(lambda x, p: x**p if x > 0 else mp.mpf(0), "p", ("3", "1.5"), at(0)),
    "s-relu": row(lambda x, tl, al, tr, ar: tr + ar * (x - tr) if x >= tr else (x if x > tl else
                                                                              tl + al * (x - tl)),
                  "t_l a_l t_r a_r", ("-1 0.2 1 0.2", "-2 0.5 3 2"), lambda tl, al, tr, ar: [tl, tr]),
    "apl": row(lambda x, a, b, c, d: positive(x) + a * positive(b - x) + c * positive(d - x), "a1 b1 a2 b2",
               ("0.25 0 -0.25 -1", "0.5 1 0.125 -3"), lambda a, b, c, d: [0, b, d]),
    "nl-relu": row(lambda x, b: mp.log(b * positive(x) + 1), "beta", ("1", "7"), at(0)),
    "absolute": row(abs, joints=at(0)),
    "binary-step": row(lambda x: mp.mpf(x >= 0), joints=at(0)),
    "bipolar-step": row(signum, joints=at(0)),
    # Exponentials
    "elu": row(lambda x, a: x if x > 0 else a * mp.expm1(x), "alpha", ("1", "0.5"), at(0)),
    "selu": row(lambda x: SELU_LAMBDA * (x if x > 0 else SELU_ALPHA * mp.expm1(x)), joints=at(0)),
    "celu": row(lambda x, a: positive(x) + min(mp.mpf(0), a * mp.expm1(x / a)), "alpha", ("1", "0.25"), at(0)),
    "pelu": row(lambda x, a, b: x * a / b if x >= 0 else a * mp.expm1(x / b), "a b", ("1 1", "2 0.5"), at(0)),
    "mpelu": row(lambda x, a, b: x if x > 0 else a * mp.expm1(b * x), "alpha beta", ("1 1", "2 0.25"), at(0)),
    "serlu": row(lambda x: mp.mpf("1.07862") * (x if x >= 0 else mp.mpf("2.90427") * x * exp(x)), joints=at(0)),
    "xielu": row(lambda x, p, n, b: p * x * x + b * x if x > 0 else n * mp.expm1(x) - n * x + b * x,
                 "alpha_p alpha_n beta", ("0.8 0.8 0.5", "2 0.25 1"), at(0)),
    "elish": row(lambda x: (x if x >= 0 else mp.expm1(x)) / (1 + exp(-x)), joints=at(0)),
    "hard-elish": row(lambda x: (x if x >= 0 else mp.expm1(x)) * clip((x + 1) / 2, mp.mpf(0), mp.mpf(1)),
                      joints=at(-1, 0, 1)),
    "isrlu": row(lambda x, a: x if x >= 0 else x / sqrt(1 + a * x * x), "alpha", ("1", "3"), at(0)),
    "ptelu": row(lambda x, a, b: x if x >= 0 else a * tanh(b * x), "alpha beta", ("1 1", "2 0.25"), at(0)),
    "maxtanh": row(lambda x: max(x, tanh(x)), joints=at(0)),
    "erf-relu": row(lambda x, a: x if x >= 0 else a * erf(x), "alpha", ("0.5", "1.5"), at(0)),
    "exponential": row(exp),
    "soft-exponential": row(soft_exponential, "alpha", ("0.5", "0", "-0.0625")),
    # Soft bends
    "softplus": row(lambda x, b: mp.log1p(exp(b * x)) / b, "beta", ("1", "7")),
    "squareplus": row(lambda x, b: (x + sqrt(x * x + b)) / 2, "b", ("4", "0.25")),
    "sparse-plus": row(lambda x: (x if x > 1 else (x + 1) ** 2 / 4) if x >= -1 else mp.mpf(0), joints=at(-1, 1)),
    "shifted-softplus": row(lambda x: mp.log(half * exp(x) + half)),
    "log-sigmoid": row(lambda x: mp.log(sigma(x))),
    "smu": row(lambda x, a, m: ((1 + a) * x + (1 - a) * x * erf(m * (1 - a) * x)) / 2, "alpha mu",
               ("0.25 1", "0 3", "0.5 1000")),
    "smu-1": row(lambda x, a, m: ((1 + a) * x + sqrt(((1 - a) * x) ** 2 + m * m)) / 2, "alpha mu",
                 ("0.25 1", "0 0.5")),
    "soft-plus-plus": row(lambda x, k, c: mp.log(1 + exp(k * x)) + x / c - mp.log(2), "k c", ("1 2", "3 8")),
    "maxsig": row(lambda x: max(x, sigma(x)), joints=at()),
    "bent-identity": row(lambda x: (sqrt(x * x + 1) - 1) / 2 + x),
    # Gates
    "hard-swish": row(lambda x: x * clip(x + 3, mp.mpf(0), mp.mpf(6)) / 6, joints=at(-3, 3)),
    "swish": row(lambda x, b: x * sigma(b * x), "beta", ("1", "3")),
    "silu": row(lambda x: x * sigma(x)),
    "gelu": row(lambda x: x * normal(x)),
    "gelu-tanh": row(lambda x: x / 2 * (1 + tanh(sqrt(2 / pi) * (x + mp.mpf("0.044715") * x**3)))),
    "mish": row(lambda x: x * tanh(bend(x))),
    "dgelu": row(lambda x: normal(x) + x * density(x)),
    "dsilu": row(lambda x: sigma(x) * (1 + x * sigma(-x))),
    "quick-gelu": row(lambda x: x * sigma(mp.mpf("1.702") * x)),
    "clipped-gelu": row(lambda x, c: clip(x * normal(x), -c, c), "c", ("10", "1")),
    "sgelu": row(lambda x, a: a * x * erf(x / sqrt(2)), "alpha", ("1", "3")),
    "e-swish": row(lambda x, b: b * x * sigma(x), "beta", ("1.5", "1.25")),
    "ft-swish": row(lambda x, t: x * sigma(x) + t if x >= 0 else t, "t", ("-0.2", "-0.5"), at(0)),
    "swish-t": row(lambda x, a, b: x * sigma(b * x) + a * tanh(x), "alpha beta", ("0.1 1", "-0.5 2")),
    "hard-mish": row(lambda x: x / 2 * clip(x + 2, mp.mpf(0), mp.mpf(2)), joints=at(-2, 0)),
    "tanhexp": row(lambda x: x * tanh(exp(x))),
    "logish": row(lambda x: x * mp.log(1 + sigma(x))),
    "smish": row(lambda x: x * tanh(mp.log(1 + sigma(x)))),
    "phish": row(lambda x: x * tanh(x * normal(x))),
    "serf": row(lambda x: x * erf(bend(x))),
    "gish": row(lambda x: x * mp.log1p(-mp.expm1(-exp(x)))),
    "golu": row(lambda x: x * exp(-exp(-x))),
    "mila": row(lambda x, b: x * tanh(bend(b + x)), "beta", ("-0.25", "1")),
    "lisht": row(lambda x: x * tanh(x)),
    "aria-2": row(lambda x, a, b: x * (1 + exp(-b * x)) ** -a, "alpha beta", ("1.5 2", "0.5 1")),
    "acon-b": row(lambda x, p, b: (1 - p) * x * sigma(b * (1 - p) * x) + p * x, "p beta", ("0.25 1", "-0.5 3")),
    "acon-c": row(lambda x, p, q, b: (p - q) * x * sigma(b * (p - q) * x) + q * x, "p1 p2 beta",
                  ("1 0 1", "1.25 -0.75 2")),
    "tanhsoft-1": row(lambda x, a: tanh(a * x) * bend(x), "alpha", ("0.87", "2")),
    "tanhsoft-2": row(lambda x, b, g: x * tanh(b * exp(g * x)), "beta gamma", ("0.6 1", "2 0.5")),
    "srs": row(lambda x, a, b: x / (x / a + exp(-x / b)), "alpha beta", ("2 3", "4 2")),
    "atlu": row(lambda x: x * (atan(x) + pi / 2) / pi),
    "xatlu": row(lambda x, a: x * ((atan(x) + pi / 2) / pi * (1 + 2 * a) - a), "alpha", ("0.1", "0.5")),
    "xsilu": row(lambda x, a: x * (sigma(x) * (1 + 2 * a) - a), "alpha", ("0.1", "0.5")),
    "xgelu": row(lambda x, a: x * (normal(x) * (1 + 2 * a) - a), "alpha", ("0.1", "0.5")),
    # Plateaus
    "softsign": row(lambda x: x / (1 + abs(x)), joints=at(0)),
    "sigmoid": row(sigma),
    "tanh": row(tanh),
    "hard-sigmoid": row(lambda x: clip(x / 6 + half, mp.mpf(0), mp.mpf(1)), joints=at(-3, 3)),
    "hard-tanh": row(lambda x: clip(x, mp.mpf(-1), mp.mpf(1)), joints=at(-1, 1)),
    "bipolar-sigmoid": row(lambda x: tanh(x / 2)),
    "lecun-tanh": row(lambda x: mp.mpf("1.7159") * tanh(2 * x / 3)),
    "penalized-tanh": row(lambda x, a: tanh(x) * (1 if x > 0 else a), "alpha", ("0.25", "0.5"), at(0)),
    "dyt": row(lambda x, a, g, b: g * tanh(a * x) + b, "alpha gamma beta", ("0.5 1 0", "2 3 -1")),
    "arctan": row(atan),
    "erf": row(erf),
    "probit": row(normal),
    "laplace": row(lambda x, m, s: mp.erfc(-(x - m) / (s * sqrt(2))) / 2, "mu sigma",
                   ("0.707107 0.282095", "-1 2")),
    "gudermannian": row(lambda x: atan(mp.sinh(x))),
    "elliott": row(lambda x: x / 2 / (1 + abs(x)) + half, joints=at(0)),
    "isru": row(lambda x, a: x / sqrt(1 + a * x * x), "alpha", ("1", "3")),
    "root-sigmoid": row(lambda x: x / (1 + sqrt(1 + x * x))),
    "loglog": row(lambda x: exp(-exp(-x))),
    "cloglog": row(lambda x: -mp.expm1(-exp(x))),
    "cloglogm": row(lambda x: 1 - 2 * exp(-mp.mpf("0.7") * exp(x))),
    "hexpo": row(lambda x, a, b, c, d: -a * mp.expm1(-x / b) if x >= 0 else c * mp.expm1(x / d), "a b c d",
                 ("1 1 1 1", "2 0.5 1 3"), at(0)),
    "sqnl": row(sqnl, joints=at(-2, 0, 2)),
    "sparse-sigmoid": row(lambda x: clip((x + 1) / 2, mp.mpf(0), mp.mpf(1)), joints=at(-1, 1)),
    "smooth-step": row(smooth_step, "gamma", ("1", "4"), lambda g: [-g / 2, g / 2]),
    "soft-clipping": row(lambda x, a: mp.log((1 + exp(a * x)) / (1 + exp(a * (x - 1)))) / a, "alpha",
                         ("10", "1")),
    # Shrinkage
    "hard-shrink": row(lambda x, t: x if abs(x) > t else mp.mpf(0), "lambda", ("0.5", "1.5"),
                       lambda t: [-t, t]),
    "soft-shrink": row(lambda x, t: signum(x) * positive(abs(x) - t), "lambda", ("0.5", "1.5"),
                       lambda t: [-t, t]),
    "tanh-shrink": row(lambda x: x - tanh(x)),
    # Waves
    "sine": row(sin),
    "siren": row(lambda x, w: sin(w * x), "omega", ("30", "1.5")),
    "finer": row(lambda x, w: sin(w * (abs(x) + 1) * x), "omega", ("30", "1.5"), at(0)),
    "cosine": row(cos),
    "snake": row(lambda x, a: x + (1 - cos(2 * a * x)) / (2 * a), "alpha", ("1", "5")),
    "gcu": row(lambda x: x * cos(x)),
    "sinlu": row(lambda x, a, b: (x + a * sin(b * x)) * sigma(x), "a b", ("1 1", "2 0.5")),
    "coslu": row(lambda x, a, b: (x + a * cos(b * x)) * sigma(x), "alpha beta", ("1 1", "2 0.5")),
    "cosid": row(lambda x: cos(x) - x),
    "minsin": row(lambda x: min(x, sin(x)), joints=at(0)),
    "exp-sin": row(lambda x, a: exp(-sin(a * x)), "a", ("1", "5")),
    "sinc": row(sinc),
    "sinc-plus-x": row(lambda x: sinc(x) + x),
    # Bumps
    "gaussian": row(lambda x: exp(-x * x)),
    "gaussian-sigma": row(lambda x, s: exp(-(x / s) ** 2 / 2), "sigma", ("1", "0.25")),
    "laplacian": row(lambda x, a: exp(-abs(x) / a), "a", ("1", "4"), at(0)),
    "inverse-quadratic": row(lambda x, a: 1 / (1 + a * a * x * x), "a", ("1", "7")),
    "inverse-multiquadric": row(lambda x, a: 1 / sqrt(1 + a * a * x * x), "a", ("1", "7")),
    "sech": row(mp.sech),
    "mexican-hat": row(lambda x: (1 - x * x) * exp(-x * x / 2)),
    "morlet": row(lambda x, w: cos(w * x) * exp(-x * x / 2), "omega", ("5", "2")),
    # Growth
    "symlog": row(lambda x: signum(x) * mp.log(1 + abs(x)), joints=at(0)),
    "symexp": row(lambda x: signum(x) * (exp(abs(x)) - 1), joints=at(0)),
    "arcsinh": row(mp.asinh),
    "sinh": row(mp.sinh),
    "cube-root": row(lambda x: signum(x) * abs(x) ** (mp.mpf(1) / 3), joints=at(0)),
    "square": row(lambda x: x * x),
    "cube": row(lambda x: x * x * x),
    "ncu": row(lambda x: x - x**3),
    "squ": row(lambda x: x * x + x),
    "arctid": row(lambda x: atan(x) ** 2 - x),
    "pade": row(pole_free, "a0 a1 a2 a3 a4 a5 b1 b2 b3 b4", (" ".join(PADE),), at(0)),
    "rational": row(lambda x, p3, p2, p1, p0, q2, q1, q0: (p3 * x**3 + p2 * x**2 + p1 * x + p0) /
                    (q2 * x**2 + q1 * x + q0),
                    "p3 p2 p1 p0 q2 q1 q0", ("1.1915 1.5957 0.5 0.0218 2.383 0 1", "1 0 2 0 0.5 0.03125 1")),
}

POINTS = [-704.25, -300, -40.5, -36.75, -12.25, -7.125, -3.2, -1.6, -0.9, -0.3, -0.02, -1e-5, 0, 1e-5, 0.015,
          0.26, 0.7, 1.4, 2.8, 6.5, 11.75, 38.5, 300, 704.25]


def derivatives(f, x, joints):
    """f, f', f'' and f''' at x."""
    def differences(x):
        f2, f1, f0, b1, b2 = (f(x + k * STEP) for k in (2, 1, 0, -1, -2))
        values = [f0, (f1 - b1) / (2 * STEP), (f1 - 2 * f0 + b1) / STEP**2,
                  (f2 - 2 * f1 + 2 * b1 - b2) / (2 * STEP**3)]
        noise = max(map(abs, values[:3])) * mp.mpf(10) ** -340
        return [mp.mpf(0) if abs(v) < noise else v for v in values]

    if x not in joints:
        return differences(x)
    left, right = differences(x - BESIDE), differences(x + BESIDE)
    values = [f(x)]
    for a, b in zip(left[1:], right[1:]):
        agree = abs(a - b) <= mp.mpf(10) ** -18 * (1 + abs(a) + abs(b)) and not mp.isnan(values[-1])
        values.append((0 if abs(a + b) < mp.mpf(10) ** -18 else (a + b) / 2) if agree else mp.nan)
    if abs(left[0] - right[0]) > mp.mpf(10) ** -18:  # f itself jumps
        values[1:] = [mp.nan] * 3
    return values


def text(value):
    return "nan" if mp.isnan(value) else mp.nstr(value, 25)


def main():
    print("# spec,x,f,df,d2f,d3f")
    for name, (f, names, sets, joints_of) in FUNCTIONS.items():
        for k, values in enumerate(sets):
            spec = name + (":" if names and k else "") + (
                ",".join(f"{p}={v}" for p, v in zip(names, values)) if k else "")
            # What the program reads are doubles.
            numbers = [mp.mpf(float(v)) for v in values]
            joints = [mp.mpf(float(j)) for j in joints_of(*numbers)]
            sides = [float(j) + d for j in joints for d in (0, -1.0 / 1024, 1.0 / 1024)]
            for x in sorted({float(p) for p in POINTS} | set(sides)):
                exact = mp.mpf(x)
                try:
                    row = derivatives(lambda t: f(t, *numbers), exact, joints)
                except (ValueError, ZeroDivisionError):
                    continue
                if any(isinstance(v, mp.mpc) for v in row) or abs(row[0]) > mp.mpf(10) ** 300:
                    continue
                print(f'"{spec}",{x!r},' + ",".join(map(text, row)))


if __name__ == "__main__":
    main()
