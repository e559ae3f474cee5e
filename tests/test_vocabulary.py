"""Every list has its words, and what people type finds the right one."""

import re
from collections import Counter
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathmap_cli.vocabulary import (
    ADULT_POPULATIONS,
    AWARD_EDUCATION,
    BACHELORS,
    CERTIFICATES,
    CORE_SUPPORTS,
    DEGREES,
    MEASURES,
    PERKINS_IV,
    TRADES_CLUSTERS,
    TRANSFER_DEGREES,
    AdvancedProgram,
    AGArea,
    AgreementStatus,
    Area,
    AwardStatus,
    AwardType,
    CertificationStatus,
    ClosedList,
    CourseType,
    CreditStatus,
    CreditType,
    CteLevel,
    Education,
    EmployerDemand,
    EntryRequirement,
    Measure,
    MeasureKind,
    Mechanism,
    OfferStatus,
    Profile,
    Rating,
    SchoolSubject,
    SchoolTerm,
    SupportType,
    TransitionActivity,
    WageBasis,
    WorkbookStatus,
    YesNo,
    vocabulary,
    vocabulary_names,
    vocabulary_of,
)
from pathmap_cli.vocabulary.terms import Term, Vocabulary, plain

CLOSED_LISTS = sorted(ClosedList.__subclasses__(), key=lambda closed_list: closed_list.__name__)
OPEN_LISTS = {"clusters", "funding", "groups", "transfers-to"}
EVERY_LIST = {
    f"{profile} {name}": vocabulary(name, profile)
    for profile in Profile
    for name in (*vocabulary_names(), "population or groups")
}
EXCEL_LONGEST_LIST_ENTRY = 255

lists = pytest.mark.parametrize("words", EVERY_LIST.values(), ids=EVERY_LIST)
typed_terms = st.sampled_from([(words, term) for words in EVERY_LIST.values() for term in words.terms])


class TestEveryList:
    @pytest.mark.parametrize("profile", Profile)
    @pytest.mark.parametrize("closed_list", CLOSED_LISTS, ids=lambda closed_list: closed_list.__name__)
    def test_a_closed_list_keeps_its_members_in_every_profile(
        self, closed_list: type[ClosedList], profile: Profile
    ) -> None:
        codes = [term.code for term in vocabulary_of(closed_list, profile).terms]
        assert codes == [member.value for member in closed_list]

    def test_a_list_that_is_no_enum_is_a_known_open_one(self) -> None:
        closed = {vocabulary_of(closed_list).name for closed_list in CLOSED_LISTS}
        assert set(vocabulary_names()) - closed == OPEN_LISTS

    @lists
    def test_codes_are_unique_slugs(self, words: Vocabulary) -> None:
        codes = [term.code for term in words.terms]
        assert len(set(codes)) == len(codes)
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in codes)

    @lists
    def test_a_label_can_be_chosen_in_excel(self, words: Vocabulary) -> None:
        assert all(0 < len(label) <= EXCEL_LONGEST_LIST_ENTRY for label in words.labels)
        # In a cell of several values ";" ends one of them.
        assert not any(";" in label for label in words.labels)

    @lists
    def test_no_word_stands_for_two_terms(self, words: Vocabulary) -> None:
        meant = Counter(typed for term in words.terms for typed in {plain(word) for word in term.words})
        assert [typed for typed, terms in meant.items() if terms > 1] == []

    @lists
    def test_every_synonym_adds_something(self, words: Vocabulary) -> None:
        for term in words.terms:
            typed = [plain(word) for word in (term.label, *term.synonyms)]
            assert len(set(typed)) == len(typed), term
            assert all(typed), term

    @lists
    def test_a_meaning_is_one_plain_sentence(self, words: Vocabulary) -> None:
        for term in words.terms:
            assert term.meaning == "" or (term.meaning.endswith(".") and len(term.meaning) <= 200), term

    @lists
    def test_a_placeholder_is_no_answer(self, words: Vocabulary) -> None:
        placeholders = ("n/a", "N/A", "TBD", "-", "–", "?", "...", "", " ", "varies")
        assert [text for text in placeholders if words.match(text) or words.nearest(text)] == []

    @lists
    def test_every_word_finds_its_term(self, words: Vocabulary) -> None:
        for term in words.terms:
            assert {words.match(word) for word in term.words} == {term}
            assert words.label(term.code) == term.label


