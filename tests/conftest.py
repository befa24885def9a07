"""Qt is told to draw offscreen before anything imports it; garbage is collected in this thread alone."""

import gc
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
gc.disable()  # a thread of an engine that collects would destroy Qt's objects in a thread that is not theirs


@pytest.fixture(autouse=True)
def collects_here() -> Iterator[None]:
    yield
    gc.collect(0 if gc.get_count()[1] < 50 else 2)
