#include "ui/compare/runs/run_editing.h"

#include <algorithm>

#include <QInputDialog>

#include "ui/compare/runs/run_columns.h"
#include "ui/widgets/spoken/accessible_choice.h"

namespace zorro::ui {
namespace {

std::vector<const RunEntry*> entriesOf(const RunLibrary& library, const RunEditing::Runs& runs) {
    std::vector<const RunEntry*> entries;
    for (const std::filesystem::path& run : runs) {
        if (const RunEntry* entry = library.find(run)) {
            entries.push_back(entry);
        }
    }
    return entries;
}

QString listText(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words) {
        list << QString::fromStdString(word);
    }
    return list.join(QStringLiteral(", "));
}

}  // namespace

NotesChange tagChange(const std::vector<std::string>& common, const QString& typed) {
    NotesChange change;
    std::vector<std::string> wanted;
    for (const QString& word : typed.split(u',', Qt::SkipEmptyParts)) {
        if (const QString tag = word.simplified(); !tag.isEmpty()) {
            wanted.push_back(tag.toStdString());
        }
    }
    const auto has = [](const std::vector<std::string>& list, const std::string& tag) {
        return std::find(list.begin(), list.end(), tag) != list.end();
    };
    for (const std::string& tag : wanted) {
        if (!has(common, tag)) {
            change.addedTags.push_back(tag);
        }
    }
    for (const std::string& tag : common) {
        if (!has(wanted, tag)) {
            change.removedTags.push_back(tag);
        }
    }
    return change;
}

std::vector<std::string> commonTags(const std::vector<const RunEntry*>& entries) {
    std::vector<std::string> common;
    for (const RunEntry* entry : entries) {
        if (entry == entries.front()) {
            common = entry->tags;
        }
        std::erase_if(common, [&](const std::string& tag) {
            return std::find(entry->tags.begin(), entry->tags.end(), tag) == entry->tags.end();
        });
    }
    return common;
}

RunEditing::RunEditing(RunLibrary& library, QWidget& window, QObject* parent)
    : QObject(parent), library_(library), window_(window) {}

void RunEditing::rename(const Runs& runs) {
    const auto entries = entriesOf(library_, runs);
    if (entries.size() != 1) {
        return;
    }
    bool accepted = false;
    const QString name = QInputDialog::getText(
        window_.window(), tr("Rename the run"), tr("Name (empty: the one it was trained as)"),
        QLineEdit::Normal, QString::fromStdString(entries.front()->name), &accepted);
    if (accepted) {
        library_.change(runs, {.name = name.simplified().toStdString()}, tr("Rename a run"));
    }
}

void RunEditing::tag(const Runs& runs) {
    const auto entries = entriesOf(library_, runs);
    const std::vector<std::string> common = commonTags(entries);
    const QString count = runCountText(static_cast<qlonglong>(entries.size()));
    bool accepted = false;
    const QString typed =
        QInputDialog::getText(window_.window(), tr("Tags of %1").arg(count),
                              entries.size() == 1 ? tr("Tags, parted by commas")
                                                  : tr("Tags that all of them have, parted by commas"),
                              QLineEdit::Normal, listText(common), &accepted);
    if (accepted) {
        library_.change(runs, tagChange(common, typed), tr("Tag %1").arg(count));
    }
}

void RunEditing::note(const Runs& runs) {
    const auto entries = entriesOf(library_, runs);
    if (entries.size() != 1) {
        return;
    }
    QInputDialog dialog(window_.window());
    dialog.setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog.setWindowTitle(tr("Note"));
    dialog.setLabelText(tr("What did %1 show?").arg(QString::fromStdString(entries.front()->name)));
    dialog.setTextValue(QString::fromStdString(entries.front()->note));
    static_cast<void>(dialog.sizeHint());  // before that it has no field
    nameField(dialog, dialog.windowTitle());
    if (dialog.exec() == QDialog::Accepted) {
        library_.change(runs, {.note = dialog.textValue().trimmed().toStdString()}, tr("Write a note"));
    }
}

bool RunEditing::areArchived(const Runs& runs) const {
    const auto entries = entriesOf(library_, runs);
    return !entries.empty() &&
           std::all_of(entries.begin(), entries.end(), [](const RunEntry* entry) { return entry->archived; });
}

void RunEditing::archive(const Runs& runs) {
    const bool archived = areArchived(runs);
    const QString count = runCountText(static_cast<qlonglong>(runs.size()));
    library_.change(runs, {.archived = !archived},
                    archived ? tr("Take %1 out of the archive").arg(count) : tr("Archive %1").arg(count));
}

void RunEditing::moveToTrash(const Runs& runs) {
    library_.moveToTrash(runs);
}

}  // namespace zorro::ui

#include "moc_run_editing.cpp"
