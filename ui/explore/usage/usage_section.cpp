#include "ui/explore/usage/usage_section.h"

#include <utility>

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/run/directory/run_directory.h"
#include "ui/explore/usage/usage_rows.h"
#include "ui/widgets/field/wheel_to_panel.h"
#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/field_title.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

constexpr int shareWidth = 72;

/// The first item stands for all of the others; with one thing there is no other choice.
void fillChoice(QComboBox& box, const QString& all, const QStringList& items,
                const std::optional<std::size_t>& chosen) {
    const QSignalBlocker blocked(&box);
    box.clear();
    box.addItem(all);
    box.addItems(items);
    box.setCurrentIndex(chosen ? static_cast<int>(*chosen) + 1 : 0);
}

std::optional<std::size_t> chosenOf(const QComboBox& box) {
    return box.currentIndex() > 0 ? std::optional(static_cast<std::size_t>(box.currentIndex()) - 1)
                                  : std::nullopt;
}

}  // namespace

UsageSection::UsageSection(SessionModel& session, UsageReader& reader, QAction& choose, QAction& remove,
                           QWidget* parent)
    : QWidget(parent), session_(session), reader_(reader) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    QLabel* heading = headingLabel(tr("WHERE IT LIVES"));
    heading->setWordWrap(true);  // two buttons leave little room for longer words
    heading->setToolTip(
        tr("Where a network that was trained with this curve lives on it: its pre-activations"));
    head->addWidget(heading, 1);
    head->addWidget(addButton(choose, tr("Run…")));
    head->addWidget(addButton(remove, tr("Remove")));
    column->addLayout(head);
    body_ = new QWidget(this);
    auto* body = new QVBoxLayout(body_);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(6);
    run_ = new ElidedLabel(body_);
    layer_ = addChoice(tr("Layer"));
    seed_ = addChoice(tr("Seed"));
    rows_ = new FlatTable({{}, {}}, shareWidth, body_);
    rows_->setAccessibleName(tr("Where a network lives on the curve"));
    remark_ = new QLabel(body_);
    remark_->setWordWrap(true);
    remark_->setProperty("class", "muted");
    auto* choices = new QHBoxLayout;
    choices->setSpacing(6);
    choices->addWidget(layer_, 3);
    choices->addWidget(seed_, 2);
    body->addWidget(run_);
    body->addLayout(choices);
    body->addWidget(rows_);
    body->addWidget(remark_);
    column->addWidget(body_);
    for (auto changed : {&SessionModel::selectionChanged, &SessionModel::curveAppearanceChanged,
                         &SessionModel::curveChanged}) {
        connect(&session_, changed, this, &UsageSection::refresh);
    }
    connect(&session_, &SessionModel::sessionReset, this, &UsageSection::refresh);
    connect(&reader_, &UsageReader::noticeRaised, this, [this] {
        chosen_.reset();  // what was chosen could not be read
        refresh();
    });
    connect(&session_, &SessionModel::rangesChanged, this, &UsageSection::refresh);
    refresh();
}

QToolButton* UsageSection::addButton(QAction& action, const QString& word) {
    auto* button = new QToolButton(this);
    button->setText(word);
    button->setAccessibleName(action.text());
    button->setToolTip(action.toolTip());
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, &action, &QAction::trigger);
    const auto update = [button, &action] { button->setEnabled(action.isEnabled()); };
    connect(&action, &QAction::changed, button, update);
    update();
    return button;
}

QComboBox* UsageSection::addChoice(const QString& name) {
    auto* box = new QComboBox(body_);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setMinimumContentsLength(4);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    new WheelToPanel(box);
    connect(box, &QComboBox::activated, this, &UsageSection::changePlace);
    return box;
}

const SessionCurve* UsageSection::curve() const {
    return session_.session().find(session_.session().selected);
}

QString UsageSection::remark() const {
    return remark_->text();
}

void UsageSection::refresh() {
    const SessionCurve* shown = curve();
    const bool isThere = shown != nullptr && shown->usage;
    body_->setVisible(isThere);
    if (!isThere) {
        return;
    }
    const NetworkUsage& usage = *shown->usage;
    const QString time = QString::fromStdString(preparedAt(usage.run));
    const QString name = QString::fromStdString(usage.runName);
    run_->setText(time.isEmpty() ? name : tr("%1, prepared %2").arg(name, time));
    if (std::exchange(chosen_, shown->usage) != shown->usage) {
        fillChoices(usage);
    }
    rows_->setRows(usageRows(*shown, session_.session().explore.xRange));
    const QString remark = usageRemark(*shown);
    remark_->setText(remark);
    remark_->setVisible(!remark.isEmpty());
}

void UsageSection::fillChoices(const NetworkUsage& usage) {
    QStringList layers;
    for (const std::string& layer : usage.layers) {
        layers << layerWords(layer);
    }
    QStringList seeds;
    for (const std::string& seed : usage.memberNames) {
        seeds << tr("seed %1").arg(QString::fromStdString(seed));
    }
    fillChoice(*layer_, tr("all layers"), layers, usage.place.layer);
    fillChoice(*seed_, tr("all seeds"), seeds, usage.place.member);
    // What several runs say together lies in no directory.
    layer_->setEnabled(layers.size() > 1 && !usage.run.empty());
    seed_->setEnabled(seeds.size() > 1 && !usage.run.empty());
}

void UsageSection::changePlace() {
    if (const SessionCurve* shown = curve(); shown != nullptr && shown->usage) {
        UsagePlace place = shown->usage->place;
        place.layer = chosenOf(*layer_);
        place.member = chosenOf(*seed_);
        reader_.change(shown->id, place);
    }
}

}  // namespace zorro::ui

#include "moc_usage_section.cpp"