class TestFacts:
    def test_the_sets_of_awards_do_not_overlap(self) -> None:
        assert set(TRANSFER_DEGREES) < set(DEGREES)
        assert Counter((*DEGREES, *BACHELORS, *CERTIFICATES)).most_common(1)[0][1] == 1

    def test_every_award_has_a_level_of_education(self) -> None:
        assert set(AWARD_EDUCATION) == set(AwardType)
        assert {AWARD_EDUCATION[award] for award in DEGREES} == {Education.ASSOCIATE}
        assert {AWARD_EDUCATION[award] for award in BACHELORS} == {Education.BACHELORS}
        assert AWARD_EDUCATION[AwardType.APPRENTICESHIP] == Education.POSTSECONDARY_CERTIFICATE

    def test_the_checklists_follow_the_design(self) -> None:
        supports = vocabulary_of(SupportType)
        assert [supports.label(support) for support in CORE_SUPPORTS] == [
            "Academic and career advising",
            "Tutoring",
            "Financial aid",
            "Child care",
            "Transportation",
            "Basic needs",
            "Disability services",
        ]
        assert len(ADULT_POPULATIONS) == 7

    def test_the_nine_areas_stand_in_the_order_of_the_gap_families(self) -> None:
        assert vocabulary_of(Area).labels == (
            "Aligned course sequences",
            "Academics and placement",
            "Early college credit",
            "Credentials, entry and exit",
            "Work-based learning",
            "Transitions and supports",
            "Transfer and labor market",
            "Skills",
            "Partnership and data",
        )

    def test_every_measure_says_what_it_counts(self) -> None:
        assert set(MEASURES) == set(Measure)
        assert {facts.kind for facts in MEASURES.values()} == set(MeasureKind)

    @pytest.mark.parametrize("code", PERKINS_IV)
    def test_a_code_of_the_old_perkins_law_is_not_taken_for_a_new_one(self, code: str) -> None:
        measures = vocabulary_of(Measure)
        assert measures.match(code) is None
        assert measures.nearest(code) is None

    @pytest.mark.parametrize("rating", vocabulary_of(Rating).terms, ids=lambda term: term.code)
    def test_a_rating_is_the_number_its_label_begins_with(self, rating: Term) -> None:
        assert rating.label.startswith(str(Rating(rating.code).level))

    def test_each_trade_is_a_cluster_of_some_profile(self) -> None:
        clusters = {term.code for profile in Profile for term in vocabulary("clusters", profile).terms}
        assert set(TRADES_CLUSTERS) <= clusters


class TestTyped:
    """What real people write where a drop-down was meant."""

    @pytest.mark.parametrize(
        "closed_list, text, meant",
        [
            (CourseType, "cte", CourseType.CTE),
            (CourseType, "  Core   academic ", CourseType.CORE_ACADEMIC),
            (CourseType, "Core\N{NO-BREAK SPACE}academic", CourseType.CORE_ACADEMIC),
            (CourseType, "CTE course", CourseType.CTE),
            (CourseType, "Career & Technical Education", CourseType.CTE),
            (CourseType, "Career and Technical Education", CourseType.CTE),
            (CteLevel, "Level 1", CteLevel.INTRODUCTORY),
            (CteLevel, "LEVEL 4", CteLevel.CAPSTONE),
            (CreditType, "Concurrent enrollment", CreditType.DUAL_ENROLLMENT_OTHER),
            (CreditType, "Dual enrollment - CCAP", CreditType.DUAL_ENROLLMENT_CCAP),
            (AwardType, "ATA", AwardType.AAS),
            (AwardType, "AS\N{EN DASH}T", AwardType.AS_T),
            (AwardType, "Bachelor\N{RIGHT SINGLE QUOTATION MARK}s (community college)", "community-college-bachelors"),
            (AwardType, "Certificate of Achievement (8 to under 16 units)", AwardType.CERTIFICATE_OF_ACHIEVEMENT),
            (TransitionActivity, "College and career plan (grade 9-10)", TransitionActivity.COLLEGE_AND_CAREER_PLAN),
            (TransitionActivity, "FAFSA", TransitionActivity.FINANCIAL_AID_APPLICATION),
            (SchoolSubject, "PE & Health", SchoolSubject.PE_AND_HEALTH),
            (SchoolSubject, "PE/Health", SchoolSubject.PE_AND_HEALTH),
            (SchoolTerm, "S1", SchoolTerm.SEMESTER_1),
            (AGArea, "G", AGArea.G),
            (AGArea, "(d)", AGArea.D),
            (AdvancedProgram, "No", AdvancedProgram.NONE),
            (AgreementStatus, "none", AgreementStatus.NONE),
            (EntryRequirement, "GPA", EntryRequirement.GRADE_AVERAGE),
            (Mechanism, "TAG", Mechanism.GUARANTEED_ADMISSION),
            (Mechanism, "2 + 2", Mechanism.TWO_PLUS_TWO),
            (Education, "Bachelor's degree", Education.BACHELORS),
            (Rating, "3", Rating.IMPLEMENTATION),
            (WageBasis, "per hour", WageBasis.HOUR),
            (YesNo, "y", YesNo.YES),
            (YesNo, "FALSE", YesNo.NO),
            (YesNo, "x", None),
            (SupportType, "Puente", SupportType.FIRST_GENERATION_COHORT),
            (WorkbookStatus, "Dràft", WorkbookStatus.DRAFT),
        ],
    )
    def test_words_that_name_a_term(
        self, closed_list: type[ClosedList], text: str, meant: StrEnum | str | None
    ) -> None:
        found = vocabulary_of(closed_list).match(text)
        assert (found and found.code) == meant

    @pytest.mark.parametrize(
        "closed_list, text, meant",
        [
            (CourseType, "Core acedemic", CourseType.CORE_ACADEMIC),
            (CteLevel, "Concentrater", CteLevel.CONCENTRATOR),
            (CteLevel, "Capston", CteLevel.CAPSTONE),
            (AwardType, "Certificate of achievment", AwardType.CERTIFICATE_OF_ACHIEVEMENT),
            (AwardStatus, "In abayance", AwardStatus.IN_ABEYANCE),
            (SchoolTerm, "Semster 2", SchoolTerm.SEMESTER_2),
            (EmployerDemand, "Prefered", EmployerDemand.PREFERRED),
            (Measure, "Persistance", Measure.PERSISTENCE),
            (WorkbookStatus, "Finl", WorkbookStatus.FINAL),
        ],
    )
    def test_a_typo_is_proposed(self, closed_list: type[ClosedList], text: str, meant: ClosedList) -> None:
        words = vocabulary_of(closed_list)
        assert words.match(text) is None
        proposed = words.nearest(text)
        assert proposed is not None
        assert proposed.code == meant

    @pytest.mark.parametrize(
        "closed_list, text, because",
        [
            (SchoolTerm, "Semester 3", "a digit is not a typo"),
            (Rating, "5 Sustained", "a digit is not a typo"),
            (AwardType, "Level 3 certificate", "a digit is not a typo"),
            (EmployerDemand, "Not required", "a not is not a typo"),
            (OfferStatus, "No offered", "a no is not a typo"),
            (CertificationStatus, "Unplanned", "a first letter is not a typo"),
            (AwardType, "ASS", "too short"),
            (YesNo, "Yse", "too short"),
            (CreditStatus, "Welding", "nothing like it"),
        ],
    )
    def test_what_is_not_clearly_a_typo_is_not_proposed(
        self, closed_list: type[ClosedList], text: str, because: str
    ) -> None:
        words = vocabulary_of(closed_list)
        assert (words.match(text), words.nearest(text)) == (None, None), because

    def test_between_two_terms_none_is_proposed(self) -> None:
        words = Vocabulary("grades", (Term("plan-a", "Plan east"), Term("plan-b", "Plan west")))
        assert words.nearest("Plan est") is None

    @given(typed_terms, st.sampled_from([str.upper, str.lower, str.title, " {} ".format, "“{}”".format, "{}.".format]))
    def test_dress_does_not_matter(self, typed: tuple[Vocabulary, Term], dress: object) -> None:
        words, term = typed
        assert callable(dress)
        assert words.match(dress(term.label)) == term

    @given(st.text(max_size=40))
    def test_no_text_breaks_it(self, text: str) -> None:
        words = vocabulary_of(AwardType)
        found = words.match(text)
        assert found is None or found in words.terms
        near = words.nearest(text)
        assert near is None or near in words.terms


