#include "ui/chart/network/usage_picture.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/usage.h"
#include "core/text/text.h"
#include "ui/chart/network/boundary_image.h"
#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr int usageHeight = 184;
constexpr std::size_t samples = 300;
constexpr double shapeHeight = 0.7;  ///< of the plot, for the fullest interval
constexpr float shapeOpacity = 0.25F;
constexpr double leastShare = 1e-3;  ///< of the counts, at either end of what is in view

double totalOf(const std::vector<double>& counts) {
    return std::accumulate(counts.begin(), counts.end(), 0.0);
}

}  // namespace

UsagePicture::UsagePicture(ThemeController& themes, QWidget* parent)
    : Picture(themes, QStringLiteral("preactivations"), usageHeight, parent) {
    panel().setAccessibleName(tr("Pre-activations and the activation's curve"));
    setAxisTitles(tr("pre-activation"), tr("f and f′"));
    setRedraw([this] { draw(); });
    setTable([this] { return table(); });
}

void UsagePicture::showPlace(const NetworkFocus& place, const std::optional<Curve>& learned) {
    place_ = place;
    learned_ = learned;
    counts_ = countsAt(*place.history, place.members, place.layer, place.step);
    if (counts_ && totalOf(counts_->counts) == 0) {
        counts_.reset();
    }
    draw();
}

/// From where to where the counts are, widened to whole numbers so that it keeps its place while they change.
AxisRange UsagePicture::usedRange() const {
    const std::vector<double>& counts = counts_->counts;
    const double enough = leastShare * totalOf(counts);
    const double width = (counts_->upper - counts_->lower) / static_cast<double>(counts.size());
    std::size_t first = 0;
    std::size_t last = counts.size();
    for (double below = counts[first]; first + 1 < last && below < enough; below += counts[first]) {
        ++first;
    }
    for (double above = counts[last - 1]; last > first + 1 && above < enough; above += counts[last - 1]) {
        --last;
    }
    const double lower = std::floor(counts_->lower + width * static_cast<double>(first));
    const double upper = std::ceil(counts_->lower + width * static_cast<double>(last));
    return {std::min(lower, -1.0), std::max(upper, 2.0)};
}

void UsagePicture::sample() {
    const AxisRange x = usedRange();
    const auto sampled = [&](const Curve& curve, Line& value, Line* slope) {
        std::vector<double> places = curve.joints();
        std::erase_if(places, [&](double joint) { return joint <= x.lower || joint >= x.upper; });
        for (std::size_t i = 0; i <= samples; ++i) {
            places.push_back(x.lower + lengthOf(x) * static_cast<double>(i) / samples);
        }
        std::sort(places.begin(), places.end());
        value = {places, std::vector<double>(places.size())};
        if (slope != nullptr) {
            *slope = value;
        }
        curve.evaluate(places, {.f = value.y,
                                .df = slope != nullptr ? std::span<double>(slope->y) : std::span<double>(),
                                .d2f = {},
                                .gradient = {}});
    };
    sampled(learned_.value_or(place_.curve), value_, &slope_);
    initial_ = {};
    if (learned_) {
        sampled(place_.curve, initial_, nullptr);
    }
}

/// The outline of the histogram between two heights of the plot.
void UsagePicture::setShape(double bottom, double top) {
    const std::vector<double>& counts = counts_->counts;
    const double fullest = *std::max_element(counts.begin(), counts.end());
    const double width = (counts_->upper - counts_->lower) / static_cast<double>(counts.size());
    shape_ = {};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double left = counts_->lower + width * static_cast<double>(i);
        const double height = bottom + (top - bottom) * counts[i] / fullest;
        shape_.x.insert(shape_.x.end(), {left, left + width});
        shape_.y.insert(shape_.y.end(), {height, height});
    }
    shapeBottom_.assign(shape_.x.size(), bottom);
}

