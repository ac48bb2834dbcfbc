#include "app/zorrolab/window/mode_bar.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace zorro {

ModeBar::ModeBar(ui::ThemeController& themes, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      layout_(new QVBoxLayout(this)),
      group_(this),
      help_(makeButton(tr("Help"))) {
    setProperty("class", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Rooms"));
    setFixedWidth(barWidth);
    layout_->setContentsMargins(4, 8, 4, 8);
    layout_->setSpacing(4);
    layout_->addStretch();
    layout_->addWidget(help_);
    help_->setText(tr("Help"));
    help_->setToolTip(tr("Lessons, keyboard shortcuts"));
    help_->setMenu(&helpMenu_);
    help_->setPopupMode(QToolButton::InstantPopup);
    drawIcons();
    connect(&themes_, &ui::ThemeController::themeChanged, this, &ModeBar::drawIcons);
}

QToolButton* ModeBar::makeButton(const QString& word) {
    auto* button = new QToolButton(this);
    button->setProperty("class", "room");
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({22, 22});
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(word);
    return button;
}

void ModeBar::addRoom(const ui::RoomPlan& room) {
    const int index = static_cast<int>(group_.actions().size());
    auto* action = new QAction(room.title, &group_);
    action->setCheckable(true);
    action->setChecked(index == 0);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
    action->setToolTip(tr("%1 (%2)").arg(room.title, action->shortcut().toString(QKeySequence::NativeText)));
    action->setProperty("group", tr("Rooms"));
    action->setProperty("iconName", room.name);
    connect(action, &QAction::triggered, this,
            [this, index] { emit roomChosen(static_cast<std::size_t>(index)); });

    QToolButton* button = makeButton(room.title);
    button->setDefaultAction(action);
    layout_->insertWidget(index, button);
    drawIcons();
}

void ModeBar::setCurrent(std::size_t index) {
    group_.actions().at(static_cast<qsizetype>(index))->setChecked(true);
}

void ModeBar::drawIcons() {
    help_->setIcon(ui::themedIcon(themes_.theme(), "help"));
    for (QAction* action : group_.actions()) {
        action->setIcon(ui::themedIcon(themes_.theme(), action->property("iconName").toString()));
    }
}

}  // namespace zorro

#include "moc_mode_bar.cpp"
