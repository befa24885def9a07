"""TLS for phones: the certificate that is configured, or one of our own making."""

import datetime as dt
import ipaddress
import socket
import ssl
from pathlib import Path

from switchboard.ground.errors import SwitchboardError
from switchboard.ground.files import replace_file

_YEARS = 5


class CertificateUnusable(SwitchboardError):
    """Certificate or key cannot be read, or do not belong together."""


def server_context(certificate: Path | None, key: Path | None, data: Path) -> ssl.SSLContext:
    """
    Takes the certificate named, or makes one in the data folder where none is named and none was made before.

    Raises:
        CertificateUnusable: it cannot be read or made.
    """
    if certificate is None or key is None:
        certificate, key = data / "sip-certificate.pem", data / "sip-key.pem"
        if not (certificate.exists() and key.exists()):
            _make(certificate, key)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.options |= ssl.OP_NO_RENEGOTIATION  # which costs us more than whoever asks for it
    try:
        context.load_cert_chain(certificate, key)
    except (OSError, ssl.SSLError) as error:
        raise CertificateUnusable(f"TLS cannot be served with {certificate}: {error}") from error
    return context


def _make(certificate: Path, key: Path) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    private_key = ec.generate_private_key(ec.SECP256R1())
    host = socket.gethostname() or "switchboard"
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
        raise CertificateUnusable(f"{certificate} cannot be written: {error.strerror}") from error
