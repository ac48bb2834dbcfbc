#include "ui/train/form/form_foot.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/language/spoken.h"
#include "ui/theme/theme.h"
#include "ui/train/form/field_rows.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

constexpr int linesOfText = 4;
constexpr int footMargin = 12;

}  // namespace

FormFoot::FormFoot(ComparisonCheck& check, FieldRows& rows, QWidget* parent)
    : QWidget(parent), check_(check), rows_(rows), text_(new QLabel) {
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(area);
    content->setProperty("class", "content");
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(text_, 1);
    area->setWidget(content);
    area->setFixedHeight(linesOfText * fontMetrics().lineSpacing() + 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(footMargin, 6, footMargin, 8);
    column->addWidget(area);
    text_->setTextFormat(Qt::PlainText);  // what the user typed is quoted in it
    text_->setWordWrap(true);
    text_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setFocusPolicy(Qt::NoFocus);
    connect(&check_, &ComparisonCheck::changed, this, &FormFoot::refresh);
    connect(&rows_, &FieldRows::messagesChanged, this, &FormFoot::refresh);
    refresh();
}

QString FormFoot::text() const {
    return text_->text();
}

void FormFoot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    check_.begin();
}

void FormFoot::refresh() {
    QStringList wrong = rows_.messages();
    rows_.clearIssues();
    for (const ComparisonIssue& issue : check_.issues()) {
        rows_.markIssue(issue);
        wrong << issueInWords(issue);
    }
    if (!check_.problem().isEmpty()) {
        wrong << check_.problem();
    }
    QString words = wrong.join(u'\n');
    if (wrong.isEmpty() && check_.estimate()) {
        words = check_.needs();
        if (!check_.tuning().isEmpty()) {
            words += u'\n' + check_.tuning();
        }
        for (const std::string& note : check_.notes()) {
            words += u'\n' + spoken(note);
        }
    } else if (wrong.isEmpty()) {
        words = tr("How long it takes and what it needs is asked of the trainer…");
    }
    const QString style = wrong.isEmpty() ? QStringLiteral("muted") : QStringLiteral("error");
    if (text_->property("class").toString() != style) {
        text_->setProperty("class", style);
        refreshStyle(*text_);
    }
    text_->setText(words);
    text_->setAccessibleName(words);
    text_->setToolTip(wrong.isEmpty()
                          ? tr("Measured by the trainer with a few steps; a busy machine takes longer")
                          : words);
}

}  // namespace zorro::ui

#include "moc_form_foot.cpp"