class TestProfiles:
    def test_california_has_its_fifteen_sectors(self) -> None:
        generic, california = vocabulary("clusters"), vocabulary("clusters", Profile.CALIFORNIA)
        assert (len(generic.terms), len(california.terms)) == (14, 15)
        assert not {term.code for term in generic.terms} & {term.code for term in california.terms}

    @pytest.mark.parametrize(
        "older, now",
        [
            ("Transportation, Distribution & Logistics", "Supply Chain & Transportation"),
            ("Information Technology", "Digital Technology"),
            ("Health Science", "Healthcare & Human Services"),
            ("Human Services", "Healthcare & Human Services"),
            ("Law, Public Safety, Corrections and Security", "Public Service & Safety"),
        ],
    )
    def test_the_clusters_of_2002_are_older_names(self, older: str, now: str) -> None:
        found = vocabulary("clusters").match(older)
        assert found is not None
        assert found.label == now

    def test_a_profile_adds_to_a_list_and_inherits_the_words(self) -> None:
        generic, california = vocabulary("funding"), vocabulary("funding", Profile.CALIFORNIA)
        assert set(generic.labels) < set(california.labels)
        assert california.labels[-1] == "Other"
        assert california.match("Carl D. Perkins") == generic.match("Carl D. Perkins")

    def test_a_profile_may_narrow_a_word(self) -> None:
        # Where CCAP exists, plain "Dual enrollment" may be either kind; elsewhere there is only one.
        assert vocabulary_of(CreditType).match("Dual enrollment") is not None
        assert vocabulary_of(CreditType, Profile.CALIFORNIA).match("Dual enrollment") is None
        assert vocabulary_of(CreditType, Profile.CALIFORNIA).nearest("Dual enrollment") is None

    def test_a_list_without_a_file_of_the_profile_is_the_generic_one(self) -> None:
        assert vocabulary_of(AwardType, Profile.CALIFORNIA).terms == vocabulary_of(AwardType).terms

    def test_two_lists_can_stand_in_one_column(self) -> None:
        people = vocabulary("population or groups", Profile.CALIFORNIA)
        assert {"Veterans", "Filipino"} <= set(people.labels)

    def test_an_unknown_list_is_a_mistake_of_the_program(self) -> None:
        with pytest.raises(FileNotFoundError):
            vocabulary("no-such-list")
        with pytest.raises(KeyError):
            vocabulary_of(YesNo).label("maybe")
