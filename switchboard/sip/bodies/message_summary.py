"""message-summary (RFC 3842): the messages that wait, as whoever keeps the mailbox says; none where nobody does."""

from switchboard.core.states import ExtensionStatus
from switchboard.sip.bodies.document import Document, plain_document
from switchboard.sip.wire.uri import SipUri

CONTENT_TYPE = "application/simple-message-summary"


def render_message_summary(status: ExtensionStatus, uri: SipUri) -> Document:
    """Counts of new and old messages, under the account that was asked for; urgent ones are not told apart."""
    account = f"Message-Account: {uri.address_of_record}\r\n"
    waiting = "yes" if status.messages.new else "no"
    body = f"Messages-Waiting: {waiting}\r\n{account}Voice-Message: {status.messages} (0/0)\r\n"
    return plain_document(CONTENT_TYPE, body.encode())
