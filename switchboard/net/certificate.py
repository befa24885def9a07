"""TLS for phones: the certificate that is configured, or one of our own making."""

import datetime as dt
import ipaddress
import socket
import ssl
from pathlib import Path

from switchboard.ground.errors import SwitchboardError, why
from switchboard.ground.files import expect_regular, replace_file

_YEARS = 5
_TOO_LITTLE_LEFT = dt.timedelta(days=60)  # of a certificate of ours: it is made anew


class CertificateUnusable(SwitchboardError):
    """Certificate or key cannot be read, or do not belong together."""


def server_context(certificate: Path | None, key: Path | None, data: Path) -> ssl.SSLContext:
    """
    Takes the certificate named, or makes one in the data folder where none is named and none of ours is of use.

    Raises:
        CertificateUnusable: it cannot be read or made.
    """
    if certificate is None or key is None:
        certificate, key = data / "sip-certificate.pem", data / "sip-key.pem"
        if not _is_of_use(certificate, key):
            _make(certificate, key)
    try:
        return tls_context(certificate, key)
    except (OSError, ssl.SSLError) as error:
        raise CertificateUnusable(
            "TLS cannot be served with {file}: {why}", file=str(certificate), why=why(error)
        ) from error


def tls_context(certificate: Path, key: Path) -> ssl.SSLContext:
    """
    Raises:
        OSError: a file cannot be read, or they do not belong together (`ssl.SSLError` is one).
    """
    for path in (certificate, key):
        expect_regular(path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.options |= ssl.OP_NO_RENEGOTIATION  # which costs us more than whoever asks for it
    context.load_cert_chain(certificate, key)
    return context


def end_of(certificate: Path) -> dt.datetime:
    """
    Until when the first certificate of a PEM file is valid, in UTC.

    Raises:
        OSError, ValueError: it cannot be read, or is none.
    """
    from cryptography import x509

    expect_regular(certificate)
    return x509.load_pem_x509_certificate(certificate.read_bytes()).not_valid_after_utc


def _is_of_use(certificate: Path, key: Path) -> bool:
    """Whether both are there, belong together, and last for a while yet."""
    try:
        tls_context(certificate, key)
        end = end_of(certificate)
    except (OSError, ValueError):  # ssl.SSLError is an OSError
        return False
    return end - dt.datetime.now(dt.UTC) > _TOO_LITTLE_LEFT


def _make(certificate: Path, key: Path) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    private_key = ec.generate_private_key(ec.SECP256R1())
    host = socket.gethostname()
    if not host or not host.isascii():
        host = "switchboard"
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host[:64])])
    names = [x509.DNSName(host), x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private_key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=365 * _YEARS))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(private_key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain = serialization.NoEncryption()
    try:
        replace_file(key, private_key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
        replace_file(certificate, made.public_bytes(pem), mode=0o644)
    except OSError as error:
        raise CertificateUnusable("{path} cannot be written: {why}", path=str(certificate), why=why(error)) from error
