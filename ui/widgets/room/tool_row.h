#pragma once

// Buttons for the top row of the window.

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace zorro::ui {

/// A row of buttons and fields, as a room offers it to the top row; it keeps to one side of its place.
class ToolRow : public QWidget {
    Q_OBJECT

public:
    explicit ToolRow(Qt::Alignment side, QWidget* parent = nullptr);

    /// A button with the action's word; checkable actions show as toggles.
    QToolButton* addButton(QAction* action);
    /// A button that opens a menu, which is returned empty.
    QMenu* addMenu(const QString& text, const QString& toolTip);
    /// A muted word before the field.
    void addField(const QString& label, QWidget* field);
    void addGap();
    /// Leaves out the words before fields and the gaps, where there is no room for them.
    void setCompact(bool compact);
    /// What is gained by that, in logical pixels.
    [[nodiscard]] int widthOfWords() const;

protected:
    void addWidget(QWidget* widget);

private:
    QHBoxLayout* row_;
    QList<QWidget*> spare_;  ///< words and gaps that the row can do without
    bool toTheRight_;
};

}  // namespace zorro::ui
