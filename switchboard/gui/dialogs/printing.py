"""Printing, where the system has a way to print; Qt's part for it is loaded when somebody opens the dialog."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPageLayout, QPageSize, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from switchboard.gui.delegates.page_painter import AN_INCH, Pages, page_layout
from switchboard.gui.dialogs.print_job import SteppedWork, painted
from switchboard.gui.language import translate
from switchboard.gui.office.paper import Paper


class Printing(QObject):
    """Asks the system's dialog, lays out for the paper that was chosen there, and prints a page at a time."""

    told = Signal(str)  # what became of it, in a few words

    def __init__(self, window: QWidget) -> None:
        """It stays with the window until all is printed, also where the dialog that asked is closed before."""
        super().__init__(window)
        self._work = SteppedWork(self)
        self._printer: QPrinter | None = None
        self._is_left = False

    def ask(self, over: QWidget, paper: Paper, size: QPageSize.PageSizeId, family: str) -> None:
        """Where, how often, which pages; one job at a time."""
        if self._work.is_busy:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(size))
        printer.setFullPage(True)
        printer.setDocName(paper.title)
        printer.setCreator("Switchboard")
        dialog = QPrintDialog(printer, over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer, paper, family))
        QDialog.open(dialog)  # its own `open` wants the name of a slot

    def print_on(self, printer: QPrinter, paper: Paper, family: str) -> None:
        """Of that paper, in the size that the printer has."""
        self._printer = printer
        points = printer.pageLayout().fullRect(QPageLayout.Unit.Point).size()
        pages = Pages(paper, points, family)
        self._work.start(pages.lay_out(), lambda: self._print(printer, pages))

    def leave(self) -> None:
        """Nobody asks any more; what is at work goes on to its end."""
        self._is_left = True
        if not self._work.is_busy:
            self.deleteLater()

    def _print(self, printer: QPrinter, pages: Pages) -> None:
        scale = printer.resolution() / AN_INCH
        self._work.start(painted(pages, printer, scale, self._show_progress, wanted_pages(printer, pages)), self._end)

    def _show_progress(self, done: int, total: int) -> None:
        text = translate("Printing", "Page {number} of {count} is sent to the printer …")
        self.told.emit(text.format(number=done, count=total))

    def _end(self) -> None:
        failed = self._printer is not None and self._printer.printerState() is QPrinter.PrinterState.Error
        self._printer = None
        if failed:
            self.told.emit(translate("Printing", "The printer took nothing; see what the system says of it."))
        else:
            self.told.emit(translate("Printing", "The pages were sent to the printer."))
        if self._is_left:
            self.deleteLater()


def wanted_pages(printer: QPrinter, pages: Pages) -> range | None:
    """Those that were chosen, from 0 on; None for all."""
    first, last = printer.fromPage(), printer.toPage()
    if first <= 0:
        return None
    last = min(last or first, len(pages.pages))
    return range(min(first, last) - 1, last)
