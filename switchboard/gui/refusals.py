"""What the engine refuses and reports, in the language of the window. The engine itself writes English, for logs."""

from collections.abc import Iterator, Mapping

from switchboard.gui.language import remembered, translate


def refusal_words(text: str) -> str:
    """
    The same sentence in the language that is in force; as it is, begun with a capital, where it is not known.

    >>> refusal_words("the message has 12,000 characters; 10,000 are the most")
    'The note has 12,000 characters; 10,000 are the most.'
    >>> refusal_words("something else")
    'Something else'
    """
    for pattern, words in _sentences().items():
        values = match(pattern, text)
        if values is not None:
            named = {name: _things().get(value, value) for name, value in values.items()}
            return words.format(**named)
    return text[:1].upper() + text[1:]


def match(pattern: str, text: str) -> dict[str, str] | None:
    """
    What stands in a text where a pattern has names in braces, None where it is another text. Takes one pass.

    >>> match("the {what} holds a NUL", "the name holds a NUL"), match("{a} and {b}", "one or two")
    ({'what': 'name'}, None)
    """
    parts = list(_parts(pattern))
    literal, name = parts[0]
    if not text.startswith(literal):
        return None
    found: dict[str, str] = {}
    place = len(literal)
    for literal, following in parts[1:]:
        end = text.find(literal, place) if following or not literal else len(text) - len(literal)
        if not literal:
            end = len(text)
        if end < place or not text.startswith(literal, end):
            return None
        found[name] = text[place:end]
        place, name = end + len(literal), following
    return found if place == len(text) else None


def _parts(pattern: str) -> Iterator[tuple[str, str]]:
    """Each literal, and the name that follows it; the last has none."""
    rest = pattern
    while rest:
        literal, brace, rest = rest.partition("{")
        name, _, rest = rest.partition("}")
        yield literal, name
        if brace and not rest:
            yield "", ""


@remembered
def _things() -> Mapping[str, str]:
    """What the engine's sentences speak of."""
    return {
        "name": translate("Refusals", "The name", "the beginning of: has too many characters"),
        "message": translate("Refusals", "The note", "the beginning of: has too many characters"),
        "subtype": translate(
            "Refusals", "The text “at”", "where somebody is; the beginning of: has too many characters"
        ),
        "extension": translate("Refusals", "The extension", "the beginning of: has too many characters"),
        "department": translate("Refusals", "The department", "the beginning of: has too many characters"),
        "email": translate("Refusals", "The e-mail address", "the beginning of: has too many characters"),
        "presentity": translate("Refusals", "The presence", "the beginning of: has too many characters"),
        "name of the preset": translate(
            "Refusals", "The name of the preset", "the beginning of: has too many characters"
        ),
        "presences": translate("Refusals", "presences", "so many are kept"),
        "custom devices": translate("Refusals", "devices", "so many are kept"),
        "plans": translate("Refusals", "plans", "so many are kept"),
        "another program holds the database": translate("Refusals", "another program holds the database"),
        "the disk is full": translate("Refusals", "the disk is full"),
        "the database may not be written to": translate("Refusals", "the database may not be written to"),
        "a file of the database cannot be opened": translate("Refusals", "a file of the database cannot be opened"),
        "the database's file is damaged": translate("Refusals", "the database's file is damaged"),
        "the disk cannot be read or written": translate("Refusals", "the disk cannot be read or written"),
    }


@remembered
def _sentences() -> Mapping[str, str]:
    """The engine's, and what the window says; what has less open comes first."""
    return {**_of_presence(), **_of_agenda(), **_of_the_rest()}


def _of_presence() -> dict[str, str]:
    return {
        "Somebody else has set it since.": translate("Refusals", "Somebody else has set it since."),
        "Too many changes wait for the disk already.": translate(
            "Refusals", "Too many changes wait for the disk already."
        ),
        "the name is not valid Unicode text": translate("Refusals", "The name is not valid Unicode text."),
        "the end of the presence is no time that this program knows": translate(
            "Refusals", "The end of the presence is no time that this program knows."
        ),
        "more than {most} presences come one after the other": translate(
            "Refusals", "More than {most} presences come one after the other."
        ),
        "'{name}' cannot be set; only {label}:name can": translate(
            "Refusals", "“{name}” cannot be set; only {label}:name can."
        ),
        "that time is over already": translate("Refusals", "That time is over already."),
        "that is further ahead than this program plans": translate(
            "Refusals", "That is further ahead than this program plans."
        ),
    }


def _of_agenda() -> dict[str, str]:
    return {
        "The plan is another since.": translate("Refusals", "The plan is another since."),
        "There is no plan {number} any more.": translate("Refusals", "The plan is no more."),
        "two presets have the same name": translate("Refusals", "Two presets have the same name."),
        "a preset needs a name": translate("Refusals", "A preset needs a name."),
        "a preset has one end: a span or a time of day": translate(
            "Refusals", "A preset has one end: a span or a time of day."
        ),
        "{most} presets are the most": translate("Refusals", "{most} presets are the most."),
        "a preset lasts for {most} days at most": translate("Refusals", "A preset lasts for {most} days at most."),
        "the presets have more than {most} characters": translate(
            "Refusals", "The presets have more than {most} characters."
        ),
        "the plan ends before it begins": translate("Refusals", "The plan ends before it begins."),
        "the plan would begin again before it ends": translate(
            "Refusals", "The plan would begin again before it ends."
        ),
        "that is not a time for which this program plans": translate(
            "Refusals", "That is not a time for which this program plans."
        ),
    }


def _of_the_rest() -> dict[str, str]:
    return {
        "a person needs an extension": translate("Refusals", "A person needs an extension."),
        "the {what} has {count} characters; {most} are the most": translate(
            "Refusals", "{what} has {count} characters; {most} are the most."
        ),
        "the {what} holds control characters or line breaks": translate(
            "Refusals", "{what} holds control characters or line breaks."
        ),
        "the {what} holds a NUL": translate("Refusals", "{what} holds a NUL."),
        "the {what} is not valid Unicode text": translate("Refusals", "{what} is not valid Unicode text."),
        "the {what} that are kept have {count} characters": translate(
            "Refusals", "There is no room: the {what} that are kept have {count} characters."
        ),
        "The database cannot be written: {why} ({code}).": translate(
            "Refusals", "The database cannot be written: {why} ({code})."
        ),
        "The database cannot be written: {why}.": translate("Refusals", "The database cannot be written: {why}."),
        "SIP cannot listen on {address}: {why}": translate("Refusals", "SIP cannot be served on {address}: {why}"),
        "{path} cannot be read: {why}": translate("Refusals", "{path} cannot be read: {why}"),
        "{count} {what} are kept": translate("Refusals", "There is no room: {count} {what} are kept."),
    }
