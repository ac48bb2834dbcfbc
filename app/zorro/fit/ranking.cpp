#include "app/zorro/fit/ranking.h"

#include <algorithm>
#include <cmath>

#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/fit/fit_question.h"
#include "core/activation/spec.h"
#include "core/fit/ranking/ranking.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

std::string inColumn(double value, int digits) {
    return std::isnan(value) ? "-" : readableNumber(value, digits);
}

std::string rankingText(const std::vector<RankedFit>& fits, RankBy by) {
    TextTable table;
    table.add({"rank", "function", "parameters", "AICc", "behind", "RMSE", "max |error|", "operations"});
    std::string found;
    std::string problems;
    int rank = 0;
    for (const std::size_t place : rankedOrder(fits, by)) {
        const RankedFit& fit = fits[place];
        if (!fit.isFound()) {
            problems += "  " + specText(fit.start) + ": " + fit.problem + "\n";
            continue;
        }
        ++rank;
        table.add({std::to_string(rank), fit.start.description().title,
                   std::to_string(fit.report.parameters.size()), inColumn(fit.correctedAic, 6),
                   inColumn(behindBest(fits, fit), 4), inColumn(fit.report.rmse, 6),
                   inColumn(fit.report.maxAbsError, 6), std::to_string(fit.operations)});
        found += "  " + std::to_string(rank) + "  " + specText(fit.report.curve) +
                 (fit.report.converged ? "" : "  (not converged)") + "\n";
    }
    std::string text = found.empty() ? "" : table.text() + "\n" + found;
    return problems.empty() ? text : text + "\nNothing found\n" + problems;
}

/// What is said about the parameters of one function.
void refuseParameterWords(const FitWords& words) {
    const std::vector<std::pair<const char*, bool>> given{{"--start", !words.start.empty()},
                                                          {"--fix", !words.fix.empty()},
                                                          {"--bound", !words.bound.empty()},
                                                          {"--tie", !words.tie.empty()},
                                                          {"--profile", words.profile}};
    for (const auto& [option, isGiven] : given) {
        if (isGiven) {
            throw UsageError("fit: " + std::string(option) +
                             " is about the parameters of one function; give one SPEC");
        }
    }
}

}  // namespace

bool runRanking(const FitWords& words, std::ostream& out) {
    refuseParameterWords(words);
    const FitQuestion question = fitQuestion(words);
    std::vector<Curve> functions{startOf(question)};
    for (const std::string& spec : words.others) {
        functions.push_back(curveToFit(spec, question.data.get()));
    }
    // Measured points are a sample, for which the criterion is meant; a curve is sampled as finely as one
    // likes.
    const RankBy by = question.data ? RankBy::correctedAic : RankBy::largestError;
    const FitPoints points = pointsOf(question);
    std::vector<RankedFit> fits;
    fits.reserve(functions.size());
    for (const Curve& function : functions) {
        fits.push_back(rankedFit(question, points, function));
    }
    const char* note =
        question.data ? "" : "\nHow far AICc are apart depends on how many points of the target are taken.\n";
    out << (words.format == TextFormat::json ? rankingJson(fits, by) : rankingText(fits, by) + note);
    return std::ranges::any_of(fits, [](const RankedFit& fit) { return fit.report.converged; });
}

}  // namespace zorro
