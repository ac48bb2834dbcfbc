#include "app/zorrolab/window/notice_bar.h"

#include <algorithm>
#include <utility>

#include <QCursor>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "ui/widgets/field/act_once.h"

namespace zorro {

namespace {

constexpr int distanceFromEdge = 24;
constexpr int widestNotice = 760;

}  // namespace

NoticeBar::NoticeBar(ui::ThemeController& themes, QWidget& ground)
    : QFrame(&ground),
      themes_(themes),
      layout_(new QHBoxLayout(this)),
      icon_(new QLabel(this)),
      sentence_(new QLabel(this)) {
    setProperty("class", "notice");
    layout_->setContentsMargins(12, 8, 8, 8);
    layout_->setSpacing(8);
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout_->addWidget(icon_);
    layout_->addWidget(sentence_, 1);
    connect(&themes_, &ui::ThemeController::themeChanged, this, &NoticeBar::drawIcon);
    ground.installEventFilter(this);
    hide();
}

QRect NoticeBar::placeOnGround(bool atTop) const {
    const QRect ground = parentWidget()->rect().adjusted(distanceFromEdge, distanceFromEdge,
                                                         -distanceFromEdge, -distanceFromEdge);
    const int width = std::min(widestNotice, ground.width());
    const int height = layout_->hasHeightForWidth() ? layout_->totalHeightForWidth(width)
                                                    : layout_->totalSizeHint().height();
    return {ground.left() + (ground.width() - width) / 2, atTop ? ground.top() : ground.bottom() + 1 - height,
            width, height};
}

void NoticeBar::place() {
    setGeometry(placeOnGround(atTop_));
    raise();
}

bool NoticeBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == parentWidget() && !isHidden()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void NoticeBar::present(Notice notice) {
    const auto same = [&](const Notice& other) { return other.sentence == notice.sentence; };
    if (std::any_of(waiting_.begin(), waiting_.end(), same)) {
        return;
    }
    waiting_.push_back(std::move(notice));
    if (waiting_.size() == 1) {
        display(waiting_.front());
    }
}

void NoticeBar::dismiss() {
    if (waiting_.empty()) {
        return;
    }
    waiting_.erase(waiting_.begin());
    if (waiting_.empty()) {
        hide();
    } else {
        display(waiting_.front());
    }
}

QString NoticeBar::sentence() const {
    return waiting_.empty() ? QString() : waiting_.front().sentence;
}

void NoticeBar::display(const Notice& notice) {
    for (QWidget* button : buttons_) {
        button->hide();
        button->deleteLater();
    }
    buttons_.clear();
    std::vector<NoticeChoice> inMenu;
    for (const NoticeChoice& choice : notice.choices) {
        if (choice.destroys) {
            inMenu.push_back(choice);
        } else {
            addButton(choice);
        }
    }
    addButton({tr("Close"), {}});
    if (!inMenu.empty()) {
        addMenu(inMenu);
    }
    sentence_->setText(notice.sentence);
    setAccessibleName(notice.sentence);
    drawIcon();
    if (isHidden()) {  // one that follows another stays where that was
        const QPoint pointer = parentWidget()->mapFromGlobal(QCursor::pos());
        atTop_ = placeOnGround(false).contains(pointer);
    }
    place();
    show();
}

/// The next notice has its buttons at the same place: a double click must not answer it, too.
void NoticeBar::addButton(const NoticeChoice& choice) {
    auto* button = new QPushButton(choice.text, this);
    button->setToolTip(choice.action ? choice.text : tr("Close this message"));
    button->setAccessibleName(choice.text);
    ui::actOnce(*button);
    connect(button, &QPushButton::clicked, this, [this, action = choice.action] { answer(action); });
    layout_->addWidget(button);
    buttons_.push_back(button);
}

void NoticeBar::addMenu(const std::vector<NoticeChoice>& choices) {
    auto* more = new QToolButton(this);
    more->setIcon(ui::quietIcon(themes_.theme(), QStringLiteral("more")));
    more->setProperty("class", "menu");
    more->setToolTip(tr("More that can be done"));
    more->setAccessibleName(more->toolTip());
    more->setFocusPolicy(Qt::TabFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    for (const NoticeChoice& choice : choices) {
        menu->addAction(choice.text, this, [this, action = choice.action] { answer(action); });
    }
    more->setMenu(menu);
    layout_->addWidget(more);
    buttons_.push_back(more);
}

void NoticeBar::answer(const std::function<void()>& action) {
    // What is called may be part of a button that goes with the notice.
    const std::function<void()> act = action;
    dismiss();
    if (act) {
        act();
    }
}

void NoticeBar::drawIcon() {
    const bool isError = !waiting_.empty() && waiting_.front().isError;
    icon_->setVisible(isError);
    icon_->setPixmap(ui::coloredIcon("warning", themes_.theme().warning).pixmap(18, 18));
}

}  // namespace zorro

#include "moc_notice_bar.cpp"
