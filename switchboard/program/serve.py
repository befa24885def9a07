"""`switchboard serve`: an engine in the main thread, and what the system's signals ask of it."""

import asyncio
import contextlib
import gc
import logging
import signal
from collections.abc import Callable

from switchboard.engine.engine import Engine
from switchboard.ground.timers import Periodic
from switchboard.program.call_garbage import LOOK_EVERY, CallGarbage
from switchboard.program.host import start_engine
from switchboard.program.log import ProgramLog
from switchboard.program.notify import Manager
from switchboard.settings.load import Settings

_log = logging.getLogger("switchboard.program")
_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGBREAK") if hasattr(signal, name))

_GC_THRESHOLD = (50_000, 20, 50)  # subscriptions hold each other in no circles: looking often finds nothing


async def serve(
    settings: Settings, log: ProgramLog, *, demo: bool, strict: bool, ready: Callable[[Engine], None]
) -> int:
    """
    Serves until SIGTERM, SIGINT or `core stop now`; `ready` is called once it does. SIGHUP reads the office's files
    anew, as Asterisk does, and begins the log anew.

    An address that is not there yet is waited for, as a service at boot has to, unless `strict`.

    Returns:
        The exit status: 1 where an address could not be listened on, and `strict`.
    """
    engine = await start_engine(settings, demo=demo, rest=0.0, faults=log.faults)
    wanted = tuple(str(address) for address in settings.sip)
    if strict and (engine.service.sip_fault or engine.service.wanted != wanted):
        await engine.stop()
        return 1
    gc.collect()
    gc.freeze()  # what lives as long as the program is not looked at by every full collection
    gc.set_threshold(*_GC_THRESHOLD)
    loop = asyncio.get_running_loop()
    channels = engine.parts.pbx.channels
    calls = Periodic(loop, LOOK_EVERY, CallGarbage(lambda: channels.made - len(channels.all)).look)
    calls.start()
    reloads: set[asyncio.Task[None]] = set()

    def reload() -> None:
        log.reopen()
        _log.info("SIGHUP: the office's files are read anew.")
        task = loop.create_task(engine.reload())
        reloads.add(task)
        task.add_done_callback(reloads.discard)

    _on_signals(loop, _ENDING, engine.stopped.set)
    _on_signals(loop, (getattr(signal, "SIGHUP", None),), reload)
    ready(engine)
    manager = Manager(loop)
    manager.ready(f"SIP on {', '.join(engine.service.listening) or 'no address yet'}")
    await engine.stopped.wait()
    manager.ends()
    calls.cancel()
    await engine.stop()
    return 0


def _on_signals(loop: asyncio.AbstractEventLoop, numbers: tuple[int | None, ...], do: Callable[[], None]) -> None:
    for number in numbers:
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, do)
        except NotImplementedError:  # Windows' loops
            with contextlib.suppress(ValueError):
                signal.signal(number, lambda *_: loop.call_soon_threadsafe(do))
