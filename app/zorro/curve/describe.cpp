#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/zorro/command_line/commands.h"
#include "app/zorro/curve/json_description.h"
#include "app/zorro/curve/json_landmarks.h"
#include "core/activation/spec.h"
#include "core/analysis/critical_point.h"
#include "core/analysis/figures.h"
#include "core/analysis/landmarks.h"
#include "core/analysis/rounding.h"
#include "core/analysis/signal_propagation.h"
#include "core/text/json.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// Everything that is computed about a curve.
struct Report {
    Curve curve;
    Landmarks landmarks;
    SignalPropagation signal;
    std::optional<CriticalPoint> critical;
    CurveFigures figures;
    std::vector<std::pair<HalfFormat, RoundingErrors>> rounding;
};

/// Ten significant digits: what the landmarks are good for.
std::string readable(double value) {
    return readableNumber(value, 10);
}

std::string readable(const Interval& interval) {
    return interval.lower == interval.upper ? readable(interval.lower)
                                            : std::string("[")
                                                  .append(readable(interval.lower))
                                                  .append(", ")
                                                  .append(readable(interval.upper))
                                                  .append("]");
}

std::string readable(const Point& point) {
    return readable(point.y) + " at x = " + readable(point.x);
}

std::string readable(const Extremum& extremum) {
    return (extremum.kind == ExtremumKind::minimum ? "minimum " : "maximum ") + readable(extremum.point);
}

std::string readable(const SlopeExtreme& extreme) {
    return readable(extreme.slope) + " at x = " + readable(extreme.where);
}

double placeOf(double x) {
    return x;
}
double placeOf(const Interval& interval) {
    return interval.lower <= 0 && interval.upper >= 0 ? 0 : interval.lower;
}
double placeOf(const Point& point) {
    return point.x;
}
double placeOf(const Extremum& extremum) {
    return extremum.point.x;
}

/// In increasing order; of many those nearest to 0.
template <class Item>
std::string readableList(std::vector<Item> items) {
    constexpr std::size_t most = 12;
    const std::size_t more = items.size() - std::min(items.size(), most);
    if (more > 0) {
        std::ranges::stable_sort(items, {}, [](const Item& item) { return std::fabs(placeOf(item)); });
        items.resize(most);
        std::ranges::stable_sort(items, {}, [](const Item& item) { return placeOf(item); });
    }
    std::string text;
    for (const Item& item : items) {
        text += (text.empty() ? "" : "; ") + readable(item);
    }
    if (more > 0) {
        return text + "; farther from 0 others";
    }
    return text.empty() ? "none" : text;
}

using Rows = std::vector<std::pair<std::string, std::string>>;

/// A heading and two columns below it.
void writeSection(const std::string& heading, const Rows& rows, std::ostream& out) {
    std::size_t width = 0;
    for (const auto& [label, text] : rows) {
        width = std::max(width, label.size());
    }
    out << heading << '\n';
    for (const auto& [label, text] : rows) {
        out << "  " << label << std::string(width + 2 - label.size(), ' ') << text << '\n';
    }
}

void writeParameters(const Curve& curve, std::ostream& out) {
    const std::vector<Parameter>& parameters = curve.description().parameters;
    if (parameters.empty()) {
        return;
    }
    Rows rows;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const Parameter& parameter = parameters[i];
        rows.emplace_back(parameter.name + " = " + shortestNumber(curve.parameters[i]),
                          parameter.meaning + "; from " + shortestNumber(parameter.lower) + " to " +
                              shortestNumber(parameter.upper) + ", default " +
                              shortestNumber(parameter.defaultValue));
    }
    out << '\n';
    writeSection("Parameters", rows, out);
}

void writeCritical(const std::optional<CriticalPoint>& point, std::ostream& out) {
    out << '\n';
    if (!point) {
        writeSection("Critical initialisation", {{"none", std::string(whyNoCriticalPoint)}}, out);
        return;
    }
    writeSection("Critical initialisation",
                 {{"sigma_w^2", readable(point->weightVariance)},
                  {"sigma_b^2", readable(point->biasVariance)},
                  {"q", readable(point->q)},
                  {"dq'/dq", readable(point->slope)}},
                 out);
}

void writeFigures(const CurveFigures& figures, std::ostream& out) {
    std::string curvature =
        readable(figures.largestCurvature) + " at x = " + readable(figures.largestCurvatureAt);
    if (!figures.slopeJumps.empty()) {
        curvature += ", between the joints; f' jumps at x = " + readableList(figures.slopeJumps);
    }
    writeSection("Figures",
                 {{"largest |f''|", curvature},
                  {"Lipschitz constant", readable(figures.lipschitz)},
                  {"E[f(z)]", readable(figures.mean)},
                  {"E[f(z)^2]", readable(figures.meanSquare)},
                  {"E[f'(z)^2]", readable(figures.meanSquareSlope)},
                  {"f' < 0.05 on", readableList(figures.lowSlope)},
                  {"f' < 0 on", readableList(figures.falling)}},
                 out);
}

