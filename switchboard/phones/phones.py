"""What phones have with us: served, told of changes, kept over restarts, and asked for in their name."""

import asyncio
import functools
import ssl
from collections.abc import Callable, Mapping, Sequence

from switchboard.api.operations import EndRegistration, EndSubscription, PhoneOperation
from switchboard.calls.submitting import refusal_of
from switchboard.core.changes import ChangeSet, PeopleEdited, PersonEdited
from switchboard.core.commands import Origin, SetPresence
from switchboard.core.errors import ChangedMeanwhile, CommandRefused
from switchboard.core.states import Presence
from switchboard.ground.address import ListenAddress
from switchboard.ground.governor import Governor
from switchboard.net.certificate import server_context
from switchboard.net.sip_server import SipServer
from switchboard.phones.clock_watch import ClockWatch
from switchboard.phones.lists import PhoneLists
from switchboard.phones.registrations import Registrations
from switchboard.phones.restore import Restorer
from switchboard.phones.services import PhoneHooks, PhoneOffice, build_services
from switchboard.phones.trace import SipTrace
from switchboard.settings.load import Settings
from switchboard.sip.auth.users import SipUser
from switchboard.sip.numbers import Numbers


class Phones:
    """Consumes changes for all phones; asks for changes in their name."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, governor: Governor, settings: Settings, product: str, office: PhoneOffice
    ) -> None:
        self._loop = loop
        self._settings = settings
        self._office = office
        self._is_restored = False
        self.numbers = Numbers(office.find, office.reach, settings.phones.domains)
        self.lists = PhoneLists(settings.phones, office.directory, office.core, office.find)
        hooks = PhoneHooks(self._report, self._set_presence)
        self.services, self._policy = build_services(product, settings, office, self.lists, hooks)
        self.server = SipServer(loop, governor, self.services, self._tls_context)
        self.trace = SipTrace(settings.data / "sip-trace.log")
        self._registrations = Registrations(loop, office.core, office.tell, settings.max_expires)
        self._restorer = Restorer(self.services, office.store, office.core, loop.time, settings.max_expires)
        self._clock_watch = ClockWatch(loop, self.services.keep_anew)
        self._restorer.restore_bindings(self._registrations)

    def listen(self, addresses: Sequence[ListenAddress]) -> None:
        """See `SipServer.listen`."""
        self.server.listen(addresses)
        if self._is_restored:
            self._note_served()
            self._restorer.try_again()

    def restore(self) -> None:
        """Takes up subscriptions and publications, once hints are known and sockets are open; each phone is told."""
        self._is_restored = True
        self._restorer.restore_rest(self._office.find)
        self._clock_watch.start()
        self._note_served()
        self.server.transmit()

    def close(self) -> None:
        """Lets go of the sockets; phones are told nothing, as we shall be back."""
        self._clock_watch.close()
        self.server.close()
        self.trace.stop()

    def consume(self, changes: ChangeSet) -> None:
        match changes.change:
            case PersonEdited() | PeopleEdited():  # what comes of a file that was read is told in `hints_changed`
                self.people_changed()
            case _:
                pass
        self.server.consume(changes)

    def hints_changed(self) -> None:
        """The office's files were read anew: lists may have other members, and members may have a hint now or none."""
        if self.lists.hints_changed():
            self._tell_lists()
        if self._is_restored:
            self._restorer.try_again()

    def people_changed(self) -> None:
        """Somebody in the directory is another: lists may have other members."""
        if self.lists.people_changed():
            self._tell_lists()

    def set_trace(self, *, on: bool) -> None:
        """
        Raises:
            OSError: the trace's file cannot be written.
        """
        if on:
            self.trace.start()
        else:
            self.trace.stop()
        self._show_messages()

    def follow(self, *, on: bool) -> None:
        """Whether the messages of the last moments are kept for somebody who follows them."""
        self.trace.followed.follow(on=on)
        self._show_messages()

    def _show_messages(self) -> None:
        self.server.set_trace(self.trace.record if self.trace.is_on else None)

    def operate(self, operation: PhoneOperation) -> "asyncio.Future[None]":
        """
        Ends what a phone has with us. Done once it is so, over a restart too; the future raises what is wrong:
        CommandRefused where there is nothing to end any more, or where it cannot be stored.
        """
        done: asyncio.Future[None] = self._loop.create_future()
        match operation:
            case EndSubscription(tag):
                settle = (lambda _: None) if self.services.subscribe.end(tag) else None
            case EndRegistration(exten, key):
                settle = self.services.registrar.end(exten, key)
        if settle is None:
            done.set_exception(CommandRefused("The phone has ended it already."))
            return done
        settle_all = functools.partial(_settle, settle, done)
        if not self.services.journal.promise(settle_all):
            settle_all(True)
        self.services.journal.flush()
        self.server.transmit()
        return done

    def set_access(self, users: Mapping[str, SipUser], authenticate: str) -> None:
        """
        Who may speak SIP to us from now on; whoever may not watch any more what it watches is told so.

        `authenticate` is as `challenge_policy` takes it.
        """
        self.services.authenticator.users = users
        self._policy.set(authenticate)
        self.services.subscribe.rights_changed()

    def _tell_lists(self) -> None:
        self.services.subscribe.lists_changed()
        self.server.transmit()

    def _note_served(self) -> None:
        registered = (row.aor for row in self.services.registrar.bindings)
        self._registrations.set_served(registered, is_served=bool(self.server.listening))

    def _report(self, aor: str, is_registered: bool) -> None:
        """A phone came or went: told in the next turn, as changes are never told inside one another."""

        def tell() -> None:
            self._registrations.report(aor, is_registered)
            self.server.transmit()

        self._loop.call_soon(tell)

    def _set_presence(
        self,
        presentity: str,
        presence: Presence,
        who: str,
        then: Callable[[str], None],
        only_if: Presence | None = None,
    ) -> None:
        def answered(future: "asyncio.Future[ChangeSet]") -> None:
            shows_no_more = not future.cancelled() and isinstance(future.exception(), ChangedMeanwhile)
            then("" if shows_no_more else refusal_of(future))  # which is all that was wanted
            self.server.transmit()

        command = SetPresence(presentity, presence, Origin(who, "phone"), only_if)
        self._office.submit(command).add_done_callback(answered)

    def _tls_context(self) -> ssl.SSLContext:
        phones = self._settings.phones
        return server_context(phones.certificate, phones.key, self._settings.data)


def _settle(settle: Callable[[bool], None], done: "asyncio.Future[None]", is_stored: bool) -> None:
    settle(is_stored)
    if done.done():
        return
    if is_stored:
        done.set_result(None)
    else:
        done.set_exception(CommandRefused("It cannot be stored, so nothing has changed."))
