#include "ui/widgets/tool_row.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace zorro::ui {
namespace {

constexpr int gap = 4;

}  // namespace

ToolRow::ToolRow(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
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
    layout()->addWidget(button);
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
    layout()->addWidget(button);
    return menu;
}

void ToolRow::addField(const QString& label, QWidget* field) {
    auto* word = new QLabel(label);
    word->setProperty("class", "muted");
    word->setBuddy(field);
    layout()->addWidget(word);
    layout()->addWidget(field);
}

void ToolRow::addGap() {
    static_cast<QHBoxLayout*>(layout())->addSpacing(3 * gap);
}

}  // namespace zorro::ui
