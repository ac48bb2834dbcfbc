#include "core/study/claims/claim_answers.h"

#include <cmath>

#include "core/text/text.h"

namespace zorro {

namespace {

std::string shareText(double share) {
    return readableNumber(100 * share, 3) + " %";
}

/// "5 of 5 networks finished".
std::string finishedText(const ClaimFigures& figures) {
    std::string text = std::to_string(figures.finished()) + " of " + std::to_string(figures.networks) +
                       (figures.networks == 1 ? " network" : " networks") + " finished";
    if (figures.firstFailure)
        text += ", the first failure at step " + std::to_string(*figures.firstFailure);
    return text;
}

/// " (batch: ...)"; nothing where there is nothing to say.
std::string comparedText(const ClaimTable& table, const std::string& what) {
    return what.empty() ? std::string() : " (" + normalizationName(table.normalization) + ": " + what + ")";
}

std::string depthText(const ClaimTable& table) {
    return " at depth " + std::to_string(table.comparison.architecture.depth);
}

/// How far their accuracy lies above that of the most frequent answer.
double learned(const ClaimFigures& figures, const ClaimTable& table) {
    return figures.accuracy.mean - table.trivialAccuracy.value_or(0);
}
/// Whether it does so as far as the interval tells.
bool hasSurelyLearned(const ClaimFigures& figures, const ClaimTable& table) {
    const MeanEstimate& accuracy = figures.accuracy;
    return (accuracy.count > 1 ? accuracy.lower : accuracy.mean) > table.trivialAccuracy.value_or(0);
}

struct Decision {
    Verdict verdict;
    std::string words;      ///< behind the activation
    std::string more = {};  ///< behind the depth
};

Decision decideNormalization(const ClaimRow& row, const ClaimTable& table) {
    if (row.without.networks == 0)
        return {Verdict::open, "was not trained without normalisation"};
    if (row.without.failed > 0)
        return {Verdict::fails, "does not train reliably without normalisation"};
    if (row.without.accuracy.count == 0)
        return {Verdict::open, "has no test accuracy without normalisation"};
    if (learned(row.without, table) <= accuracyMargin)
        return {Verdict::fails, "does not learn without normalisation"};
    if (row.difference.upper < -accuracyMargin)
        return {Verdict::fails, "trains worse without normalisation"};
    if (!hasSurelyLearned(row.without, table))
        return {Verdict::open, "learns unevenly without normalisation"};
    if (row.with && row.with->finished() == 0)
        return {Verdict::holds, "trains without normalisation"};
    if (row.difference.lower >= -accuracyMargin)
        return {Verdict::holds, "trains without normalisation"};
    return {Verdict::open, "learns without normalisation", ", and whether as well as with it is open"};
}

/// "test accuracy 97.1 % (batch: 98 %, difference -0.9 % [-1.5 %, -0.2 %])".
std::string accuracyText(const ClaimRow& row, const ClaimTable& table) {
    std::string text;
    if (row.without.accuracy.count > 0)
        text = ", test accuracy " + shareText(row.without.accuracy.mean);
    if (table.trivialAccuracy && row.without.accuracy.count > 0 && !hasSurelyLearned(row.without, table))
        text += " where the most frequent answer has " + shareText(*table.trivialAccuracy);
    if (!row.with)
        return text;
    std::string compared =
        row.with->failed > 0 ? finishedText(*row.with) + (row.with->finished() > 0 ? ", " : "") : "";
    if (row.with->accuracy.count > 0)
        compared += shareText(row.with->accuracy.mean);
    if (std::isfinite(row.difference.lower))
        compared += ", difference " + shareText(row.difference.difference) + " [" +
                    shareText(row.difference.lower) + ", " + shareText(row.difference.upper) + "]";
    return text + comparedText(table, compared);
}

ClaimAnswer answerOnNormalization(const ClaimRow& row, const ClaimTable& table) {
    const Decision decision = decideNormalization(row, table);
    return {decision.verdict, row.activation + " " + decision.words + depthText(table) + decision.more +
                                  ": " + finishedText(row.without) + accuracyText(row, table) + "."};
}

std::string deadText(const ClaimFigures& figures) {
    std::string text = shareText(*figures.deadUnits) + " dead units";
    if (*figures.worstDeadUnits > 0)
        text += ", " + shareText(*figures.worstDeadUnits) + " in " + figures.worstLayer;
    return text;
}

ClaimAnswer answerOnNeuronDeath(const ClaimRow& row, const ClaimTable& table) {
    const std::string begin = row.activation + " without normalisation" + depthText(table) + ": ";
    if (!row.without.deadUnits)
        return {Verdict::open, begin + "nothing is known of dead units (" + finishedText(row.without) + ")."};
    const bool noneDied = *row.without.worstDeadUnits == 0;
    const std::string compared =
        row.with && row.with->deadUnits ? comparedText(table, deadText(*row.with)) : "";
    // Of networks that diverged nothing is known: those that are left say only what they say.
    if (noneDied && row.without.failed > 0)
        return {Verdict::open,
                begin + finishedText(row.without) + ", and in these no unit died" + compared + "."};
    return {noneDied ? Verdict::holds : Verdict::fails,
            begin + (noneDied ? "no unit died, " : "units died, ") + deadText(row.without) + compared + "."};
}

Decision decideGradients(const ClaimFigures& figures) {
    if (figures.failed > 0)
        return {Verdict::fails, "training diverged, " + finishedText(figures)};
    if (!figures.largestGradientNorm)
        return {Verdict::open, "nothing is known of gradients"};
    const double ratio = figures.firstGradientRatio.value_or(1);
    if (*figures.largestGradientNorm > explodedNorm || ratio >= explodedRatio)
        return {Verdict::fails, "gradients exploded"};
    return {Verdict::holds, ratio <= 1 / explodedRatio
                                ? "gradients did not explode, but vanished towards the input"
                                : "gradients did not explode"};
}

ClaimAnswer answerOnGradients(const ClaimRow& row, const ClaimTable& table) {
    const ClaimFigures& figures = row.without;
    const Decision decision = decideGradients(figures);
    std::string sentence =
        row.activation + " without normalisation" + depthText(table) + ": " + decision.words;
    if (figures.largestGradientNorm) {
        sentence += ", largest gradient norm " + gradientText(*figures.largestGradientNorm);
        if (row.with && row.with->largestGradientNorm)
            sentence += comparedText(table, gradientText(*row.with->largestGradientNorm));
    }
    if (figures.firstGradientRatio && figures.lastGradientRatio)
        sentence += ", that of the second hidden layer " + gradientText(*figures.firstGradientRatio) +
                    " times that of the last at the first step and " +
                    gradientText(*figures.lastGradientRatio) + " times at the end";
    return {decision.verdict, sentence + "."};
}

}  // namespace

std::string gradientText(double value) {
    constexpr double wholeFrom = 100;
    constexpr double wholeTo = 1e6;
    const bool isWhole = value >= wholeFrom && value < wholeTo;
    return isWhole ? std::to_string(std::llround(value)) : readableNumber(value, 2);
}

ClaimAnswer answerTo(ClaimKind claim, const ClaimRow& row, const ClaimTable& table) {
    switch (claim) {
        case ClaimKind::normalization:
            return answerOnNormalization(row, table);
        case ClaimKind::neuronDeath:
            return answerOnNeuronDeath(row, table);
        case ClaimKind::gradientExplosion:
            return answerOnGradients(row, table);
    }
    return {};
}

}  // namespace zorro
