#include "app/zorrolab/window/status_line.h"

#include <QHBoxLayout>

#include "ui/theme/fonts.h"

namespace zorro {
namespace {

constexpr int noticeMilliseconds = 6000;

}  // namespace

StatusLine::StatusLine(QWidget* parent) : QWidget(parent) {
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
    position_.setFont(ui::tabularFont(12));
    // A hint may be longer than the window is wide; it must never make the window wider.
    hint_.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    position_.setAccessibleName(tr("Position"));
    hint_.setAccessibleName(tr("Hint"));
    saved_.setAccessibleName(tr("Saved state"));
    noticeTimer_.setSingleShot(true);
    connect(&noticeTimer_, &QTimer::timeout, this, &StatusLine::showHint);
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
    hint_.setText(sentence);
    noticeTimer_.start(noticeMilliseconds);
}

void StatusLine::showHint() {
    hint_.setText(hintText_);
}

}  // namespace zorro

#include "moc_status_line.cpp"
