"""The words of each question: about a cell, a sheet, and a thing that no row mentions."""

from collections.abc import Mapping
from types import MappingProxyType

from pathmap_cli.model.awards import Award
from pathmap_cli.model.certifications import Certification
from pathmap_cli.model.college import CollegeAbout
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.early_credit import EarlyCredit
from pathmap_cli.model.employer_voice import Interview
from pathmap_cli.model.entry_and_exit import EntryExit
from pathmap_cli.model.funding import Funding
from pathmap_cli.model.high_school import HighSchoolAbout
from pathmap_cli.model.jobs import Job
from pathmap_cli.model.measurements import Measurement
from pathmap_cli.model.on_ramps import OnRamp
from pathmap_cli.model.partner import PartnerAbout
from pathmap_cli.model.partner_organizations import PartnerOrganization
from pathmap_cli.model.planning import PlanningAbout
from pathmap_cli.model.ratings import IndicatorRating
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.model.skills import JobSkill
from pathmap_cli.model.supports import Support
from pathmap_cli.model.transfer import Transfer
from pathmap_cli.model.transitions import Transition
from pathmap_cli.model.university_transfer import TransferIn
from pathmap_cli.model.wage_benchmarks import WageBenchmark
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.schema.record import Record

ABOUT_A_CELL: Mapping[tuple[type[Record], str], str] = MappingProxyType(
    {
        (Award, "award_type"): "What type of award is {names}?",
        (Award, "cip"): "Which federal program code (CIP) does {names} have?",
        (Award, "completions"): "How many people complete {names} in a year?",
        (Award, "credit_status"): "Is {names} for credit or noncredit?",
        (Award, "entry_requirements"): "What does somebody need before starting {names}, or nothing?",
        (Award, "leads_to_jobs"): "Which jobs do people get with {names}?",
        (Award, "stacks_into"): "Toward which next award does {names} count?",
        (Award, "status"): "Can students start {names} now?",
        (Award, "terms"): "How many terms does {names} take?",
        (Award, "units"): "How many units does {names} take?",
        (Certification, "demand"): "Do employers ask for {names}?",
        (Certification, "exam_paid_by"): "Who pays for the exam of {names}?",
        (Certification, "status"): "Can students earn {names} here today?",
        (CollegeAbout, "counselor_contact"): "Which desk answers questions about counseling at {names}, if any?",
        (CollegeAbout, "program_lead"): "Which desk answers questions about the program at {names}, if any?",
        (CollegeAbout, "term_system"): "Does {names} count in semesters or quarters?",
        (CollegeCourse, "awards"): "Which awards use {names}, or is there none?",
        (CollegeCourse, "course_code"): "What is the course code of {names}?",
        (CollegeCourse, "category"): "What does {names} count for in its award?",
        (CollegeCourse, "delivery"): "How does {names} meet: in person, online, in the evening?",
        (CollegeCourse, "seats"): "How many seats a year does {names} have?",
        (CollegeCourse, "skills_taught"): "Which skills do students learn in {names}?",
        (CollegeCourse, "subject"): "What is the subject of {names}?",
        (CollegeCourse, "term"): "In which term should students take {names}?",
        (CollegeCourse, "units"): "How many units is {names}?",
        (EarlyCredit, "agreement_ends"): "When does the agreement for {names} end?",
        (EarlyCredit, "agreement_status"): "How far has the agreement for {names} come?",
        (EarlyCredit, "college"): "Which college gives the credit for {names}?",
        (EarlyCredit, "college_course"): "Which college course does {names} earn credit for?",
        (EarlyCredit, "college_units"): "How many college units does {names} earn?",
        (EarlyCredit, "credit_type"): "How do students earn the credit for {names}?",
        (EarlyCredit, "high_school"): "At which school do students take {names}?",
        (EarlyCredit, "school_course"): "Which high-school course earns the credit for {names}?",
        (EarlyCredit, "students_enrolled"): "How many students took {names} last year?",
        (EarlyCredit, "students_with_credit"): "How many students have the credit for {names} on a college transcript?",
        (EarlyCredit, "taught_by"): "Who teaches {names}?",
        (EntryExit, "entry_or_exit"): "Is {names} a way in or a way out?",
        (EntryExit, "for_whom"): "For whom is {names}?",
        (EntryExit, "leads_to"): "Where do students go from here: {names}?",
        (EntryExit, "when"): "In which grade or term can students take this way in: {names}?",
        (Funding, "continues_after"): "Does somebody else pay once this money ends: {names}?",
        (HighSchoolAbout, "counselor_contact"): "Which desk answers questions about counseling at {names}, if any?",
        (HighSchoolAbout, "institution_type"): "What kind of school is {names}?",
        (HighSchoolAbout, "program_lead"): "Which desk answers questions about the program at {names}, if any?",
        (HighSchoolAbout, "serves"): "Which schools send their students to {names}?",
        (IndicatorRating, "rating"): "How far is the partnership with this, from 0 to 4: {names}?",
        (Job, "level"): "At which level is this job, entry, middle or advanced: {names}?",
        (Job, "openings"): "How many openings a year are there in the area for {names}?",
        (Job, "typical_education"): "Which schooling do people usually have who start as {names}?",
        (Job, "wage_basis"): "Is the wage by the hour or by the year for {names}?",
        (Job, "wage_median"): "What is the median wage of {names}?",
        (JobSkill, "confirmed_by"): "Which employer has confirmed this skill, or is it none yet: {names}?",
        (JobSkill, "job"): "Which job asks for this skill: {names}?",
        (Measurement, "cohort"): "Which students does this figure count: {names}?",
        (OnRamp, "for_whom"): "For whom is {names}?",
        (OnRamp, "kind"): "What kind of on-ramp is {names}?",
        (OnRamp, "status"): "Can people start {names} today?",
        (PartnerAbout, "organization_type"): "What kind of organization is {names}?",
        (PartnerOrganization, "segment"): "Which part of the community does {names} speak for?",
        (PlanningAbout, "populations"): "For whom is the pathway meant?",
        (PlanningAbout, "next_review"): "When will the partners look at the map again?",
        (SchoolCourse, "a_g_area"): "In which A-G area is {names} approved, or in none?",
        (SchoolCourse, "at_institution"): "At which institution is {names} taught?",
        (SchoolCourse, "course_type"): "Which course type is {names}?",
        (SchoolCourse, "cte_level"): "Which CTE level is {names}?",
        (SchoolCourse, "grade"): "In which grade do students take {names}?",
        (SchoolCourse, "integrated_with"): "Which academic course shares its work with {names}, or is there none?",
        (SchoolCourse, "prerequisites"): "Which course comes before {names}, or is there none?",
        (SchoolCourse, "skills_taught"): "Which skills do students learn in {names}?",
        (SchoolCourse, "subject"): "What is the subject of {names}?",
        (SchoolCourse, "students"): "How many students took {names} last year?",
        (Transfer, "from_awards"): "From which award do students transfer to {names}?",
        (WorkBasedLearning, "courses"): "Which course does this belong to, or is it none: {names}?",
        (WorkBasedLearning, "employer"): "Which employer or host takes students in, or is there none yet: {names}?",
        (WorkBasedLearning, "level"): "At which level is this: {names}?",
        (WorkBasedLearning, "status"): "Is this offered today: {names}?",
        (Support, "moments"): "When in the pathway do students have {names}?",
        (Support, "status"): "Can students have this here today: {names}?",
        (Support, "support_type"): "What kind of support is {names}?",
        (Transfer, "mechanism"): "What secures the transfer to {names}?",
        (TransferIn, "mechanism"): "What secures the transfer to {names}?",
        (Transition, "activity"): "Which activity is this: {names}?",
        (Transition, "responsible"): "Who sees to this: {names}?",
        (Transition, "status"): "Does this happen today: {names}?",
        (Transition, "when"): "In which grade or term does this happen: {names}?",
    }
)
"""The question that each cell asks, whichever rule wants to know."""

