"""ZorroLab for Python: activation functions as PyTorch modules, and the programs' fits, approximations and runs.

>>> import zorrolab
>>> zorrolab.fit("sigmoid-zorro", target="dgelu").parameters.a.value > 2
True

What is used is imported when it is first used: ``zorrolab.torch`` needs PyTorch, ``zorrolab.runs`` pandas, and the commands
start without either.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zorrolab import torch as torch
    from zorrolab.programs import ZorroError, approximate, describe, fit
    from zorrolab.record import Record
    from zorrolab.tables import Runs, runs

__all__ = ["Record", "Runs", "ZorroError", "approximate", "describe", "fit", "runs", "torch"]

_PLACES = {
    "programs": ("ZorroError", "approximate", "describe", "fit"),
    "record": ("Record",),
    "tables": ("Runs", "runs"),
}


def __getattr__(name: str) -> object:
    import importlib

    if name == "torch":
        return importlib.import_module("zorrolab.torch")
    if name == "__version__":
        return importlib.import_module("importlib.metadata").version("zorrolab")
    for place, names in _PLACES.items():
        if name in names:
            return getattr(importlib.import_module(f"zorrolab.{place}"), name)
    raise AttributeError(f"module 'zorrolab' has no attribute {name!r}")
