#include "ui/explore/details/details_rows.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

#include <QCoreApplication>

#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr std::size_t mostOfAKind = 3;

class DetailsRows {
    Q_DECLARE_TR_FUNCTIONS(DetailsRows)
};

QString span(const Interval& interval) {
    return std::isnan(interval.lower) ? noNumberText : intervalText(interval.lower, interval.upper, 3);
}

QString where(const Interval& interval) {
    return interval.lower == interval.upper ? numberText(interval.lower) : span(interval);
}

/// At most so many of the items, those nearest to 0, in increasing order.
template <class Item, class Place>
std::vector<Item> nearestToZero(std::vector<Item> items, const Place& placeOf,
                                std::size_t most = mostOfAKind) {
    if (items.size() > most) {
        std::ranges::stable_sort(items, {},
                                 [&](const Item& item) { return std::fabs(std::invoke(placeOf, item)); });
        items.resize(most);
        std::ranges::stable_sort(items, {}, placeOf);
    }
    return items;
}

QString joined(const std::vector<double>& values) {
    QStringList parts;
    for (const double value : nearestToZero(values, [](double x) { return x; })) {
        parts += compactNumberText(value, 3);
    }
    if (values.size() > mostOfAKind) {
        parts += QStringLiteral("…");
    }
    return parts.isEmpty() ? noNumberText : parts.join(QStringLiteral(", "));
}

/// Up to three rows of one kind of extremum, and always one.
void appendExtrema(QList<QStringList>& rows, const Landmarks& landmarks, ExtremumKind kind,
                   const QString& name) {
    std::vector<Extremum> found;
    std::ranges::copy_if(landmarks.extrema, std::back_inserter(found),
                         [kind](const Extremum& each) { return each.kind == kind; });
    for (const Extremum& each : nearestToZero(found, [](const Extremum& one) { return one.point.x; })) {
        rows.append({name, numberText(each.point.x), numberText(each.point.y)});
    }
    if (found.empty()) {
        rows.append({name, noNumberText, noNumberText});
    }
}

QString monotonicityText(Monotonicity monotonicity) {
    switch (monotonicity) {
        case Monotonicity::increasing:
            return DetailsRows::tr("rising");
        case Monotonicity::decreasing:
            return DetailsRows::tr("falling");
        case Monotonicity::constant:
            return DetailsRows::tr("constant");
        case Monotonicity::neither:
            break;
    }
    return DetailsRows::tr("no");
}

void appendZerosAndInflections(QList<QStringList>& rows, const Landmarks& landmarks) {
    for (const Interval& zero : nearestToZero(landmarks.zeros, &Interval::upper)) {
        rows.append({DetailsRows::tr("zero"), where(zero), numberText(0)});
    }
    for (const Point& point : nearestToZero(landmarks.inflections, &Point::x, mostOfAKind + 1)) {
        rows.append({DetailsRows::tr("inflection"), numberText(point.x), numberText(point.y)});
    }
    for (std::size_t i = 0; i < std::min(landmarks.linearPieces.size(), mostOfAKind); ++i) {
        const Interval& piece = landmarks.linearPieces[i];
        rows.append({DetailsRows::tr("linear"), span(piece), {}});
    }
}

}  // namespace

