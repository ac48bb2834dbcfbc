#pragma once

// The conclusion of a study for people, papers and programs: activations down, problems across.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/study/table/study_conclusion.h"
#include "core/text/json.h"

namespace zorro {

/// What stands behind a mean.
enum class StudySpread {
    deviation,  ///< "± standard deviation" of a sample
    interval    ///< "[lower, upper]" of 95 %
};

struct StudyTableOptions {
    StudySpread spread = StudySpread::deviation;
};

/// Aligned columns; "*" behind the best of a problem, "=" behind those that no test tells from it. Below
/// them the tests of the ranks and the protocol.
[[nodiscard]] std::string studyText(const StudyConclusion& study, const StudyTableOptions& options = {});

/// A line an activation and problem, with 17 digits: activation,problem,metric,n,failed,mean,std,low,high,
/// rank,best,difference,difference_low,difference_high,p,p_adjusted,average_rank,wins,ties,losses,
/// element_seconds. Empty where it is not known.
[[nodiscard]] std::string studyCsv(const StudyConclusion& study);

/// {"study", "problems": [{"name", "metric", "ranked"}], "level", "table": [{"activation", "average_rank",
/// "n", "failed", "wins", "ties", "losses", "element_seconds", "problems": {name: {"n", "failed", "mean",
/// "std", "low", "high", "rank", "best", "like_best", "difference": differenceJson() or null} or null}}],
/// "score": [{"activation", "other", "wins", "ties", "losses"}], "friedman": {"chi_squared", "p", "f", "f_p",
/// "exact_p", "problems", "activations"} or null, "critical_difference", "order": [activation], "bars":
/// [[first, last activation]], "cost", "protocol": [sentence]}. The metric is given in its own unit
/// (accuracies in [0, 1]); "difference" is from the best of the problem, "ranked" says whether a problem
/// enters the average ranks, and what is not known is null.
[[nodiscard]] Json studyJson(const StudyConclusion& study);

/// A page that needs no other file, in light and dark, with the critical-difference diagram.
[[nodiscard]] std::string studyHtml(const StudyConclusion& study, const StudyTableOptions& options = {});

/// A table for \input, with booktabs: tabulars of three problems each, the best of a problem in bold and
/// those that no test tells from it underlined, and one of ranks, cost and failures. Then the diagram as TikZ
/// where there is one. The packages that it needs stand in a comment at its begin.
[[nodiscard]] std::string studyLatex(const StudyConclusion& study, const StudyTableOptions& options = {});

/// A format of studies, by its word of the command line.
struct StudyFormat {
    std::string_view name;    ///< "latex"
    std::string_view ending;  ///< of its files: "tex"
    std::string (*write)(const StudyConclusion& study, const StudyTableOptions& options);
};

/// text, csv, json, html and latex.
[[nodiscard]] std::span<const StudyFormat> studyFormats();

}  // namespace zorro
