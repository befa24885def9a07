"""
Brings the window's translations up to date: `python3 packaging/translations.py`.

Takes the texts out of `switchboard/gui` into `resources/translations/*.ts`, which Qt Linguist opens, prints what is not
translated yet, and makes the `.qm` files that the program reads. Both are kept in the repository, so that a checkout
and an installation show every language without Qt's tools. With `--check` it only prints.

Qt's own `lupdate` sees a plural in Python only where its count is a figure; so the texts are read from the syntax tree.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import PySide6
from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from switchboard.settings.form import shown_texts  # noqa: E402  found by the line before

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "de", "fr", "es")


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in one call of `translate`."""

    context: str
    source: str
    comment: str
    is_counted: bool


Translations = dict[Text, tuple[str, ...]]


def texts() -> list[Text]:
    """All that the window says, by context, in the order of the sources."""
    found: dict[Text, None] = {Text("SettingsTable", text, "", False): None for text in shown_texts()}
    for path in sorted((ROOT / "switchboard" / "gui").rglob("*.py")):
        found.update(dict.fromkeys(_texts_of(path)))
    return sorted(found, key=lambda text: text.context)


def read(file: Path) -> Translations:
    """The translations of a file, one for each form; none where it is unfinished."""
    known: Translations = {}
    if file.exists():
        for context in etree.parse(file).getroot().iter("context"):
            for message in context.iter("message"):
                is_counted = message.get("numerus") == "yes"
                key = Text(
                    context.findtext("name") or "",
                    message.findtext("source") or "",
                    message.findtext("comment") or "",
                    is_counted,
                )
                [translation] = message.iterfind("translation")
                forms = translation.iterfind("numerusform") if is_counted else iter([translation])
                known[key] = tuple(form.text or "" for form in forms)
    return known


def to_ts(language: str, wanted: list[Text], known: Translations) -> str:
    """The file that Qt Linguist reads. Of English only counted texts are in it: the others are what they are."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    kept = [text for text in wanted if text.is_counted or language != "en"]
    for name in dict.fromkeys(text.context for text in kept):
        lines += ["<context>", f"    <name>{name}</name>"]
        for text in kept:
            if text.context == name:
                lines += _message(text, known.get(text, ()))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def unfinished(language: str, wanted: list[Text], known: Translations) -> list[Text]:
    """Those that are not translated in every form."""
    kept = (text for text in wanted if text.is_counted or language != "en")
    return [text for text in kept if not _is_done(text, known.get(text, ()))]


def release(source: Path, target: Path) -> None:
    """Makes what the program reads of what translators write."""
    beside = Path(PySide6.__file__).parent
    tool = next((path for path in (beside / "lrelease", beside / "lrelease.exe") if path.exists()), Path("lrelease"))
    made = target.with_name(f"{target.name}.new")
    subprocess.run([tool, "-silent", source, "-qm", made], check=True)
    made.replace(target)  # a program that runs has the old one mapped


def main(arguments: list[str]) -> int:
    """How many texts want a translation, at most 99."""
    FOLDER.mkdir(exist_ok=True)
    wanted, wanting = texts(), 0
    for language in LANGUAGES:
        file = FOLDER / f"switchboard_{language}.ts"
        known = read(file)
        if "--check" not in arguments:
            file.write_text(to_ts(language, wanted, known), encoding="utf-8")
            release(file, file.with_suffix(".qm"))
        missing = unfinished(language, wanted, known)
        wanting += len(missing)
        print(f"{file.name}: {len(missing)} unfinished")
        print("".join(f"    {text.context}: {text.source!r}\n" for text in missing), end="")
    return min(99, wanting)


def _texts_of(path: Path) -> Iterator[Text]:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        if isinstance(call.func, ast.Name) and call.func.id == "translate":
            values = [ast.literal_eval(argument) for argument in call.args[:3]]
            yield Text(values[0], values[1], values[2] if len(values) > 2 else "", len(call.args) > 3)


def _message(text: Text, forms: tuple[str, ...]) -> list[str]:
    state = "" if _is_done(text, forms) else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if text.is_counted else "    <message>"]
    lines.append(f"        <source>{escape(text.source)}</source>")
    if text.comment:
        lines.append(f"        <comment>{escape(text.comment)}</comment>")
    if text.is_counted:
        both = [*forms, "", ""][:2]
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in both]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{escape(''.join(forms))}</translation>")
    return [*lines, "    </message>"]


def _is_done(text: Text, forms: tuple[str, ...]) -> bool:
    return len(forms) == (2 if text.is_counted else 1) and all(forms)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
