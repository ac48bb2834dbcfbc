#include "ui/train/preview/preview_card.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
namespace {

constexpr int cardMargin = 12;
constexpr int titleHeight = 44;
constexpr int leastHeight = 120;

}  // namespace

PreviewCard::PreviewCard(const QString& title, ThemeController& themes, QWidget* parent)
    : QFrame(parent), themes_(themes), title_(new QLabel(title)), words_(new ElidedLabel) {
    setProperty("class", "runHeader");
    setMinimumHeight(leastHeight);
    title_->setProperty("class", "title");
    words_->setProperty("class", "muted");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(cardMargin, 8, cardMargin, cardMargin);
    column->setSpacing(1);
    column->addWidget(title_);
    column->addWidget(words_);
    column->addStretch(1);
    setAccessibleName(title);
    connect(&themes_, &ThemeController::themeChanged, this, [this] { update(); });
}

void PreviewCard::setWords(const QString& words) {
    words_->setText(words);
    words_->setToolTip(words);
    setAccessibleDescription(words);
}

QString PreviewCard::words() const {
    return words_->text();
}

QRectF PreviewCard::picturePlace() const {
    return QRectF(rect()).adjusted(cardMargin, cardMargin / 2.0 + titleHeight, -cardMargin, -cardMargin);
}

void PreviewCard::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPicture(painter, picturePlace());
}

}  // namespace zorro::ui

#include "moc_preview_card.cpp"
