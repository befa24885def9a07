"""What is asked before many people are changed or what others set is passed over, and what is said of undo."""

from dataclasses import dataclass
from enum import Enum, auto

from switchboard.api.phones import InboundSubscription, Registration
from switchboard.gui.language import translate
from switchboard.gui.office.words import number_text


class Reversal(Enum):
    """Which way an action is taken."""

    UNDO = auto()
    REDO = auto()


@dataclass(frozen=True, slots=True)
class Wording:
    """A question as a person reads it; `yes` stands on the button that goes on."""

    title: str
    text: str
    yes: str


def many_at_once(what: str, count: int) -> Wording:
    """Whether so many are really to be changed."""
    text = translate("Questions", "{what}.\n\nThis changes %Ln at once.", "", count).format(what=what)
    return Wording(translate("Questions", "Many at once"), text, translate("Questions", "Change them"))


def removal(who: str, hidden: int, total: int) -> Wording:
    """Whether these people are to be taken out; `hidden` of them stand in the directory's file."""
    title = translate("Questions", "Delete people")
    text = translate("Questions", "{who} will not be in the office's directory any more.").format(who=who)
    more = ""
    if hidden and total == 1:
        more = translate(
            "Questions", "The directory's file still has them: they are hidden, and shown again when you ask."
        )
    elif hidden:
        more = translate(
            "Questions", "%Ln of them stand in the directory's file: hidden, and shown again when you ask.", "", hidden
        )
    return Wording(title, f"{text}\n\n{more}".strip(), translate("Questions", "Delete"))


def some_changed(reversal: Reversal, others: int, total: int) -> Wording:
    """Whether to go on with the rest, as somebody else has changed `others` of `total` meanwhile."""
    have = translate("Questions", "%Ln of {total} have changed meanwhile and will stay as they are.", "", others)
    return _about_the_rest(reversal, have, others, total)


def some_ended(reversal: Reversal, others: int, total: int) -> Wording:
    """The same where all `others` have ended by themselves, and nobody has set them since."""
    have = translate("Questions", "%Ln of {total} have ended by themselves and will stay as they are.", "", others)
    return _about_the_rest(reversal, have, others, total)


def _about_the_rest(reversal: Reversal, have: str, others: int, total: int) -> Wording:
    if reversal is Reversal.UNDO:
        verb, ask = _verb(reversal), translate("Questions", "Undo the other %Ln?", "", total - others)
    else:
        verb, ask = _verb(reversal), translate("Questions", "Redo the other %Ln?", "", total - others)
    return Wording(verb, f"{have.format(total=number_text(total))} {ask}", verb)


def end_of_subscription(ended: InboundSubscription) -> Wording:
    """Whether a phone is to watch something no more."""
    text = translate(
        "Questions",
        "{phone} watches {number}.\n\nThe phone is told that this is over. Most phones subscribe anew at once.",
    )
    title = translate("Questions", "End a subscription")
    return Wording(
        title, text.format(phone=ended.watcher, number=ended.extension.exten), translate("Questions", "End it")
    )


def end_of_registration(ended: Registration) -> Wording:
    """Whether a phone is to be registered no more."""
    text = translate(
        "Questions",
        "{phone} is registered for {number}.\n\nThe phone is not told; it counts as gone until it registers anew.",
    )
    title = translate("Questions", "End a registration")
    return Wording(title, text.format(phone=ended.contact, number=ended.exten), translate("Questions", "End it"))


def reversed_words(reversal: Reversal, what: str) -> str:
    """What undo or redo did."""
    return translate("Questions", "{verb}: {what}", "undo or redo, and what").format(verb=_verb(reversal), what=what)


def _verb(reversal: Reversal) -> str:
    return translate("Questions", "Undo") if reversal is Reversal.UNDO else translate("Questions", "Redo")
