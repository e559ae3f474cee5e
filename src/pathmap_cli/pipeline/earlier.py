"""An earlier round: read from its `pathway.json` or its workspace, and what the next round takes over from it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pathmap_cli.errors import NothingRead, UsageError
from pathmap_cli.exchange.pathway_json import PathwayFile, pathway_json, read_pathway_json
from pathmap_cli.intake.institutions import institution_key
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.links import Benchmark
from pathmap_cli.model.partner import Partner
from pathmap_cli.model.pathway import AnyInstitution, Pathway
from pathmap_cli.pipeline.join import join
from pathmap_cli.pipeline.run import start
from pathmap_cli.pipeline.watch import Watch, unwatched
from pathmap_cli.settings import FILE_NAME, Institution, InstitutionKind, Yardstick
from pathmap_cli.vocabulary import InstitutionType, OrganizationType, Profile
from pathmap_cli.workbook.earlier import earlier_answers
from pathmap_cli.workbook.template import Label, Row

LARGEST = 200_000_000
"""Bytes of a pathway.json; that of a partnership of twenty schools has some ten million."""


def read_round(path: Path, today: date, watch: Watch = unwatched) -> PathwayFile:
    """A pathway.json, or what it would be for a workspace or for workbooks: without anybody's name or address.

    Raises UsageError for a path that is nothing of the kind, NothingRead where it could not be read.
    """
    if path.suffix.lower() == ".json":
        return _written(path)
    if path.is_dir() and not (path / FILE_NAME).is_file():
        raise UsageError(f"There is no {FILE_NAME} in {path}. Name a pathway.json or a workspace.")
    return read_pathway_json(pathway_json(join(start((path,), today, watch)).merged))


def _written(path: Path) -> PathwayFile:
    """A pathway.json that pathmap wrote."""
    try:
        if path.stat().st_size > LARGEST:
            raise NothingRead(f"{path} is larger than {LARGEST // 1_000_000} MB; no pathway.json is.")
        return read_pathway_json(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UsageError(f"There is no file {path}. Name a pathway.json or a workspace.") from error
    except OSError as error:
        raise NothingRead(f"{path} cannot be opened: {error.strerror}.") from error
    except ValueError as error:
        raise NothingRead(
            f"{path} is not a pathway.json of this version of pathmap. Write it again: pathmap merge, in the workspace."
        ) from error


def everybody(pathway: Pathway) -> tuple[Institution, ...]:
    """Whoever was expected, then whoever else sent a workbook, each with the type that its workbook says."""
    answered = {one.id: one for one in pathway.institutions}
    expected = [(one.id, one.kind, one.name) for one in pathway.expected]
    others = [
        (one.id, one.kind, one.name) for one in pathway.institutions if one.id not in {key for key, *_ in expected}
    ]
    return tuple(
        Institution(InstitutionKind(kind), name, type=_type(answered.get(key)))
        for key, kind, name in (*expected, *others)
    )


def _type(institution: AnyInstitution | None) -> InstitutionType | OrganizationType | None:
    match institution:
        case HighSchool():
            return institution.about.institution_type
        case Partner():
            return institution.about.organization_type
        case _:
            return None


def yardstick_of(benchmark: Benchmark | None) -> Yardstick | None:
    """The row of Wage benchmarks that was measured with; a wage that only pathmap.toml gave is of its year."""
    return Yardstick(name=benchmark.name) if benchmark and benchmark.row else None


def answers_of(
    earlier: Pathway, one: Institution, label: Label, profile: Profile
) -> tuple[Label, Mapping[str, Sequence[Row]]]:
    """The label and the rows that an institution's new workbook begins with; without rows where it had said nothing."""
    for said in _called(earlier, one):
        return replace(label, earlier=earlier.academic_year or "last time"), earlier_answers(said, profile)
    return label, {}


def _called(earlier: Pathway, one: Institution) -> Iterator[AnyInstitution]:
    names = set(map(institution_key, (one.name, *one.aliases)))
    expected = {who.id: who.name for who in earlier.expected}
    for said in earlier.institutions:
        if said.kind == one.kind and names & {institution_key(said.name), institution_key(expected.get(said.id, ""))}:
            yield said
