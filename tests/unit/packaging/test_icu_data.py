"""ICU's data are cut to what Qt asks for, and Qt sorts by them as before."""

import shutil
import subprocess
import sys
from pathlib import Path

import icu_data
import PySide6
import pytest

HEADER = b"\x20\x00\xda\x27" + b"\0" * 8 + b"CmnD" + b"\0" * 16
ITEMS = {"icudt73l/coll/root.res": b"sorts", "icudt73l/a.res": b"", "icudt73l/root.res": b"x" * 33}
LIBRARIES = sorted((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"))
SORT = """
import ctypes, sys
for library in sys.argv[1:]:
    ctypes.CDLL(library, ctypes.RTLD_GLOBAL)
from PySide6.QtCore import QCollator, QLocale
for language in ("de_DE", "sv_SE", "es_ES", "cs_CZ", "pl_PL"):
    collator = QCollator(QLocale(language))
    words = sorted(["z", "ä", "a", "ch", "ci", "h", "ö", "e", "é", "日", "本", "Z", "ñ", "n"], key=collator.sortKey)
    print(language, " ".join(words))
print(any(b"icudata" in line and library.encode() in line for line in open("/proc/self/maps", "rb")))
"""


def test_what_is_written_is_read_again() -> None:
    header, items = icu_data.read_items(icu_data.write_items(HEADER, ITEMS))
    assert header == HEADER
    assert list(items) == sorted(ITEMS)
    assert {name: item.rstrip(b"\0") for name, item in items.items()} == ITEMS


def test_each_item_lies_where_it_can_be_read_in_place() -> None:
    data = icu_data.write_items(HEADER, ITEMS)
    assert [data.index(item) % 16 for item in (b"sorts", b"x" * 33)] == [0, 0]


@pytest.mark.parametrize("data", [b"", b"\x20\x00", HEADER, b"\0" * 400, icu_data.write_items(HEADER, ITEMS)[:-80]])
def test_what_is_no_data_of_icu_is_refused(data: bytes) -> None:
    with pytest.raises(icu_data.NoData):
        icu_data.read_items(data)


@pytest.mark.parametrize(
    "name", ["coll/root.res", "coll/ucadata.icu", "coll/sv.res", "uts46.nrm", "root.res", "de.res"]
)
def test_what_sorts_and_names_hosts_stays(name: str) -> None:
    assert icu_data.is_kept(f"icudt73l/{name}")


@pytest.mark.parametrize("name", ["unit/de.res", "brkitr/cjdict.dict", "gb18030.cnv", "translit/root.res", "zu.res"])
def test_what_nobody_asks_for_goes(name: str) -> None:
    assert not icu_data.is_kept(f"icudt73l/{name}")


@pytest.mark.skipif(sys.platform != "linux" or not LIBRARIES or shutil.which("ld") is None, reason="needs binutils")
def test_qt_sorts_by_the_cut_data_as_by_the_whole(tmp_path: Path) -> None:
    library = Path(shutil.copy(LIBRARIES[0], tmp_path))
    assert icu_data.cut(library) > 25_000_000
    whole, cut = (_sorted_by(str(path)) for path in (LIBRARIES[0], library))
    assert whole == cut
    assert cut[-1] == "True"
    assert cut[0] != cut[1].replace("sv_SE", "de_DE")  # or the languages were not read at all


def _sorted_by(library: str) -> list[str]:
    command = [sys.executable, "-c", SORT, library]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.splitlines()
