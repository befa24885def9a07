"""What a phone that is called is told besides who calls: what others said of the call on its way here."""

from switchboard.dialplan.run.channel import Channel
from switchboard.sip.arrival import HeaderLines

REFERRER = "SIPREFERREDBYHDR"  # the variable, as Asterisk calls it


def headers_for(channel: Channel) -> HeaderLines:
    """Of the channel that stands for the phone: who transferred the call (RFC 3892)."""
    referrer = channel.variables.get(REFERRER, "")
    return (("Referred-By", referrer),) if referrer.isprintable() and referrer else ()