ABOUT_A_SHEET: Mapping[type[Record], str] = MappingProxyType(
    {
        Award: "Which awards does {institution} grant in the pathway?",
        Certification: "Which certifications can students earn at {institution}, or are there none?",
        CollegeCourse: "Which courses make up the awards of {institution}?",
        EarlyCredit: "Which courses earn early college credit at {institution}, or are there none?",
        EntryExit: "Where can students of {institution} join and leave the pathway?",
        Funding: "Which money pays for the pathway, and who gives it?",
        Interview: "What have employers said about the jobs, or has nobody been asked yet?",
        Job: "Which jobs does the pathway lead to?",
        JobSkill: "Which skills do the jobs ask for?",
        Measurement: "Which figures tell how students fare along the pathway, or are there none?",
        OnRamp: "Which on-ramps does {institution} have, or are there none?",
        PartnerOrganization: "Which organizations belong to the partnership?",
        SchoolCourse: "Which courses of the pathway does {institution} teach?",
        Support: "Which supports can students of {institution} have, or are there none?",
        TransferIn: "From which colleges and awards do students transfer to {institution}, or from none yet?",
        Transfer: "Where can students of {institution} transfer, or is there no way yet?",
        Transition: "Which steps help students of {institution} into college?",
        WageBenchmark: "Which wage does a household need here, and who publishes it?",
        WorkBasedLearning: "Which work-based learning does {institution} offer, level by level?",
    }
)
"""The question that an empty sheet asks."""

ABOUT_A_THING: Mapping[type[Record], str] = MappingProxyType(
    {
        CollegeCourse: "In which course at {institution} do students learn this: {names}? Not every course tells yet.",
        EarlyCredit: "Is there early college credit at {institution} for {names}? The sheet does not list it yet.",
        EntryExit: "Is there {names} at {institution}? The sheet does not list one yet.",
        Interview: "Has an employer spoken about this job: {names}? The sheet does not list it yet.",
        Job: "Is there {names}? The sheet does not list one yet.",
        JobSkill: "Which skills does this job ask for: {names}? The sheet does not list any yet.",
        Measurement: "Is there a figure for this: {names}? The sheet does not list one yet.",
        OnRamp: "Is there {names} at {institution}? The sheet does not list one yet.",
        PartnerOrganization: "Who speaks for this part of the community: {names}? The sheet does not list anybody yet.",
        SchoolCourse: "In which course at {institution} do students learn this: {names}? Not every course tells yet.",
        Support: "Can students of {institution} have this: {names}?",
        Transfer: "Can students of {institution} transfer with {names}? The sheet does not list it yet.",
        Transition: "Does this happen at {institution}: {names}?",
        WorkBasedLearning: "Does {institution} offer work-based learning at {names} level?",
    }
)
"""The question about something that no row of an answered sheet mentions."""

ABOUT_A_THING_IN: Mapping[tuple[type[Record], str], str] = MappingProxyType(
    {(SchoolCourse, "subject"): "Which {names} do students of {institution} take?"}
)
"""The same where it is one column that would mention it."""
