"""
Cuts ICU's data down to what Qt's core asks it for: how words are sorted and how characters are written alike.

Days, numbers, zones and names of languages Qt knows by itself, and of other character sets than Unicode nothing is
read. The layout of the data is that of ICU's `ucmndata.h`: a header, then a table of names and places, sorted by name.
"""

import re
import struct
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

_MAGIC = b"CmnD"  # of a DataHeader whose data are several items
_ALIGNMENT = 16  # bytes; ICU reads its items in place
_KEPT = re.compile(
    r"[^/]+/(?:"
    r"coll/(?!zh|ko|ja).+|nfkc\.nrm|nfkc_cf\.nrm|uts46\.nrm|ulayout\.icu|uemoji\.icu|cnvalias\.icu"
    r"|(?:root|pool|res_index|en|de|fr|es|numberingSystems|keyTypeData|icuver|icustd)\.res"
    r")$"
)


class NoData(ValueError):
    """Bytes that hold no data of ICU's as they are laid out since version 2."""


def is_kept(name: str) -> bool:
    """Whether an item, named as `icudt73l/coll/root.res`, stays."""
    return _KEPT.match(name) is not None


def read_items(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """
    The header and the items by name, of data that end where the last item does.

    Raises:
        NoData: there is no header, or a place lies outside.
    """
    try:
        size = struct.unpack_from("<H", data)[0]
        count = struct.unpack_from("<I", data, size)[0]
        places = [struct.unpack_from("<II", data, size + 4 + 8 * number) for number in range(count)]
        names = [_text_at(data, size + place) for place, _ in places]
    except (struct.error, ValueError) as error:
        raise NoData("These are no data of ICU's.") from error
    if data[12:16] != _MAGIC or any(size + start > len(data) for _, start in places):
        raise NoData("These are no data of ICU's.")
    starts = [size + start for _, start in places]
    return data[:size], {
        name: data[start:end] for name, start, end in zip(names, starts, [*starts[1:], len(data)], strict=True)
    }


def write_items(header: bytes, items: Mapping[str, bytes]) -> bytes:
    """What `read_items` reads: each item begins at a multiple of 16 bytes."""
    names = sorted(items, key=str.encode)
    table, texts = 4 + 8 * len(names), b""
    places = []
    for name in names:
        places.append(table + len(texts))
        texts += name.encode() + b"\0"
    parts, at = [], _aligned(len(header) + table + len(texts)) - len(header)
    head_size, entries = at, []
    for name, place in zip(names, places, strict=True):
        entries.append(struct.pack("<II", place, at))
        parts.append(items[name].ljust(_aligned(len(items[name])), b"\0"))
        at += len(parts[-1])
    head = struct.pack("<I", len(names)) + b"".join(entries) + texts
    return header + head.ljust(head_size, b"\0") + b"".join(parts)


def cut(library: Path) -> int:
    """Makes a `libicudata.so.NN` anew with the items that are kept; returns how many bytes are gone. Needs binutils."""
    symbol, data = _read_library(library)
    header, items = read_items(data)
    kept = write_items(header, {name: item for name, item in items.items() if is_kept(name)})
    before = library.stat().st_size
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "data").write_bytes(kept)
        named = ["--redefine-sym", f"_binary_data_start={symbol}", "-N", "_binary_data_size", "-N", "_binary_data_end"]
        section = ["--rename-section", ".data=.rodata,alloc,load,readonly,data,contents"]
        aligned = ["--set-section-alignment", f".data={_ALIGNMENT}"]
        _run(["ld", "-r", "-b", "binary", "-z", "noexecstack", "-o", "plain.o", "data"], folder)
        _run(["objcopy", *named, *section, *aligned, "plain.o", "named.o"], folder)
        made = ["-shared", "-s", "-z", "noexecstack", "-soname", library.name, "-o", "made.so", "named.o"]
        _run(["ld", *made], folder)
        library.write_bytes((Path(folder) / "made.so").read_bytes())
    return before - library.stat().st_size


def _read_library(library: Path) -> tuple[str, bytes]:
    """The name of the one thing that it has, and its bytes."""
    command = ["readelf", "--dyn-syms", "-W", str(library)]
    listing = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"^ *\d+: ([0-9a-f]+) +(\S+) OBJECT +GLOBAL .* (icudt\d+_dat)$", listing, re.MULTILINE)
    if found is None:
        raise NoData(f"{library.name} holds no data of ICU's.")
    content = library.read_bytes()
    at = content.find(_MAGIC, 12) - 12
    return found[3], content[at : at + int(found[2], 0)]


def _text_at(data: bytes, place: int) -> str:
    return data[place : data.index(b"\0", place)].decode("ascii")


def _aligned(size: int) -> int:
    return -size % _ALIGNMENT + size


def _run(command: list[str], folder: str) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
