"""What calendars are refused for: where they lie, what stands in them, and their rules."""

from switchboard.gui.language import translate


def of_calendars() -> dict[str, str]:
    """Why a calendar makes no plans."""
    return {
        **_of_plans(),
        **_of_the_web(),
        **_of_what_is_read(),
        **_of_rules(),
        **_of_expressions(),
    }


def _of_plans() -> dict[str, str]:
    return {
        "the plan comes from the calendar {source}, and changes with it": translate(
            "Refusals", "The plan comes from the calendar {source}, and changes with it."
        ),
        "no extension {extension} has a presence that can be set": translate(
            "Refusals", "no extension {extension} has a presence that can be set", "inside a sentence"
        ),
        "{count} of {all} plans were refused: {why}": translate(
            "Refusals", "{count} of {all} plans were refused: {why}"
        ),
        "{count} of {all} calendars could not be read; the first: {why}": translate(
            "Refusals", "{count} of {all} calendars could not be read; the first: {why}"
        ),
        "there is no calendar {name}": translate("Refusals", "there is no calendar {name}", "inside a sentence"),
        "a calendar has an address (url) or a file, and not both": translate(
            "Refusals", "a calendar has an address or a file, and not both", "inside a sentence"
        ),
        "The calendar {name} cannot be read: {why}.": translate(
            "Refusals", "The calendar {name} cannot be read: {why}."
        ),
        "{count} more calendars cannot be read.": translate("Refusals", "{count} more calendars cannot be read."),
    }


def _of_the_web() -> dict[str, str]:
    return {
        "{host} cannot prove who it is: {why}": translate("Refusals", "{host} cannot prove who it is: {why}"),
        "{host} speaks no TLS that can be used: {why}": translate(
            "Refusals", "{host} speaks no TLS that can be used: {why}"
        ),
        "{host} did not answer in time": translate("Refusals", "{host} did not answer in time"),
        "{host} cannot be asked: {why}": translate("Refusals", "{host} cannot be asked: {why}"),
        "{host} sends from one address to the next without end": translate(
            "Refusals", "{host} sends from one address to the next without end"
        ),
        "{host} sends elsewhere, and does not say where": translate(
            "Refusals", "{host} sends elsewhere, and does not say where"
        ),
        "{host} sends to {other}: enter that address, if it is to be trusted": translate(
            "Refusals", "{host} sends to {other}: enter that address, if it is to be trusted"
        ),
        "{host} sends to an address without TLS": translate("Refusals", "{host} sends to an address without TLS"),
        "{host} answered {status}": translate("Refusals", "{host} answered {status}"),
        "{host} wants another user and password ({status})": translate(
            "Refusals", "{host} wants another user and password ({status})"
        ),
        "{host} has nothing at that address ({status})": translate(
            "Refusals", "{host} has nothing at that address ({status})"
        ),
        "{host} sends it packed, though it was asked not to": translate(
            "Refusals", "{host} sends it packed, though it was asked not to"
        ),
        "{host} has more than {most} bytes there": translate("Refusals", "{host} has more than {most} bytes there"),
        "a password is not sent without TLS: write https://": translate(
            "Refusals", "a password is not sent without TLS: write https://", "inside a sentence"
        ),
        "the address holds spaces or letters that no address has, or is too long": translate(
            "Refusals", "the address holds spaces or letters that no address has, or is too long", "inside a sentence"
        ),
        "the address is none: write https://…": translate(
            "Refusals", "the address is none: write https://…", "inside a sentence"
        ),
        "the address has to begin with https://, http:// or webcal://": translate(
            "Refusals", "the address has to begin with https://, http:// or webcal://", "inside a sentence"
        ),
        "user and password do not belong into the address; they have fields of their own": translate(
            "Refusals",
            "user and password do not belong into the address; they have fields of their own",
            "inside a sentence",
        ),
        "there is no such name in the network": translate(
            "Refusals", "there is no such name in the network", "inside a sentence"
        ),
        "there is no calendar at that address, and none that whoever logs in there has": translate(
            "Refusals",
            "there is no calendar at that address, and none that whoever logs in there has",
            "inside a sentence",
        ),
        "there was no answer in time": translate("Refusals", "there was no answer in time", "inside a sentence"),
        "the proxy that this computer names is no address": translate(
            "Refusals", "the proxy that this computer names is no address", "inside a sentence"
        ),
    }


