"""How reading ends early: a file is refused, damaged in part, or of another format. None of these leaves the reader."""

from pathmap_cli.grid import CellRef
from pathmap_cli.issues.issue import Issue, IssueType


class Refused(Exception):
    """Nothing of the file is used, for one reason."""

    def __init__(self, issue_type: IssueType, **words: object) -> None:
        super().__init__(issue_type.name)
        self._type = issue_type
        self._words = words

    def issue(self, file: str) -> Issue:
        """The refusal as an issue about the file."""
        return self._type.at(CellRef(file), **self._words)  # type: ignore[arg-type]  # words are none of its parameters


class Damaged(Exception):
    """One part of the package cannot be read; `reason` completes "… cannot be read: "."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class OtherFormat(Exception):
    """The file is a workbook in a format that is read elsewhere; `what` is the format in words."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
