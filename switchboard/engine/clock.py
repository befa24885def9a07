"""What time it is in the office."""

import datetime as dt


def local_time() -> dt.datetime:
    """Now, in the time zone of this computer."""
    return dt.datetime.now().astimezone()
