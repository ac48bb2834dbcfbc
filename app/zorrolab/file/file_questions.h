#pragma once

// What the window has to ask about files. FileDialogs asks the user; tests answer by themselves.

#include <QString>

class QWidget;

namespace zorro {

enum class UnsavedAnswer { save, discard, cancel };

class FileQuestions {
public:
    FileQuestions() = default;
    FileQuestions(const FileQuestions&) = delete;
    FileQuestions& operator=(const FileQuestions&) = delete;
    virtual ~FileQuestions() = default;

    /// What is to become of the changes in the session called `title`.
    virtual UnsavedAnswer askUnsaved(const QString& title) = 0;
    /// Whether to write over what another program wrote; `sentence` says what happened.
    virtual bool askOverwrite(const QString& sentence) = 0;
    /// The file to open, or empty.
    virtual QString chooseFileToOpen(const QString& folder) = 0;
    /// The file to save to, or empty.
    virtual QString chooseFileToSave(const QString& suggestion) = 0;
};

/// Modal dialogs over `window`.
class FileDialogs : public FileQuestions {
public:
    explicit FileDialogs(QWidget* window) : window_(window) {}

    UnsavedAnswer askUnsaved(const QString& title) override;
    bool askOverwrite(const QString& sentence) override;
    QString chooseFileToOpen(const QString& folder) override;
    QString chooseFileToSave(const QString& suggestion) override;

private:
    QWidget* window_;
};

}  // namespace zorro
