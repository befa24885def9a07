"""What the engine refuses and reports, in the language of the window. The engine itself writes English, for logs."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from switchboard.ground.errors import Sentence
from switchboard.gui.language import remembered, translate


def refusal_words(text: str) -> str:
    """
    The same sentence in the language that is in force; as it is, begun with a capital, where it is not known.

    >>> told = Sentence("the {what} has {count} characters; {most} are the most", what="message", count=9, most=8)
    >>> refusal_words(told)
    'The note has 9 characters; 8 are the most.'
    >>> refusal_words("something else")
    'Something else'
    """
    words = words_inside(text)
    return words[:1].upper() + words[1:]


def words_inside(text: str) -> str:
    """As `refusal_words`, for inside a sentence: by its pattern, never by what it looks like."""
    if not isinstance(text, Sentence):
        return text
    words = _sentences().get(text.pattern)
    if words is None:
        return str(text)
    return words.format(**{name: _value(name, value) for name, value in text.values.items()}) if text.values else words


def _value(name: str, value: object) -> str:
    if isinstance(value, Sentence):
        return words_inside(value)
    if isinstance(value, int):
        return QLocale().toString(value)
    return _things().get(str(value), str(value)) if name == "what" else str(value)


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
        "number": translate("Refusals", "The number", "the beginning of: has too many characters"),
        "label of a number": translate(
            "Refusals", "The label of a number", "the beginning of: has too many characters"
        ),
        "note": translate("Refusals", "The remark", "on a person; the beginning of: has too many characters"),
        "deputy": translate("Refusals", "The deputy", "the beginning of: has too many characters"),
        "device": translate("Refusals", "The device", "the beginning of: has too many characters"),
        "group": translate("Refusals", "The group", "the beginning of: has too many characters"),
        "edited people": translate("Refusals", "people", "so many are kept"),
        "name of the preset": translate(
            "Refusals", "The name of the preset", "the beginning of: has too many characters"
        ),
        "presences": translate("Refusals", "presences", "so many are kept"),
        "custom devices": translate("Refusals", "devices", "so many are kept"),
        "plans": translate("Refusals", "plans", "so many are kept"),
    }


@remembered
def _sentences() -> Mapping[str, str]:
    """Each pattern of the engine, and what the window says for it."""
    return {
        **_of_presence(),
        **_of_agenda(),
        **_of_people(),
        **_of_what_is_kept(),
        **_of_the_disk(),
        **_of_the_network(),
    }


def _of_presence() -> dict[str, str]:
    return {
        "Somebody else has set it since.": translate("Refusals", "Somebody else has set it since."),
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


def _of_people() -> dict[str, str]:
    return {
        "a person needs an extension": translate("Refusals", "A person needs an extension."),
        "nobody is their own deputy": translate("Refusals", "Nobody is their own deputy."),
        "{count} numbers are the most": translate("Refusals", "{count} numbers are the most."),
        "a number has no digits": translate("Refusals", "A number has no digits."),
        "{count} groups are the most": translate("Refusals", "{count} groups are the most."),
        "each group has a name, and stands there once": translate(
            "Refusals", "Each group has a name, and stands there once."
        ),
        "{exten} is a pattern of numbers; a person has one number": translate(
            "Refusals", "{exten} is a pattern of numbers; a person has one number."
        ),
        "an extension, a device and a presentity have no spaces, & or commas": translate(
            "Refusals", "An extension, a device and a presence have no spaces, & or commas."
        ),
        "the hint of {exten} is none: {why}": translate("Refusals", "The hint of {exten} is none: {why}"),
        "one change is of one to {count} people": translate("Refusals", "One change is of one to {count} people."),
        "the extension {exten} stands there twice": translate("Refusals", "The extension {exten} stands there twice."),
        "a person keeps the extension; add another and remove this one": translate(
            "Refusals", "A person keeps the extension; add another and remove this one."
        ),
        "that photo is not kept here; choose it again": translate(
            "Refusals", "That photo is not kept here; choose it again."
        ),
        "the photo has {count} bytes; {most} are the most": translate(
            "Refusals", "The photo has {count} bytes; {most} are the most."
        ),
        "the photo is neither a JPEG nor a PNG": translate("Refusals", "The photo is neither a JPEG nor a PNG."),
        "the photo is not the one that was named": translate("Refusals", "The photo is not the one that was named."),
        "{count} bytes of photos are kept already; remove some first": translate(
            "Refusals", "There is no room: {count} bytes of photos are kept."
        ),
        "There is nobody at {exten}.": translate("Refusals", "There is nobody at {exten}."),
        "Somebody else has set {exten} since.": translate("Refusals", "Somebody else has set {exten} since."),
        "{exten} is {name} already": translate("Refusals", "{exten} is {name} already."),
        "nobody at {exten} stands in the directory's file": translate(
            "Refusals", "Nobody at {exten} stands in the directory's file."
        ),
        "{exten} is as the directory's file has it": translate(
            "Refusals", "{exten} is as the directory's file has it."
        ),
    }


def _of_what_is_kept() -> dict[str, str]:
    return {
        "the {what} has {count} characters; {most} are the most": translate(
            "Refusals", "{what} has {count} characters; {most} are the most."
        ),
        "the {what} holds control characters or line breaks": translate(
            "Refusals", "{what} holds control characters or line breaks."
        ),
        "the {what} holds a NUL": translate("Refusals", "{what} holds a NUL."),
        "the {what} is not valid Unicode text": translate("Refusals", "{what} is not valid Unicode text."),
        "the {what} that are kept have {count} characters already; delete some first": translate(
            "Refusals", "There is no room: the {what} that are kept have {count} characters."
        ),
        "{count} {what} are kept already; delete some first": translate(
            "Refusals", "There is no room: {count} {what} are kept."
        ),
    }


def _of_the_disk() -> dict[str, str]:
    return {
        "another program holds the database": translate("Refusals", "another program holds the database"),
        "the disk is full": translate("Refusals", "the disk is full"),
        "the database may not be written to": translate("Refusals", "the database may not be written to"),
        "a file of the database cannot be opened": translate("Refusals", "a file of the database cannot be opened"),
        "the database's file is damaged": translate("Refusals", "the database's file is damaged"),
        "the disk cannot be read or written": translate("Refusals", "the disk cannot be read or written"),
        "{why} ({code})": "{why} ({code})",
        "The database cannot be written: {why}.": translate("Refusals", "The database cannot be written: {why}."),
        "The change could not be stored: {why}.": translate("Refusals", "The change could not be stored: {why}."),
        "The disk does not answer.": translate("Refusals", "The disk does not answer."),
        "The disk has not answered for {seconds} seconds.": translate(
            "Refusals", "The disk has not answered for {seconds} seconds."
        ),
        "It cannot be stored, so nothing has changed.": translate(
            "Refusals", "It cannot be stored, so nothing has changed."
        ),
        "{path} cannot be read: {why}": translate("Refusals", "{path} cannot be read: {why}"),
        "{path} cannot be written: {why}": translate("Refusals", "{path} cannot be written: {why}"),
        "{path} (format {version}) cannot be copied to {target} first: {why}": translate(
            "Refusals", "{path} cannot be copied to {target}: {why}"
        ),
        "{path} cannot be copied to {target}: {why}": translate(
            "Refusals", "{path} cannot be copied to {target}: {why}"
        ),
        "{path} cannot be moved: {why}": translate("Refusals", "{path} cannot be moved: {why}"),
        "The switchboard has ended.": translate("Refusals", "Switchboard has ended."),
        "The switchboard's engine has ended.": translate("Refusals", "Switchboard has ended."),
        "The program ended before the office's files were read.": translate(
            "Refusals", "The program ended before the office's files were read."
        ),
        "A Switchboard is already running on {path}.": translate(
            "Refusals", "A Switchboard is already running on {path}."
        ),
    }


def _of_the_network() -> dict[str, str]:
    return {
        "{one}; {other}": "{one}; {other}",
        "SIP cannot listen on {address}: {why}": translate("Refusals", "SIP cannot be served on {address}: {why}"),
        (
            "Other computers could reach {addresses}, and nothing says who may speak there: SIP is served to this"
            " computer only. To serve others, {how}."
        ): translate(
            "Refusals",
            "Other computers could reach {addresses}, and nothing says who may speak there. "
            "SIP is served to this computer only.",
        ),
        "'{name}' is no transport; there are {known}": translate(
            "Refusals", "“{name}” is no transport; there are {known}"
        ),
        "write {example}": translate("Refusals", "write {example}", "how an address is written; inside a sentence"),
        "HOST:PORT, such as {first}": translate("Refusals", "HOST:PORT, such as {first}"),
        "HOST:PORT, such as {first} or {other}": translate("Refusals", "HOST:PORT, such as {first} or {other}"),
        "a port is at most {most}": translate("Refusals", "a port is at most {most}", "inside a sentence"),
        "{extension} did not answer": translate("Refusals", "{extension} did not answer."),
        "There are {count} channels already": translate("Refusals", "There are {count} calls already."),
        "The phone has ended it already.": translate("Refusals", "The phone has ended it already."),
        "Too many changes wait for the disk already.": translate(
            "Refusals", "Too many changes wait for the disk already."
        ),
    }
