#include "ui/compare/choices_panel.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include "core/index/run_fields.h"
#include "ui/compare/groups/final_metric.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/language/spoken.h"
#include "ui/widgets/field/act_once.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr int fieldWidth = 150;

/// A switch that does what a checkable action does.
QCheckBox* switchOf(QAction& action) {
    auto* box = new QCheckBox(action.text());
    box->setToolTip(action.toolTip());
    box->setChecked(action.isChecked());
    QObject::connect(&action, &QAction::toggled, box, &QCheckBox::setChecked);
    QObject::connect(box, &QCheckBox::toggled, &action, &QAction::setChecked);
    return box;
}

void clear(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QVBoxLayout* tightColumn() {
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    return column;
}

}  // namespace

ChoicesPanel::ChoicesPanel(const Parts& parts, QWidget* parent)
    : SidePanel(tr("Runs and how they are compared"), parent),
      parts_(parts),
      filter_(new QLineEdit),
      filterMessage_(new InlineMessage(filter_)),
      groupBy_(new QComboBox),
      count_(new QLabel),
      folders_(tightColumn()),
      groupWords_(new QLabel),
      groups_(new ComparedList),
      color_(new QComboBox),
      shown_(new QComboBox) {
    addRuns();
    addSectionGap();
    addFolders();
    addSectionGap();
    addComparison();
    column().addStretch();
    connect(&parts_.table, &AllRunsModel::optionsChanged, this, &ChoicesPanel::showRuns);
    connect(&parts_.library, &RunLibrary::entriesChanged, this, &ChoicesPanel::showRuns);
    connect(&parts_.library, &RunLibrary::completed, this, &ChoicesPanel::showRuns);
    connect(&parts_.library, &RunLibrary::sourcesChanged, this, &ChoicesPanel::showFolders);
    connect(&parts_.model, &CompareModel::groupsChanged, this, &ChoicesPanel::showComparison);
    connect(&parts_.model, &CompareModel::groupsChanged, this, &ChoicesPanel::showRuns);
    connect(&parts_.themes, &ThemeController::themeChanged, this, &ChoicesPanel::showComparison);
    showRuns();
    showFolders();
    showComparison();
}

void ChoicesPanel::addRuns() {
    column().addWidget(headingLabel(tr("RUNS")));
    filter_->setPlaceholderText(tr("Filter: words, steps>1000"));
    filter_->setClearButtonEnabled(true);
    filter_->setMinimumHeight(30);
    filter_->setAccessibleName(tr("Filter of the runs"));
    filter_->setToolTip(
        tr("Words that must occur, and conditions such as learning_rate=0.01, data!=spirals, "
           "steps>=1000, activation=gelu, tag=good, validation_loss<0.1; -word leaves out"));
    column().addWidget(filter_);
    column().addWidget(filterMessage_);
    connect(filter_, &QLineEdit::textChanged, &parts_.table, &AllRunsModel::setFilterText);
    groupBy_->setFixedWidth(fieldWidth);
    groupBy_->setToolTip(tr("Put the runs that agree in this under one heading"));
    groupBy_->setAccessibleName(tr("Group by"));
    column().addLayout(formRow(tr("Group by"), {groupBy_}));
    connect(groupBy_, &QComboBox::activated, this, [this](int index) {
        ArrangementOptions options = parts_.table.options();
        options.groupKey = groupBy_->itemData(index).toString().toStdString();
        options.collapsed.clear();
        parts_.table.setOptions(std::move(options));
    });
    column().addWidget(switchOf(*parts_.actions.showArchived));
    count_->setProperty("class", "muted");
    count_->setWordWrap(true);
    count_->setMinimumHeight(2 * count_->fontMetrics().lineSpacing());  // nothing moves while it says more
    count_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column().addWidget(count_);
}

void ChoicesPanel::addFolders() {
    column().addWidget(headingLabel(tr("FOLDERS")));
    column().addLayout(folders_);
    auto* add = new QToolButton;
    add->setDefaultAction(parts_.actions.addFolder);
    add->setToolButtonStyle(Qt::ToolButtonTextOnly);
    add->setProperty("class", "quiet");
    column().addWidget(add);
}

void ChoicesPanel::addComparison() {
    column().addWidget(headingLabel(tr("COMPARED")));
    column().addWidget(switchOf(*parts_.actions.joinSeeds));
    color_->setFixedWidth(fieldWidth);
    color_->setToolTip(tr("What gives a line its hue; lines of the same hue differ in their dashes"));
    color_->setAccessibleName(tr("Colour by"));
    column().addLayout(formRow(tr("Colour by"), {color_}));
    connect(color_, &QComboBox::activated, this, &ChoicesPanel::chooseColor);
    shown_->addItems({tr("values"), tr("minus the baseline"), tr("over the baseline")});
    shown_->setFixedWidth(fieldWidth);
    shown_->setToolTip(tr("What the charts show; click the ring behind a name to make it the baseline"));
    shown_->setAccessibleName(tr("Charts show"));
    column().addLayout(formRow(tr("Charts show"), {shown_}));
    connect(shown_, &QComboBox::activated, this, [this](int index) {
        if (index > 0 && !parts_.model.baseline() && !parts_.model.groups().empty()) {
            parts_.model.setBaseline(0);
        }
        parts_.model.setShownValue(static_cast<ShownValue>(index));
    });
    groupWords_->setProperty("class", "muted");
    groupWords_->setWordWrap(true);
    groupWords_->setMinimumHeight(groupWords_->fontMetrics().lineSpacing());  // also while it says nothing
    column().addWidget(groupWords_);
    column().addWidget(groups_);  // last, so that nothing moves when it grows
    connect(groups_, &ComparedList::baselineRequested, &parts_.model, &CompareModel::setBaseline);
}

