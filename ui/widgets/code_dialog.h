#pragma once

// The selected curve as code: a preview in each language, to copy or to save.

#include <QByteArray>
#include <QDialog>

#include "core/activation/function.h"
#include "core/code/code.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace zorro::ui {

/// The code of a curve, or one sentence saying why there is none.
struct CodeText {
    QByteArray content;  ///< of a file
    QString text;        ///< for people to read: the content, or what it is where it is no text
    QString problem;
};
[[nodiscard]] CodeText codeOf(const Curve& curve, const CodeLanguage& language);

/// What such a file may be called: "symmetric_zorro.py".
[[nodiscard]] QString codeFileName(const Curve& curve, const CodeLanguage& language);

class CodeDialog : public QDialog {
    Q_OBJECT

public:
    explicit CodeDialog(Curve curve, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& languages() { return *languages_; }
    [[nodiscard]] QPlainTextEdit& preview() { return *preview_; }

signals:
    /// The user wants `content` in a file called something like `fileName`.
    void saveRequested(const QString& fileName, const QByteArray& content);

private:
    void showCode(int index);
    void requestSave();

    Curve curve_;
    CodeText code_;
    QComboBox* languages_;
    QPlainTextEdit* preview_;
    QPushButton* copy_ = nullptr;
    QPushButton* save_ = nullptr;
};

}  // namespace zorro::ui
