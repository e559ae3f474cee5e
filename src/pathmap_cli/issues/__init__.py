"""The catalogue of issue codes, by family: `WB0nn` the file, 1 structure, 2 a cell, 3 a row, 4 a reference, 5 across workbooks."""

from pathmap_cli.issues.issue import Issue, IssueType, Severity, quoted

__all__ = ["Issue", "IssueType", "Severity", "quoted"]
