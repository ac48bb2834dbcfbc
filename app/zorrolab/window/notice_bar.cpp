#include "app/zorrolab/window/notice_bar.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace zorro {

NoticeBar::NoticeBar(ui::ThemeController& themes, QWidget* parent)
    : QFrame(parent),
      themes_(themes),
      layout_(new QHBoxLayout(this)),
      icon_(new QLabel(this)),
      sentence_(new QLabel(this)) {
    setProperty("class", "card");
    layout_->setContentsMargins(12, 8, 8, 8);
    layout_->setSpacing(8);
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout_->addWidget(icon_);
    layout_->addWidget(sentence_, 1);
    connect(&themes_, &ui::ThemeController::themeChanged, this, &NoticeBar::drawIcon);
    hide();
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
    auto choices = notice.choices;
    choices.push_back({tr("Close"), {}});
    for (const NoticeChoice& choice : choices) {
        auto* button = new QPushButton(choice.text, this);
        button->setToolTip(choice.action ? choice.text : tr("Close this message"));
        button->setAccessibleName(choice.text);
        connect(button, &QPushButton::clicked, this, [this, action = choice.action] {
            dismiss();
            if (action) {
                action();
            }
        });
        layout_->addWidget(button);
        buttons_.push_back(button);
    }
    sentence_->setText(notice.sentence);
    setAccessibleName(notice.sentence);
    drawIcon();
    show();
}

void NoticeBar::drawIcon() {
    const bool isError = !waiting_.empty() && waiting_.front().isError;
    icon_->setVisible(isError);
    icon_->setPixmap(ui::coloredIcon("warning", themes_.theme().warning).pixmap(18, 18));
}

}  // namespace zorro

#include "moc_notice_bar.cpp"
