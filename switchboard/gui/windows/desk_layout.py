"""How a desk looks, put back as it was when it was open last, and remembered."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QMainWindow, QSplitter

from switchboard.gui.views.people_stage import PeopleStage
from switchboard.gui.windows.actions.desk_actions import DeskActions
from switchboard.gui.windows.desk_memory import DeskMemory


@dataclass(frozen=True, slots=True)
class DeskLayout:
    """The parts of a window that a person may arrange."""

    window: QMainWindow
    splitter: QSplitter
    stage: PeopleStage
    actions: DeskActions
    memory: DeskMemory

    def restore(self) -> None:
        """As it was last; what was never chosen stays as it is."""
        memory, people, model = self.memory, self.stage.list, self.stage.model
        if not memory.geometry().isEmpty():
            self.window.restoreGeometry(memory.geometry())
        if not memory.splitter().isEmpty():
            self.splitter.restoreState(memory.splitter())
        people.restore_layout_state(memory.columns(), widths_are_chosen=memory.widths_are_chosen())
        for column, action in self.actions.view.columns.items():
            action.setChecked(not people.isColumnHidden(column))
        self.actions.view.looks[memory.look()].trigger()
        self.actions.view.by_groups.setChecked(memory.is_by_groups())
        self.actions.view.grouped.setChecked(memory.is_grouped())
        model.arrange(replace(model.arrangement, is_grouped=memory.is_grouped(), folded=memory.folded()))
        self.actions.view.restore_theme(memory)

    def save(self) -> None:
        """For the next time; a window that is narrow leaves the panel's width as it was."""
        people, arrangement = self.stage.list, self.stage.model.arrangement
        self.memory.save(
            {
                "geometry": self.window.saveGeometry(),
                "splitter": self.memory.splitter() if self.stage.is_narrow else self.splitter.saveState(),
                "columns": people.layout_state(),
                "widths": "chosen" if people.widths.are_chosen else "",
                "look": self.stage.look.value,
                "timeline": self.stage.timeline.period.zoom.value,
                "grouped": "true" if arrangement.is_grouped else "false",
                "by-groups": "true" if arrangement.by_groups else "false",
                "folded": sorted(arrangement.folded),
                **self.actions.view.theme_state(),
            }
        )
