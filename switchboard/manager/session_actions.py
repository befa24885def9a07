"""Actions on the session itself: log in and off, choose events, wait for one (Asterisk: `manager.c`)."""

import datetime as dt
import logging
import secrets
from functools import partial
from typing import TYPE_CHECKING

from switchboard.ground.regex import BadRegex
from switchboard.ground.text import parse_number
from switchboard.manager.event_choice import BadCriteria
from switchboard.manager.events import ManagerEvent, security_event
from switchboard.manager.framing import Action, Message
from switchboard.manager.login import ADMITTED, Proof
from switchboard.manager.reply import Outcome, Reply, error, success

if TYPE_CHECKING:
    from switchboard.manager.session import ManagerSession, Pending, SessionParts

_log = logging.getLogger("switchboard.manager")
_MAX_WAIT = 3_600.0  # seconds of WaitEvent


class OwnActions:
    """Does them for one session."""

    def __init__(self, session: "ManagerSession", parts: "SessionParts") -> None:
        self._session = session
        self._parts = parts
        self._challenge = ""

    def do(self, name: str, action: Action, pending: "Pending") -> Outcome | None:
        """The reply; None where it comes later."""
        match name:
            case "login":
                return self._log_in(action, pending)
            case "logoff":
                self._session.is_closing = True
                return [[("Response", "Goodbye"), ("Message", "Thanks for all the fish.")]]
            case "challenge":
                return self._give_challenge(action)
            case "events":
                is_on = self._session.choice.choose_classes(action.get("EventMask", "off"))
                return [[("Response", "Success"), ("Events", "On" if is_on else "Off")]]
            case "filter":
                return self._add_filter(action)
            case _:
                return self._wait_event(action, pending)

    def _give_challenge(self, action: Action) -> Outcome:
        if self._session.user is not None:
            return success("Already authenticated")
        if action.get("AuthType").upper() != "MD5":
            return error("Must specify AuthType")
        self._challenge = str(secrets.randbelow(900_000_000) + 100_000_000)
        return [[("Response", "Success"), ("Challenge", self._challenge)]]

    def _log_in(self, action: Action, pending: "Pending") -> Outcome | None:
        if self._session.user is not None:
            return success("Already authenticated")
        host, account = self._session.peer[0], action.get("Username")
        if action.get("AuthType").upper() == "MD5":
            challenge, self._challenge = self._challenge, ""
            proof = Proof(host, account, challenge=challenge, key=action.get("Key"))
        else:
            proof = Proof(host, account, action.get("Secret"))
        self._parts.gate.prove(proof, partial(self._looked_at, action, pending))
        return None

    def _looked_at(self, action: Action, pending: "Pending", fault: str) -> None:
        session, name = self._session, action.get("Username")
        if session.is_closing:
            return
        account = self._account(name)
        if fault != ADMITTED:
            if fault == "AuthMethodNotAllowed":
                _log.warning(
                    "The manager user '%s' cannot log in by challenge (AuthType MD5): that needs the secret itself. "
                    "Write it with 'challenge = true' in switchboard.toml, or have the client send it over TLS.", name
                )  # fmt: skip
            self._parts.tell(security_event(fault, account, severity="Error"))
            session.refuse()
            pending.answer(error("Authentication failed"))
            return
        session.admit(self._parts.gate.users[name])
        session.choice.choose_classes(action.get("Events", "on"))
        pending.answer(success("Authentication accepted"))
        backend = self._parts.backend
        uptime, reloaded = backend.uptime()
        since = [("Uptime", str(int(uptime))), ("LastReload", str(int(reloaded)))]
        session.notify(ManagerEvent("system", "FullyBooted", [*since, ("Status", "Fully Booted")]))
        told = {**account, "UsingPassword": "0", "SessionTV": account["EventTV"]}
        self._parts.tell(security_event("SuccessfulAuth", told))

    def _account(self, name: str) -> dict[str, str]:
        at = dt.datetime.fromtimestamp(self._parts.backend.world.now(), dt.UTC)
        session = self._session
        return {
            "EventTV": f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1_000:03}+0000",
            "AccountID": name,
            "SessionID": f"{id(session):#x}",
            "LocalAddress": "IPV4/TCP/{}/{}".format(*session.local),
            "RemoteAddress": "IPV4/TCP/{}/{}".format(*session.peer),
        }

    def _add_filter(self, action: Action) -> Outcome:
        if action.get("Operation").lower() != "add":
            return error("Unknown operation")
        text, criteria = action.get("Filter"), action.get("MatchCriteria")
        if not text and not criteria:
            return error("Filter not specified")
        choice = self._session.choice
        try:
            if criteria:
                choice.add_criteria(criteria, text)
            else:
                choice.add_filter(text)
        except (BadRegex, BadCriteria) as reason:
            return error(f"Filter did not compile.  Check the syntax of the filter given: {reason}")
        return success("Success")

    def _wait_event(self, action: Action, pending: "Pending") -> Outcome | None:
        given = action.get("Timeout").strip() or "-1"
        seconds = parse_number(given)
        if seconds is None and parse_number(given.removeprefix("-")) is None:
            return error("Invalid timeout")
        complete: Message = [("Event", "WaitEventComplete")]
        reply: Reply = [[("Response", "Success"), ("Message", "Waiting for Event completed.")], complete]
        self._session.wait_for_event(pending, _MAX_WAIT if seconds is None else min(seconds, _MAX_WAIT), reply)
        return None
