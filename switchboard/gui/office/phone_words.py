"""What phones have with us in words, as lines of lists."""

from collections.abc import Mapping

from switchboard.api.phones import NO_ANSWER, InboundSubscription, RefusedRequest, Registration
from switchboard.gui.language import remembered, translate
from switchboard.gui.office.words import span_words

_MINUTE = 60  # seconds


def ago_words(seconds: int | None) -> str:
    """How long ago something was told."""
    if seconds is None:
        return translate("PhoneWords", "never")
    return translate("PhoneWords", "{span} ago", "12 s, or 5 min").format(span=short_span(seconds))


def short_span(seconds: int) -> str:
    """How long, in seconds where it is short."""
    return translate("PhoneWords", "{seconds} s").format(seconds=seconds) if seconds < _MINUTE else span_words(seconds)


def answer_words(subscription: InboundSubscription) -> str:
    """What the phone said to the last NOTIFY."""
    match subscription.last_status:
        case 0:
            return ""
        case status if status == NO_ANSWER:
            return translate("PhoneWords", "no answer")
        case status if status < 300:
            return translate("PhoneWords", "taken", "a phone said that it took what it was told")
        case status:
            return translate("PhoneWords", "refused ({status})", "a phone refused what it was told").format(
                status=status
            )


def registration_cells(entry: Registration, names: Mapping[str, str]) -> tuple[str, ...]:
    """In the order of `registration_titles`; `names` are those of people, by number."""
    return (
        entry.exten,
        names.get(entry.exten, ""),
        entry.user_agent,
        entry.source,
        entry.contact,
        short_span(entry.expires_in),
    )


def registration_titles() -> tuple[str, ...]:
    """What stands over the registered phones."""
    return (
        translate("PhoneWords", "Number"),
        translate("PhoneWords", "Name"),
        translate("PhoneWords", "Model", "of a phone, as it says itself"),
        translate("PhoneWords", "Came from", "the address of a phone"),
        translate("PhoneWords", "Is called at", "the address of a phone"),
        translate("PhoneWords", "Expires in"),
    )


def subscription_cells(entry: InboundSubscription, names: Mapping[str, str]) -> tuple[str, ...]:
    """In the order of `subscription_titles`."""
    number = entry.extension.exten
    name = names.get(number, "")
    transport = entry.transport.upper()
    return (
        f"{entry.watcher} {transport}".strip(),
        names.get(entry.owner, entry.owner),
        f"{name} ({number})" if name else number,
        entry.package,
        ago_words(entry.told_ago),
        answer_words(entry),
        entry.user_agent,
        short_span(entry.expires_in),
    )


def subscription_titles() -> tuple[str, ...]:
    """What stands over who watches whom."""
    return (
        translate("PhoneWords", "Phone"),
        translate("PhoneWords", "User", "who a phone proved to be"),
        translate("PhoneWords", "Watches"),
        translate("PhoneWords", "What for", "an event package of SIP, such as dialog"),
        translate("PhoneWords", "Told"),
        translate("PhoneWords", "Answer"),
        translate("PhoneWords", "Model", "of a phone, as it says itself"),
        translate("PhoneWords", "Expires in"),
    )


def refused_cells(entry: RefusedRequest) -> tuple[str, ...]:
    """In the order of `refused_titles`."""
    return (
        entry.host,
        entry.method,
        entry.about,
        f"{entry.status} {entry.reason}",
        refusal_help(entry.status),
        str(entry.count),
        ago_words(entry.ago),
        entry.user_agent,
    )


def refused_titles() -> tuple[str, ...]:
    """What stands over the requests that were refused."""
    return (
        translate("PhoneWords", "Phone"),
        translate("PhoneWords", "Asked", "a method of SIP, such as REGISTER"),
        translate("PhoneWords", "For", "the address that a phone asked for"),
        translate("PhoneWords", "Was told"),
        translate("PhoneWords", "What helps"),
        translate("PhoneWords", "Times", "how often"),
        translate("PhoneWords", "Last", "how long ago the last time was"),
        translate("PhoneWords", "Model", "of a phone, as it says itself"),
    )


def refusal_help(status: int) -> str:
    """What an administrator may do about it; nothing where that depends."""
    return _helps().get(status, "")


@remembered
def _helps() -> Mapping[int, str]:
    return {
        401: translate("PhoneWords", "Enter the password that this phone was given, or give it a new one."),
        403: translate("PhoneWords", "Its account may not do this, or it failed too often; see the settings."),
        404: translate("PhoneWords", "Enter a number into the phone that the dialplan has a hint for."),
        423: translate("PhoneWords", "Nothing: the phone asks anew for longer."),
        489: translate("PhoneWords", "Set the phone to BLF, dialog-info, presence or message waiting."),
        503: translate("PhoneWords", "Too much at once, or the disk is slow; “sip show limits” says what."),
    }
