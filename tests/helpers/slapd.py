"""A real OpenLDAP server, with a configuration, data and a certificate of its own, on loopback."""

import base64
import datetime as dt
import ipaddress
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

BASE = "dc=example,dc=com"
ADMIN, SECRET = f"cn=admin,{BASE}", "directory secret"
_PATIENCE = 20.0
_SCHEMAS = ("core", "cosine", "inetorgperson")


def need_slapd() -> None:
    """OpenLDAP's server stands beside the programs of administrators."""
    if shutil.which("slapd", path=f"{os.environ.get('PATH', '')}:/usr/sbin") is None:
        if os.environ.get("SWITCHBOARD_DEMAND_PHONES"):
            pytest.fail("slapd is not installed")
        pytest.skip("slapd is not installed; on Debian: apt-get install slapd")


def entry(number: int, name: str, **more: str | bytes) -> str:
    """A person in LDIF."""
    lines = [f"dn: uid=u{number},ou=people,{BASE}", "objectClass: inetOrgPerson", f"uid: u{number}"]
    values = {"cn": name, "sn": name.rsplit(maxsplit=1)[-1], "telephoneNumber": f"+49 30 1234-{number}", **more}
    for key, value in values.items():
        content = value if isinstance(value, bytes) else value.encode()
        lines.append(f"{key}:: {base64.b64encode(content).decode()}")
    return "\n".join(lines) + "\n"


class Slapd:
    """`ca` is the certificate of whoever issued the server's; `port` speaks plainly and StartTLS, `tls_port` TLS."""

    def __init__(self, folder: Path, entries: Iterable[str], *, limits: str = "", expired: bool = False) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.ca = folder / "ca.pem"
        self.port, self.tls_port = _free_port(), _free_port()
        self._folder = folder
        _make_certificates(folder, expired=expired)
        (folder / "data").mkdir()
        (folder / "slapd.conf").write_text(_configuration(folder, limits))
        self._add(entries)
        self._log = (folder / "log").open("wb")
        urls = f"ldap://127.0.0.1:{self.port} ldaps://127.0.0.1:{self.tls_port}"
        self._process = subprocess.Popen(
            ["/usr/sbin/slapd", "-f", folder / "slapd.conf", "-h", urls, "-d", "0"],
            stdout=self._log,
            stderr=self._log,
            stdin=subprocess.DEVNULL,
        )
        self._wait()

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(_PATIENCE)
        self._log.close()

    def pause(self, *, on: bool) -> None:
        """A server that hangs: it takes connections, as its system does, and says nothing."""
        self._process.send_signal(19 if on else 18)

    def _add(self, entries: Iterable[str]) -> None:
        root = (
            f"dn: {BASE}\nobjectClass: dcObject\nobjectClass: organization\ndc: example\no: Example\n\n"
            f"dn: ou=people,{BASE}\nobjectClass: organizationalUnit\nou: people\n"
        )
        text = "\n".join((root, *entries))
        ran = subprocess.run(
            ["/usr/sbin/slapadd", "-q", "-f", self._folder / "slapd.conf"],
            input=text.encode(),
            capture_output=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr.decode()

    def _wait(self) -> None:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", self.tls_port), timeout=1.0).close()
            except OSError:
                assert self._process.poll() is None, (self._folder / "log").read_text()
                time.sleep(0.05)
            else:
                return
        pytest.fail("slapd does not begin")


def _configuration(folder: Path, limits: str) -> str:
    schemas = "".join(f"include /etc/ldap/schema/{name}.schema\n" for name in _SCHEMAS)
    return f"""{schemas}
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile {folder}/pid
TLSCACertificateFile {folder}/ca.pem
TLSCertificateFile {folder}/server.pem
TLSCertificateKeyFile {folder}/server.key
{limits}
database mdb
maxsize 268435456
suffix "{BASE}"
rootdn "{ADMIN}"
rootpw "{SECRET}"
directory {folder}/data
index objectClass eq
"""


def _make_certificates(folder: Path, *, expired: bool) -> None:
    now = dt.datetime.now(dt.UTC)
    ends = now - dt.timedelta(days=1) if expired else now + dt.timedelta(days=30)
    authority_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "An office's authority")])
    begins = now - dt.timedelta(days=60)

    def builder(name: x509.Name, public: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
        made = x509.CertificateBuilder().subject_name(name).issuer_name(authority).public_key(public)
        return made.serial_number(x509.random_serial_number()).not_valid_before(begins)

    key_id = x509.SubjectKeyIdentifier.from_public_key(authority_key.public_key())
    root = (
        builder(authority, authority_key.public_key())
        .not_valid_after(now + dt.timedelta(days=60))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(key_id, critical=False)
        .add_extension(_usage(signs=True), critical=True)
        .sign(authority_key, hashes.SHA256())
    )
    server = (
        builder(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")]), key.public_key())
        .not_valid_after(ends)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(key_id),
            critical=False,
        )
        .sign(authority_key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "ca.pem").write_bytes(root.public_bytes(pem))
    (folder / "server.pem").write_bytes(server.public_bytes(pem))
    (folder / "server.key").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )


def _usage(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True, content_commitment=False, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=signs, crl_sign=signs, encipher_only=False, decipher_only=False,
    )  # fmt: skip


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
