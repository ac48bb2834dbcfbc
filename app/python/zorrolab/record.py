"""What the programs answer, as objects."""

from __future__ import annotations

from typing import Any


class Record(dict[str, Any]):
    """A JSON object whose keys are attributes, too.

    >>> answer = Record(rmse=0.5, stop=Record(reason="converged"))
    >>> answer.stop.reason, answer["rmse"]
    ('converged', 0.5)
    """

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"there is no {name!r}; there are {', '.join(self)}") from None

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self]