QList<QStringList> landmarkRows(const std::optional<Landmarks>& found) {
    const double unknown = NAN;
    const Landmarks landmarks = found.value_or(Landmarks{.limitAtMinusInfinity = unknown,
                                                         .limitAtPlusInfinity = unknown,
                                                         .range = {unknown, unknown},
                                                         .largestSlope = {unknown, {unknown, unknown}},
                                                         .smallestSlope = {unknown, {unknown, unknown}}});
    QList<QStringList> rows;
    appendExtrema(rows, landmarks, ExtremumKind::minimum, DetailsRows::tr("minimum"));
    appendExtrema(rows, landmarks, ExtremumKind::maximum, DetailsRows::tr("maximum"));
    rows.append({DetailsRows::tr("joints"), joined(landmarks.joints), {}});
    rows.append({DetailsRows::tr("limit"), QStringLiteral("−∞"), numberText(landmarks.limitAtMinusInfinity)});
    rows.append({DetailsRows::tr("limit"), QStringLiteral("+∞"), numberText(landmarks.limitAtPlusInfinity)});
    rows.append(
        {DetailsRows::tr("range"), numberText(landmarks.range.lower), numberText(landmarks.range.upper)});
    rows.append({DetailsRows::tr("largest f′"), where(landmarks.largestSlope.where),
                 numberText(landmarks.largestSlope.slope)});
    rows.append({DetailsRows::tr("smallest f′"), where(landmarks.smallestSlope.where),
                 numberText(landmarks.smallestSlope.slope)});
    rows.append(
        {DetailsRows::tr("monotone"), {}, found ? monotonicityText(landmarks.monotonicity) : noNumberText});
    appendZerosAndInflections(rows, landmarks);
    return rows;
}

QList<QStringList> distanceRows(const AnalysisResult& numbers) {
    const Distance distance = numbers.distance.value_or(Distance{NAN, NAN, NAN, NAN});
    return {{DetailsRows::tr("L²"), numberText(distance.l2)},
            {DetailsRows::tr("root mean square"), numberText(distance.rms)},
            {DetailsRows::tr("largest"), numberText(distance.largest)},
            {DetailsRows::tr("largest at x ="), numberText(distance.largestAt)},
            {DetailsRows::tr("L², x ~ N(0, 1)"), numberText(numbers.normalDistance.value_or(NAN))}};
}

QList<QStringList> figureRows(const std::optional<CurveFigures>& found) {
    const CurveFigures figures =
        found.value_or(CurveFigures{.largestCurvature = NAN, .lipschitz = NAN, .mean = NAN});
    QList<QStringList> rows{{DetailsRows::tr("largest |f″|"), numberText(figures.largestCurvature)},
                            {DetailsRows::tr("at x ="), numberText(found ? figures.largestCurvatureAt : NAN)},
                            {DetailsRows::tr("Lipschitz constant"), numberText(figures.lipschitz)},
                            {DetailsRows::tr("E[f], x ~ N(0, 1)"), numberText(figures.mean)}};
    const auto append = [&rows](const QString& name, const std::vector<Interval>& intervals) {
        for (std::size_t i = 0; i < std::min(intervals.size(), mostOfAKind); ++i) {
            rows.append({i == 0 ? name : QString(), span(intervals[i])});
        }
        if (intervals.empty()) {
            rows.append({name, DetailsRows::tr("nowhere")});
        }
    };
    append(DetailsRows::tr("f′ < 0.05 on"), figures.lowSlope);
    append(DetailsRows::tr("f′ < 0 on"), figures.falling);
    return rows;
}

QList<QStringList> roundingRows(const AnalysisResult& numbers) {
    const auto row = [](const QString& format, const std::optional<RoundingErrors>& errors) -> QStringList {
        if (!errors) {
            return {format, noNumberText, noNumberText};
        }
        return {format, DetailsRows::tr("%1 ulp").arg(compactNumberText(errors->largest, 3)),
                shareText(errors->share)};
    };
    return {row(QStringLiteral("float16"), numbers.inFloat16),
            row(QStringLiteral("bfloat16"), numbers.inBfloat16)};
}

QList<QStringList> signalRows(const std::optional<SignalPropagation>& found) {
    const SignalPropagation signal = found.value_or(SignalPropagation{NAN, NAN, NAN, NAN, NAN});
    return {{DetailsRows::tr("forward gain"), numberText(signal.forwardGain)},
            {DetailsRows::tr("gradient gain"), numberText(signal.gradientGain)},
            {DetailsRows::tr("E[f²]"), numberText(signal.meanSquare)},
            {DetailsRows::tr("E[f′²]"), numberText(signal.meanSquareSlope)}};
}

}  // namespace zorro::ui
