#include "ui/train/watch/train_panel.h"

#include <cmath>
#include <map>

#include <QLabel>

#include "core/series/group_series.h"
#include "ui/chart/quantity_text.h"
#include "ui/train/queue/run_list.h"
#include "ui/train/watch/layer_strips.h"
#include "ui/train/watch/log_section.h"
#include "ui/train/watch/run_groups.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

constexpr int figureWidth = 59;
constexpr int readableMilliseconds = 100;

/// The newest mean of a quantity over these members; NaN where there is none.
double latestMean(const RunHistory& history, Quantity quantity, const std::vector<std::size_t>& sound,
                  std::size_t members, std::size_t layer = 0) {
    const Column* column = history.column(std::string(describe(quantity).name));
    for (std::size_t record = column == nullptr ? 0 : history.steps.size(); record-- > 0;) {
        double sum = 0;
        int count = 0;
        for (const std::size_t member : sound) {
            const double value = valueOf(*column, members, record, member, layer);
            sum += std::isfinite(value) ? value : 0;
            count += std::isfinite(value) ? 1 : 0;
        }
        if (count > 0) {
            return sum / count;
        }
    }
    return NAN;
}

/// The quantities whose newest values are shown: those of members that have a brief name.
const std::vector<Quantity>& briefQuantities() {
    static const auto brief = quantitiesThat([](const QuantityDescription& each) {
        return each.recorded && each.of == QuantityOf::member && !each.brief.empty();
    });
    return brief;
}

QStringList nowHeads() {
    QStringList heads{TrainPanel::tr("Activation")};
    for (const Quantity quantity : briefQuantities()) {
        heads << briefOf(quantity);
    }
    return heads;
}

}  // namespace

TrainPanel::TrainPanel(TrainModel& model, TrainActions& actions, ThemeController& themes, QWidget* parent)
    : SidePanel(tr("How the activations do"), parent),
      model_(model),
      themes_(themes),
      now_(new FlatTable(nowHeads(), figureWidth)),
      dead_(new LayerStrips(themes)) {
    now_->setAccessibleName(tr("Newest values"));
    now_->fitFigures();
    dead_->setAccessibleName(tr("Dead units by layer"));
    column().addWidget(new RunList(model, actions, themes));
    addSectionGap();
    addOfRun(headingLabel(tr("NOW")));
    addOfRun(now_);
    addSectionGap();
    addOfRun(headingLabel(endTitleOf(Quantity::deadUnits).toUpper()));
    addOfRun(dead_);
    belowNumbers_ = column().count();
    addSectionGap();
    addOfRun(new LogSection(model));
    column().addStretch();
    pause_.setSingleShot(true);
    pause_.setInterval(readableMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &TrainPanel::showNumbers);
    connect(&model_, &TrainModel::historyGrew, this, [this] {
        if (!pause_.isActive()) {
            pause_.start();
        }
    });
    connect(&model_, &TrainModel::runChanged, this, &TrainPanel::showNumbers);
    connect(&model_, &TrainModel::stateChanged, this, &TrainPanel::showNumbers);
    connect(&themes_, &ThemeController::themeChanged, this, &TrainPanel::showNumbers);
    showNumbers();
}

/// Adds what has nothing to say while no run is shown.
void TrainPanel::addOfRun(QWidget* widget) {
    column().addWidget(widget);
    ofRun_.push_back(widget);
}

void TrainPanel::putBelowNumbers(QWidget* widget) {
    column().insertWidget(belowNumbers_, widget);
}

void TrainPanel::showNumbers() {
    const std::vector<ChartGroup> groups = groupsOf(model_);
    std::vector<GroupFailures> failures;
    failures.reserve(groups.size());
    for (const ChartGroup& group : groups) {
        failures.push_back(failuresOf(model_, group));
    }
    showNow(groups, failures);
    showDead(groups, failures);
    showSections();
}

/// "2/3 Symme…Zorro": how many of them the numbers are of; the name shortens, the count does not.
QString TrainPanel::countedName(const GroupFailures& failures, const QString& name) const {
    const QString count =
        tr("%1/%2 ").arg(failures.sound.size()).arg(failures.sound.size() + failures.failed);
    const QFontMetrics metrics(now_->font());
    const int room = now_->columnWidth(0) - metrics.horizontalAdvance(count) - metrics.averageCharWidth();
    return count + metrics.elidedText(name, Qt::ElideMiddle, room);
}

/// Where all have failed the words stand over the columns of the numbers.
void TrainPanel::showNow(const std::vector<ChartGroup>& groups, const std::vector<GroupFailures>& failures) {
    QList<QStringList> rows;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const GroupFailures& failed = failures[i];
        QStringList row{failed.failed > 0 && !failed.sound.empty() ? countedName(failed, groups[i].label)
                                                                   : groups[i].label};
        if (failed.sound.empty()) {
            row << failed.words();
        } else {
            for (const Quantity quantity : briefQuantities()) {
                row << narrowText(quantity, latestMean(*model_.history(), quantity, failed.sound,
                                                       model_.run()->comparison.members.size()));
            }
        }
        rows << row;
    }
    now_->setRows(rows);
    for (int row = 0; row < rows.size(); ++row) {
        const GroupFailures& failed = failures[static_cast<std::size_t>(row)];
        const int span = failed.sound.empty() ? static_cast<int>(briefQuantities().size()) : 1;
        if (now_->columnSpan(row, 1) != span) {
            now_->setSpan(row, 1, 1, span);
        }
        const QVariant color = failed.failed > 0 ? QVariant(QBrush(themes_.theme().warning)) : QVariant();
        now_->item(row, 0)->setData(Qt::ForegroundRole, failed.sound.empty() ? QVariant() : color);
        now_->item(row, 1)->setData(Qt::ForegroundRole, failed.sound.empty() ? color : QVariant());
        const QString tip = failed.failed > 0 ? failed.words() + u'\n' + failed.reasons : QString();
        for (int column = 0; column < now_->columnCount(); ++column) {
            now_->item(row, column)
                ->setToolTip(tip.isEmpty() ? groups[static_cast<std::size_t>(row)].label : tip);
        }
    }
}

void TrainPanel::showDead(const std::vector<ChartGroup>& groups, const std::vector<GroupFailures>& failures) {
    std::vector<LayerStrips::Row> rows;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        LayerStrips::Row row{.name = groups[i].label,
                             .shares = {},
                             .failure = failures[i].sound.empty() ? failures[i].words() : QString(),
                             .toolTip = failures[i].reasons};
        for (std::size_t layer = 0; row.failure.isEmpty() && layer < groups[i].activationLayers.size();
             ++layer) {
            row.shares.push_back(latestMean(*model_.history(), Quantity::deadUnits, failures[i].sound,
                                            model_.run()->comparison.members.size(), layer));
        }
        rows.push_back(std::move(row));
    }
    dead_->setRows(std::move(rows),
                   groups.empty() ? std::vector<std::string>() : groups.front().activationLayers);
}

void TrainPanel::showSections() {
    for (QWidget* each : ofRun_) {
        each->setVisible(model_.run() || model_.isTraining());
    }
}

}  // namespace zorro::ui

#include "moc_train_panel.cpp"
