"""The Certifications sheet: industry certifications and licenses."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import CourseRefs, Notes
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Money, Title, Whole, WholeType, YesNo
from pathmap_cli.vocabulary import CertificationStatus, CertificationType, EmployerDemand, ExamPayer


class Certification(Record):
    """An industry certification or license that students can earn on the way."""

    sheet_name: ClassVar[str] = "Certifications"
    named_by: ClassVar[tuple[str, ...]] = ("title",)

    title: Annotated[
        Title | None,
        Column(
            "Certification",
            "Its name, as the body that issues it writes it.",
            "AWS Certified Welder",
            tier=Tier.NEEDED,
            aliases=("Industry certification", "Credential", "License", "Certification name", "Name"),
        ),
    ] = None
    issued_by: Annotated[
        Title | None,
        Column(
            "Issued by",
            "The body that issues it.",
            "American Welding Society",
            tier=Tier.ASKED,
            aliases=("Issuing body", "Issuer", "Awarding body"),
        ),
    ] = None
    certification_type: Annotated[
        CertificationType | None,
        Column("Type", "What kind of credential it is.", "Certification", aliases=("Certification type", "Kind")),
    ] = None
    courses: Annotated[
        CourseRefs | None,
        Column(
            "Course",
            "The courses that prepare for it, by code or title.",
            "Welding 2; Welding 3",
            aliases=("Courses", "Course where prepared"),
        ),
    ] = None
    demand: Annotated[
        EmployerDemand | None,
        Column(
            "Do employers ask for it",
            "Whether employers here require or prefer it when they hire.",
            "Preferred",
            tier=Tier.ASKED,
            aliases=("Employer demand", "Required for job"),
        ),
    ] = None
    is_state_approved: Annotated[
        YesNo | None,
        Column(
            "On the state-approved list",
            "Whether your state lists it.",
            "Yes",
            aliases=("State approved", "State list"),
        ),
    ] = None
    minimum_age: Annotated[
        Annotated[int, WholeType(low=10, high=30)] | None,
        Column(
            "Minimum age",
            "The age from which somebody may sit for it or hold it.",
            "16",
            aliases=("Min age", "Age limit"),
        ),
    ] = None
    fee: Annotated[
        Money | None,
        Column("Fee", "What the exam costs, in dollars.", "75", aliases=("Exam fee", "Cost", "Exam cost")),
    ] = None
    exam_paid_by: Annotated[
        ExamPayer | None,
        Column("Exam paid by", "Who pays for the exam.", "District", aliases=("Paid by", "Who pays")),
    ] = None
    earned: Annotated[
        Whole | None,
        Column(
            "Earned last year",
            "How many students earned it last year: a count, no names.",
            "18",
            aliases=("Number earned", "Earned"),
            yearly=True,
        ),
    ] = None
    status: Annotated[
        CertificationStatus | None,
        Column("Status", "Whether students can earn it here today.", "Offered", aliases=("Current status",)),
    ] = None
    notes: Notes = None
