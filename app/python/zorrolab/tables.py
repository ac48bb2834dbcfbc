"""Training runs as pandas tables."""

from __future__ import annotations

import io
import json
import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, Union

from zorrolab.programs import ZorroError, run_json, run_program

if TYPE_CHECKING:
    import pandas


def _pandas() -> Any:
    try:
        import pandas
    except ImportError as error:
        raise ZorroError("pandas is missing, of which the tables are made; install it: pip install pandas", 1) from error
    return pandas


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


class Runs:
    """The runs of a folder. Every table is read when it is first asked for, and has the run's name as ``run``. Raises
    FileNotFoundError where there is no such folder."""

    def __init__(self, folder: Optional[Union[str, os.PathLike[str]]] = None) -> None:
        if folder is not None and not Path(folder).is_dir():
            raise FileNotFoundError(f"there is no folder '{os.fspath(folder)}' of runs")
        self._words = [] if folder is None else ["--runs", os.fspath(folder)]
        self._pandas = _pandas()

    @cached_property
    def table(self) -> "pandas.DataFrame":
        """A row a run: name, path, state, architecture, data, number of members."""
        columns = ["run", "name", "path", "state", "reason", "resumable", "architecture", "data", "members", "tags"]
        return self._pandas.DataFrame(run_json("runs", "list", *self._words), columns=columns)

    @cached_property
    def history(self) -> "pandas.DataFrame":
        """A row a recorded step of a member: losses, accuracies, gradient norm, swept and learned values."""
        return self._joined(self._history_of)

    @cached_property
    def members(self) -> "pandas.DataFrame":
        """A row a member: its activation, seed and own values, and what it reached; empty where it has not ended."""
        return self._joined(self._members_of)

    def __len__(self) -> int:
        return len(self.table)

    def __repr__(self) -> str:
        return f"{len(self)} runs\n{self.table}"

    def _joined(self, table_of: Any) -> "pandas.DataFrame":
        parts = [table_of(Path(path)).assign(run=run) for run, path in zip(self.table["run"], self.table["path"])]
        joined = self._pandas.concat(parts, ignore_index=True) if parts else self._pandas.DataFrame(columns=["run"])
        return joined[["run", *(column for column in joined.columns if column != "run")]]

    def _history_of(self, path: Path) -> "pandas.DataFrame":
        text = run_program("runs", "export", str(path), "--format", "csv")
        return self._pandas.read_csv(io.StringIO(text)) if text.strip() else self._pandas.DataFrame()

    def _members_of(self, path: Path) -> "pandas.DataFrame":
        members = _json(path / "comparison.json")["members"]
        result = path / "result.json"
        reached = _json(result)["members"] if result.exists() else [{}] * len(members)
        return self._pandas.DataFrame([{**member, **end} for member, end in zip(members, reached)])


def runs(folder: Optional[Union[str, os.PathLike[str]]] = None) -> Runs:
    """The runs that are kept in a folder, or else in the user's own.

    >>> runs("/nowhere")
    Traceback (most recent call last):
        ...
    FileNotFoundError: there is no folder '/nowhere' of runs
    """
    return Runs(folder)
