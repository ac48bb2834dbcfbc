"""The commands zorrolab, zorro, zorro-fit and zorro-train: they become the programs of the package (zorro-fit is `zorro fit`)."""

from __future__ import annotations

import ctypes
import os
import sys

from zorrolab.torch_found import FOLDER, torch_environment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

#: What every program needs of the system, and the Debian package that has it.
SYSTEM_LIBRARIES = {"libstdc++.so.6": "libstdc++6", "libgcc_s.so.1": "libgcc-s1"}


def missing_library() -> str:
    """What is to be installed before the programs start, a sentence; empty where nothing is."""
    for name, package in SYSTEM_LIBRARIES.items():
        try:
            ctypes.CDLL(name)
        except OSError:
            return f"the system's library {name} is missing; install it (Debian: apt install {package})"
    return ""


def become(name: str, *words: str) -> NoReturn:
    """Replaces this process by the program, with these words before those that were given."""
    problem = missing_library()
    if problem:
        sys.exit(f"{name}: {problem}")
    os.environ.update(torch_environment())
    os.environ.setdefault("FONTCONFIG_FILE", os.path.join(os.path.dirname(FOLDER), "fonts", "fonts.conf"))  # of the window
    path = os.path.join(FOLDER, name)
    try:
        os.execv(path, [path, *words, *sys.argv[1:]])
    except OSError as error:
        sys.exit(f"{name}: cannot start {path}: {error.strerror}")


def zorrolab() -> NoReturn:
    become("zorrolab")


def zorro() -> NoReturn:
    become("zorro")


def zorro_fit() -> NoReturn:
    become("zorro", "fit")


def zorro_train() -> NoReturn:
    become("zorro-train")
