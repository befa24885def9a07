"""What is said of every server that we log in at: with which secret, and which authorities are trusted."""

from switchboard.settings.kinds import Text
from switchboard.settings.records import Setting

SECRET = Setting(
    "secret",
    Text("a secret between quotes", most=256, is_secret=True),
    "",
    "with what; kept as it is written",
    title="Password",
)
CA = Setting(
    "ca",
    Text("a path between quotes", most=4_096),
    "",
    "a PEM file of the authorities that are trusted; those of this computer where none is named",
    title="Trusted certificates",
)
