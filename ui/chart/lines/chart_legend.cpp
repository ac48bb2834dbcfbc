#include "ui/chart/lines/chart_legend.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QContextMenuEvent>
#include <QEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>

#include "ui/theme/curve_swatch.h"
#include "ui/widgets/room/flow_layout.h"

namespace zorro::ui {
namespace {

/// What is hidden is faint.
CurveStyle legendStyle(CurveStyle style, bool visible) {
    style.color.setAlphaF(visible ? 1.0F : 0.35F);
    return style;
}

QString centreText(SeriesBand band, bool logarithmic) {
    if (centreOn(band, logarithmic) == SeriesBand::quartiles) {
        return ChartLegend::tr("median");
    }
    return logarithmic ? ChartLegend::tr("geometric mean") : ChartLegend::tr("mean");
}

/// "median and quartiles": what lines and bands are on such an axis.
QString bandText(SeriesBand band, bool logarithmic) {
    const QString centre = centreText(band, logarithmic);
    switch (bandOn(band, logarithmic)) {
        case SeriesBand::quartiles:
            return ChartLegend::tr("%1 and quartiles").arg(centre);
        case SeriesBand::standardDeviation:
            return (logarithmic ? ChartLegend::tr("%1 ×/÷ standard deviation")
                                : ChartLegend::tr("%1 ± standard deviation"))
                .arg(centre);
        case SeriesBand::standardError:
            return (logarithmic ? ChartLegend::tr("%1 ×/÷ standard error")
                                : ChartLegend::tr("%1 ± standard error"))
                .arg(centre);
        case SeriesBand::range:
            return ChartLegend::tr("%1, lowest to highest").arg(centre);
        default:
            return centre;
    }
}

/// The same for all axes of the charts that are shown.
QString bandsText(const ChartOptions& options) {
    QStringList ofAxis[2];
    for (const Quantity quantity : options.charts()) {
        const bool logarithmic = options.logarithmic[quantity];
        if (!isByLayer(quantity) && ofAxis[logarithmic].isEmpty()) {
            ofAxis[logarithmic] << bandText(options.band, logarithmic);
        }
    }
    const QStringList& linear = ofAxis[0];
    const QStringList& logarithmic = ofAxis[1];
    if (linear.isEmpty() || logarithmic.isEmpty() || linear == logarithmic) {
        return (linear.isEmpty() ? logarithmic : linear).join(QString());
    }
    return ChartLegend::tr("log axes: %1; linear axes: %2").arg(logarithmic.front(), linear.front());
}

QString seedsText(const std::vector<ChartGroup>& groups) {
    const auto [fewest, most] = std::minmax_element(
        groups.begin(), groups.end(),
        [](const ChartGroup& a, const ChartGroup& b) { return a.members.size() < b.members.size(); });
    QString seeds = QString::number(fewest->members.size());
    if (most->members.size() != fewest->members.size()) {
        seeds += QStringLiteral("–") + QString::number(most->members.size());
    }
    return seeds;
}

/// How many records an average spans at most: no more than there are.
qsizetype averagedRecords(const std::vector<ChartGroup>& groups, double smoothing) {
    std::size_t records = 0;
    for (const ChartGroup& group : groups) {
        records = std::max(records, group.history ? group.history->recordCount() : 0);
    }
    return std::min(static_cast<qsizetype>(std::llround(1 / (1 - smoothing))),
                    static_cast<qsizetype>(records));
}

/// What is drawn, and what of it is not what was recorded.
QString explanation(const std::vector<ChartGroup>& groups, const ChartOptions& options) {
    if (groups.empty()) {
        return {};
    }
    const bool several =
        std::any_of(groups.begin(), groups.end(), [](const auto& each) { return each.members.size() > 1; });
    QStringList words;
    if (several) {
        words << bandsText(options) + ChartLegend::tr(", N = %1").arg(seedsText(groups));
        words << (options.showMembers ? ChartLegend::tr("faint: every seed") : QString());
    } else {
        words << ChartLegend::tr("one seed each");
    }
    const std::vector<Quantity> charts = options.charts();
    if (std::any_of(charts.begin(), charts.end(),
                    [&](Quantity each) { return options.besideOf(each).has_value(); })) {
        words << ChartLegend::tr("thin: training");
    }
    if (options.smoothing > 0) {
        words << ChartLegend::tr("smoothed over at most %1 records; faint: as recorded")
                     .arg(averagedRecords(groups, options.smoothing));
    }
    words << (options.ignoreOutliers ? ChartLegend::tr("outliers ignored") : QString());
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

/// "GELU", with how many of its members have diverged.
QString legendName(const ChartGroup& group) {
    const std::size_t diverged = group.diverged();
    return diverged == 0 ? group.label
                         : ChartLegend::tr("%1 · %2 of %3 diverged")
                               .arg(group.label)
                               .arg(diverged)
                               .arg(group.members.size());
}

}  // namespace

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent), row_(new FlowLayout(this)), band_(new QLabel) {
    constexpr int gap = 4;
    row_->setSpacing(gap);
    band_->setProperty("class", "muted");
    band_->setContentsMargins(gap, gap, 0, 0);
    row_->addWidget(band_);
}

QToolButton* ChartLegend::addName(std::size_t group) {
    auto* name = new QToolButton(this);
    name->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    name->setIconSize({18, 12});
    name->setFocusPolicy(Qt::TabFocus);
    name->setCheckable(true);
    name->setProperty("class", "legend");
    name->setToolTip(
        tr("Click: hide or show. Double click: this one alone. Ctrl + click: its layers. Right click: "
           "more"));
    name->installEventFilter(this);
    connect(name, &QToolButton::clicked, this,
            [this, group](bool checked) { emit visibilityRequested(group, checked); });
    row_->insertWidget(static_cast<int>(group), name);
    return name;
}

void ChartLegend::show(const std::vector<ChartGroup>& groups, const ChartOptions& options,
                       const Theme& theme) {
    QString words = explanation(groups, options) + theme.text.name();
    for (const ChartGroup& group : groups) {
        words += QStringLiteral("\n%1 %2 %3").arg(legendName(group)).arg(group.colorIndex).arg(group.visible);
    }
    if (std::exchange(shown_, words) == words) {
        return;  // as at most frames while records stream in
    }
    while (names_.size() > groups.size()) {
        delete names_.back();
        names_.pop_back();
    }
    while (names_.size() < groups.size()) {
        names_.push_back(addName(names_.size()));
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const CurveStyle style = curveStyle(theme, groups[i].colorIndex);
        names_[i]->setIcon(curveSwatch(legendStyle(style, groups[i].visible)));
        names_[i]->setText(legendName(groups[i]));
        names_[i]->setChecked(groups[i].visible);
    }
    band_->setText(explanation(groups, options));
    band_->setToolTip(band_->text());
}

bool ChartLegend::eventFilter(QObject* watched, QEvent* event) {
    const auto found = std::find(names_.begin(), names_.end(), watched);
    if (found != names_.end()) {
        const auto group = static_cast<std::size_t>(found - names_.begin());
        if (event->type() == QEvent::ContextMenu) {
            emit menuRequested(group, static_cast<QContextMenuEvent*>(event)->globalPos());
            return true;
        }
        if (event->type() == QEvent::MouseButtonDblClick) {
            emit isolationRequested(group);
            return true;
        }
        if (event->type() == QEvent::MouseButtonPress &&
            static_cast<QMouseEvent*>(event)->modifiers().testFlag(Qt::ControlModifier)) {
            emit focusRequested(group);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace zorro::ui

#include "moc_chart_legend.cpp"
