"""What others reach us by: ports and who holds them, firewalls, passwords of phones, certificates."""

import datetime as dt
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from switchboard.ground.address import ListenAddress, is_of_this_computer_only
from switchboard.ground.folders import LOCK_NAME
from switchboard.net.certificate import end_of, tls_context
from switchboard.net.ports import Holder, holders, why_not_free
from switchboard.program.doctor.finding import Finding, fault, note, ok
from switchboard.settings.load import Settings
from switchboard.settings.reach import describe_undecided, undecided

_SOON = dt.timedelta(days=30)
_WHO = {
    "win32": "netstat -ano | findstr :{port}",
    "darwin": "sudo lsof -nP -i :{port}",
    "linux": "sudo ss -lpn sport = :{port}",
}
_OPEN = {
    "ufw": "sudo ufw allow {port}/{kind}",
    "firewalld": "sudo firewall-cmd --permanent --add-port={port}/{kind} && sudo firewall-cmd --reload",
    "nftables": "sudo nft add rule inet filter input {kind} dport {port} accept",
    "win32": 'netsh advfirewall firewall add rule name="Switchboard {kind} {port}" dir=in action=allow'
    " protocol={kind} localport={port}",
    "darwin": "sudo /usr/libexec/ApplicationFirewall/socketfilterfw --add {program}",
}


def check_ports(settings: Settings) -> Iterator[Finding]:
    """Each address that is to be listened on: served by us, free, or held by somebody else."""
    manager = (*settings.manager.listen, *settings.manager.tls_listen) if settings.manager.users else ()
    listen = [("SIP", each) for each in settings.sip] + [("manager interface", each) for each in manager]
    if not settings.sip:
        yield note("ports", "No address for SIP is named: no phone is served.", 'Write sip = ["0.0.0.0:5060"].')
    for about, address in listen:
        yield _check_port(about, address, settings.data)


def _check_port(about: str, address: ListenAddress, data: Path) -> Finding:
    why = why_not_free(address)
    if not why:
        return ok(about, f"{address} is free.")
    found = holders(address)
    if any(_is_ours(holder, data) for holder in found):
        return ok(about, f"{address} is served by the Switchboard that runs on {data}.")
    if found:
        who = ", ".join(str(holder) for holder in found)
        return fault(about, f"{address} is held by {who}.", "End that program, or serve another port (sip, listen).")
    ask = _WHO.get(sys.platform, _WHO["linux"]).format(port=address.port)
    to_do = f"See who holds it: {ask}. Or serve another address (sip, listen in switchboard.toml)."
    return fault(about, f"{address} cannot be listened on: {why}.", to_do)


def _is_ours(holder: Holder, data: Path) -> bool:
    return str(data / LOCK_NAME) in holder.files


def check_firewall(
    addresses: Sequence[ListenAddress], platform: str = sys.platform, root: Path = Path("/")
) -> list[Finding]:
    """What other computers are to reach, and how this computer's firewall is told; what it says now is not asked."""
    reached = [each for each in addresses if not is_of_this_computer_only(each.host) and each.port]
    if not reached:
        return [ok("firewall", "Only this computer is served, which no firewall stands before.")]
    which = firewall(platform, root)
    if not which:
        return [
            ok("firewall", "No firewall of this computer's own was found; one may stand between it and the phones.")
        ]
    program = Path(sys.executable)
    ways = [
        _OPEN[which].format(port=each.port, kind="udp" if each.transport == "udp" else "tcp", program=program)
        for each in reached
    ]
    named = ", ".join(str(each) for each in reached)
    so = f"{'The firewall of the system' if which in ('win32', 'darwin') else which} may stand before {named}."
    return [note("firewall", so, f"If phones do not reach it: {'; '.join(dict.fromkeys(ways))}")]


def firewall(platform: str, root: Path) -> str:
    """Which is at work, as its files say; empty for none that we know."""
    if platform in ("win32", "darwin"):
        return platform
    if _holds(root / "etc/ufw/ufw.conf", "ENABLED=yes"):
        return "ufw"
    if (root / "run/firewalld").exists() or (root / "run/firewalld.pid").exists():
        return "firewalld"
    return "nftables" if _holds(root / "etc/nftables.conf", "drop") else ""


def _holds(path: Path, text: str) -> bool:
    try:
        return text in path.read_text(encoding="utf-8", errors="replace")[:100_000]
    except OSError:
        return False


def check_phones(settings: Settings) -> Iterator[Finding]:
    """Whether somebody decided who may speak SIP to us, where others reach us."""
    about = "passwords of phones"
    open_addresses = undecided(settings.sip, settings.phones)
    if open_addresses:
        to_do = (
            "Give each phone a password: Administration, “Where SIP is served…” in the window, or [phones.NAME] with a"
            " secret."
        )
        yield fault(about, describe_undecided(open_addresses), to_do)
    elif settings.phones.authenticate == "never":
        everybody = any(not is_of_this_computer_only(each.host) for each in settings.sip)
        so = 'authenticate = "never": whoever reaches us is believed to be who they say.'
        yield note(about, so, "See that only phones reach these addresses." if everybody else "")
    else:
        yield ok(about, f"{len(settings.phones.users):,} phones have one.")


def check_asterisk() -> Finding:
    """Where devices' states come from besides phones."""
    so = "Nothing links this version to one: devices' states come from phones, plans, console and manager clients."
    return ok("Asterisk", so)


def check_certificates(settings: Settings, now: dt.datetime) -> Iterator[Finding]:
    """Of each certificate that is served with: whether it can be used, and until when."""
    phones, manager = settings.phones, settings.manager
    if any(address.transport in ("tls", "wss") for address in settings.sip):
        made = settings.data / "sip-certificate.pem", settings.data / "sip-key.pem"
        if phones.certificate and phones.key:
            yield _certificate(phones.certificate, phones.key, now)
        elif made[0].exists():
            yield _certificate(*made, now)
        else:
            yield note("certificate", "None is named; one is made at the start, which phones have to be told to trust.")
    if manager.tls_listen and manager.certificate and manager.key:
        yield _certificate(manager.certificate, manager.key, now)


def _certificate(certificate: Path, key: Path, now: dt.datetime) -> Finding:
    about, renew = "certificate", "Have it renewed, and reload (sip reload)."
    for path in (certificate, key):
        if path.exists() and not os.access(path, os.R_OK):
            return fault(
                about, f"{path} may not be read by this user.", f"sudo chgrp USER {path}; sudo chmod g+r {path}"
            )
    try:
        tls_context(certificate, key)
        end = end_of(certificate)
    except (OSError, ValueError) as error:
        return fault(about, f"{certificate} and {key} cannot be used: {error}.", "Name a PEM file and its own key.")
    until = f"{certificate} is valid until {end:%Y-%m-%d %H:%M} UTC"
    if end <= now:
        return fault(about, f"{until}, which is over: phones refuse it.", renew)
    if end - now < _SOON:
        return note(about, f"{until}, {(end - now).days} days from now.", renew)
    return ok(about, f"{until}.")
