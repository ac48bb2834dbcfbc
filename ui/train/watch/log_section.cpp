#include "ui/train/watch/log_section.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {
namespace {

constexpr int mostLines = 500;
constexpr int logHeight = 112;

}  // namespace

LogSection::LogSection(TrainModel& model, QWidget* parent) : QWidget(parent), text_(new QPlainTextEdit) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(headingLabel(tr("THE TRAINER SAYS")));
    column->addWidget(text_);
    text_->setReadOnly(true);
    text_->setMaximumBlockCount(mostLines);
    text_->setFixedHeight(logHeight);
    text_->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    text_->setTabChangesFocus(true);
    text_->setPlaceholderText(tr("Nothing yet"));
    text_->setAccessibleName(tr("Messages of the trainer"));
    text_->setToolTip(tr("The last lines of trainer.log in the run's folder"));
    connect(&model, &TrainModel::logGrew, this, [this](const QString& more) {
        const bool atEnd = text_->verticalScrollBar()->value() == text_->verticalScrollBar()->maximum();
        QTextCursor end(text_->document());
        end.movePosition(QTextCursor::End);
        end.insertText(more);
        if (atEnd) {
            text_->verticalScrollBar()->setValue(text_->verticalScrollBar()->maximum());
        }
    });
    connect(&model, &TrainModel::runChanged, this, [this, &model] {
        text_->setPlainText(model.watched().log());
        text_->verticalScrollBar()->setValue(text_->verticalScrollBar()->maximum());
    });
}

}  // namespace zorro::ui

#include "moc_log_section.cpp"
