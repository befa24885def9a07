"""The wiring: every part of a running switchboard, made once, in the order in which they need each other."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from switchboard import __version__
from switchboard.calls.channels import Channels
from switchboard.calls.parking import Parking
from switchboard.calls.pbx import Pbx
from switchboard.calls.pickup import Pickup
from switchboard.calls.queues.edits import QueueOffice
from switchboard.calls.queues.queues import Queues
from switchboard.console.agenda_commands import AgendaCommands
from switchboard.console.calendar_commands import CalendarCommands
from switchboard.console.commands import Console
from switchboard.console.core_commands import CoreCommands
from switchboard.console.database_commands import DatabaseCommands
from switchboard.console.dialplan_commands import DialplanCommands
from switchboard.console.manager_commands import ManagerCommands
from switchboard.console.office_commands import OfficeBackend, OfficeCommands
from switchboard.console.parking_commands import ParkingCommands
from switchboard.console.people_commands import PeopleCommands
from switchboard.console.phone_commands import PhoneCommands
from switchboard.console.plan_commands import PlanCommands
from switchboard.console.presence_commands import PresenceCommands
from switchboard.console.program_commands import ProgramCommands
from switchboard.console.queue_commands import QueueCommands
from switchboard.console.roster_commands import RosterCommands
from switchboard.console.sip_commands import SipCommands
from switchboard.console.trunk_commands import TrunkCommands
from switchboard.console.voicemail_commands import VoicemailCommands
from switchboard.core.agenda import Agenda
from switchboard.core.directory import Directory
from switchboard.core.family_store import FamilyStore
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import Extension
from switchboard.dialplan.read.plan import Dialplan
from switchboard.dialplan.run.world import World
from switchboard.engine.access import Access
from switchboard.engine.aside import done_aside
from switchboard.engine.autohints import Autohints
from switchboard.engine.backend import Backend, BackendParts
from switchboard.engine.calendar_plans import CalendarOffice, CalendarPlans
from switchboard.engine.calendars import Calendars
from switchboard.engine.clock import office_clock
from switchboard.engine.commit_queue import Appliers, CommitQueue
from switchboard.engine.desk_calls import CallOffice, DeskCalls
from switchboard.engine.endings import Endings
from switchboard.engine.expiry import Expiry
from switchboard.engine.feed import Feed
from switchboard.engine.instance import Instance
from switchboard.engine.lamps import Lamps
from switchboard.engine.ldap_servers import LdapServers
from switchboard.engine.limit_watch import LimitWatch
from switchboard.engine.line_recorder import LineRecorder
from switchboard.engine.mail_desk import MailDesk
from switchboard.engine.office_parts import OfficeParts
from switchboard.engine.office_watch import Files, OfficeWatch
from switchboard.engine.plan_edit import PlanEdit
from switchboard.engine.programs import Programs
from switchboard.engine.rescue import OfficeInMemory, Rescue
from switchboard.engine.resolver import Resolver
from switchboard.engine.rosters import Rosters
from switchboard.engine.schedule import Schedule
from switchboard.engine.service import PhoneCount, Service
from switchboard.engine.updates import Updates
from switchboard.engine.voicemail import OfficeVoicemail
from switchboard.engine.voicemail_parts import VoicemailPlace, build_voicemail
from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.ground.limits import LimitLog
from switchboard.manager.channel_events import global_set
from switchboard.manager.trunk_actions import registry_event
from switchboard.media.sounds import Sounds
from switchboard.media.voice_orders import Begin
from switchboard.net.console_server import ConsoleServer
from switchboard.net.manager_server import ManagerParts, ManagerServer
from switchboard.net.voice_sockets import VoiceSockets
from switchboard.net.voices import Voices
from switchboard.phones.call_states import CallStates
from switchboard.phones.listening import Listening
from switchboard.phones.listing import PhoneListing
from switchboard.phones.phone_calls import House, PhoneCalls
from switchboard.phones.phones import Phones
from switchboard.phones.services import PhoneOffice
from switchboard.phones.shown_calls import ShownCalls
from switchboard.phones.trunks import Trunks
from switchboard.settings.load import Settings
from switchboard.storage.database import Database
from switchboard.storage.history import HistoryPruner, Kept
from switchboard.storage.line_store import LineStore
from switchboard.storage.office_store import OfficeStore
from switchboard.storage.sip_store import SipStore, read_phone_rows
from switchboard.storage.writer import Writer


@dataclass(frozen=True, slots=True)
class Parts:
    """All that an engine starts, asks and ends."""

    core: PresenceCore
    directory: Directory
    entries: FamilyStore
    agenda: Agenda
    writer: Writer
    pruner: HistoryPruner
    line_recorder: LineRecorder
    feed: Feed
    queue: CommitQueue
    service: Service
    resolver: Resolver
    phones: Phones
    listing: PhoneListing
    phone_count: PhoneCount
    limit_watch: LimitWatch
    expiry: Expiry
    endings: Endings
    schedule: Schedule
    calendars: Calendars
    ldap_servers: LdapServers
    pbx: Pbx
    queues: Queues
    voicemail: OfficeVoicemail
    mail_desk: MailDesk
    desk_calls: DeskCalls
    phone_calls: PhoneCalls
    listening: Listening
    access: Access
    watch: OfficeWatch
    instance: Instance
    backend: Backend
    console: Console
    manager: ManagerServer
    console_server: ConsoleServer
    updates: Updates


def build(loop: asyncio.AbstractEventLoop, governor: Governor, settings: Settings, faults: Faults) -> Parts:
    """
    Opens the data folder and puts everything together; nothing is read of the office's files or served yet.

    Raises:
        DatabaseRefused, StorageUnavailable: the office's database cannot be used.
    """
    limit_log = LimitLog(settings.limits)
    service, feed = Service(loop, faults), Feed(faults)
    database = Database(settings.database)
    store = OfficeStore(database)
    epoch = store.next_epoch()
    core, directory = PresenceCore(epoch, settings.limits), Directory(settings.limits)
    entries, agenda = FamilyStore(core), Agenda(settings.limits, settings.time_zone)
    appliers = Appliers(core, directory, entries, agenda, governor)
    _restore(store, appliers)
    kept = read_phone_rows(database, time.time() - loop.time())
    writer = Writer(loop, database, faults, service.note_storage_fault)
    Rescue(writer, OfficeInMemory(epoch, core, directory, entries, agenda))
    queue = CommitQueue(writer, store, appliers, feed.tell, limit_log)
    resolver = Resolver(core, feed.tell, lambda context: world.dialplan.reach(context, local_time()))
    sip_store = SipStore(writer, kept, lambda: time.time() - loop.time())
    office = PhoneOffice(
        sip_store,
        core,
        directory,
        resolver.find,
        lambda context: world.dialplan.reach(context),  # noqa: PLW0108  the world is made after the phones
        queue.submit,
        feed.tell,
        faults,
        limit_log,
    )
    phones = Phones(loop, governor, settings, f"Switchboard/{__version__}", office)
    local_time = office_clock(settings.time_zone)
    sounds, voices = _sounds_and_voices(loop, settings, faults)
    world = World(core, entries, resolver.resolve_in, Dialplan(), time.time, local_time, _warn, sounds.length)
    world.zone, world.run_program = settings.time_zone, Programs(loop, faults).run if settings.may_use_system else None
    channels = Channels(loop, faults, phones.services.limit_log, time.time)
    pbx = Pbx(loop, governor, world, queue.submit, channels)
    voicemail = build_voicemail(
        loop,
        VoicemailPlace(settings, sounds, world, pbx.submit, faults, directory, service.note_problems),
        _has_extension(core, phones),
    )
    shown, trunks = _shown_calls(loop, office, phones), Trunks(loop, phones.services, channels, faults)
    house = House(voices, shown, trunks, settings.phones.may_transfer_out, settings.phones.may_pass_by)
    phone_calls = PhoneCalls(loop, pbx, phones, house)
    queues, parking = _queues_and_parking(pbx, Lamps(loop, core, feed.tell), loop.time)
    watch_parts = OfficeParts(core, directory, world, phones, service, queues, parking, pbx.features, feed.tell)
    watch = OfficeWatch(loop, governor, watch_parts, Files(settings.dialplan, settings.directory))
    of_calendars = CalendarOffice(core, agenda, queue.submit, time.time, settings.time_zone, settings.limits)
    calendars, console = Calendars(loop, CalendarPlans(of_calendars), service, faults), Console(faults)
    ldap_servers = LdapServers(loop, Rosters(directory, writer), queue.submit, service, faults)
    listing, listening = PhoneListing(loop, phones, core.living), Listening(loop, phones, service.update)
    access = Access(settings, phones, listening, service)
    plan_edit = PlanEdit(core, directory, world, feed.tell, phones.hints_changed)
    backend_parts = BackendParts(
        pbx,
        listing,
        trunks,
        phones,
        queue.submit,
        watch.read,
        access,
        plan_edit,
        queues,
        parking,
        agenda,
        console,
        faults,
    )
    backend = Backend(loop, backend_parts)
    manager = ManagerServer(loop, ManagerParts(backend, governor, faults, settings.limits, limit_log), settings.manager)
    updates = Updates(loop, settings.updates, settings.data, service, access.remember)
    instance = Instance(loop, settings, backend.uptime, service.problems, updates.describe)
    sip_commands = SipCommands(listing, access)
    for group in (
        PresenceCommands(backend, zone=settings.time_zone),
        AgendaCommands(core, agenda, queue.submit),
        CalendarCommands(calendars, settings.time_zone),
        QueueCommands(queues, backend.queue_listing),
        ParkingCommands(parking),
        VoicemailCommands(voicemail, settings.time_zone),
        RosterCommands(ldap_servers.rosters, ldap_servers, queue.submit, settings.time_zone),
        OfficeCommands(OfficeBackend(core, directory, agenda, queue.submit, done_aside, ldap_servers.rosters)),
        PeopleCommands(directory, queue.submit),
        DialplanCommands(backend),
        PlanCommands(backend),
        DatabaseCommands(backend),
        sip_commands,
        PhoneCommands(backend, sip_commands),
        TrunkCommands(trunks.listed),
        ManagerCommands(manager),
        ProgramCommands(backend, manager),
        CoreCommands(instance, faults),
    ):
        console.register(group.commands())
    console_server = ConsoleServer(settings.data, console, service.show_window, faults)
    endings, schedule = Endings(loop, core, queue.submit), Schedule(loop, core, agenda, queue.submit)
    for consumer in (schedule, endings, calendars, queues, phones, manager, console_server, Autohints(world, resolver)):
        feed.add(consumer)
    line_recorder = _line_recorder(writer, store, settings, feed)
    _tell_manager(manager, backend, pbx, queues, trunks)
    _tell_console(console_server, pbx, phones, service)
    return Parts(
        core,
        directory,
        entries,
        agenda,
        writer,
        HistoryPruner(
            writer,
            Kept(settings.history_days, settings.history_rows),
            Kept(settings.line_history_days, settings.line_history_rows),
        ),
        line_recorder,
        feed,
        queue,
        service,
        resolver,
        phones,
        listing,
        PhoneCount(loop, service, phones),
        LimitWatch(loop, limit_log, service, console_server.tell),
        Expiry(loop, core, feed.tell),
        endings,
        schedule,
        calendars,
        ldap_servers,
        pbx,
        queues,
        voicemail,
        MailDesk(loop, voicemail),
        DeskCalls(
            loop,
            pbx,
            CallOffice(core, directory, house.shown, partial(_is_registered, phones), service.tell_of_calls),
            MailDesk(loop, voicemail),
        ),
        phone_calls,
        listening,
        access,
        watch,
        instance,
        backend,
        console,
        manager,
        console_server,
        updates,
    )


def _sounds_and_voices(loop: asyncio.AbstractEventLoop, settings: Settings, faults: Faults) -> tuple[Sounds, Voices]:
    """What can be said, and the process that says it, which forgets with us what it read."""
    folders = settings.data / "sounds", settings.data / "voicemail"
    sounds = Sounds(*folders)
    voices = Voices(
        loop,
        faults,
        VoiceSockets(*settings.phones.voice_ports),
        Begin(tuple(map(str, folders)), settings.phones.longest_silence),
    )
    sounds.on_forget = voices.forget_sounds
    return sounds, voices


def _shown_calls(loop: asyncio.AbstractEventLoop, office: PhoneOffice, phones: Phones) -> ShownCalls:
    """How calls of phones become device states and lamps."""
    states, changed = CallStates(loop, office.core, office.tell), phones.services.audiences.dialogs_changed
    return ShownCalls(states, office.dialogs, office.core.extensions_of, changed)


def _is_registered(phones: Phones, device: str) -> bool:
    """Whether a phone can be called now."""
    return bool(phones.services.registrar.bindings.of(device.partition("/")[2]))


def _line_recorder(writer: Writer, store: OfficeStore, settings: Settings, feed: Feed) -> LineRecorder:
    """The last that hears of changes: nobody waits for it."""
    recorder = LineRecorder(writer.loop, LineStore(writer, store.last_line))
    if settings.line_history_days:
        feed.add(recorder)
    return recorder


def _queues_and_parking(pbx: Pbx, lamps: Lamps, clock: Callable[[], float]) -> tuple[Queues, Parking]:
    """Queues, parking lots and pickups, for the dialplan."""
    queues = Queues(QueueOffice(pbx.world, pbx.submit, clock, lamps.report, pbx.wake))
    parking = Parking(pbx, clock, lamps.report)
    pbx.features.park = parking.park
    pbx.world.queues, pbx.world.parking = queues, parking
    pbx.world.pick_up = Pickup(pbx.diallings, pbx.transfers)
    return queues, parking


def _has_extension(core: PresenceCore, phones: Phones) -> Callable[[str], bool]:
    """Whether a number has a hint in whatever context, a hint names a phone so, or a phone logs in by that name."""

    def has_extension(number: str) -> bool:
        if number in phones.services.authenticator.users or core.knows_phone(number):
            return True
        return any(core.status(Extension(number, context)) for context in core.contexts)

    return has_extension


def _restore(store: OfficeStore, office: Appliers) -> None:
    for name, presence, since in store.presences():
        office.core.restore_presence(name, presence, since)
    for name, state, since in store.custom_devices():
        office.core.restore_device_state(name, state, since)
    _restore_people(store, office)
    office.entries.restore(store.entries())
    office.agenda.restore(store.presets(), store.plans())


def _restore_people(store: OfficeStore, office: Appliers) -> None:
    """Their extensions come with the office's files, or without them: see `OfficeParts`."""
    directory = office.directory
    directory.restore(store.people())
    in_use = {each.person.photo for each in directory.set_here()}
    unused = []
    for name, size in store.photos():
        if name in in_use:
            directory.photos.keep(name, size)
        else:
            unused.append(name)  # undo needed it for as long as we ran
    store.forget_photos(unused)


def _warn(text: str) -> None:
    logging.getLogger("switchboard.dialplan").warning("%s", text)


def _tell_console(console_server: ConsoleServer, pbx: Pbx, phones: Phones, service: Service) -> None:
    """It hears of calls that end, and of SIP messages that somebody follows."""
    pbx.channels.listeners.append(lambda event: console_server.tell_of_end(event.channel) if event.is_end else None)
    phones.trace.listeners += [console_server.tell, service.show_trace]


def _tell_manager(manager: ManagerServer, backend: Backend, pbx: Pbx, queues: Queues, trunks: Trunks) -> None:
    """Its clients hear of channels, and of variables that are everyone's."""
    backend.manager_listeners.append(manager.tell)
    trunks.listeners.append(lambda trunk: manager.tell(registry_event(trunk)))
    pbx.channels.listeners.append(backend.tell_of_channel)
    queues.listeners.append(backend.tell_of_queue)
    pbx.channels.wants_steps = partial(manager.wants, "dialplan")
    pbx.world.variables.on_set = lambda name, value: (
        manager.tell(global_set(name, value)) if manager.wants("dialplan") else None
    )
