"""`pathmap.toml` as `init` writes it: every setting with a word beside it, for people to change by hand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from types import MappingProxyType

from pathmap_cli.settings import Institution, Settings, Thresholds, Yardstick
from pathmap_cli.workspace.toml import toml_text, toml_value

HEAD = """\
# The settings of this pathway. pathmap reads them each time it runs here. Change them with any text editor;
# what stands after # is for people. All settings: docs/reference/settings.md

pathway = {pathway}
academic_year = {academic_year}
cluster = {cluster}  # the career cluster or sector
state = {state}
region = {region}
profile = {profile}  # "generic", or "california" with A-G, CCAP, TOP and the state's own lists

# Printed in the blank workbooks and the session summary.
prepared_by = {prepared_by}  # who puts the summary together
contact = {contact}  # whom partners ask, and who gets the workbooks back
{return_by}  # the day by which you want them back
"""
LATER = """
# The wages that you measure with, named as on the sheet Wage benchmarks; or a table each, as the page of settings says.
{benchmarks}

# The figures that gaps are measured with; without a line here the default holds.
{thresholds}

# A gap that you decided to live with.
# [[waiver]]
# code = "GAP103"
# reason = "Grade 9 is taken up by the freshman academy."
# approved_by = "Steering committee"
# expires = 2027-06-30

# Whose workbooks you expect, one table each. pathmap init adds to the end of this file.
"""


def settings_text(settings: Settings) -> str:
    """The whole file for a new workspace."""
    words = {name: toml_text(str(getattr(settings, name))) for name in _TEXTS}
    later = LATER.format(benchmarks="\n".join(_benchmarks(settings)), thresholds="\n".join(_thresholds(settings)))
    return HEAD.format(**words, return_by=_return_by(settings)) + later + institutions_text(settings.institution)


def institutions_text(institutions: Iterable[Institution]) -> str:
    """Tables to add at the end of the file."""
    return "".join(map(_institution, institutions))


_EXAMPLES: Mapping[str, str] = MappingProxyType(
    {"benchmark": "Living wage, one adult", "family_benchmark": "Living wage, two adults and two children"}
)
_TEXTS = ("pathway", "academic_year", "cluster", "state", "region", "profile", "prepared_by", "contact")


def _return_by(settings: Settings) -> str:
    day = settings.return_by
    return f"return_by = {day.isoformat()}" if day else "# return_by = 2026-11-06"


def _benchmarks(settings: Settings) -> Iterator[str]:
    """The named rows, each as an example in a comment where none is named."""
    for field, example in _EXAMPLES.items():
        yardstick: Yardstick | None = getattr(settings, field)
        yield f"{field} = {toml_text(yardstick.name)}" if yardstick else f"# {field} = {toml_text(example)}"


def _thresholds(settings: Settings) -> Iterator[str]:
    """The figures that are not the usual ones, else one as an example in a comment."""
    usual = Thresholds()
    names = [one.name for one in fields(Thresholds)]
    other = [name for name in names if getattr(settings.thresholds, name) != getattr(usual, name)]
    yield "[thresholds]" if other else "# [thresholds]"
    yield from (f"{name} = {toml_value(getattr(settings.thresholds, name))}" for name in other)
    if not other:
        yield "# min_early_units = 12  # semester units of early credit that a school should have in place"


def _institution(institution: Institution) -> str:
    return (
        f"\n[[institution]]\nkind = {toml_text(institution.kind)}\nname = {toml_text(institution.name)}\n"
        + (f"type = {toml_text(institution.type)}\n" if institution.type else "")
        + "# aliases = []  # other ways people write the name\n"
    )
