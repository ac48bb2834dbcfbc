#include "core/fit/report/report_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "core/activation/spec.h"
#include "core/fit/data/predictors.h"
#include "core/text/text.h"

namespace zorro {
namespace {

std::string readable(double value) {
    return readableNumber(value, 6);
}

/// Rows of cells, aligned in columns two blanks apart.
class Table {
public:
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }

    [[nodiscard]] std::string text() const {
        std::vector<std::size_t> widths;
        for (const auto& row : rows_) {
            widths.resize(std::max(widths.size(), row.size()));
            for (std::size_t i = 0; i < row.size(); ++i) {
                widths[i] = std::max(widths[i], row[i].size());
            }
        }
        std::string text;
        for (const auto& row : rows_) {
            std::string line = "  ";
            for (std::size_t i = 0; i < row.size(); ++i) {
                line += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
            }
            line.erase(line.find_last_not_of(' ') + 1);
            text += line + '\n';
        }
        return text;
    }

private:
    std::vector<std::vector<std::string>> rows_;
};

std::string percentOf(double part, double whole) {
    return whole == 0 ? "" : std::string("(") + readableNumber(100 * std::abs(part / whole), 3) + " %)";
}

std::string readable(const ConfidenceInterval& interval) {
    return std::string("[") + readable(interval.lower) + ", " + readable(interval.upper) + "]";
}

std::string remarkOf(const FittedParameter& parameter) {
    switch (parameter.role) {
        case ParameterRole::free:
            return parameter.atBound == AtBound::none
                       ? parameter.remark
                       : std::string("at its ") + atBoundName(parameter.atBound) + " bound";
        case ParameterRole::tied:
        case ParameterRole::fixed:
            return parameter.remark;
    }
    return {};
}

std::string parameterTable(const FitReport& report) {
    const bool profiled = std::ranges::any_of(report.parameters,
                                              [](const FittedParameter& p) { return p.profile.has_value(); });
    const std::string percent = readable(100 * report.confidence) + " % ";
    Table table;
    std::vector<std::string> heading{"name", "value", "std. error", "", percent + "interval"};
    if (profiled) {
        heading.push_back(percent + "profile");
    }
    heading.insert(heading.end(), {"start", "remark"});
    table.add(heading);
    for (const FittedParameter& parameter : report.parameters) {
        const std::optional<double>& error = parameter.standardError;
        std::vector<std::string> row{parameter.name, readable(parameter.value),
                                     error ? readableNumber(*error, 3) : "-",
                                     error ? percentOf(*error, parameter.value) : "",
                                     parameter.interval ? readable(*parameter.interval) : "-"};
        if (profiled) {
            row.push_back(parameter.profile ? readable(*parameter.profile) : "-");
        }
        row.insert(row.end(), {readable(parameter.start), remarkOf(parameter)});
        table.add(row);
    }
    return table.text();
}

std::string statisticsTable(const FitReport& report) {
    Table table;
    table.add({"loss", lossNames[static_cast<std::size_t>(report.loss)]});
    table.add({"points", std::to_string(report.points)});
    for (const LeftOut& each : report.leftOut) {
        table.add({"left out", std::to_string(each.points) + ": " + leftOutWords(each)});
    }
    table.add({"parameters estimated", std::to_string(report.counted)});
    table.add({"degrees of freedom", std::to_string(report.degreesOfFreedom)});
    table.add({"RMSE", readable(report.rmse)});
    if (report.slopeRmse > 0) {
        table.add({"RMSE of f'", readable(report.slopeRmse)});
    }
    const bool isOfPredictors = predictorsOf(*report.curve.function) != nullptr;
    const std::string at = isOfPredictors ? " at point " : " at x = ";
    table.add({"max |error|", readable(report.maxAbsError) +
                                  (report.maxAbsError > 0 ? at + readable(report.maxAbsErrorAt) : "")});
    if (report.certifiedError) {
        table.add({"", readable(*report.certifiedError) + " is proven to be exceeded nowhere in the range"});
    }
    if (report.loss == Loss::l1) {
        table.add({"mean |error|", readable(report.meanAbsError)});
    }
    if (report.unitError) {
        const std::string in =
            " " + std::string(report.loss == Loss::relative ? "of " : "") + report.unitError->unit;
        table.add({"RMS in its unit", readable(report.unitError->rms) + in});
        table.add({"max in its unit",
                   readable(report.unitError->largest) + in + at + readable(report.unitError->largestAt)});
    }
    table.add({"R^2", readable(report.rSquared)});
    table.add({report.orthogonal ? "chi^2 of the distances" : "chi^2", readable(report.chiSquared)});
    table.add({"reduced chi^2", readable(report.reducedChiSquared)});
    if (std::isfinite(report.aic)) {
        table.add({"AIC", readable(report.aic)});
        table.add({"BIC", readable(report.bic)});
    }
    if (std::isfinite(report.autocorrelation)) {
        table.add({"residual autocorrelation", readableNumber(report.autocorrelation, 3)});
    }
    table.add({"evaluations", std::to_string(report.evaluations)});
    table.add({"seconds", readableNumber(report.seconds, 3)});
    return table.text();
}

std::string amountWords(const FittedCondition& condition) {
    const std::string where = std::isnan(condition.at) ? "" : " at x = " + readable(condition.at);
    if (!condition.isMet) {
        return "violated by " + readableNumber(-condition.amount, 3) + where;
    }
    std::string words = condition.isHolding ? "met, and holds the curve" + where : "met";
    if (condition.proven) {
        words += *condition.proven >= 0 ? "; proven" : "; proven to " + readableNumber(-*condition.proven, 2);
    } else if (!std::isnan(condition.at)) {
        words += "; looked at on a fine grid";
    }
    return words;
}

std::string conditionTable(const FitReport& report) {
    Table table;
    for (const FittedCondition& condition : report.conditions) {
        table.add({condition.text, amountWords(condition)});
    }
    return table.text();
}

std::string extremeTable(const FitReport& report) {
    Table table;
    table.add({"x", "residual"});
    for (const Point& extreme : report.extremes) {
        table.add({readable(extreme.x), readable(extreme.y)});
    }
    return table.text();
}

std::string correlationTable(const FitReport& report) {
    Table table;
    std::vector<std::string> heading{""};
    const std::size_t k = report.estimated.size();
    for (std::size_t j = 0; j + 1 < k; ++j) {
        heading.push_back(report.parameters[report.estimated[j]].name);
    }
    table.add(heading);
    for (std::size_t i = 1; i < k; ++i) {
        std::vector<std::string> row{report.parameters[report.estimated[i]].name};
        for (std::size_t j = 0; j < i; ++j) {
            row.push_back(readableNumber(report.correlation[i * k + j], 4));
        }
        table.add(row);
    }
    return table.text();
}

std::string minimaTable(const FitReport& report) {
    constexpr std::size_t mostShown = 12;
    Table table;
    std::vector<std::string> heading{lossWord(report.loss), "starts"};
    for (const FittedParameter& parameter : report.parameters) {
        heading.push_back(parameter.name);
    }
    table.add(heading);
    for (std::size_t i = 0; i < std::min(report.minima.size(), mostShown); ++i) {
        const FitMinimum& minimum = report.minima[i];
        std::vector<std::string> row{readable(hasCorners(report.loss) ? minimum.lossValue : minimum.rmse),
                                     std::to_string(minimum.starts)};
        std::ranges::transform(minimum.parameters, std::back_inserter(row),
                               [](double value) { return readable(value); });
        table.add(row);
    }
    const std::size_t hidden = report.minima.size() - std::min(report.minima.size(), mostShown);
    return table.text() + (hidden > 0 ? "  and " + std::to_string(hidden) + " more\n" : "");
}

std::string sigmaParagraph(const FitReport& report) {
    const std::string words = sigmaWords(report);
    return words.empty() ? words : "\n" + words + '\n';
}

}  // namespace

