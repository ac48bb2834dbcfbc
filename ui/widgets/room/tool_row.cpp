#include "ui/widgets/room/tool_row.h"

#include <algorithm>

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include "ui/widgets/spoken/accessible_choice.h"

namespace zorro::ui {
namespace {

constexpr int gap = 4;

}  // namespace

ToolRow::ToolRow(Qt::Alignment side, QWidget* parent)
    : QWidget(parent), row_(new QHBoxLayout(this)), toTheRight_(side.testFlag(Qt::AlignRight)) {
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(gap);
    row_->addStretch();
}

void ToolRow::addWidget(QWidget* widget) {
    toTheRight_ ? row_->addWidget(widget) : row_->insertWidget(row_->count() - 1, widget);
}

QToolButton* ToolRow::addButton(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(action->toolTip());
    button->setFocusPolicy(Qt::TabFocus);
    if (action->isCheckable()) {
        button->setProperty("class", "toggle");
    }
    addWidget(button);
    return button;
}

QMenu* ToolRow::addMenu(const QString& text, const QString& toolTip) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    addWidget(button);
    return menu;
}

void ToolRow::addField(const QString& label, QWidget* field) {
    auto* word = new QLabel(label, this);
    word->setProperty("class", "muted");
    word->setBuddy(field);
    nameField(*field, label);
    spare_.append(word);
    addWidget(word);
    addWidget(field);
}

void ToolRow::addGap() {
    auto* space = new QWidget(this);
    space->setFixedWidth(2 * gap);
    spare_.append(space);
    addWidget(space);
}

void ToolRow::setCompact(bool compact) {
    for (QWidget* each : spare_) {
        if (each->isHidden() != compact) {
            each->setVisible(!compact);
        }
    }
}

int ToolRow::widthOfWords() const {
    int width = 0;
    for (const QWidget* each : spare_) {
        width += std::max(each->minimumWidth(), each->sizeHint().width()) + gap;
    }
    return width;
}

}  // namespace zorro::ui

#include "moc_tool_row.cpp"
