#include "app/zorrolab/file/file_questions.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace zorro {
namespace {

class FileTexts {
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

QString filter() {
    return FileTexts::tr("ZorroLab sessions (*.zlab)") + ";;" + FileTexts::tr("All files (*)");
}

}  // namespace

UnsavedAnswer FileDialogs::askUnsaved(const QString& title) {
    QMessageBox box(QMessageBox::NoIcon, FileTexts::tr("Unsaved changes"),
                    FileTexts::tr("Save the changes to “%1”?").arg(title),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window_);
    box.setInformativeText(FileTexts::tr("What is not saved is lost."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
        case QMessageBox::Save:
            return UnsavedAnswer::save;
        case QMessageBox::Discard:
            return UnsavedAnswer::discard;
        default:
            return UnsavedAnswer::cancel;
    }
}

bool FileDialogs::askOverwrite(const QString& sentence) {
    QMessageBox box(QMessageBox::NoIcon, FileTexts::tr("Changed by another program"), sentence,
                    QMessageBox::Cancel, window_);
    QAbstractButton* overwrite = box.addButton(FileTexts::tr("Overwrite"), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == overwrite;
}

QString FileDialogs::chooseFileToOpen(const QString& folder) {
    return QFileDialog::getOpenFileName(window_, FileTexts::tr("Open a session"), folder, filter());
}

QString FileDialogs::chooseFileToSave(const QString& suggestion) {
    return QFileDialog::getSaveFileName(window_, FileTexts::tr("Save the session"), suggestion, filter());
}

}  // namespace zorro