const char* lossWord(Loss loss) {
    return loss == Loss::minimax ? "max |error|" : loss == Loss::l1 ? "mean |error|" : "RMSE";
}

const char* sigmaName(SigmaUse sigma) {
    constexpr std::array names{"none", "absolute", "relative"};
    return names[static_cast<std::size_t>(sigma)];
}

std::string sigmaWords(const FitReport& report) {
    if (report.sigma == SigmaUse::none) {
        return {};
    }
    const bool isAbsolute = report.sigma == SigmaUse::absolute;
    std::string words =
        "Sigma" + (report.sigmaName.empty() ? "" : ", column " + inQuotes(report.sigmaName) + ",") +
        (isAbsolute ? " is absolute: the standard errors follow from it, whatever the scatter."
                    : " is relative: it weights the points, and the scatter tells the standard errors.");
    std::vector<std::string> others;
    for (const FittedParameter& parameter : report.parameters) {
        if (parameter.standardError && std::isfinite(report.otherSigmaFactor)) {
            others.push_back(parameter.name + " " +
                             readableNumber(*parameter.standardError * report.otherSigmaFactor, 3));
        }
    }
    if (report.isExact && isAbsolute && !report.estimated.empty()) {
        words += "\nIf it were relative nothing would tell them: the fit is exact.";
    }
    if (!others.empty()) {
        words += std::string("\nIf it were ") + (isAbsolute ? "relative" : "absolute") + " they would be " +
                 readableNumber(report.otherSigmaFactor, 3) + " times as large: " + listed(others) + ".";
    }
    return words;
}

