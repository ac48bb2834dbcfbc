#pragma once

// The left or right panel of a room: a column of sections that scrolls inside itself.

#include <QVBoxLayout>
#include <QWidget>

class QLabel;

namespace zorro::ui {

class SidePanel : public QWidget {
    Q_OBJECT

public:
    explicit SidePanel(const QString& accessibleName, QWidget* parent = nullptr);

    /// Where the sections go.
    [[nodiscard]] QVBoxLayout& column() { return *column_; }
    /// What the column is in: widgets that are made there need not be styled again.
    [[nodiscard]] QWidget& content() const { return *column_->parentWidget(); }
    /// Puts a widget below the column, where it stays while that scrolls.
    void setFoot(QWidget* foot);
    /// Leaves the room between two sections.
    void addSectionGap();

private:
    QVBoxLayout* column_;
};

/// A heading of words, in capitals; one with a name or a formula in it is styled by styleAsHeading().
[[nodiscard]] QLabel* headingLabel(const QString& text);

/// A row of a form: what it is to the left, the fields to the right, each with the label's words as its name
/// unless it has one. The wheel over them moves the panel.
[[nodiscard]] QHBoxLayout* formRow(const QString& label, const QList<QWidget*>& fields);

}  // namespace zorro::ui
