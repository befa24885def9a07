"""Whether anybody is asked about newer versions: whom, and whose announcements are believed."""

from dataclasses import dataclass

from switchboard.api.settings import Page
from switchboard.ground.errors import Sentence
from switchboard.ground.publisher import FEED, KEYS
from switchboard.ground.release_feed import KEY_DIGITS, is_key
from switchboard.ground.web_address import is_https
from switchboard.settings.kinds import Choice, Several, Unfit, to_write
from switchboard.settings.records import Record, Setting, Values

ASK, ON, OFF = "ask", "on", "off"


class _HttpsAddress:
    expected = 'an address such as "https://example.com/switchboard.feed", or ""'

    def read(self, value: object) -> str:
        if not isinstance(value, str) or (value and not is_https(value)):
            raise Unfit(value, to_write(self.expected))
        return value


class _Key:
    expected = Sentence("an Ed25519 public key of {count} hexadecimal digits", count=KEY_DIGITS)

    def read(self, value: object) -> str:
        if not isinstance(value, str) or not is_key(value):
            raise Unfit(value, to_write(self.expected))
        return value


NOTICE = Setting(
    "notice",
    Choice((ASK, ON, OFF)),
    ASK,
    "whether the feed is asked once a day; ask: a person in the window decides",
    title="Ask about newer versions",
    page=Page.OFFICE,
    at_once=True,
)
FEED_ADDRESS = Setting(
    "feed",
    _HttpsAddress(),
    FEED,
    "where newer versions are announced; nobody is asked if empty",
    title="Newer versions are announced at",
    page=Page.OFFICE,
    at_once=True,
)
FEED_KEYS = Setting(
    "keys",
    Several(_Key(), "keys", most=8),
    list(KEYS),
    "one of which has to have signed it",
    title="Keys of the announcement",
    page=Page.OFFICE,
    at_once=True,
)
UPDATES = Setting(
    "updates",
    Record((NOTICE, FEED_ADDRESS, FEED_KEYS)),
    {},
    "the window may say that there is a newer version; nothing is ever installed",
    title="Newer versions",
    page=Page.OFFICE,
)


@dataclass(frozen=True, slots=True)
class UpdateSettings:
    """`notice` is ASK, ON or OFF; `keys` are in hexadecimal digits."""

    notice: str = ASK
    feed: str = FEED
    keys: tuple[str, ...] = KEYS

    @property
    def can_ask(self) -> bool:
        """Whether there is somebody to ask, and a way to know that they answered."""
        return bool(self.feed and self.keys)


def update_settings(values: Values) -> UpdateSettings:
    """
    Args:
        values: of the section [updates].
    """
    return UpdateSettings(values[NOTICE], values[FEED_ADDRESS], values[FEED_KEYS])
