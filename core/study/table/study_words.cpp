#include "core/study/table/study_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/text/text.h"

namespace zorro {

namespace {

constexpr int mostDecimals = 6;
constexpr int fewDigits = 3;

std::string withDecimals(double value, int decimals) {
    std::array<char, 400> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

double medianOf(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// How a problem's numbers are written.
class ColumnNumbers {
public:
    ColumnNumbers(const StudyConclusion& study, std::size_t problem)
        : factor_(study.problems[problem].metric ? displayFactor(*study.problems[problem].metric) : 1) {
        std::vector<double> sizes;
        std::vector<double> deviations;
        for (const StudyRow& row : study.rows) {
            const MeanEstimate& estimate = row.cells[problem].estimate;
            if (std::isfinite(estimate.mean) && estimate.mean != 0)
                sizes.push_back(factor_ * std::abs(estimate.mean));
            if (std::isfinite(estimate.standardDeviation) && estimate.standardDeviation > 0)
                deviations.push_back(factor_ * estimate.standardDeviation);
        }
        if (sizes.empty())
            return;
        const double smallest = *std::ranges::min_element(sizes);
        const double largest = *std::ranges::max_element(sizes);
        // One digit more than the first of the deviation, or the third after the first of the mean.
        const double last =
            deviations.empty() ? std::log10(medianOf(sizes)) - 3 : std::log10(medianOf(deviations)) - 1;
        const int decimals = std::max(0, static_cast<int>(-std::floor(last + 1e-9)));
        constexpr double wide = 1e4;
        if (decimals <= mostDecimals && largest < wide * smallest && largest < 1e6)
            decimals_ = decimals;
    }

    [[nodiscard]] std::string text(double value) const {
        return decimals_ ? withDecimals(factor_ * value, *decimals_)
                         : readableNumber(factor_ * value, fewDigits);
    }

private:
    double factor_;
    std::optional<int> decimals_;  ///< nothing: significant digits
};

std::string figureWords(const StudyCell& cell, const ColumnNumbers& numbers, StudySpread spread) {
    if (cell.networks == 0)
        return "-";
    const MeanEstimate& estimate = cell.estimate;
    if (estimate.count == 0)
        return "failed";
    const std::string mean = numbers.text(estimate.mean);
    if (spread == StudySpread::deviation)
        return std::isfinite(estimate.standardDeviation)
                   ? mean + " ± " + numbers.text(estimate.standardDeviation)
                   : mean;
    return std::isfinite(estimate.lower)
               ? mean + " [" + numbers.text(estimate.lower) + ", " + numbers.text(estimate.upper) + "]"
               : mean;
}

}  // namespace

std::vector<StudyCellWords> cellWords(const StudyConclusion& study, std::size_t problem, StudySpread spread) {
    const ColumnNumbers numbers(study, problem);
    std::vector<StudyCellWords> words;
    for (const StudyRow& row : study.rows) {
        const StudyCell& cell = row.cells[problem];
        StudyCellWords& each = words.emplace_back();
        each.figure = figureWords(cell, numbers, spread);
        if (cell.rank)
            each.rank = shortestNumber(*cell.rank);
        if (cell.failed > 0)
            each.failed = std::to_string(cell.failed) + " of " + std::to_string(cell.networks) + " failed";
    }
    return words;
}

std::string cellText(const StudyCell& cell, const StudyCellWords& words) {
    std::string text = words.figure;
    if (!words.rank.empty())
        text += " (" + words.rank + ")" + (cell.isBest ? " *" : cell.isLikeBest() ? " =" : "");
    return words.failed.empty() ? text : text + " " + words.failed;
}

std::string metricWords(const std::optional<Quantity>& metric) {
    if (!metric)
        return "not measured yet";
    return labelInside(*metric) + (displayFactor(*metric) > 1 ? ", %" : "") +
           (higherIsBetter(*metric) ? " ↑" : " ↓");
}

std::string averageRankWords(const StudyRow& row) {
    return row.averageRank ? withDecimals(*row.averageRank, 2) : "-";
}

std::string scoreWords(const StudyScore& score) {
    return std::to_string(score.wins) + "/" + std::to_string(score.ties) + "/" + std::to_string(score.losses);
}

std::string failedWords(const StudyRow& row) {
    return row.failed == 0 ? "0" : std::to_string(row.failed) + " of " + std::to_string(row.networks);
}

std::string costWords(const StudyRow& row) {
    constexpr double nanoseconds = 1e9;
    return row.elementSeconds ? readableNumber(nanoseconds * *row.elementSeconds, fewDigits) : "-";
}

StudyColumns columnsOf(const StudyConclusion& study) {
    return {.ranks = study.rows.size() > 1,
            .failed = std::ranges::any_of(study.rows, [](const StudyRow& row) { return row.failed > 0; }),
            .cost = std::ranges::any_of(study.rows,
                                        [](const StudyRow& row) { return row.elementSeconds.has_value(); })};
}

}  // namespace zorro