void UsagePicture::draw() {
    if (place_.isGate()) {
        return showMissing(tr("Not recorded: histograms are of layers with an activation, not of gates."));
    }
    if (!counts_) {
        return showMissing(
            tr("Not recorded yet: histograms come with the validations, for layers with an "
               "activation."));
    }
    sample();
    AxisRange y{-0.25, 1.1};
    for (const Line* line : {&value_, &slope_, &initial_}) {
        for (const double each : line->y) {
            if (std::isfinite(each)) {
                y = {std::min(y.lower, each), std::max(y.upper, each)};
            }
        }
    }
    const double air = 0.05 * lengthOf(y);
    y = {y.lower - air, y.upper + air};
    setShape(y.lower, y.lower + shapeHeight * lengthOf(y));
    const QColor color = curveStyle(theme(), place_.colorIndex).color;
    std::vector<PlotCurve> curves;
    if (learned_) {
        curves.push_back({.color = theme().mutedText,
                          .penStyle = Qt::DashLine,
                          .width = 1.5,
                          .x = initial_.x,
                          .y = initial_.y,
                          .name = tr("f at the start")});
    }
    curves.push_back({.color = theme().text,
                      .penStyle = Qt::DotLine,
                      .width = 1.5,
                      .x = slope_.x,
                      .y = slope_.y,
                      .name = tr("f′")});
    curves.push_back({.color = color, .width = 2, .x = value_.x, .y = value_.y, .name = tr("f")});
    panel().replaceData({{.color = withOpacity(color, shapeOpacity),
                          .x = shape_.x,
                          .lower = shapeBottom_,
                          .upper = shape_.y,
                          .name = tr("pre-activations")}},
                        {});
    panel().replaceCurves(std::move(curves));
    showPlot(usedRange(), y);
    setWords(wordsOf(*counts_));
}

QString UsagePicture::wordsOf(const PreactivationCounts& counts) const {
    const Curve& curve = learned_ ? *learned_ : place_.curve;
    const Usage usage = usageOf(curve, counts.lower, counts.upper, counts.counts);
    QStringList straight;
    for (const StraightPiece& piece : straightPieces(curve)) {
        if (std::fabs(piece.slope) >= saturatedSlope) {
            straight << intervalText(piece.where.lower, piece.where.upper);
        }
    }
    QStringList words;
    if (!straight.isEmpty()) {
        words
            << tr("<b>%1</b> in the linear part %2").arg(shareText(usage.linear), straight.join(tr(" and ")));
    }
    words << tr("<b>%1</b> saturated (|f′| &lt; %2)")
                 .arg(shareText(usage.saturated), compactNumberText(saturatedSlope));
    words << tr("<b>%1</b> without slope").arg(shareText(usage.flat));
    const double outermost = (counts.counts.front() + counts.counts.back()) / totalOf(counts.counts);
    QString text = words.join(QStringLiteral(" · "));
    text += tr("<br>step %1 · f solid, f′ dotted%2")
                .arg(countText(static_cast<qint64>(counts.step)),
                     learned_ ? tr(", as it began dashed") : QString());
    if (outermost > leastShare) {
        text += tr(" · what lies beyond [%1, %2] counts at its ends")
                    .arg(compactNumberText(counts.lower), compactNumberText(counts.upper));
    }
    return text;
}

QString UsagePicture::textAt(double x) const {
    if (!counts_) {
        return {};
    }
    const Jet jet = (learned_ ? *learned_ : place_.curve).at(x);
    const std::size_t bin = cellAt(x, counts_->lower, counts_->upper, counts_->counts.size());
    const double width = (counts_->upper - counts_->lower) / static_cast<double>(counts_->counts.size());
    const double left = counts_->lower + width * static_cast<double>(bin);
    return tr("x = %1: f = %2, f′ = %3; %4 of the pre-activations in %5")
        .arg(numberText(x), numberText(jet.f), numberText(jet.df),
             shareText(counts_->counts[bin] / totalOf(counts_->counts)), intervalText(left, left + width));
}

std::string UsagePicture::table() const {
    std::string text = "lower,upper,count,f,df\n";
    for (std::size_t i = 0; counts_ && i < counts_->counts.size(); ++i) {
        const double width = (counts_->upper - counts_->lower) / static_cast<double>(counts_->counts.size());
        const double left = counts_->lower + width * static_cast<double>(i);
        const Jet jet = (learned_ ? *learned_ : place_.curve).at(left + width / 2);
        text += exactNumber(left) + ',' + exactNumber(left + width) + ',' + exactNumber(counts_->counts[i]) +
                ',' + exactNumber(jet.f) + ',' + exactNumber(jet.df) + '\n';
    }
    return text;
}

}  // namespace zorro::ui

#include "moc_usage_picture.cpp"
