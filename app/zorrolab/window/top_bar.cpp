#include "app/zorrolab/window/top_bar.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>

#include "ui/widgets/room/tool_row.h"

namespace zorro {
namespace {

constexpr int longestName = 180;  ///< logical pixels

QFrame* separator(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(20);
    return line;
}

/// An area as high as the bar in which the row moves to the side where it has no room.
QScrollArea* scrolledAcross(QWidget* row) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row->setProperty("class", "content");
    area->setWidget(row);
    return area;
}

/// Only the page that is shown asks for room.
void letPagesAskForNothing(QStackedWidget& stack) {
    for (int i = 0; i < stack.count(); ++i) {
        stack.widget(i)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    stack.updateGeometry();  // at once, not with the next layout request
}

/// Shows a page, which is added where it is new.
void showPage(QStackedWidget& stack, QWidget* page) {
    if (stack.indexOf(page) < 0) {
        stack.addWidget(page);
    }
    page->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    stack.setCurrentWidget(page);
}

ui::ToolRow* shownRow(const QStackedWidget& stack) {
    return qobject_cast<ui::ToolRow*>(stack.currentWidget());
}

}  // namespace

TopBar::TopBar(QUndoStack& undoStack, ui::ThemeController& themes, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      sessionChanges_(undoStack),
      menu_(this),
      row_(new QWidget),
      name_(new QToolButton(row_)),
      undo_(changes_.createUndoAction(this, tr("Undo"))),
      redo_(changes_.createRedoAction(this, tr("Redo"))),
      tools_(new QStackedWidget(row_)),
      exports_(new QStackedWidget(row_)) {
    setProperty("class", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(barHeight);
    changes_.addStack(&sessionChanges_);
    changes_.setActiveStack(&sessionChanges_);
    undo_->setShortcut(QKeySequence::Undo);
    redo_->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});

    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    name_->setFont(bold);
    name_->setMenu(&menu_);
    name_->setPopupMode(QToolButton::InstantPopup);
    name_->setFocusPolicy(Qt::TabFocus);
    name_->setAccessibleName(tr("Session menu"));

    auto* place = new QHBoxLayout(this);
    place->setContentsMargins(0, 0, 0, 0);
    place->addWidget(scrolledAcross(row_));
    auto* layout = new QHBoxLayout(row_);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(name_);
    undoButton_ = addHistoryButton(undo_, tr("Undo"));
    redoButton_ = addHistoryButton(redo_, tr("Redo"));
    layout->addWidget(undoButton_);
    layout->addWidget(redoButton_);
    layout->addSpacing(4);
    layout->addWidget(separator(row_));
    layout->addSpacing(4);
    layout->addWidget(tools_);
    layout->addStretch(1);
    layout->addWidget(exports_);
    connect(&themes_, &ui::ThemeController::themeChanged, this, &TopBar::drawIcons);
    drawIcons();
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setCompact(width() < fullWidth_);
}

/// Finds out how wide the row is with and without the words that it can do without.
void TopBar::measure() {
    setCompact(false);
    // What they ask for, not what a style says is the least: a button as narrow as that cuts its word.
    fullWidth_ = row_->layout()->totalSizeHint().width();
    compactWidth_ = fullWidth_;
    for (const QToolButton* button : {undoButton_, redoButton_}) {
        compactWidth_ -= button->fontMetrics().horizontalAdvance(button->text());
    }
    for (const ui::ToolRow* row : {shownRow(*tools_), shownRow(*exports_)}) {
        compactWidth_ -= row != nullptr ? row->widthOfWords() : 0;
    }
    row_->setMinimumWidth(compactWidth_);
    setCompact(isVisible() && width() < fullWidth_);  // before it is shown it has no width of its own
}

void TopBar::setCompact(bool compact) {
    const Qt::ToolButtonStyle style = compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (ui::ToolRow* row : {shownRow(*tools_), shownRow(*exports_)}) {
        if (row != nullptr) {
            row->setCompact(compact);
        }
    }
    if (undoButton_->toolButtonStyle() != style) {
        undoButton_->setToolButtonStyle(style);
        redoButton_->setToolButtonStyle(style);
        row_->layout()->activate();
    }
}

QToolButton* TopBar::addHistoryButton(QAction* action, const QString& word) {
    auto* button = new QToolButton(row_);
    button->setAccessibleName(word);
    button->setText(word);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    action->setProperty("group", tr("Session"));
    // The button keeps its place: what would be undone is in the tool tip only.
    const auto update = [action, button] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(
            tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    connect(action, &QAction::changed, button, update);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    update();
    return button;
}

void TopBar::show(ui::Room& room) {
    // Both first: the tools of one room beside the exports of another would widen the window.
    letPagesAskForNothing(*tools_);
    letPagesAskForNothing(*exports_);
    showPage(*tools_, room.tools());
    showPage(*exports_, room.exports());
    QUndoStack* own = room.undoStack();
    QUndoStack* changes = own != nullptr ? own : &sessionChanges_;
    changes_.addStack(changes);
    changes_.setActiveStack(changes);
    measure();
}

void TopBar::setDocument(const QString& title, const QString& path, bool modified) {
    const QString marked = modified ? title + " •" : title;
    const QString shown = name_->fontMetrics().elidedText(marked, Qt::ElideMiddle, longestName);
    const bool isNew = shown != name_->text();
    name_->setText(shown);
    name_->setToolTip(path.isEmpty() ? tr("Session menu: this session has no file yet")
                                     : tr("Session menu: %1").arg(path));
    if (isNew) {  // not with every change of a session
        measure();
    }
}

void TopBar::drawIcons() {
    undoButton_->setIcon(ui::themedIcon(themes_.theme(), "undo"));
    redoButton_->setIcon(ui::themedIcon(themes_.theme(), "redo"));
}

}  // namespace zorro

#include "moc_top_bar.cpp"
