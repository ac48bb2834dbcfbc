#include "ui/chart/lines/chart_legend.h"

#include <algorithm>
#include <utility>

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

QString bandText(SeriesBand band, const QString& seeds) {
    switch (band) {
        case SeriesBand::standardDeviation:
            return ChartLegend::tr("mean ± standard deviation, N = %1").arg(seeds);
        case SeriesBand::standardError:
            return ChartLegend::tr("mean ± standard error, N = %1").arg(seeds);
        case SeriesBand::range:
            return ChartLegend::tr("mean, lowest to highest, N = %1").arg(seeds);
        case SeriesBand::none:
            return ChartLegend::tr("mean, N = %1").arg(seeds);
    }
    return {};
}

/// What is drawn, and what of it is not what was recorded.
QString explanation(const std::vector<ChartGroup>& groups, const ChartOptions& options) {
    if (groups.empty()) {
        return {};
    }
    const auto [fewest, most] = std::minmax_element(
        groups.begin(), groups.end(),
        [](const ChartGroup& a, const ChartGroup& b) { return a.members.size() < b.members.size(); });
    QString seeds = QString::number(fewest->members.size());
    if (most->members.size() != fewest->members.size()) {
        seeds += QStringLiteral("–") + QString::number(most->members.size());
    }
    QString text = bandText(options.band, seeds);
    if (options.smoothing > 0) {
        text += ChartLegend::tr(" · smoothed over %1 records").arg(qRound(1 / (1 - options.smoothing)));
    }
    return options.ignoreOutliers ? text + ChartLegend::tr(" · outliers ignored") : text;
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
    name->setToolTip(tr("Click: hide or show. Double click: this one alone. Ctrl + click: its layers"));
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
        words += QStringLiteral("\n%1 %2 %3").arg(group.label).arg(group.colorIndex).arg(group.visible);
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
        names_[i]->setText(groups[i].label);
        names_[i]->setChecked(groups[i].visible);
    }
    band_->setText(explanation(groups, options));
    band_->setToolTip(band_->text());
}

bool ChartLegend::eventFilter(QObject* watched, QEvent* event) {
    const auto found = std::find(names_.begin(), names_.end(), watched);
    if (found != names_.end()) {
        const auto group = static_cast<std::size_t>(found - names_.begin());
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
