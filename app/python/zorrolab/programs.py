"""The programs of the package, called as functions."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import Any, Iterable, Sequence, Union

from zorrolab.record import Record
from zorrolab.torch_found import FOLDER, torch_environment

#: What an option can be: ``None`` and ``False`` leave it out, ``True`` gives it without a value, a list repeats it.
Option = Union[None, bool, int, float, str, os.PathLike[str], Sequence[Union[int, float, str]]]


class ZorroError(RuntimeError):
    """A program refused or failed; its sentence is the text, its exit status is ``status``."""

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.status = status


def program(name: str) -> str:
    """The path of one of the programs: that of the package, or else the one in $PATH."""
    own = os.path.join(FOLDER, name)
    found = own if os.path.exists(own) else shutil.which(name)
    if found is None:
        raise ZorroError(f"the program {name!r} is neither in {FOLDER} nor in $PATH", 127)
    return found


def option_words(options: dict[str, Option]) -> Iterable[str]:
    """The command line's words for keyword arguments.

    >>> list(option_words({"derivative_weight": 2, "profile": True, "fix": ["a=1", "b"], "seed": None}))
    ['--derivative-weight', '2', '--profile', '--fix', 'a=1', '--fix', 'b']
    """
    for name, value in options.items():
        word = "--" + name.replace("_", "-")
        if value is None or value is False:
            continue
        if value is True:
            yield word
        elif isinstance(value, (list, tuple)):
            for each in value:
                yield from (word, str(each))
        else:
            yield from (word, str(value))


def run_program(*words: str) -> str:
    """What ``zorro WORDS`` writes. Raises ZorroError with its sentence where it fails."""
    environment = {**os.environ, **torch_environment()}
    done = subprocess.run([program("zorro"), *words], capture_output=True, text=True, env=environment, check=False)
    if done.returncode != 0:
        raise ZorroError(sentence_of(done.stderr) or f"zorro {words[0]} ended with {done.returncode}", done.returncode)
    return done.stdout


def sentence_of(errors: str) -> str:
    """What a program says that is wrong: behind its name, and before what points at the place.

    >>> sentence_of("zorro: unknown function 'gellu'\\n  gellu\\n  ^\\n")
    "unknown function 'gellu'"
    """
    lines = errors.strip().splitlines()
    named = [line.removeprefix("zorro: ") for line in lines if line.startswith("zorro: ")]
    return (named or lines or [""])[-1]


def run_json(*words: str) -> Any:
    """The JSON that ``zorro WORDS --format json`` writes; its objects are Records."""
    return json.loads(run_program(*words, "--format", "json"), object_hook=Record)


def describe(spec: str) -> Record:
    """What is known of a curve: ``zorro describe SPEC``.

    >>> describe("symmetric-zorro:a=2").spec
    'symmetric-zorro:a=2,b=1'
    """
    answer: Record = run_json("describe", spec)
    return answer


def fit(spec: str, **options: Option) -> Record:
    """Fit the function of a SPEC: ``zorro fit SPEC``, whose options are the keywords, ``_`` for ``-``.

    >>> report = fit("sigmoid-zorro", target="dgelu")
    >>> round(report.rmse, 4), report.parameters.b.at_bound
    (0.0118, 'upper')

    A list repeats an option: ``fit("zorro", data="points.csv", fix=["a=1", "b=2"])``. Raises ZorroError, in the
    program's own sentence.
    """
    report: Record = run_json("fit", spec, *option_words(options))
    return report


def approximate(spec: str, form: str, range: str, **options: Option) -> Record:  # noqa: A002: the option's name
    """Approximate a curve for hardware, with a proven error: ``zorro approximate SPEC``.

    >>> report = approximate("gelu", "polynomial:8", "-3:3")
    >>> len(report.coefficients), report.certified < 2e-3
    (9, True)
    """
    report: Record = run_json("approximate", spec, "--form", form, f"--range={range}", *option_words(options))
    return report
