"""What has changed between two editions of the facts that a site publishes, and what nobody has corrected."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factpress.folding import fold
from factpress.model import Correction

Row = Mapping[str, Any]  # one fact as facts.json has it
Rows = Mapping[str, Row]  # by id


@dataclass(frozen=True, kw_only=True)
class Changed:
    """A fact that both editions have, and the fields in which they differ: old and new."""

    old: Row
    new: Row
    fields: Mapping[str, tuple[Any, Any]]


@dataclass(frozen=True, kw_only=True)
class Differences:
    """All that two editions differ in, by id."""

    added: Rows
    removed: Rows
    changed: Mapping[str, Changed]
    unchanged: int

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def compare_facts(old: Rows, new: Rows) -> Differences:
    """Compare two editions, fact by fact and field by field."""
    changed = {id: _changed(old[id], new[id]) for id in new if id in old and old[id] != new[id]}
    return Differences(
        added={id: row for id, row in new.items() if id not in old},
        removed={id: row for id, row in old.items() if id not in new},
        changed=changed,
        unchanged=len(old.keys() & new.keys()) - len(changed),
    )


def uncorrected(differences: Differences, corrections: Sequence[Correction]) -> Iterator[tuple[str, str, str | None]]:
    """List the figures that readers see changed or gone and no correction tells of: id, what each read and reads now.

    A figure may have been corrected several times between the editions: the first correction begins with what was
    published, and the last one says what is.
    """
    for id, change in differences.changed.items():
        said, says = change.old["text"], change.new["text"]
        if said is not None and said != says and not _is_told(id, said, says, corrections):
            yield id, said, says
    for id, row in differences.removed.items():
        if row["text"] is not None and not _is_told(id, row["text"], None, corrections):
            yield id, row["text"], None


def _changed(old: Row, new: Row) -> Changed:
    fields = {name: (old.get(name), new.get(name)) for name in {**new, **old} if old.get(name) != new.get(name)}
    return Changed(old=old, new=new, fields=fields)


def _is_told(id: str, said: str, says: str | None, corrections: Sequence[Correction]) -> bool:
    own = [correction for correction in corrections if correction.fact == id]
    begins = any(fold(correction.said) == fold(said) for correction in own)
    return begins and any(_says(correction) == (None if says is None else fold(says)) for correction in own)


def _says(correction: Correction) -> str | None:
    return None if correction.says is None else fold(correction.says)
