"""
Qt is told to draw offscreen before anything imports it; garbage is collected in this thread alone.

What hypothesis draws is the same in every run, so that a run says something of the change that was made; with
`--hypothesis-seed` (a number, or 0 for any) it draws anew.
"""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
gc.disable()  # a thread of an engine that collects would destroy Qt's objects in a thread that is not theirs

settings.register_profile("repeatable", derandomize=True)


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("hypothesis_seed") is None and config.getoption("hypothesis_profile") is None:
        settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The program's own application, where a test wants one."""
    from switchboard.gui.link_application import LinkApplication

    return LinkApplication


@pytest.fixture(autouse=True)
def collects_here() -> Iterator[None]:
    yield
    gc.collect(0 if gc.get_count()[1] < 50 else 2)
