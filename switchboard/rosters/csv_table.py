"""A CSV file as a table: which encoding, which delimiter, whether it has a header; found out, or as a person says."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from switchboard.api.rosters import Reading, RosterKind, RosterRefused, RosterTable, Target
from switchboard.ground.errors import Sentence
from switchboard.ground.text import unguarded
from switchboard.rosters.bounds import MAX_CELL, MOST_COLUMNS, MOST_PEOPLE
from switchboard.rosters.columns import guess_columns, is_secret
from switchboard.rosters.csv_records import csv_records
from switchboard.rosters.encoding import decode
from switchboard.rosters.problems import TOO_MANY, Problems
from switchboard.rosters.watch import Watch, unwatched

DELIMITERS = ",;\t|"
_LOOKED_AT = 20_000  # characters, and as many lines as they have
_MAX_NAME = 100  # characters of a column's name


def read_csv(content: bytes, file: str, reading: Reading, watch: Watch = unwatched) -> RosterTable:
    """
    Raises:
        RosterRefused: it has no lines, or far too many columns.
        RosterCancelled: `watch` did.
    """
    text, encoding = decode(content, reading.encoding)
    text, said = _without_separator_line(text)
    delimiter = reading.delimiter or said or guess_delimiter(text)
    if len(delimiter) != 1 or delimiter in '"\r\n\0':
        raise RosterRefused("What stands between cells is one character, such as ; or ,")
    problems = Problems(file)
    if "\ufffd" in text:
        problems.note(0, "some of its characters are none in {encoding}; choose another encoding", encoding=encoding)
    skipped = 1 if said else 0
    records = ((line + skipped, row) for line, row in csv_records(text, delimiter, problems, watch))
    first = next(records, None)
    if first is None:
        raise _nobody(file, problems)
    names = _names(first[1], file, delimiter)
    guessed = guess_columns(names)
    has_header = _seems_header(names, guessed) if reading.has_header is None else reading.has_header
    columns = names if has_header else tuple(f"{number}" for number in range(1, len(names) + 1))
    rows, places = _Rows(columns, problems), list[str]()
    for line, row in (*(() if has_header else (first,)), *islice(records, MOST_PEOPLE + 1)):
        if len(rows.taken) >= MOST_PEOPLE:
            problems.note(line, TOO_MANY, most=MOST_PEOPLE)
            break
        if rows.take(line, row):
            places.append(f"{line}")
    if not rows.taken:
        raise _nobody(file, problems)
    found = Reading(RosterKind.CSV, encoding, delimiter, has_header)
    guessed = guess_columns(columns) if has_header else _by_content(rows.taken, len(columns))
    return RosterTable(found, columns, rows.taken, places, guessed, problems.listed(), is_whole=not problems, name=file)


def guess_delimiter(text: str) -> str:
    r"""
    The one with which most of the first lines have as many cells as the first, of two or more.

    >>> guess_delimiter("a;b\n1,5;2\n"), guess_delimiter("a\tb"), guess_delimiter("a")
    (';', '\t', ',')
    """
    beginning = text[:_LOOKED_AT]

    def fitness(delimiter: str) -> tuple[int, int]:
        quiet = Problems("")
        counts = [len(row) for _, row in csv_records(beginning, delimiter, quiet, unwatched)]
        if not counts or counts[0] < 2:
            return 0, 0
        return Counter(counts)[counts[0]], counts[0]

    return max(DELIMITERS, key=fitness)


def _nobody(file: str, problems: Problems) -> RosterRefused:
    told = problems.listed()
    if not told:
        return RosterRefused("There are no people in {file}.", file=file)
    return RosterRefused(
        "There is no line in {file} that can be read; line {line}: {why}.",
        file=file,
        line=told[0].line,
        why=told[0].reason,
    )


class _Rows:
    """Takes rows up that fit the columns; cells that hold secrets are emptied."""

    def __init__(self, columns: Sequence[str], problems: Problems) -> None:
        self.taken: list[tuple[str, ...]] = []
        self._width = len(columns)
        self._secret = {at for at, name in enumerate(columns) if is_secret(name)}
        self._problems = problems

    def take(self, line: int, row: Sequence[str]) -> bool:
        """Whether it was taken."""
        cells = [unguarded(cell.strip()) for cell in row]
        while len(cells) > self._width and not cells[-1]:
            cells.pop()
        fault = self._fault(cells)
        if fault:
            self._problems.note(line, fault)
            return False
        for at in self._secret:
            if at < len(cells):
                cells[at] = ""
        self.taken.append((*cells, *[""] * (self._width - len(cells))))
        return True

    def _fault(self, cells: Sequence[str]) -> str:
        if len(cells) > self._width:
            pattern = "{count} cells where the first line has {most}; quote a text that holds the delimiter"
            return Sentence(pattern, count=len(cells), most=self._width)
        if any("\0" in cell for cell in cells):
            return Sentence("a cell holds a character that no text has (NUL)")
        longest = max(map(len, cells), default=0)
        pattern = "a cell has {count} characters; {most} are the most"
        return Sentence(pattern, count=longest, most=MAX_CELL) if longest > MAX_CELL else ""


def _without_separator_line(text: str) -> tuple[str, str]:
    r"""
    Spreadsheets write `sep=;` into a first line of its own.

    >>> _without_separator_line("sep=;\r\na;b")
    ('a;b', ';')
    """
    line, _, rest = text.partition("\n")
    line = line.rstrip("\r")
    if line[:4].lower() == "sep=" and len(line) == 5:
        return rest, line[4]
    return text, ""


def _names(row: Sequence[str], file: str, delimiter: str) -> tuple[str, ...]:
    """
    Raises:
        RosterRefused: there are too many.
    """
    cells = [cell.strip() for cell in row]
    while len(cells) > 1 and not cells[-1]:
        cells.pop()
    if len(cells) > MOST_COLUMNS:
        raise RosterRefused(
            "The first line of {file} has {count} cells; {most} are the most. Is '{delimiter}' what stands between"
            " them?",
            file=file,
            count=len(cells),
            most=MOST_COLUMNS,
            delimiter=delimiter,
        )
    return tuple(cell[:_MAX_NAME].replace("\0", "") for cell in cells)


def _seems_header(names: Sequence[str], guessed: Sequence[Target | None]) -> bool:
    """A line of names has one that is known, and neither numbers nor addresses."""
    if any("@" in name or (name.isascii() and name.isdigit()) for name in names):
        return False
    return any(guessed)


def _by_content(rows: Sequence[Sequence[str]], width: int) -> tuple[Target | None, ...]:
    """Where no line names them: what looks like an extension, an address, a name; each once."""
    found: list[Target | None] = [None] * width
    for target, fits in (
        (Target.EXTENSION, lambda cell: cell.isascii() and cell.isdigit() and len(cell) <= 6),
        (Target.EMAIL, lambda cell: "@" in cell and "." in cell),
        (Target.NAME, lambda cell: any(map(str.isalpha, cell)) and "@" not in cell),
    ):
        for at in range(width):
            cells = [row[at] for row in rows[:100] if row[at]]
            if found[at] is None and cells and all(map(fits, cells)):
                found[at] = target
                break
    return tuple(found)
