"""Who is at the table: the Partners sheet and the About form of the planning workbook."""

from collections.abc import Iterator

from pathmap_cli.frameworks.measure import Point, as_information, catalogue, measure, measure_of, point, stated
from pathmap_cli.gaps.answers import Answer, any_of, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.wording import term
from pathmap_cli.model.partner_organizations import PartnerOrganization
from pathmap_cli.model.planning import Planning
from pathmap_cli.vocabulary import DecisionRole, PartnerAgreement, Segment

SEGMENT_OF_A_WORKBOOK = {
    "high-school": Segment.HIGH_SCHOOL_OR_DISTRICT,
    "college": Segment.COMMUNITY_COLLEGE,
    "university": Segment.UNIVERSITY,
}
COMMITTED = (PartnerAgreement.MOU, PartnerAgreement.CONTRACT)


@measure_of(Segment, action="Invite {it} to the partnership.")
def segments_at_the_table(partnership: Partnership, segments: tuple[Segment, ...]) -> Iterator[Point]:
    """Parts of the community that are partners, or have sent a workbook."""
    sent = {SEGMENT_OF_A_WORKBOOK.get(one.kind) for one in partnership.institutions}
    for planning in partnership.pathway.plannings:
        for segment in segments:
            here = Answer(value=True) if segment in sent else _listed(planning, segment)
            yield Point(term(segment), Evidence(planning.partners.id, "segment"), here)


@measure_of(Segment, action="Agree who decides for {it}.")
def sides_that_decide(partnership: Partnership, segments: tuple[Segment, ...]) -> Iterator[Point]:
    """Sides of the partnership with somebody who decides."""
    for planning in partnership.pathway.plannings:
        for segment in segments:
            rows = (
                one_of(row, "segment", segment) & one_of(row, "decides", DecisionRole.DECIDES)
                for row in planning.partners
            )
            here = any_of((*rows, unlisted(planning.partners, planning.about, term(segment))))
            yield Point(term(segment), Evidence(planning.partners.id, "decides"), here)


@measure(action="Write down what {it} does in the partnership.", sheet="partners")
def partner_roles(partnership: Partnership) -> Iterator[Point]:
    """Partners whose role is written down."""
    yield from as_information(stated(row, "role") for row in _rows(partnership))


@measure(action="Agree with {it} in writing.", sheet="partners")
def partner_agreements(partnership: Partnership) -> Iterator[Point]:
    """Partners with a written agreement that has not ended."""
    for row in _rows(partnership):
        ended = told(row, "agreement_ends", partnership.pathway.today.__gt__).quiet
        committed = one_of(row, "agreement", *COMMITTED)
        yield point(row, committed & Answer(value=not ended.yes), "agreement")


@measure(action="Name the {it}.")
def session_roles(partnership: Partnership) -> Iterator[Point]:
    """The two roles of the mapping session."""
    for planning in partnership.pathway.plannings:
        names = {"lead_facilitator": "lead facilitator", "main_mapper": "main mapper"}
        yield from as_information(stated(planning.about, field, name=name) for field, name in names.items())


@measure(action="Write down the {it}.")
def vision_written(partnership: Partnership) -> Iterator[Point]:
    """Vision, theory of change and objectives, where written down."""
    for planning in partnership.pathway.plannings:
        names = {"vision": "vision", "theory_of_change": "theory of change", "objectives": "objectives"}
        yield from as_information(stated(planning.about, field, name=name) for field, name in names.items())


def _rows(partnership: Partnership) -> Iterator[PartnerOrganization]:
    return (row for planning in partnership.pathway.plannings for row in planning.partners)


def _listed(planning: Planning, segment: Segment) -> Answer:
    rows = (one_of(row, "segment", segment) for row in planning.partners)
    return any_of((*rows, unlisted(planning.partners, planning.about, term(segment))))


MEASURES = catalogue(
    segments_at_the_table,
    sides_that_decide,
    partner_roles,
    partner_agreements,
    session_roles,
    vision_written,
)
