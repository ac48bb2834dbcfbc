#pragma once

// The selected curve as code: a preview in each language, to copy or to save.

#include <QDialog>

#include "core/activation/function.h"
#include "core/code/code.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace zorro::ui {

/// The code of a curve, or one sentence saying why there is none.
struct CodeText {
    QString text;
    QString problem;
};
[[nodiscard]] CodeText codeOf(const Curve& curve, const CodeLanguage& language);

class CodeDialog : public QDialog {
    Q_OBJECT

public:
    explicit CodeDialog(Curve curve, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& languages() { return *languages_; }
    [[nodiscard]] QPlainTextEdit& preview() { return *preview_; }

signals:
    /// The user wants `text` in a file called something like `fileName`.
    void saveRequested(const QString& fileName, const QString& text);

private:
    void showCode(int index);
    void requestSave();

    Curve curve_;
    QComboBox* languages_;
    QPlainTextEdit* preview_;
    QPushButton* copy_ = nullptr;
    QPushButton* save_ = nullptr;
};

}  // namespace zorro::ui
