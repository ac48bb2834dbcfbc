#pragma once

// A small study, made by hand.

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "core/study/table/study_conclusion.h"

namespace zorro {

inline constexpr double failedNetwork = std::numeric_limits<double>::quiet_NaN();

/// One figure a seed; NaN stands for a network that failed.
inline std::vector<SeedFigure> seedsOf(const std::vector<double>& values) {
    std::vector<SeedFigure> figures;
    for (std::size_t i = 0; i < values.size(); ++i)
        figures.push_back({.seed = i + 1,
                           .value = std::isnan(values[i]) ? std::nullopt : std::optional<double>(values[i]),
                           .dataSeed = 1});
    return figures;
}

/// relu, gelu and tanh on classes, judged by accuracy, and on a regression, judged by loss, where a network
/// of tanh failed.
inline StudyFigures exampleStudy() {
    return {.name = "small study",
            .problems = {{.name = "spirals", .metric = Quantity::testAccuracy},
                         {.name = "wave", .metric = Quantity::testLoss}},
            .activations = {"relu", "gelu", "tanh"},
            .figures = {{seedsOf({0.80, 0.82, 0.85, 0.81, 0.83}), seedsOf({0.83, 0.84, 0.88, 0.82, 0.86}),
                         seedsOf({0.79, 0.83, 0.84, 0.82, 0.82})},
                        {seedsOf({0.50, 0.52, 0.49, 0.51, 0.50}), seedsOf({0.40, 0.41, 0.42, 0.40, 0.39}),
                         seedsOf({0.30, 0.31, 0.29, 0.30, failedNetwork})}}};
}

/// Every activation has the average rank that its row says: `ranks` has a row a problem.
inline StudyFigures rankedStudy(const std::vector<std::vector<double>>& ranks) {
    StudyFigures study{.name = "ranks"};
    for (std::size_t i = 0; i < ranks.front().size(); ++i)
        study.activations.push_back("activation " + std::to_string(i + 1));
    for (std::size_t problem = 0; problem < ranks.size(); ++problem) {
        study.problems.push_back(
            {.name = "problem " + std::to_string(problem + 1), .metric = Quantity::testLoss});
        std::vector<std::vector<SeedFigure>>& row = study.figures.emplace_back();
        for (const double rank : ranks[problem]) row.push_back(seedsOf({rank}));
    }
    return study;
}

}  // namespace zorro
