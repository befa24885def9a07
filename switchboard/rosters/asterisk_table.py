"""
The people of Asterisk's files, FreePBX's among them: names and mailboxes, never a password or PIN.

    voicemail.conf  [default]  6002 => 1234,Ann Bee,ann@example.com,,attach=yes      (Asterisk: app_voicemail.c)
    users.conf      [6002]     fullname = Ann Bee, email = …, hassip = yes           (Asterisk: users.conf.sample)
    pjsip.conf      [6002]     type = endpoint, callerid = "Ann Bee" <6002>          (Asterisk: res_pjsip, sip.conf)
"""

import re
from collections.abc import Iterator, Sequence

from switchboard.api.rosters import Reading, RosterKind, RosterRefused, RosterTable, Target
from switchboard.dialplan.read.config_file import ConfigLine, ReadFiles, no_files, read_config
from switchboard.ground.text import parse_number
from switchboard.rosters.bounds import MAX_CELL, MOST_PEOPLE
from switchboard.rosters.encoding import decode
from switchboard.rosters.problems import TOO_MANY, Problems
from switchboard.rosters.watch import Watch, unwatched

_COLUMNS = ("extension", "name", "email", "device")
_TARGETS = (Target.EXTENSION, Target.NAME, Target.EMAIL, Target.DEVICE)
_LINE = re.compile(r"([\w.+-]+)\s*=>?\s*(.*)", re.DOTALL)  # a mailbox begins with a digit
_NO_PEOPLE = frozenset({"general", "zonemessages", "globals", "global", "system", "authentication"})
_DEVICES = {"endpoint": "PJSIP", "friend": "SIP", "peer": "SIP", "user": "SIP"}  # by what a section's type is
_MAX_MAILBOX = 255  # characters
_Row = tuple[str, str, str, str]


def read_asterisk(
    content: bytes, file: str, reading: Reading, watch: Watch = unwatched, read_files: ReadFiles = no_files
) -> RosterTable:
    """
    Args:
        read_files: has what `#include` names.

    Raises:
        RosterRefused: nobody is named in it.
        RosterCancelled: `watch` did.
    """
    text, encoding = decode(content, reading.encoding)
    config = read_config(text, file, read_files, _LINE)
    problems = Problems(file)
    for told in config.problems.listed(file):
        problems.note(told.line, told.reason)
    people: dict[str, tuple[_Row, int]] = {}
    for done, (section, lines) in enumerate(config.sections.items()):
        watch(done, len(config.sections))
        for line, person in _people_of(section, lines):
            known = people.get(person[0])
            if known is None and len(people) >= MOST_PEOPLE:
                problems.note(line, TOO_MANY, most=MOST_PEOPLE)
                break
            people[person[0]] = (_joined(known[0], person), known[1]) if known else (person, line)
    if not people:
        raise RosterRefused(
            "Nobody is named in {file}. Choose a voicemail.conf, users.conf, pjsip.conf or sip.conf.", file=file
        )
    rows = [person for person, _ in people.values()]
    places = [f"{line}" for _, line in people.values()]
    found = Reading(RosterKind.ASTERISK, encoding)
    return RosterTable(found, _COLUMNS, rows, places, _TARGETS, problems.listed(), is_whole=not problems, name=file)


def _people_of(section: str, lines: Sequence[ConfigLine]) -> Iterator[tuple[int, _Row]]:
    """Those of a section, each with the line it stands in."""
    if section.lower() in _NO_PEOPLE or not lines:
        return
    values = {line.key.lower(): line for line in lines}
    kinds = {line.value.lower() for line in lines if line.key.lower() == "type"}
    named = values.get("fullname") or values.get("callerid")
    if named is not None and (not kinds or not kinds.isdisjoint(_DEVICES)):
        yield named.number, _person(section, named, values.get("email"), kinds)
        return
    for line in lines:
        mailbox = _mailbox(line)
        if mailbox is not None:
            yield line.number, mailbox


def _person(section: str, named: ConfigLine, email: ConfigLine | None, kinds: set[str]) -> _Row:
    name, number = (named.value, "") if named.key.lower() == "fullname" else caller(named.value)
    exten = section if parse_number(section) is not None or not number else number
    kind = next((_DEVICES[each] for each in sorted(kinds) if each in _DEVICES), "")
    device = f"{kind}/{section}" if kind and f"{kind}/{section}" != f"PJSIP/{exten}" else ""
    return _cell(exten), _cell(name), _cell(email.value if email else ""), _cell(device)


def _mailbox(line: ConfigLine) -> _Row | None:
    """`6002 => PIN,name,e-mail,pager e-mail,options`; some write `|` between options, none of which is looked at."""
    if parse_number(line.key) is None or len(line.key) > _MAX_MAILBOX:
        return None
    _pin, *rest = line.value.split(",", 3)
    name, email = (*rest, "", "")[:2]
    return _cell(line.key), _cell(name), _cell(email), ""


def caller(text: str) -> tuple[str, str]:
    """
    Name and number of a caller ID, each empty where there is none (Asterisk: `ast_callerid_parse`).

    >>> caller('"Ann Bee" <6002>'), caller("Ann <6002>"), caller("6002"), caller("Ann")
    (('Ann Bee', '6002'), ('Ann', '6002'), ('', '6002'), ('Ann', ''))
    """
    name, opened, rest = text.rpartition("<")
    if opened and rest.rstrip().endswith(">"):
        return name.strip().strip('"').strip(), rest.rstrip()[:-1].strip()
    bare = text.strip().strip('"').strip()
    return ("", bare) if parse_number(bare) is not None else (bare, "")


def _cell(text: str) -> str:
    return text.replace("\0", "").strip().strip('"')[:MAX_CELL]


def _joined(one: _Row, other: _Row) -> _Row:
    """What both say of somebody, the first where they differ."""
    return one[0], one[1] or other[1], one[2] or other[2], one[3] or other[3]