void ChoicesPanel::showRuns() {
    filterMessage_->say(spoken(parts_.table.options().filter.problem()));
    const RunArrangement& arrangement = parts_.table.arrangement();
    const auto all = static_cast<qlonglong>(parts_.library.entries().size());
    QString text = arrangement.shown == all
                       ? runCountText(all)
                       : tr("%1 of %2 runs").arg(countText(arrangement.shown), countText(all));
    if (arrangement.archived > 0) {
        text += tr(", %1 archived").arg(countText(arrangement.archived));
    }
    const auto& chosen = parts_.model.chosen();
    if (const std::size_t hidden = chosen.size() - parts_.table.rowsOf(chosen).size(); hidden > 0) {
        text +=
            tr("\n%1 of %2 compared are not in the table now")
                .arg(countText(static_cast<qint64>(hidden)), countText(static_cast<qint64>(chosen.size())));
    }
    if (!parts_.library.isComplete()) {
        text += tr(" · looking…");
    }
    count_->setText(text);
    fillGroupings();
    fillColors();
}

void ChoicesPanel::fillGroupings() {
    std::vector<std::string> keys{"architecture", "data", "activation", "state", "tag", "name"};
    keys.insert(keys.end(), parts_.table.parameters().begin(), parts_.table.parameters().end());
    if (groupBy_->count() != static_cast<int>(keys.size()) + 1) {
        groupBy_->clear();
        groupBy_->addItem(tr("nothing"), QString());
        for (const std::string& key : keys) {
            groupBy_->addItem(fieldTitle(key), QString::fromStdString(key));
        }
    }
    groupBy_->setCurrentIndex(
        std::max(0, groupBy_->findData(QString::fromStdString(parts_.table.options().groupKey))));
}

void ChoicesPanel::fillColors() {
    const auto& keys = parts_.table.parameters();
    constexpr int before = 2;
    if (color_->count() != before + static_cast<int>(keys.size())) {
        color_->clear();
        color_->addItems({tr("activation"), tr("run")});
        for (const std::string& key : keys) {
            color_->addItem(fieldTitle(key), QString::fromStdString(key));
        }
    }
    const GroupingOptions& grouping = parts_.model.grouping();
    color_->setCurrentIndex(
        grouping.colorBy == ColorBy::parameter
            ? std::max(0, color_->findData(QString::fromStdString(grouping.colorParameter)))
            : static_cast<int>(grouping.colorBy));
}

void ChoicesPanel::chooseColor(int index) {
    GroupingOptions grouping = parts_.model.grouping();
    grouping.colorBy = static_cast<ColorBy>(std::min(index, static_cast<int>(ColorBy::parameter)));
    grouping.colorParameter = color_->itemData(index).toString().toStdString();
    parts_.model.setGrouping(std::move(grouping));
}

void ChoicesPanel::showFolders() {
    clear(*folders_);
    const auto addRow = [this](const QString& path, bool removable) {
        auto* row = new QWidget;
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* name = new QLabel;
        name->setText(name->fontMetrics().elidedText(path, Qt::ElideMiddle, 240));
        name->setToolTip(path);
        layout->addWidget(name, 1);
        if (removable) {
            auto* remove = new QToolButton;
            remove->setIcon(quietIcon(parts_.themes.theme(), QStringLiteral("close")));
            remove->setProperty("class", "quiet");
            remove->setToolTip(tr("Show the runs of this folder no more; nothing is deleted"));
            remove->setAccessibleName(tr("Show the runs of %1 no more").arg(path));
            actOnce(*remove);  // the next folder takes the place of the one that goes
            connect(remove, &QToolButton::clicked, this, [this, path] { parts_.library.removeSource(path); });
            layout->addWidget(remove);
        }
        folders_->addWidget(row);
    };
    addRow(QString::fromStdString(parts_.library.runsFolder().string()), false);
    for (const QString& folder : parts_.library.addedSources()) {
        addRow(folder, true);
    }
}

void ChoicesPanel::showComparison() {
    const auto& groups = parts_.model.groups();
    const std::size_t count = groups.size();
    groups_->show(groups, parts_.model.baseline().value_or(usualBaseline(groups)), parts_.themes.theme());
    QString words;
    if (parts_.model.isReading()) {
        words = tr("reading…");
    } else if (count == 0) {
        words = tr("Select runs in the table to compare them; Ctrl or Shift selects several.");
    } else if (count > ComparedList::mostRows) {
        words = tr("and %1 more").arg(countText(static_cast<qint64>(count - ComparedList::mostRows)));
    }
    groupWords_->setText(words);
    shown_->setCurrentIndex(static_cast<int>(parts_.model.shownValue()));
    shown_->setEnabled(count > 1);
    fillColors();
}

}  // namespace zorro::ui

#include "moc_choices_panel.cpp"
