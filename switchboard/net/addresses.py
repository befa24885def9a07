"""The addresses of a host, looked up without holding the loop."""

import asyncio
import socket
from collections.abc import Sequence

from switchboard.ground.address import Address

_PATIENCE = 10.0  # seconds


async def addresses_of(host: str, port: int, bound: str) -> Sequence[Address]:
    """Those of a name or address that a socket bound to `bound` can reach; none where there are none in time."""
    family = socket.AF_INET6 if ":" in bound else socket.AF_INET
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(_PATIENCE):
            found = await loop.getaddrinfo(host, port, family=family, type=socket.SOCK_DGRAM)
    except (OSError, UnicodeError):  # of a name that is none, too; TimeoutError is an OSError
        return ()
    return [(str(address[0]), int(address[1])) for *_, address in found]