std::string leftOutWords(const LeftOut& points) {
    std::vector<std::string> lines;
    for (const std::size_t line : points.lines) {
        lines.push_back(std::to_string(line));
    }
    if (lines.empty()) {
        return points.reason;
    }
    if (points.points > points.lines.size()) {
        lines.push_back(std::to_string(points.points - points.lines.size()) + " more");
    }
    return points.reason + (points.points == 1 ? " (line " : " (lines ") + listed(lines) + ")";
}

const char* atBoundName(AtBound atBound) {
    constexpr std::array names{"none", "lower", "upper"};
    return names[static_cast<std::size_t>(atBound)];
}

std::string reportText(const FitReport& report) {
    std::string notes;
    for (const std::string& note : report.notes) {
        notes += "  - " + note + '\n';
    }
    if (!report.curve.function) {
        return "Nothing found\n" + notes;
    }
    std::string text = report.curve.description().title + " fitted to " + report.target + "\n  " +
                       specText(report.curve) + "\n\nParameters\n" + parameterTable(report) +
                       sigmaParagraph(report) + "\nGoodness\n" + statisticsTable(report);
    if (!report.conditions.empty()) {
        text += "\nConditions\n" + conditionTable(report);
    }
    if (!report.extremes.empty()) {
        text += "\nWhere the residual is largest\n" + extremeTable(report);
    }
    if (report.estimated.size() > 1) {
        text += "\nCorrelation\n" + correlationTable(report);
    }
    text += "\nMinima\n" + minimaTable(report);
    return notes.empty() ? text : text + "\nNotes\n" + notes;
}

std::string reportCsv(const FitReport& report) {
    const auto predictors = report.curve.function ? predictorsOf(*report.curve.function) : nullptr;
    std::string text = predictors ? "point" : "x";
    for (std::size_t k = 0; predictors && k < predictors->size(); ++k) {
        text += ',' + (*predictors)[k].name;
    }
    text += ",target,fit,residual\n";
    if (!report.residuals) {
        return text;
    }
    const auto& [x, residuals] = *report.residuals;
    std::vector<double> f(x.size());
    report.curve.evaluate(x, {.f = f});
    for (std::size_t i = 0; i < x.size(); ++i) {
        text += exactNumber(x[i]) + ',';
        for (std::size_t k = 0; predictors && k < predictors->size(); ++k) {
            text += exactNumber((*predictors)[k].values[i]) + ',';
        }
        text += exactNumber(f[i] + residuals[i]) + ',' + exactNumber(f[i]) + ',' + exactNumber(residuals[i]) +
                '\n';
    }
    return text;
}

}  // namespace zorro
