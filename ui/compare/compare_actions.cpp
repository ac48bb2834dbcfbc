#include "ui/compare/compare_actions.h"

namespace zorro::ui {

CompareActions::CompareActions(ThemeController& themes, QObject* parent) : RoomActions(themes, parent) {
    makeRunActions();
    makeViewActions();
    setSelection(0, false);
}

void CompareActions::makeRunActions() {
    const QString group = tr("Selected runs");
    openRun = make(group, tr("Show in Train"), "train", {QKeySequence("Ctrl+Return")},
                   tr("Show this run in the Train room"));
    present =
        make(group, tr("Show for a lecture"), "picture", {QKeySequence("Ctrl+F11")},
             tr("Show this run over the whole window in large type: gradients, dead units and losses of "
                "each activation side by side, with a verdict"));
    rename = make(group, tr("Rename…"), "edit", {QKeySequence("F2")},
                  tr("Give the run another name; its folder keeps its own"));
    tag = make(group, tr("Tags…"), {}, {QKeySequence("Ctrl+T")}, tr("Words to find these runs by"));
    note = make(group, tr("Note…"), {}, {QKeySequence("Ctrl+M")}, tr("Write down what this run showed"));
    archive = make(group, tr("Archive"), {}, {QKeySequence("Ctrl+Shift+A")},
                   tr("Put these runs away: they are hidden unless the archived are shown"));
    moveToTrash = make(group, tr("Move to the trash"), "remove", {QKeySequence::Delete},
                       tr("Delete these runs; undo and zorro runs restore bring them back"));
    copyPaths = make(group, tr("Copy the folder's path"), "copy", {QKeySequence("Ctrl+Shift+C")},
                     tr("Copy the paths of these runs, one a line"));
    selectAll = make(group, tr("Select all that are shown"), {}, {QKeySequence("Ctrl+Shift+E")},
                     tr("Compare every run that the filter lets through"));
}

void CompareActions::makeViewActions() {
    const QString group = tr("Runs");
    find = make(group, tr("Filter"), "search", {QKeySequence::Find}, tr("Type what the runs must have"));
    addFolder = make(group, tr("Add a folder…"), "open", {QKeySequence("Ctrl+Shift+O")},
                     tr("Show the runs of another folder as well"));
    refresh = make(group, tr("Look again"), "reset", {QKeySequence("F5")},
                   tr("Look at the folders now; they are also looked at every few seconds"));
    showArchived = make(group, tr("Show archived"), {}, {QKeySequence("Ctrl+H")},
                        tr("Show the runs that were put away as well"));
    showArchived->setCheckable(true);
    const QString comparison = tr("Comparison");
    joinSeeds = make(comparison, tr("Join repetitions"), {}, {QKeySequence("Ctrl+J")},
                     tr("Runs that differ only in their seeds are one line with all their seeds"));
    joinSeeds->setCheckable(true);
    nextBaseline = make(comparison, tr("Next baseline"), {}, {QKeySequence("Ctrl+B")},
                        tr("Compare with the next group, and after the last one with none"));
    showAll = makeShowAll(comparison, tr("Show everything that was recorded, and follow what comes"));
}

void CompareActions::setSelection(int runs, bool archived) {
    for (QAction* each : {tag, archive, moveToTrash, copyPaths}) {
        each->setEnabled(runs > 0);
    }
    for (QAction* each : {openRun, present, rename, note}) {
        each->setEnabled(runs == 1);
    }
    archive->setText(archived ? tr("Take out of the archive") : tr("Archive"));
}

}  // namespace zorro::ui

#include "moc_compare_actions.cpp"
