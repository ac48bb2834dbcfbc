"""One search a problem, by this program and by lmfit: NIST's problems with one predictor from their first published
start, and four that people bring. lmfit has the models as NumPy functions, its defaults and one thread. Says where
lmfit's sum of squares is smaller, and the ratio of the processor's times of a fit, with the model ready in both.

    python fit_race.py PATH/TO/benchmark-race PATH/TO/tests/core/fit/nist [1 for the second start]
"""

import json
import math
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # matrices this small only wait for other threads

import lmfit
import numpy as np

MISRA = "b1*(1-exp(-b2*x))"
CHWIRUT = "exp(-b1*x)/(b2+b3*x)"
GAUSS = "b1*exp(-b2*x)+b3*exp(-((x-b4)/b5)^2)+b6*exp(-((x-b7)/b8)^2)"
LANCZOS = "b1*exp(-b2*x)+b3*exp(-b4*x)+b5*exp(-b6*x)"
CUBICS = "(b1+x*(b2+x*(b3+x*b4)))/(1+x*(b5+x*(b6+x*b7)))"
NIST = {
    "Bennett5": "b1*(b2+x)^(-1/b3)",
    "BoxBOD": MISRA,
    "Chwirut1": CHWIRUT,
    "Chwirut2": CHWIRUT,
    "DanWood": "b1*x^b2",
    "ENSO": "b1+b2*cos(2*pi*x/12)+b3*sin(2*pi*x/12)+b5*cos(2*pi*x/b4)+b6*sin(2*pi*x/b4)"
    "+b8*cos(2*pi*x/b7)+b9*sin(2*pi*x/b7)",
    "Eckerle4": "b1/b2*exp(-0.5*((x-b3)/b2)^2)",
    "Gauss1": GAUSS,
    "Gauss2": GAUSS,
    "Gauss3": GAUSS,
    "Hahn1": CUBICS,
    "Kirby2": "(b1+x*(b2+x*b3))/(1+x*(b4+x*b5))",
    "Lanczos1": LANCZOS,
    "Lanczos2": LANCZOS,
    "Lanczos3": LANCZOS,
    "MGH09": "b1*(x^2+x*b2)/(x^2+x*b3+b4)",
    "MGH10": "b1*exp(b2/(x+b3))",
    "MGH17": "b1+b2*exp(-x*b4)+b3*exp(-x*b5)",
    "Misra1a": MISRA,
    "Misra1b": "b1*(1-(1+b2*x/2)^(-2))",
    "Misra1c": "b1*(1-(1+2*b2*x)^(-0.5))",
    "Misra1d": "b1*b2*x/(1+b2*x)",
    "Rat42": "b1/(1+exp(b2-b3*x))",
    "Rat43": "b1/(1+exp(b2-b3*x))^(1/b4)",
    "Roszman1": "b1-b2*x-atan(b3/(x-b4))/pi",
    "Thurber": CUBICS,
}

# Formula, the truth, where the search begins, the range of x and the noise.
OTHERS = {
    "Peaks": ("h1/(1+((x-m1)/s1)^2)+h2/(1+((x-m2)/s2)^2)+c", [3, 1.5, 0.4, 2, 4, 0.7, 0.2], [2, 1.2, 0.5, 2, 4.3, 0.5, 0], (0, 6), 0.05),
    "Ringing": ("a*exp(-k*x)*cos(w*x+p)", [2, 0.3, 4, 0.5], [1, 0.5, 4.2, 0], (0, 8), 0.05),
    "Softplus": ("a*log(1+exp(b*(x-c)))+d", [0.8, 1.7, 0.4, -0.2], [1, 1, 0, 0], (-4, 4), 0.02),
    "Zorro": ("x/(1+exp(-a*x-b*x^3))", [1.6, 0.07], [1, 0], (-4, 4), 0.02),
}


def problems(nist, start):
    for name, formula in NIST.items():
        text = (nist / (name + ".dat")).read_text()
        rows = re.findall(r"^\s*(b\d+)\s*=\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*$", text, re.M)
        data = text[re.search(r"^\s*Data:\s+y\s+x\s*$", text, re.M).end():].split()
        values = np.array([float(word) for word in data]).reshape(-1, 2)
        yield {"name": name, "formula": formula, "start": {row[0]: float(row[1 + start]) for row in rows},
               "x": values[:, 1].tolist(), "y": values[:, 0].tolist()}
    random = np.random.default_rng(1)
    for name, (formula, truth, begin, between, noise) in OTHERS.items():
        x = np.linspace(*between, 201)
        model, names = as_numpy(formula)
        y = model(x, *truth) + random.normal(0, noise, x.size)
        yield {"name": name, "formula": formula, "start": dict(zip(names, begin)), "x": x.tolist(), "y": y.tolist()}


def as_numpy(formula):
    """What somebody who uses lmfit writes by hand, and the names of its parameters in their order."""
    functions = {"exp": np.exp, "cos": np.cos, "sin": np.sin, "log": np.log, "atan": np.arctan, "pi": np.pi}
    words = dict.fromkeys(re.findall(r"[a-z]\w*", formula))
    names = [word for word in words if word != "x" and word not in functions]
    space = dict(functions)
    exec(f"def model(x, {', '.join(names)}):\n    return {formula.replace('^', '**')}\n", space)
    return space["model"], names


def by_lmfit(problem):
    model = lmfit.Model(as_numpy(problem["formula"])[0])
    x, y = np.array(problem["x"]), np.array(problem["y"])
    begin = time.thread_time()
    with np.errstate(all="ignore"):
        try:
            squares = model.fit(y, x=x, **problem["start"]).chisqr
        except ValueError:  # not finite on the way
            squares = math.inf
    return squares, time.thread_time() - begin


def main():
    every = list(problems(pathlib.Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0))
    answer = subprocess.run([sys.argv[1]], input=json.dumps(every), capture_output=True, text=True, check=True).stdout
    ratios, worse, seconds = [], [], [0, 0]
    for problem, ours in zip(every, json.loads(answer)):
        runs = [by_lmfit(problem) for _ in range(7)]
        best, shortest = runs[0][0], min(time for _, time in runs)
        ratios.append(shortest / ours["seconds"])
        seconds = [seconds[0] + ours["seconds"], seconds[1] + shortest]
        # Of residuals that are rounding errors no digit is worth a word.
        is_worse = ours["chi_squared"] > best * (1 + 1e-9) + 1e-26 * float(np.square(problem["y"]).sum())
        worse += [problem["name"]] if is_worse else []
        print(f"{problem['name']:10} {ours['chi_squared']:<16.10g} lmfit {best:<16.10g} {1e6 * ours['seconds']:6.0f} us, "
              f"lmfit {1e6 * shortest:7.0f} us: {ratios[-1]:.1f} times faster")
    print(f"{len(ratios)} problems; worse: {worse or 'none'}; faster by the median of {statistics.median(ratios):.1f}, "
          f"by {seconds[1] / seconds[0]:.1f} all together, at least by {min(ratios):.1f}")


main()