def _of_what_is_read() -> dict[str, str]:
    return {
        "it is no calendar: there is no BEGIN:VCALENDAR in it": translate(
            "Refusals", "it is no calendar: there is no BEGIN:VCALENDAR in it", "inside a sentence"
        ),
        "its end is missing: there is no END:VCALENDAR": translate(
            "Refusals", "its end is missing: there is no END:VCALENDAR", "inside a sentence"
        ),
        "its events recur so often that they cannot be worked out": translate(
            "Refusals", "its events recur so often that they cannot be worked out", "inside a sentence"
        ),
        "it takes more time or memory than a calendar may": translate(
            "Refusals", "it takes more time or memory than a calendar may", "inside a sentence"
        ),
        "it takes more memory than it may": translate(
            "Refusals", "it takes more memory than it may", "inside a sentence"
        ),
        "the server's answer is no CalDAV: it is no XML": translate(
            "Refusals", "the server's answer is no CalDAV: it is no XML", "inside a sentence"
        ),
        "the server's answer is no CalDAV; is the address that of one calendar?": translate(
            "Refusals", "the server's answer is no CalDAV; is the address that of one calendar?", "inside a sentence"
        ),
        "this computer has no room to read it: {why}": translate(
            "Refusals", "this computer has no room to read it: {why}", "inside a sentence"
        ),
        "this program could not read it": translate("Refusals", "this program could not read it", "inside a sentence"),
        "a fault of this program came between; see the log": translate(
            "Refusals", "a fault of this program came between; see the log", "inside a sentence"
        ),
    }


def _of_rules() -> dict[str, str]:
    return {
        "{most} rules are the most": translate("Refusals", "{most} rules are the most."),
        "a rule has {most} characters at most": translate("Refusals", "A rule has {most} characters at most."),
        "a rule says which events it is for: {known}": translate(
            "Refusals", "A rule says which events it is for: {known}"
        ),
        "title takes words, such as holiday or *urlaub*": translate(
            "Refusals", "Title takes words, such as holiday or *urlaub*"
        ),
        "an event sets a presence, or nothing, which is written -": translate(
            "Refusals", "An event sets a presence, or nothing."
        ),
        "'{text}' is no test of an event; they are {known}, and then comes {arrow}": translate(
            "Refusals", "“{text}” is no test of an event; they are {known}, and then comes {arrow}"
        ),
        'title and matches take a text between quotes, nothing else does: {word} "holiday"': translate(
            "Refusals", 'Title and matches take a text between quotes, nothing else does: {word} "holiday"'
        ),
    }


def _of_expressions() -> dict[str, str]:
    """Regular expressions that are none, or cannot be served."""
    return {
        "{expression} is no regular expression: {why}": translate(
            "Refusals", "{expression} is no regular expression: {why}"
        ),
        "'{first}-{last}' is no range": translate("Refusals", "“{first}-{last}” is no range", "inside a sentence"),
        "'{name}' names no class of characters": translate(
            "Refusals", "“{name}” names no class of characters", "inside a sentence"
        ),
        "a '(' is never closed": translate("Refusals", "a “(” is never closed", "inside a sentence"),
        "a '[' is never closed": translate("Refusals", "a “[” is never closed", "inside a sentence"),
        "a '{sign}' begins no number of times": translate(
            "Refusals", "a “{sign}” begins no number of times", "inside a sentence"
        ),
        "it ends in a backslash": translate("Refusals", "it ends in a backslash", "inside a sentence"),
        "there is nothing before '{sign}' to repeat": translate(
            "Refusals", "there is nothing before “{sign}” to repeat", "inside a sentence"
        ),
        "it is too large": translate("Refusals", "it is too large", "inside a sentence"),
        "a regular expression has {most} characters at most; this one has {count}": translate(
            "Refusals", "A regular expression has {most} characters at most; this one has {count}"
        ),
        "{expression} looks around or is no POSIX expression ('{text}'), which cannot be served": translate(
            "Refusals", "{expression} looks around or is no POSIX expression (“{text}”), which cannot be served"
        ),
        "{expression} refers back to a group ({text}), which cannot be served": translate(
            "Refusals", "{expression} refers back to a group ({text}), which cannot be served"
        ),
        "{expression} repeats more than {most} times, which cannot be served": translate(
            "Refusals", "{expression} repeats more than {most} times, which cannot be served"
        ),
        "{expression} takes too long for a text of {count} characters": translate(
            "Refusals", "{expression} takes too long for a text of {count} characters"
        ),
    }
