"""Texts are English, whatever the machine's language is."""

import pytest
from PySide6.QtWidgets import QApplication

from switchboard.gui.language import Language, Languages


@pytest.fixture(autouse=True, scope="session")
def english(qapp: QApplication) -> Languages:
    languages = Languages(qapp)
    languages.choose(Language.ENGLISH)
    return languages
