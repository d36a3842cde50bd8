"""What an editor should look at. A check is a function that yields findings about one file; add one to `CHECKS`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice

from app.content.codes import Code
from app.content.dates import read_date
from app.content.document_reading import ReadFile
from app.content.field_markup import field_markup
from app.content.findings import Finding, value_of, values_of
from app.content.lost_hyphens import lost_hyphens
from app.content.mail_checks import personal_mails
from app.content.nearest import did_you_mean, fold
from app.content.nodes import Mapping, dotted, items
from app.content.person_checks import named_persons
from app.content.quantities import numbers_in, read_quantity
from app.content.report import NOWHERE, Position
from app.content.text_checks import doubled_words, long_sentences
from app.content.unfinished_checks import empty_sections, left_overs
from app.domain.reviewing import MONTHS_UNTIL_UNCONFIRMED, is_unconfirmed

RECOMMENDED_SUMMARY = 220
_MOST_FINDINGS = 100
"""Of one check in one file: nobody reads more in one go."""
CASE_SECTIONS = ("Udgangspunkt", "Det gjorde de", "Det kom der ud af det", "Det krævede det", "Godt at vide")
"""The sections of a case, in their order; each may be left out."""


def check_for_editor(file: ReadFile, today: date) -> None:
    """Report the findings of every check as warnings; what is found hundreds of times is counted from then on."""
    for check in CHECKS:
        findings = check(file, today)
        for finding in islice(findings, _MOST_FINDINGS):
            file.report.warning(finding.place, finding.key, finding.code, finding.message)
        rest = [finding.code for finding in findings]
        if rest:
            file.report.warning(NOWHERE, "", rest[0], f"Der er {len(rest)} fund mere af den slags i filen.")


def summary(file: ReadFile, _today: date) -> Iterator[Finding]:
    """The summary is short, and says something that the title does not."""
    text, title = value_of(file.front_matter, "resume"), value_of(file.front_matter, "titel")
    if text is None:
        return
    length = len(" ".join(text.text.split()))
    if length > RECOMMENDED_SUMMARY:
        message = f"Resumeet er på {length} tegn; højst {RECOMMENDED_SUMMARY} kan læses i et søgeresultat. Forkort det."
        yield Finding(text, "resume", Code.LONG_SUMMARY, message)
    if title is not None and fold(text.text).strip(".!") == fold(title.text).strip(".!"):
        message = "Resumeet siger det samme som titlen. Skriv, hvem der gjorde hvad, og hvad der kom ud af det."
        yield Finding(text, "resume", Code.SUMMARY_IS_TITLE, message)


def review_date(file: ReadFile, today: date) -> Iterator[Finding]:
    """A document is looked at before its date."""
    node = value_of(file.front_matter, "efterse_senest")
    day = read_date(node.text.strip()) if node is not None else None
    if node is not None and day is not None and day < today:
        message = f"Siden skulle være efterset senest {day.isoformat()}. Se den igennem, og flyt datoen."
        yield Finding(node, "efterse_senest", Code.REVIEW_OVERDUE, message)


def contacts(file: ReadFile, today: date) -> Iterator[Finding]:
    """A contact is confirmed now and then. One that never was has no date, and the page says so."""
    for key, node in values_of(file.front_matter, "kontakter", "bekraeftet"):
        day = read_date(node.text.strip())
        if day is not None and is_unconfirmed(day, today):
            message = (
                f"Kontakten er sidst bekræftet {day.isoformat()}, for over {MONTHS_UNTIL_UNCONFIRMED} måneder siden."
                " Spørg igen, og skriv dagen, eller slet kontakten."
            )
            yield Finding(node, key, Code.UNCONFIRMED_CONTACT, message)


def media(file: ReadFile, _today: date) -> Iterator[Finding]:
    """Those who cannot see a picture or a video are told what it shows."""
    for index, medium in enumerate(items(file.front_matter.get("medier")) if file.front_matter is not None else ()):
        if not isinstance(medium, Mapping):
            continue
        sort, url = value_of(medium, "type"), value_of(medium, "url")
        is_picture = sort is not None and sort.text.strip() in {"billede", "video"}
        if is_picture and url is not None and value_of(medium, "tekstalternativ") is None:
            message = (
                "Mediet har ingen tekst til dem, der ikke kan se det. Skriv under »tekstalternativ«, hvad det viser."
            )
            key = dotted(f"medier.{index}", "tekstalternativ")
            yield Finding(medium, key, Code.MISSING_TEXT_ALTERNATIVE, message)


def figures(file: ReadFile, _today: date) -> Iterator[Finding]:
    """Every figure of the results stands in the text too, written the same way."""
    if file.body is None:
        return
    told = set(numbers_in(file.body.body.text))
    for name in ("foer", "efter", "vaerdi", "ud_af"):
        for key, node in values_of(file.front_matter, "resultater", name):
            missing = [number for number in numbers_in(node.text) if number not in told]
            if missing and read_quantity(" ".join(node.text.split())) is not None:
                message = f"Tallet {' og '.join(missing)} står ikke i teksten. Skriv det samme begge steder."
                yield Finding(node, key, Code.FIGURE_NOT_IN_TEXT, message)


def case_sections(file: ReadFile, _today: date) -> Iterator[Finding]:
    """Cases have the same sections in the same order, so that readers can compare them."""
    last = -1
    for heading in file.body.headings if file.body is not None and file.folder == "cases" else ():
        place = Position(heading.line, 1)
        if heading.text not in CASE_SECTIONS:
            known = did_you_mean(heading.text, CASE_SECTIONS) or f" En case har {', '.join(CASE_SECTIONS)}."
            yield Finding(
                place, "", Code.SECTION_ORDER, f"»## {heading.text[:60]}« er ikke et afsnit i en case.{known}"
            )
            continue
        number = CASE_SECTIONS.index(heading.text)
        if number <= last:
            message = (
                f"Afsnittet »{heading.text}« står for sent eller to gange. Rækkefølgen er {', '.join(CASE_SECTIONS)}."
            )
            yield Finding(place, "", Code.SECTION_ORDER, message)
        last = max(last, number)


CHECKS: tuple[Callable[[ReadFile, date], Iterator[Finding]], ...] = (
    summary,
    review_date,
    contacts,
    media,
    figures,
    case_sections,
    field_markup,
    lost_hyphens,
    doubled_words,
    long_sentences,
    named_persons,
    personal_mails,
    empty_sections,
    left_overs,
)
