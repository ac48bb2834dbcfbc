#include <QtGlobal>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

constexpr const char* runTemplates[] = {
    // Runs and their files
    QT_TRANSLATE_NOOP("Sentences", "%1 bytes with SHA-256 %2..."),
    QT_TRANSLATE_NOOP("Sentences", "bring back the data that the run began with, or start a new run"),
    QT_TRANSLATE_NOOP("Sentences", "the data file '%1' has changed since this run began: then %2, now %3"),
    QT_TRANSLATE_NOOP("Sentences", "the data file '%1', which this run began with, is gone"),
    QT_TRANSLATE_NOOP("Sentences", "the data file '%1' was not there when this run began"),
    QT_TRANSLATE_NOOP("Sentences", "the name %1 fits %2 runs: %3"),
    QT_TRANSLATE_NOOP("Sentences", "give one of these, or %1 for the newest"),
    QT_TRANSLATE_NOOP("Sentences", "there is no run %1 in '%2'"),
    QT_TRANSLATE_NOOP("Sentences", "'zorro runs restore' shows those that are there"),
    QT_TRANSLATE_NOOP("Sentences", "'zorro runs list' shows those that are there"),
    QT_TRANSLATE_NOOP("Sentences", "%1 shows those that are there"),
    QT_TRANSLATE_NOOP("Sentences", "there are no runs in '%1'"),
    QT_TRANSLATE_NOOP("Sentences", "cannot delete '%1': %2"),
    QT_TRANSLATE_NOOP("Sentences", "cannot write '%1'"),
    QT_TRANSLATE_NOOP("Sentences", "cannot write '%1': %2"),
    QT_TRANSLATE_NOOP("Sentences", "is the disk full?"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' is damaged: it should hold an object {...}"),
    QT_TRANSLATE_NOOP("Sentences", "repair or remove it to write notes again"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' is damaged: %2"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' is of a newer version of this program: %2"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' is not a whole run directory: %2"),
    QT_TRANSLATE_NOOP("Sentences", "its result.json cannot be read"),
    QT_TRANSLATE_NOOP("Sentences", "the trainer was killed"),
    QT_TRANSLATE_NOOP("Sentences", "crashed (signal %1)"),
    QT_TRANSLATE_NOOP("Sentences", "killed (signal %1)"),
    QT_TRANSLATE_NOOP("Sentences", "ended with status %1"),
    QT_TRANSLATE_NOOP("Sentences", "cannot make the folder '%1' for the trash: %2"),
    QT_TRANSLATE_NOOP("Sentences", "cannot move to the trash '%1': %2"),
    QT_TRANSLATE_NOOP("Sentences", "cannot read the folder '%1': %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is in the trash already"),
    QT_TRANSLATE_NOOP("Sentences", "'zorro runs empty-trash' deletes what is there for good"),
    QT_TRANSLATE_NOOP("Sentences", "cannot restore %1: '%2' is there again"),
    QT_TRANSLATE_NOOP("Sentences", "give that one another name first"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is being trained by process %2 of %3"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is being trained by another process"),
    QT_TRANSLATE_NOOP("Sentences", "stop it first"),
    QT_TRANSLATE_NOOP("Sentences", "%1, %2 of %3 network(s) diverged"),
    QT_TRANSLATE_NOOP("Sentences", "%1, %2 of %3 network(s) diverged, resumable"),
    QT_TRANSLATE_NOOP("Sentences", "%1, resumable"),
    QT_TRANSLATE_NOOP("Sentences", "failed: %1"),
    QT_TRANSLATE_NOOP("Sentences", "stopped: %1"),
    QT_TRANSLATE_NOOP("Sentences", "failed, resumable"),
    QT_TRANSLATE_NOOP("Sentences", "stopped, resumable"),
    QT_TRANSLATE_NOOP("Sentences", "finished, %1 of %2 network(s) diverged"),
    QT_TRANSLATE_NOOP("Sentences", "running, %1 of %2 network(s) diverged"),
    QT_TRANSLATE_NOOP("Sentences", "paused, %1 of %2 network(s) diverged"),
    QT_TRANSLATE_NOOP("Sentences", "stopped, %1 of %2 network(s) diverged"),
    QT_TRANSLATE_NOOP("Sentences", "failed, %1 of %2 network(s) diverged"),
    QT_TRANSLATE_NOOP("Sentences", "stopped, %1 of %2 network(s) diverged, resumable"),
    QT_TRANSLATE_NOOP("Sentences", "failed, %1 of %2 network(s) diverged, resumable"),
    QT_TRANSLATE_NOOP("Sentences", "the folder '%1' is gone"),
    QT_TRANSLATE_NOOP("Sentences", "what was read of this run is still shown"),
    // The index of runs
    QT_TRANSLATE_NOOP("Sentences", "%1 is no condition"),
    QT_TRANSLATE_NOOP("Sentences", "write e.g. steps>=1000 or data!=spirals"),
    QT_TRANSLATE_NOOP("Sentences", "no run has %1"),
    QT_TRANSLATE_NOOP("Sentences", "the columns' menu lists what there is"),
    QT_TRANSLATE_NOOP("Sentences", "%1 needs a number"),
    QT_TRANSLATE_NOOP("Sentences", "the folder '%1' cannot be read: %2"),
    QT_TRANSLATE_NOOP("Sentences", "the index is of another program or version"),
    // Files in general
    QT_TRANSLATE_NOOP("Sentences", "cannot open '%1'"),
    QT_TRANSLATE_NOOP("Sentences", "cannot open '%1': %2"),
    QT_TRANSLATE_NOOP("Sentences", "cannot read '%1'"),
    QT_TRANSLATE_NOOP("Sentences", "cannot read '%1': %2"),
    QT_TRANSLATE_NOOP("Sentences", "cannot lock '%1': %2"),
    QT_TRANSLATE_NOOP("Sentences", "cannot create '%1': %2"),
    QT_TRANSLATE_NOOP("Sentences", "it is larger than %1 MiB"),
    QT_TRANSLATE_NOOP("Sentences", "No such file or directory"),
    QT_TRANSLATE_NOOP("Sentences", "Permission denied"),
    QT_TRANSLATE_NOOP("Sentences", "No space left on device"),
    QT_TRANSLATE_NOOP("Sentences", "Is a directory"),
    QT_TRANSLATE_NOOP("Sentences", "Read-only file system"),
    QT_TRANSLATE_NOOP("Sentences", "%1 of %2 GB free"),
    QT_TRANSLATE_NOOP("Sentences", "%1, %2 of %3 GB free"),
    QT_TRANSLATE_NOOP("Sentences", "line %1, column %2"),
    QT_TRANSLATE_NOOP("Sentences", "the text is empty"),
    QT_TRANSLATE_NOOP("Sentences", "the JSON text is nested more than %1 levels deep"),
    QT_TRANSLATE_NOOP("Sentences", "the JSON text breaks off at line %1, column %2"),
    QT_TRANSLATE_NOOP("Sentences", "the text is not JSON at line %1, column %2"),
    QT_TRANSLATE_NOOP("Sentences", "the JSON text holds a number that is too large"),
};

}  // namespace

Sentences runSentences() {
    return runTemplates;
}

}  // namespace zorro::ui
