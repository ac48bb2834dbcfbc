#pragma once

// A row of the Fit form in which formulas are typed, with what is wrong with them below.

#include <functional>

#include <QWidget>

class QLineEdit;

namespace zorro::ui {

class InlineMessage;

class FormulaRow : public QWidget {
    Q_OBJECT

public:
    /// `take` gets what was typed, when it is finished, and says why it will not do; empty where it will.
    FormulaRow(const QString& label, const QString& placeholder, const QString& toolTip,
               std::function<QString(const QString&)> take, QWidget* parent = nullptr);

    /// Shows a text as the one that was taken.
    void setText(const QString& text);
    /// Shows why what was taken will not do, as is known later; an empty sentence takes it back.
    void say(const QString& sentence);

    [[nodiscard]] QLineEdit& field() { return *field_; }

private:
    void finish();

    std::function<QString(const QString&)> take_;
    QLineEdit* field_;
    InlineMessage* message_;
    QString taken_;
};

}  // namespace zorro::ui
