#pragma once

// The field that adds a curve: offers the functions of the catalogue while the user types, and takes any
// SPEC or expr(...) text. What is wrong with a text is said under the field.

#include <functional>

#include <QLineEdit>
#include <QWidget>

class QCompleter;
class QStandardItemModel;

namespace zorro::ui {

class InlineMessage;

class SearchBox : public QWidget {
    Q_OBJECT

public:
    /// Takes the text over; returns what is wrong with it in one sentence, or nothing when it was taken.
    using Accept = std::function<QString(const QString& spec)>;

    explicit SearchBox(Accept accept, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& field() { return *field_; }
    /// Shows the offers for what is in the field now.
    void offer();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void submit(const QString& text);

    Accept accept_;
    QLineEdit* field_;
    QCompleter* completer_;
    QStandardItemModel* offers_;
    InlineMessage* message_;
};

}  // namespace zorro::ui
