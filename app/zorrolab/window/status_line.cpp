#include "app/zorrolab/window/status_line.h"

#include <utility>

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/theme/fonts.h"

namespace zorro {
namespace {

constexpr int noticeMilliseconds = 6000;
constexpr int offerMilliseconds = 10'000;

}  // namespace

StatusLine::StatusLine(QWidget* parent) : QWidget(parent), undo_(new QToolButton(this)) {
    setProperty("class", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(lineHeight);
    setAccessibleName(tr("Status"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(16);
    for (QLabel* label : {&position_, &hint_, &saved_}) {
        label->setProperty("class", "muted");
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label, label == &hint_ ? 1 : 0);
    }
    undo_->setText(tr("Undo"));
    undo_->setProperty("class", "link");
    undo_->setFocusPolicy(Qt::TabFocus);
    undo_->hide();
    layout->insertWidget(layout->indexOf(&saved_), undo_);
    layout->insertStretch(layout->indexOf(&saved_));  // takes what a sentence with a limit leaves
    connect(undo_, &QToolButton::clicked, this, &StatusLine::takeBack);
    position_.setFont(ui::tabularFont(12));
    // A hint may be longer than the window is wide; it must never make the window wider.
    hint_.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    position_.setAccessibleName(tr("Position"));
    hint_.setAccessibleName(tr("Hint"));
    saved_.setAccessibleName(tr("Saved state"));
    noticeTimer_.setSingleShot(true);
    connect(&noticeTimer_, &QTimer::timeout, this, [this] {
        withdrawOffer();
        showHint();
    });
}

void StatusLine::setStatus(const QString& position, const QString& hint) {
    position_.setText(position);
    position_.setVisible(!position.isEmpty());
    hintText_ = hint;
    if (!noticeTimer_.isActive()) {
        showHint();
    }
}

void StatusLine::setSavedText(const QString& text) {
    saved_.setText(text);
}

void StatusLine::showNotice(const QString& sentence) {
    withdrawOffer();
    hint_.setText(sentence);
    noticeTimer_.start(noticeMilliseconds);
}

void StatusLine::offerUndo(const QString& sentence, QUndoStack& history) {
    showNotice(sentence);
    noticeTimer_.start(offerMilliseconds);
    history_ = &history;
    historyChanged_ = connect(&history, &QUndoStack::indexChanged, this, [this] {
        withdrawOffer();
        noticeTimer_.stop();
        showHint();
    });
    undo_->setAccessibleName(tr("Undo: %1").arg(sentence));
    undo_->setToolTip(history.undoText());
    hint_.setMaximumWidth(hint_.fontMetrics().horizontalAdvance(sentence) + 2);  // Undo stands behind it
    undo_->show();
}

void StatusLine::withdrawOffer() {
    disconnect(historyChanged_);
    history_.clear();
    undo_->hide();
    hint_.setMaximumWidth(QWIDGETSIZE_MAX);
}

void StatusLine::takeBack() {
    if (const QPointer<QUndoStack> history = history_) {
        withdrawOffer();
        noticeTimer_.stop();
        showHint();
        history->undo();
    }
}

void StatusLine::showHint() {
    hint_.setText(hintText_);
}

}  // namespace zorro

#include "moc_status_line.cpp"
