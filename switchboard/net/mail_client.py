"""
Mail handed to a mail server (SMTP, RFC 5321), a message a time, bounded in time.

It blocks: it is called in a thread of its own. A password is sent over TLS alone, but to this computer.
"""

import contextlib
import smtplib
import socket
import ssl
import threading
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr

from switchboard.api.mail import Mail, MailRefused, MailServer
from switchboard.ground.errors import Sentence, why
from switchboard.net.trusted import trusting_context

PATIENCE = 120.0  # seconds for all of it
_STEP = 30.0  # seconds between two of its answers
_MOST_WORDS = 200  # characters of what a server says that are told
_READY = 220  # RFC 5321 3.1
_FINAL = range(500, 600)  # RFC 5321 4.2.1
_THIS_COMPUTER = frozenset({"localhost", "127.0.0.1", "::1"})
_PORTS = {"starttls": 587, "tls": 465, "none": 25}


def send_mail(server: MailServer, mail: Mail, patience: float = PATIENCE) -> None:
    """
    Returns once the server has taken it.

    Raises:
        MailRefused: it has not, and why.
    """
    message = bytes_of(mail)
    try:
        _send(server, mail, message, patience)
    except smtplib.SMTPRecipientsRefused as error:
        code, words = next(iter(error.recipients.values()))
        raise _refused(code, words) from error
    except smtplib.SMTPAuthenticationError as error:
        raise MailRefused("it does not know user or password ({code})", code=error.smtp_code) from error
    except smtplib.SMTPResponseException as error:
        raise _refused(error.smtp_code, error.smtp_error) from error
    except smtplib.SMTPNotSupportedError as error:
        raise MailRefused("it does not do what is asked: {what}", what=str(error)[:_MOST_WORDS]) from error
    except smtplib.SMTPException as error:
        raise MailRefused("the connection was lost") from error
    except ssl.SSLCertVerificationError as error:
        raise MailRefused("its certificate is not trusted: {why}", why=error.verify_message) from error
    except (OSError, ValueError) as error:
        raise MailRefused("{why}", why=why(error)) from error


def bytes_of(mail: Mail) -> bytes:
    """As it is sent; whatever stands in its texts, they make no header of their own."""
    message = EmailMessage(policy=SMTP)
    message["From"] = formataddr(("Voicemail", mail.sender))
    message["To"] = formataddr((one_line(mail.recipient_name), mail.recipient))
    message["Subject"] = one_line(mail.subject)
    message["Date"] = format_datetime(mail.sent_at)
    message["Message-ID"] = f"<{mail.key}@{mail.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no absence notes, please
    message.set_content(mail.text)
    if mail.sound:
        message.add_attachment(mail.sound, maintype="audio", subtype="x-wav", filename=mail.sound_name)
    return message.as_bytes()


def one_line(text: str) -> str:
    r"""
    A text of anybody's as it may stand in a header: without line ends and what cannot be printed.

    >>> one_line("Ann\r\nBcc: all@example.com")
    'Ann  Bcc: all@example.com'
    """
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _send(server: MailServer, mail: Mail, message: bytes, patience: float) -> None:
    context = _context(server)
    port = server.port or _PORTS[server.tls]
    client = smtplib.SMTP_SSL(timeout=_STEP, context=context) if server.tls == "tls" else smtplib.SMTP(timeout=_STEP)
    vars(client)["_host"] = server.host  # as its constructor does, which would connect before anything bounds it
    end = threading.Timer(patience, _cut, (client,))
    end.daemon = True
    end.start()
    try:
        code, words = client.connect(server.host, port)
        if code != _READY:
            raise _refused(code, words)
        client.ehlo()
        if server.tls == "starttls":
            client.starttls(context=context)
            client.ehlo()
        if server.user:
            if server.tls == "none" and server.host not in _THIS_COMPUTER:
                raise MailRefused("no password is sent to another computer without TLS")
            client.login(server.user, server.secret)
        client.sendmail(mail.sender, [mail.recipient], message)
        client.docmd("QUIT")
    finally:
        end.cancel()
        client.close()


def _cut(client: smtplib.SMTP) -> None:
    """However slowly it answers."""
    if client.sock is not None:
        with contextlib.suppress(OSError):
            client.sock.shutdown(socket.SHUT_RDWR)


def _context(server: MailServer) -> ssl.SSLContext:
    if server.ca is None:
        return trusting_context()
    return ssl.create_default_context(cafile=str(server.ca))


def _refused(code: int, words: bytes | str) -> MailRefused:
    said = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    reply = Sentence("it says {code}: {words}", code=str(code), words=one_line(said)[:_MOST_WORDS])
    return MailRefused(reply, is_final=code in _FINAL)
