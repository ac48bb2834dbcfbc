#pragma once

// The functions that the user has defined, as the window knows them: read from their folder, written to it,
// and read again where another program has changed it.

#include <filesystem>

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>

#include "core/activation/function_library.h"

namespace zorro::ui {

class OwnFunctions : public QObject {
    Q_OBJECT

public:
    explicit OwnFunctions(std::filesystem::path folder, QObject* parent = nullptr);

    [[nodiscard]] const FunctionLibrary& library() const { return library_; }
    /// What is wrong with files in the folder, a sentence each; they stay as they are.
    [[nodiscard]] QStringList problems() const;

    /// Keeps the function, in place of the one of that name if there is one. Returns why that failed, in one
    /// sentence; empty when done.
    [[nodiscard]] QString save(const FunctionPtr& function);
    /// Forgets the function. Returns why that failed; empty when done.
    [[nodiscard]] QString remove(const std::string& name);
    /// Reads the folder again.
    void refresh();

signals:
    void changed();

private:
    void watch();

    std::filesystem::path folder_;
    FunctionLibrary library_;
    QFileSystemWatcher watcher_;
};

}  // namespace zorro::ui
