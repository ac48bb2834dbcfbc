#pragma once

// Asking for what is written about the selected runs, and putting it into the library. Dialogs stand here, so
// that the room only says which runs are meant.

#include <filesystem>
#include <vector>

#include <QObject>

#include "ui/compare/runs/run_library.h"

class QWidget;

namespace zorro::ui {

class RunEditing : public QObject {
    Q_OBJECT

public:
    using Runs = std::vector<std::filesystem::path>;

    /// Dialogs stand over `window`; both outlive this object.
    RunEditing(RunLibrary& library, QWidget& window, QObject* parent = nullptr);

    void rename(const Runs& runs);
    void tag(const Runs& runs);
    void note(const Runs& runs);
    /// Archives them, or takes them out where all are archived.
    void archive(const Runs& runs);
    void moveToTrash(const Runs& runs);
    [[nodiscard]] bool areArchived(const Runs& runs) const;

private:
    RunLibrary& library_;
    QWidget& window_;
};

/// What takes the runs' tags from those that all of them have to the ones that were typed, parted by commas.
[[nodiscard]] NotesChange tagChange(const std::vector<std::string>& common, const QString& typed);

/// The tags that all these entries have.
[[nodiscard]] std::vector<std::string> commonTags(const std::vector<const RunEntry*>& entries);

}  // namespace zorro::ui
