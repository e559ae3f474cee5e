"""Make a workspace, or add to one what it lacks: settings, folders, a blank workbook for each institution."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pathmap_cli.errors import CannotWrite, UsageError
from pathmap_cli.intake.institutions import institution_key, slugs
from pathmap_cli.model import KINDS, template
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.pipeline.earlier import answers_of, everybody, yardstick_of
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.settings import (
    FILE_NAME,
    Institution,
    InstitutionKind,
    Settings,
    Thresholds,
    read_settings,
    school_year,
)
from pathmap_cli.views.made import Made
from pathmap_cli.vocabulary import InstitutionType, OrganizationType, Profile, vocabulary
from pathmap_cli.workbook.template import Label, Row, blank_workbook
from pathmap_cli.workspace.discover import OUTGOING, REPORTS, RETURNED
from pathmap_cli.workspace.outputs import replace_file, write_outputs
from pathmap_cli.workspace.settings_file import institutions_text, settings_text

FIRST_MONTH = 7
"""An academic year begins in July, for whoever plans the next one in spring."""
PLANNERS = Institution(InstitutionKind.PLANNING, "Planning team")
"""Who fills in the planning workbook, which every partnership has."""
LABELLED = ("pathway", "academic_year", "cluster", "state", "region", "contact", "return_by")


@dataclass(frozen=True, slots=True)
class Wish:
    """What people asked for, as they typed it.

    Career centers fill the workbook of a high school, adult schools that of a partner.
    """

    pathway: str = ""
    year: str = ""
    profile: str = Profile.GENERIC
    cluster: str = ""
    state: str = ""
    region: str = ""
    contact: str = ""
    return_by: str = ""
    high_schools: tuple[str, ...] = ()
    career_centers: tuple[str, ...] = ()
    adult_schools: tuple[str, ...] = ()
    colleges: tuple[str, ...] = ()
    universities: tuple[str, ...] = ()
    labor_markets: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    earlier: Pathway | None = None
    """The round before, whose answers the workbooks begin with."""

    @property
    def names_nobody(self) -> bool:
        """Whether no institution is asked for."""
        return not self.institutions

    @property
    def asks_for(self) -> tuple[str, ...]:
        """The settings that are asked for."""
        names = ("pathway", "year", "profile", "cluster", "state", "region", "contact", "return_by")
        return tuple(name for name in names if getattr(self, name) != getattr(Wish(), name))

    @property
    def institutions(self) -> tuple[Institution, ...]:
        """Everybody by name, in the order of the workbook kinds."""
        wanted = (
            (InstitutionKind.HIGH_SCHOOL, None, self.high_schools),
            (InstitutionKind.HIGH_SCHOOL, InstitutionType.CAREER_CENTER_OR_ROP, self.career_centers),
            (InstitutionKind.COLLEGE, None, self.colleges),
            (InstitutionKind.UNIVERSITY, None, self.universities),
            (InstitutionKind.LABOR_MARKET, None, self.labor_markets),
            (InstitutionKind.PARTNER, OrganizationType.ADULT_SCHOOL, self.adult_schools),
            (InstitutionKind.PARTNER, None, self.partners),
        )
        named = ((kind, " ".join(name.split()), type_) for kind, type_, names in wanted for name in names)
        before = everybody(self.earlier) if self.earlier else ()
        return (*before, *(Institution(kind, name, type=type_) for kind, name, type_ in named if name))

    def settings(self, today: date) -> Settings:
        """The settings of a new workspace; raises UsageError for a year, a day or a cluster that cannot be meant."""
        before = self.earlier
        return Settings(
            pathway=self.pathway or (before.title if before else ""),
            academic_year=_year(self.year) if self.year else _next_year(before, today),
            cluster=_cluster(self.cluster, self.profile) if self.cluster else (before and before.cluster) or "",
            state=self.state or (before and before.state) or "",
            region=self.region or (before and before.region) or "",
            profile=before.profile if before else Profile(self.profile),
            thresholds=before.thresholds if before else Thresholds(),
            benchmark=yardstick_of(before.benchmark) if before else None,
            family_benchmark=yardstick_of(before.family_benchmark) if before else None,
            contact=self.contact,
            return_by=_day(self.return_by) if self.return_by else None,
            institution=_with_planners(_once(self.institutions, ())),
        )


def init(folder: Path, wish: Wish, today: date) -> Made:
    """Write what is not there yet, and touch nothing else; raises UsageError and CannotWrite."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file. Name a folder, new or old.")
    is_new = not is_workspace(folder)
    settings = wish.settings(today) if is_new else _extended(folder, wish)
    new = {folder / FILE_NAME: settings_text(settings).encode()} if is_new else {}
    new |= _missing_blanks(folder, settings, wish.earlier)
    _make_folders(folder)
    write_outputs(new, folder)
    return Made(
        is_new=is_new,
        earlier=wish.earlier.academic_year if wish.earlier else "",
        written=tuple(path.relative_to(folder).as_posix() for path in new),
        ignored=() if is_new else wish.asks_for,
    )


