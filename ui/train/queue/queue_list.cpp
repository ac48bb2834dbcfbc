#include "ui/train/queue/queue_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/session/train_setup.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {

QueueList::QueueList(TrainModel& model, TrainActions& actions, ThemeController& themes, QWidget* parent)
    : QWidget(parent), model_(model), themes_(themes), rows_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(4);
    auto* start = new QToolButton;
    start->setDefaultAction(actions.startWaiting);
    start->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* head = new QHBoxLayout;
    head->addWidget(headingLabel(tr("WAITING")), 1);
    head->addWidget(start);
    column->addLayout(head);
    rows_->setSpacing(0);
    column->addLayout(rows_);
    connect(&model_.queue(), &TrainQueue::changed, this, &QueueList::showQueue);
    connect(&themes_, &ThemeController::themeChanged, this, &QueueList::showQueue);
    connect(actions.startWaiting, &QAction::changed, start,
            [start, action = actions.startWaiting] { start->setVisible(action->isEnabled()); });
    start->setVisible(actions.startWaiting->isEnabled());
    showQueue();
}

void QueueList::showQueue() {
    while (QLayoutItem* item = rows_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < model_.queued(); ++i) {
        rows_->addWidget(makeRow(i));
    }
    setVisible(model_.queued() > 0);
}

QWidget* QueueList::makeRow(std::size_t index) {
    const Comparison& comparison = model_.queue().waiting()[index];
    const QString name = QString::fromStdString(comparison.name);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* label = new QLabel(tr("%1 · %2 networks").arg(name).arg(comparison.members.size()));
    label->setTextFormat(Qt::PlainText);
    QStringList activations;
    for (const std::string& spec : activationsOf(comparison)) {
        activations << QString::fromStdString(spec);
    }
    label->setToolTip(activations.join(u'\n'));
    layout->addWidget(label, 1);
    const auto addButton = [&](const QString& icon, const QString& words, bool possible, const auto& act) {
        auto* button = new QToolButton;
        button->setIcon(quietIcon(themes_.theme(), icon));
        button->setProperty("class", "quiet");
        button->setToolTip(words);
        button->setAccessibleName(words);
        button->setEnabled(possible);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, act);
        layout->addWidget(button);
    };
    TrainQueue& queue = model_.queue();
    addButton(QStringLiteral("up"), tr("Train %1 earlier").arg(name), index > 0,
              [&queue, index] { queue.move(index, index - 1); });
    addButton(QStringLiteral("down"), tr("Train %1 later").arg(name), index + 1 < model_.queued(),
              [&queue, index] { queue.move(index, index + 1); });
    addButton(QStringLiteral("close"), tr("Do not train %1").arg(name), true,
              [&queue, index] { queue.remove(index); });
    return row;
}

}  // namespace zorro::ui

#include "moc_queue_list.cpp"
