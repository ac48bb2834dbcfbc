"""One search from each published start of NIST's problems with one predictor, by this program and by lmfit. Says where
lmfit's sum of squares is smaller, and the ratio of the times with everything loaded in both.

    python lmfit_race.py PATH/TO/benchmark-fit PATH/TO/tests/core/fit/nist
"""

import json
import math
import pathlib
import re
import statistics
import subprocess
import sys
import time

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


def problems(nist):
    for name, formula in NIST.items():
        text = (nist / (name + ".dat")).read_text()
        rows = re.findall(r"^\s*(b\d+)\s*=\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*$", text, re.M)
        data = text[re.search(r"^\s*Data:\s+y\s+x\s*$", text, re.M).end():].split()
        values = np.array([float(word) for word in data]).reshape(-1, 2)
        for start in (0, 1):
            yield f"{name}/{start}", formula, {row[0]: float(row[1 + start]) for row in rows}, values[:, 1], values[:, 0]


def by_lmfit(formula, start, x, y):
    """A formula as text, as here; with standard errors."""
    begin = time.perf_counter()
    model = lmfit.models.ExpressionModel(formula.replace("^", "**").replace("atan", "arctan"), independent_vars=["x"])
    with np.errstate(all="ignore"):
        try:
            squares = model.fit(y, x=x, nan_policy="raise", **start).chisqr
        except ValueError:  # not finite on the way
            squares = math.inf
    return squares, time.perf_counter() - begin


def by_zorro(program):
    words = [program, "--benchmark_filter=^nist/", "--benchmark_format=json", "--benchmark_min_time=0.05"]
    answer = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    return {row["name"][len("nist/"):]: (row["chi_squared"], row["real_time"] / 1000) for row in answer["benchmarks"]}


def main():
    zorro = by_zorro(sys.argv[1])
    ratios, worse = [], []
    for name, formula, start, x, y in problems(pathlib.Path(sys.argv[2])):
        squares, seconds = zorro[name]
        runs = [by_lmfit(formula, start, x, y) for _ in range(5)]
        best = runs[0][0]
        ratios.append(min(time for _, time in runs) / seconds)
        # Of residuals that are rounding errors no digit is worth a word.
        is_worse = squares > best * (1 + 1e-9) + 1e-26 * float(y @ y)
        worse += [name] if is_worse else []
        print(f"{name:12} {squares:.10g}  lmfit {best:.10g}  {1000 * seconds:.3g} ms, {ratios[-1]:.1f} times faster")
    print(f"{len(ratios)} problems; worse: {worse or 'none'}; faster by the median of {statistics.median(ratios):.1f}, "
          f"at least by {min(ratios):.1f}")


main()