def is_workspace(folder: Path) -> bool:
    """Whether a workspace was made in this very folder."""
    return (folder / FILE_NAME).is_file()


def current_year(today: date) -> str:
    """The school year that a day falls in, such as 2026-27."""
    first = today.year if today.month >= FIRST_MONTH else today.year - 1
    return f"{first}-{(first + 1) % 100:02}"


def _next_year(before: Pathway | None, today: date) -> str:
    """The year after the earlier round's, else the current one."""
    last = school_year(before.academic_year) if before else None
    return current_year(date(int(last[:4]) + 1, FIRST_MONTH, 1)) if last else current_year(today)


def _year(text: str) -> str:
    year = school_year(text)
    if year is None:
        raise UsageError(f"{text} is not a school year. Write it like 2026-27.")
    return year


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text} is not a day. Write it like 2026-11-06.") from error


def _cluster(text: str, profile: str) -> str:
    """A career cluster as the profile's list writes it."""
    clusters = vocabulary("clusters", profile)
    term = clusters.match(text) or clusters.nearest(text)
    if term is None:
        raise UsageError(f"There is no cluster {text} in the {profile} lists. There are: {'; '.join(clusters.labels)}.")
    return term.label


def _extended(folder: Path, wish: Wish) -> Settings:
    """The settings of an old workspace with the institutions that it does not name yet, added at the file's end."""
    path = folder / FILE_NAME
    settings = read_settings(path)
    added = _once(wish.institutions, settings.institution)
    if added:
        before = path.read_bytes()
        ending = b"" if before.endswith(b"\n") else b"\n"
        try:
            replace_file(path, before + ending + institutions_text(added).encode())
        except OSError as error:
            raise CannotWrite(f"{FILE_NAME} cannot be written. Close it where it is open, and run again.") from error
    return replace(settings, institution=(*settings.institution, *added))


def _once(wanted: Iterable[Institution], known: Sequence[Institution]) -> tuple[Institution, ...]:
    """Those that are not known yet, however their names are written, each once."""
    names = {(one.kind, institution_key(name)) for one in known for name in (one.name, *one.aliases)}
    new: dict[tuple[InstitutionKind, str], Institution] = {}
    for one in wanted:
        key = (one.kind, institution_key(one.name))
        if key not in names:
            new.setdefault(key, one)
    return tuple(new.values())


def _with_planners(everybody: tuple[Institution, ...]) -> tuple[Institution, ...]:
    """Everybody, and somebody who plans; nobody plans for nobody."""
    planned = not everybody or any(one.kind is InstitutionKind.PLANNING for one in everybody)
    return everybody if planned else (*everybody, PLANNERS)


def _missing_blanks(folder: Path, settings: Settings, earlier: Pathway | None) -> dict[Path, bytes]:
    """A blank workbook for each institution, or without any a generic one of each kind, where none lies there yet."""
    everybody = settings.institution or tuple(Institution(InstitutionKind(kind), "") for kind in KINDS)
    paths = {folder / OUTGOING / name: one for name, one in zip(_file_names(everybody), everybody, strict=True)}
    return {path: _blank(one, settings, earlier) for path, one in paths.items() if not path.exists()}


def _file_names(institutions: Iterable[Institution]) -> Iterator[str]:
    """Such as high-school-vista-high-school.xlsx, each once."""
    stems: Counter[str] = Counter()
    for one in institutions:
        name = slugs((one.name,))
        stem = name if name.startswith(f"{one.kind}-") else "-".join(filter(None, (one.kind, name)))
        stems[stem] += 1
        yield f"{stem}.xlsx" if stems[stem] == 1 else f"{stem}-{stems[stem]}.xlsx"


def _blank(one: Institution, settings: Settings, earlier: Pathway | None) -> bytes:
    known: Mapping[str, object] = {name: getattr(settings, name) for name in LABELLED}
    label = Label(institution=one.name, **known)  # type: ignore[arg-type]  # the same names and types on both sides
    answers: Mapping[str, Sequence[Row]] = {}
    if earlier:
        label, answers = answers_of(earlier, one, label, settings.profile)
    about = dict(_about(one)) | dict(*answers.get("about", ()))
    spec = template_spec(template(one.kind))
    filled = {**answers, "about": (about,)} if about else answers
    return blank_workbook(spec, profile=settings.profile, label=label, answers=filled)


def _about(one: Institution) -> Iterator[tuple[str, str]]:
    """What is known of an institution beside its label, by the fields of its kind's About."""
    if isinstance(one.type, InstitutionType):
        yield "institution_type", one.type
    elif one.type:
        yield "organization_type", one.type
    if one.kind is InstitutionKind.LABOR_MARKET and one.name:
        yield "area", one.name


def _make_folders(folder: Path) -> None:
    for name in (OUTGOING, RETURNED, REPORTS):
        try:
            (folder / name).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite(f"The folder {name} cannot be made in {folder}. Choose another place.") from error
