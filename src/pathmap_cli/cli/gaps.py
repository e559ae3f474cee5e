"""`pathmap gaps`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pathmap_cli.cli.console import session, write_data
from pathmap_cli.cli.options import Format, Paths, report_command
from pathmap_cli.errors import PathmapError

if TYPE_CHECKING:
    from pathmap_cli.views.gaps import Gaps


class Serious(StrEnum):
    """How serious a gap is, most serious first; the words of `gaps.said.Severity`, without loading it for --help."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class FailOn(StrEnum):
    """What makes the exit code 1."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NEVER = "never"


def gaps(
    context: typer.Context,
    paths: Paths = None,
    output_format: Annotated[Format, typer.Option("--format", help="text, json or csv.")] = Format.TEXT,
    area: Annotated[str | None, typer.Option(metavar="AREA", help="Only this area, such as early credit.")] = None,
    institution: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what concerns this institution.")
    ] = None,
    severity: Annotated[
        Serious | None, typer.Option(case_sensitive=False, help="Only gaps that are at least so serious.")
    ] = None,
    fail_on: Annotated[FailOn, typer.Option(case_sensitive=False, help="What makes the exit code 1.")] = FailOn.NEVER,
) -> int:
    """List strengths, gaps and questions, each with its cells.

    PATHS are workbooks or folders of them; without any, all that came back to the workspace is looked at.
    """
    from pathmap_cli.gaps.said import Severity
    from pathmap_cli.pipeline.gaps import find_gaps
    from pathmap_cli.pipeline.join import join
    from pathmap_cli.pipeline.run import start

    here = session(context)
    given = tuple(paths or ())
    joined = join(start(given, here.today, here.watch))
    least = Severity(severity) if severity else None
    view = find_gaps(joined, area=area, institution=institution, severity=least)
    if output_format is Format.TEXT:
        from pathmap_cli.render.text.gaps import gaps_text

        report = report_command(here, joined.run, given)
        why = here.command("why", *(gap.code for gap in view.gaps[:1]), *given)
        everything = here.command("gaps", "--format", "json", *given)
        here.show(gaps_text(view, why=why, report=report, everything=everything))
    else:
        write_data(_data(view, output_format))
    return max(_exit_codes(view, fail_on), PathmapError.exit_code if joined.has_bug else 0)


def _data(view: "Gaps", output_format: Format) -> str:
    from pathmap_cli.render.data import as_json, gaps_csv

    return as_json(view) if output_format is Format.JSON else gaps_csv(view)


def _exit_codes(view: "Gaps", fail_on: FailOn) -> int:
    if fail_on is FailOn.NEVER:
        return 0
    levels = tuple(FailOn)
    return int(any(levels.index(FailOn(gap.severity)) <= levels.index(fail_on) for gap in view.open))
