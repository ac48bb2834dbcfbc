"""Which PyTorch there is, found without importing it, which takes seconds. Every command starts by this: it imports little."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Optional

#: The folder of this package, and that of its programs.
PACKAGE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(PACKAGE, "bin")


def built_for() -> str:
    """The minor version of PyTorch that the package's native parts were built for, e.g. ``2.15``."""
    with open(os.path.join(PACKAGE, "lib", "torch-version"), encoding="utf-8") as file:
        return file.read().strip()


def torch_folder() -> Optional[str]:
    """The folder of the PyTorch that this Python would import; None where there is none."""
    beside = os.path.join(os.path.dirname(PACKAGE), "torch")
    if os.path.exists(os.path.join(beside, "version.py")):
        return beside
    from importlib.util import find_spec

    found = find_spec("torch")
    places = list(found.submodule_search_locations or []) if found else []
    return places[0] if places else None


def torch_environment() -> dict[str, str]:
    """What the trainer's environment has to say of where PyTorch is; nothing where it lies beside this package."""
    folder = torch_folder()
    beside = folder is None or os.path.dirname(folder) == os.path.dirname(PACKAGE)
    return {} if beside else {"ZORROLAB_TORCH": str(folder)}


def version_of(folder: str) -> Optional[str]:
    """The minor version of the PyTorch in a folder; None where it does not say."""
    import re

    with open(os.path.join(folder, "version.py"), encoding="utf-8") as file:
        found = re.search(r"^__version__ = '([0-9]+\.[0-9]+)", file.read(), re.MULTILINE)
    return found.group(1) if found else None


def torch_problem() -> Optional[str]:
    """Why the native parts cannot be used with the PyTorch that is there, a sentence; None where they can."""
    wanted = built_for()
    advice = f"pip install 'torch~={wanted}.0'"
    folder = torch_folder()
    if folder is None:
        return f"PyTorch is missing; install the one that this ZorroLab was built for: {advice}"
    there = version_of(folder)
    if there != wanted:
        return f"this ZorroLab was built for PyTorch {wanted}, and {there or 'another version'} is installed: {advice}"
    return None
