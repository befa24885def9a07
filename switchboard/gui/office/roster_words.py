"""Rosters in words: what columns are taken for, how somebody stands to the people here, and what would change."""

from switchboard.api.ldap import LdapState
from switchboard.api.roster_preview import Difference, FieldDifference, Standing
from switchboard.api.rosters import Target
from switchboard.core.person_text import parse_numbers
from switchboard.gui.language import remembered, translate
from switchboard.gui.office.history_words import when_text
from switchboard.gui.office.number_words import numbers_words
from switchboard.gui.refusals import refusal_words


@remembered
def target_names() -> dict[Target | None, str]:
    """What a column may be taken for, in the order in which it is chosen from."""
    return {
        None: translate("RosterWords", "(not taken)"),
        Target.EXTENSION: translate("RosterWords", "Extension"),
        Target.NAME: translate("RosterWords", "Name"),
        Target.GIVEN_NAME: translate("RosterWords", "First name"),
        Target.FAMILY_NAME: translate("RosterWords", "Last name"),
        Target.DEPARTMENT: translate("RosterWords", "Department"),
        Target.EMAIL: translate("RosterWords", "E-mail"),
        Target.WORK: translate("RosterWords", "Number at work"),
        Target.MOBILE: translate("RosterWords", "Mobile number"),
        Target.HOME: translate("RosterWords", "Number at home"),
        Target.FAX: translate("RosterWords", "Fax number"),
        Target.OTHER: translate("RosterWords", "Another number"),
        Target.NOTE: translate("RosterWords", "Note", "what a receptionist wants to know of somebody"),
        Target.DEPUTY: translate("RosterWords", "Deputy"),
        Target.GROUPS: translate("RosterWords", "Groups"),
        Target.PHOTO: translate("RosterWords", "Photo"),
        Target.PRESENTITY: translate("RosterWords", "Presence"),
        Target.DEVICE: translate("RosterWords", "Device"),
    }


@remembered
def field_names() -> dict[str, str]:
    """The fields of a person."""
    names = target_names()
    return {
        "name": names[Target.NAME],
        "department": names[Target.DEPARTMENT],
        "email": names[Target.EMAIL],
        "numbers": translate("RosterWords", "Numbers"),
        "note": names[Target.NOTE],
        "deputy": names[Target.DEPUTY],
        "groups": names[Target.GROUPS],
        "photo": names[Target.PHOTO],
        "presentity": names[Target.PRESENTITY],
        "device": names[Target.DEVICE],
    }


@remembered
def standing_names() -> dict[Standing, str]:
    """How somebody of a roster stands to the people here."""
    return {
        Standing.ADDED: translate("RosterWords", "New", "a person who is not here yet"),
        Standing.CHANGED: translate("RosterWords", "Changed"),
        Standing.CONFLICT: translate("RosterWords", "Set here by hand"),
        Standing.UNCHANGED: translate("RosterWords", "As it is"),
        Standing.GONE: translate("RosterWords", "Gone from there"),
    }


def action_text(difference: Difference, *, is_ticked: bool) -> str:
    """What is done with somebody; nothing where nobody has to decide it."""
    was_deleted = difference.standing is Standing.CONFLICT and difference.before is None
    return _actions().get((None if was_deleted else difference.standing, is_ticked), "")


@remembered
def _actions() -> dict[tuple[Standing | None, bool], str]:
    """By how somebody stands, None for who was deleted here, and whether it is ticked."""
    stays = translate("RosterWords", "stays as it is")
    return {
        (Standing.ADDED, True): translate("RosterWords", "is added"),
        (Standing.ADDED, False): translate("RosterWords", "is left out"),
        (Standing.CHANGED, True): translate("RosterWords", "takes it over"),
        (Standing.CHANGED, False): stays,
        (Standing.CONFLICT, True): translate("RosterWords", "takes it over all the same"),
        (Standing.CONFLICT, False): translate("RosterWords", "keeps that"),
        (Standing.GONE, True): translate("RosterWords", "is deleted here, too"),
        (Standing.GONE, False): stays,
        (None, True): translate("RosterWords", "comes back"),
        (None, False): translate("RosterWords", "stays deleted"),
    }


def change_text(difference: Difference) -> str:
    """What would change, in one line."""
    if difference.standing is Standing.GONE:
        return translate("RosterWords", "It came from there and is not there any more.")
    if difference.standing is Standing.CONFLICT and difference.before is None:
        return translate("RosterWords", "Somebody deleted this person here.")
    if difference.before is None:
        shown = (each for each in difference.fields if each.said and each.field != "name")
        return ", ".join(_shown(each.field, each.said) for each in shown)
    return "; ".join(map(field_change, difference.fields))


def field_change(difference: FieldDifference) -> str:
    """One field, as it is and as it would be."""
    name = field_names()[difference.field]
    return f"{name}: {_shown(difference.field, difference.now)} → {_shown(difference.field, difference.said)}"


def _shown(field: str, text: str) -> str:
    if not text:
        return translate("RosterWords", "nothing", "a field that is empty")
    if field == "numbers":
        return numbers_words(parse_numbers(text))
    return translate("RosterWords", "a photo") if field == "photo" else text


def server_text(state: LdapState) -> str:
    """How an LDAP server does, in a sentence or two."""
    parts = []
    if state.read_at:
        read = translate("RosterWords", "Read last {when}: %Ln people.", "", state.result.people)
        parts.append(read.format(when=when_text(state.read_at)))
    else:
        parts.append(translate("RosterWords", "Never read."))
    if state.error:
        parts.append(translate("RosterWords", "The last try failed: {why}").format(why=refusal_words(state.error)))
    if state.next_look:
        parts.append(translate("RosterWords", "It is read again {when}.").format(when=when_text(state.next_look)))
    return " ".join(parts)


def csv_titles() -> tuple[str, ...]:
    """What the columns of an exported table are called; each is known again when it is imported."""
    names = target_names()
    columns = (
        Target.EXTENSION, Target.NAME, Target.DEPARTMENT, Target.EMAIL, Target.WORK, Target.MOBILE, Target.HOME,
        Target.FAX, Target.OTHER, Target.NOTE, Target.DEPUTY, Target.GROUPS, Target.PRESENTITY, Target.DEVICE,
    )  # fmt: skip
    return tuple(names[target] for target in columns)