/// What is compared is said above the table.
void writeRounding(const Report& report, std::ostream& out) {
    Rows rows;
    for (const auto& [format, errors] : report.rounding) {
        rows.emplace_back(
            format.name, "largest error " + readableNumber(errors.largest, 4) +
                             " ulp at x = " + readable(errors.largestAt) + "; within 1 ulp for " +
                             readableNumber(100 * errors.share, 4) + " % of " + std::to_string(errors.count) +
                             " x" + (errors.step > 1 ? ", one in " + std::to_string(errors.step) : "") +
                             "; not finite for " + std::to_string(errors.overflows));
    }
    writeSection(
        "Rounding: the formula computed in the format, each operation rounded, against f, for every x "
        "of the format at which f fits it",
        rows, out);
}

void writeReportAsText(const Report& report, std::ostream& out) {
    const Description& description = report.curve.description();
    const Landmarks& landmarks = report.landmarks;
    const SignalPropagation& signal = report.signal;
    writeSection(description.title,
                 {{"SPEC", specText(report.curve)},
                  {"formula", description.formula},
                  {"smoothness", std::string(smoothnessName(description.smoothness))},
                  {"source", description.source}},
                 out);
    writeParameters(report.curve, out);
    out << '\n';
    writeSection("Landmarks",
                 {{"zeros", readableList(landmarks.zeros)},
                  {"extrema", readableList(landmarks.extrema)},
                  {"inflections", readableList(landmarks.inflections)},
                  {"joints", readableList(landmarks.joints)},
                  {"linear on", readableList(landmarks.linearPieces)},
                  {"limit at -inf", readable(landmarks.limitAtMinusInfinity)},
                  {"limit at +inf", readable(landmarks.limitAtPlusInfinity)},
                  {"range", readable(landmarks.range)},
                  {"largest slope", readable(landmarks.largestSlope)},
                  {"smallest slope", readable(landmarks.smallestSlope)},
                  {"monotone", monotonicityName(landmarks.monotonicity)}},
                 out);
    out << '\n';
    writeSection("Signal propagation at q = 1",
                 {{"E[f(z)^2]", readable(signal.meanSquare)},
                  {"E[f'(z)^2]", readable(signal.meanSquareSlope)},
                  {"forward gain", readable(signal.forwardGain)},
                  {"gradient gain", readable(signal.gradientGain)}},
                 out);
    writeCritical(report.critical, out);
    out << '\n';
    writeFigures(report.figures, out);
    out << '\n';
    writeRounding(report, out);
}

Json jsonFigures(const CurveFigures& figures) {
    return {{"largest_curvature", jsonNumber(figures.largestCurvature)},
            {"largest_curvature_at", jsonNumber(figures.largestCurvatureAt)},
            {"slope_jumps", jsonNumbers(figures.slopeJumps)},
            {"lipschitz", jsonNumber(figures.lipschitz)},
            {"mean", jsonNumber(figures.mean)},
            {"mean_square", jsonNumber(figures.meanSquare)},
            {"mean_square_slope", jsonNumber(figures.meanSquareSlope)},
            {"low_slope", jsonIntervals(figures.lowSlope)},
            {"falling", jsonIntervals(figures.falling)}};
}

Json jsonRounding(const RoundingErrors& errors) {
    return {{"largest_ulp", jsonNumber(errors.largest)},
            {"largest_at", jsonNumber(errors.largestAt)},
            {"within_one_ulp", jsonNumber(errors.share)},
            {"inputs", errors.count},
            {"one_input_in", errors.step},
            {"not_finite", errors.overflows}};
}

void writeReportAsJson(const Report& report, std::ostream& out) {
    Json object{{"spec", specText(report.curve)}};
    object.update(jsonDescription(report.curve.description()));
    for (std::size_t i = 0; i < report.curve.parameters.size(); ++i) {
        object["parameters"][i]["value"] = jsonNumber(report.curve.parameters[i]);
    }
    object["landmarks"] = jsonLandmarks(report.landmarks);
    object["signal_propagation"] = {{"q", report.signal.q},
                                    {"mean_square", jsonNumber(report.signal.meanSquare)},
                                    {"mean_square_slope", jsonNumber(report.signal.meanSquareSlope)},
                                    {"forward_gain", jsonNumber(report.signal.forwardGain)},
                                    {"gradient_gain", jsonNumber(report.signal.gradientGain)}};
    object["figures"] = jsonFigures(report.figures);
    for (const auto& [format, errors] : report.rounding) {
        object["rounding"][std::string(format.name)] = jsonRounding(errors);
    }
    if (report.critical) {
        object["critical"] = {{"q", report.critical->q},
                              {"weight_variance", jsonNumber(report.critical->weightVariance)},
                              {"bias_variance", jsonNumber(report.critical->biasVariance)},
                              {"slope", jsonNumber(report.critical->slope)}};
    } else {
        object["critical"] = nullptr;
        object["critical_reason"] = std::string(whyNoCriticalPoint);
    }
    out << jsonDocument(object);
}

}  // namespace

void runDescribe(const DescribeOptions& options, std::ostream& out) {
    const Curve curve = curveOf(options.spec);
    const Landmarks landmarks = findLandmarks(curve);
    const Report report{
        curve,
        landmarks,
        propagateSignal(curve, 1),
        criticalPoint(curve),
        findFigures(curve, landmarks),
        {{float16, roundingErrors(curve, float16)}, {bfloat16, roundingErrors(curve, bfloat16)}}};
    if (options.format == TextFormat::text) {
        writeReportAsText(report, out);
    } else {
        writeReportAsJson(report, out);
    }
}

}  // namespace zorro
