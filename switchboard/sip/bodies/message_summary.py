"""message-summary (RFC 3842): nobody's voice mail is kept here, so it says that none waits."""

from switchboard.core.states import ExtensionStatus
from switchboard.sip.bodies.document import Document, plain_document
from switchboard.sip.wire.uri import SipUri

CONTENT_TYPE = "application/simple-message-summary"


def render_message_summary(status: ExtensionStatus, uri: SipUri) -> Document:  # noqa: ARG001  as every renderer
    """The empty form: no messages, under the account that was asked for."""
    account = f"Message-Account: {uri.address_of_record}\r\n"
    body = f"Messages-Waiting: no\r\n{account}Voice-Message: 0/0 (0/0)\r\n"
    return plain_document(CONTENT_TYPE, body.encode())
