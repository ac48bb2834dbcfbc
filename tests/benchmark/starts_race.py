"""Asymmetric-Zorro to GELU on 1,001 points of [-5, 5] from 64 starts, by this program and by SciPy's least_squares with
its defaults from 64 starts drawn inside the same bounds. Says the smallest RMSE of both and the ratio of times: those of
the processor, that of this program including its start, and those that pass, of the searches alone.

    python starts_race.py PATH/TO/zorro
"""

import json
import os
import resource
import subprocess
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
from scipy.optimize import least_squares
from scipy.special import erf

STARTS = 64
LOWER = np.array([np.log(0.01), -20, np.log(0.01), -20])
UPPER = np.array([np.log(50), 20, np.log(50), 20])


def hump(u, a, b):
    """(1 + e^(ab)) u sigmoid(a (u - b)) as it overflows nowhere: as written, half of the starts are not finite."""
    return u * np.exp(np.logaddexp(0, a * b) - np.logaddexp(0, -a * (u - b)))


def residuals(p, x, y):
    """The steepnesses a are sought by their logarithms, as here."""
    f = np.where(x < 0, hump(x, np.exp(p[0]), p[1]), np.where(x <= 1, x, 1 - hump(1 - x, np.exp(p[2]), p[3])))
    return f - y


def by_scipy():
    x = np.linspace(-5, 5, 1001)
    y = x * (1 + erf(x / np.sqrt(2))) / 2
    starts = np.random.default_rng(1).uniform(LOWER, UPPER, (STARTS, 4))
    begin, best = (time.process_time(), time.perf_counter()), np.inf
    with np.errstate(all="ignore"):
        for start in starts:
            try:
                best = min(best, least_squares(residuals, start, bounds=(LOWER, UPPER), args=(x, y)).cost)
            except ValueError:  # not finite at the start
                continue
    return np.sqrt(2 * best / x.size), time.process_time() - begin[0], time.perf_counter() - begin[1]


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def by_zorro(program):
    begin = processor_seconds()
    words = [program, "fit", "asymmetric-zorro", "--target", "gelu", "--starts", str(STARTS), "--range", "-5:5",
             "--points", "1001", "--format", "json"]
    report = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    return report["rmse"], processor_seconds() - begin, report["seconds"]


def main():
    ours = [by_zorro(sys.argv[1]) for _ in range(15)]
    theirs = by_scipy()
    whole, alone = (min(each[k] for each in ours) for k in (1, 2))
    print(f"RMSE {ours[0][0]:.10g} in {1000 * whole:.1f} ms; SciPy {theirs[0]:.10g} in {1000 * theirs[1]:.0f} ms: "
          f"{theirs[1] / whole:.0f} times faster")
    print(f"the searches alone {1000 * alone:.2f} ms; SciPy {1000 * theirs[2]:.0f} ms: {theirs[2] / alone:.0f} times faster")


main()
