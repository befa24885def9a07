"""The pages of help: Markdown that comes with the program, in the language of the window, found by their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from switchboard.ground.folding import fold, fold_all
from switchboard.ground.resources import help_folder
from switchboard.gui.language import Language

FIRST = "01-desk"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """`name` is that of its file without `.md`, the same in every language; `text` is Markdown."""

    name: str
    title: str
    text: str

    def fits(self, query: str) -> bool:
        """Whether every word of a search begins one of the page's, whatever the accents."""
        known = fold_all(self.text)
        return all(f" {word}" in known for word in fold(query).split())


@lru_cache(maxsize=len(Language))
def help_pages(language: Language) -> Sequence[HelpPage]:
    """All of a language, those of a receptionist first; English where it has none."""
    folder = help_folder() / language.value
    files = sorted((folder if language.value and folder.is_dir() else help_folder() / "en").glob("*.md"))
    return [_page(file.stem, file.read_text(encoding="utf-8")) for file in files]


def _page(name: str, text: str) -> HelpPage:
    return HelpPage(name, text.partition("\n")[0].lstrip("# "), text)
