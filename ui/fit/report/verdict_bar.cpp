#include "ui/fit/report/verdict_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/fit/report/report_words.h"
#include "ui/language/spoken.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
namespace {

constexpr int lines = 2;  ///< that the sentence may need

/// A sign that tells the grades apart without colour.
QString markOf(FitGrade grade) {
    switch (grade) {
        case FitGrade::exact:
        case FitGrade::good:
            return QStringLiteral("✓");
        case FitGrade::rough:
            return QStringLiteral("≈");
        case FitGrade::bad:
            break;
    }
    return QStringLiteral("✗");
}

/// The sentence in the report's words, whose equations are not broken.
QString inOneLine(const std::string& sentence, const Description& family) {
    return inReportWords(sentence, family).replace(QStringLiteral(" = "), QStringLiteral("\u00a0=\u00a0"));
}

}  // namespace

VerdictBar::VerdictBar(FitModel& model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      mark_(new QLabel(this)),
      sentence_(new ElidedLabel(this)),
      button_(new QPushButton(this)) {
    mark_->setFixedWidth(16);
    QFont bold = mark_->font();
    bold.setBold(true);
    mark_->setFont(bold);
    sentence_->setLines(lines);
    QSizePolicy keepsPlace = button_->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    button_->setSizePolicy(keepsPlace);
    button_->setVisible(false);
    button_->setEnabled(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(mark_);
    row->addWidget(sentence_, 1);
    row->addWidget(button_);
    connect(button_, &QPushButton::clicked, this, &VerdictBar::follow);
    connect(&model_, &FitModel::reportChanged, this, &VerdictBar::showVerdict);
    connect(&model_, &FitModel::stateChanged, this, &VerdictBar::showVerdict);
    // Where fits are automatic the next one follows at once, and the words keep still until it is there.
    connect(&model_, &FitModel::setupChanged, this, [this] {
        if (!model_.setup().automatic) {
            showVerdict();
        }
    });
    showVerdict();
}

void VerdictBar::showVerdict() {
    // While a search runs the verdict before it stays: words that flicker cannot be read.
    if (model_.isFitting() && model_.report().curve.function) {
        return;
    }
    advice_.reset();
    if (model_.issue()) {
        mark_->setText(markOf(FitGrade::bad));
        return say(tr("No fit: %1").arg(spoken(model_.issue()->text)), {});
    }
    if (!model_.report().curve.function || model_.isFitting()) {
        mark_->clear();
        return say(model_.isFitting() ? tr("Searching…") : tr("Not fitted yet"), {});
    }
    if (!model_.isCurrent()) {
        mark_->clear();
        advice_ = FitAdvice{{}, model_.question()};
        return say(tr("The question has changed since the last fit"), tr("Fit now"));
    }
    const FitVerdict verdict = verdictOn(model_.question(), model_.report());
    const Description& family = model_.report().curve.description();
    mark_->setText(markOf(verdict.grade));
    advice_ = verdict.advice;
    say(inOneLine(verdict.sentence, family), advice_ ? inOneLine(advice_->words, family) : QString());
}

void VerdictBar::say(const QString& sentence, const QString& advice) {
    sentence_->setText(sentence);
    // During a drag the words beside it keep their room, and advice would be out of date when it is read.
    button_->setEnabled(!advice.isEmpty() && !model_.isDragging());
    if (advice == button_->text() || model_.isDragging()) {
        return;
    }
    button_->setText(advice);
    button_->setAccessibleName(advice);
    button_->setVisible(!advice.isEmpty());
}

void VerdictBar::follow() {
    if (!advice_) {
        return;
    }
    const FitQuestion next = advice_->question;
    if (next == model_.question()) {
        return model_.fitNow();
    }
    model_.change(next, button_->text());
    if (!model_.setup().automatic) {
        model_.fitNow();
    }
}

}  // namespace zorro::ui

#include "moc_verdict_bar.cpp"
