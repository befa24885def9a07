"""The certificate that TLS is served with: the one that is named, or one of our own making."""

import datetime as dt
import os
import socket
from pathlib import Path

import pytest

from switchboard.net import certificate
from switchboard.net.certificate import CertificateUnusable, server_context


def test_a_certificate_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(CertificateUnusable, match="TLS cannot be served"):
        server_context(tmp_path / "none.pem", tmp_path / "none.key", tmp_path)


@pytest.mark.parametrize("missing", ["certificate", "key"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, missing: str) -> None:
    server_context(None, None, tmp_path)
    files = {"certificate": tmp_path / "sip-certificate.pem", "key": tmp_path / "sip-key.pem"}
    os.mkfifo(tmp_path / "pipe")
    files[missing] = tmp_path / "pipe"
    with pytest.raises(CertificateUnusable, match="no file that holds text"):
        server_context(files["certificate"], files["key"], tmp_path)


def test_one_of_our_own_is_made_once_and_its_key_is_its_owners(tmp_path: Path) -> None:
    server_context(None, None, tmp_path)
    made = (tmp_path / "sip-certificate.pem").read_bytes()
    server_context(None, None, tmp_path)
    assert (tmp_path / "sip-certificate.pem").read_bytes() == made
    assert (tmp_path / "sip-key.pem").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["sip-certificate.pem", "sip-key.pem"])
@pytest.mark.parametrize("content", [None, b"", b"no PEM"])
def test_one_of_our_own_that_was_cut_or_lost_is_made_anew(tmp_path: Path, name: str, content: bytes | None) -> None:
    server_context(None, None, tmp_path)
    if content is None:
        (tmp_path / name).unlink()
    else:
        (tmp_path / name).write_bytes(content)
    server_context(None, None, tmp_path)
    assert (tmp_path / name).read_bytes().startswith(b"-----BEGIN")


def test_certificate_and_key_of_two_times_are_made_anew(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    server_context(None, None, tmp_path)
    server_context(None, None, other)
    (other / "sip-key.pem").replace(tmp_path / "sip-key.pem")
    server_context(None, None, tmp_path)


def test_one_of_our_own_that_is_about_to_end_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server_context(None, None, tmp_path)
    made = (tmp_path / "sip-certificate.pem").read_bytes()
    monkeypatch.setattr(certificate, "_TOO_LITTLE_LEFT", dt.timedelta(days=365 * 5 + 1))
    server_context(None, None, tmp_path)
    assert (tmp_path / "sip-certificate.pem").read_bytes() != made


@pytest.mark.parametrize("host", ["", "büro", "a" * 80, "under_score"])
def test_it_is_made_whatever_the_computer_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: host)
    server_context(None, None, tmp_path)
