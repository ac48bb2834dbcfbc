#include "core/study/claims/claims.h"

#include <algorithm>
#include <iterator>

#include "core/run/comparison/choices.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/comparison/field.h"
#include "core/text/text.h"

namespace zorro {

namespace {

const ClaimArchitecture& claimArchitecture(const std::string& name) {
    const auto& all = claimArchitectures();
    const auto found = std::ranges::find(all, name, &ClaimArchitecture::kind);
    if (found == all.end()) {
        std::vector<std::string> names;
        std::ranges::transform(all, std::back_inserter(names),
                               [](const ClaimArchitecture& each) { return std::string(each.kind); });
        throw ComparisonError({"architecture.kind", "{architecture.kind} of claims should be one of " +
                                                        listed(names) + ", not " + inQuotes(name)});
    }
    return *found;
}

void checkClaimDepth(std::size_t depth) {
    const ComparisonField& field = *findField("architecture.depth");
    if (depth < leastClaimDepth || static_cast<double>(depth) > field.upper)
        throw ComparisonError(
            {field.key, "{architecture.depth} of claims must be in [" + std::to_string(leastClaimDepth) +
                            ", " + readableNumber(field.upper) + "], not " + std::to_string(depth)});
}

}  // namespace

const std::vector<ClaimArchitecture>& claimArchitectures() {
    // Of a size, and for so many steps, that the whole table takes two CPU cores less than an hour. What
    // differs between the architectures is what they are; the optimiser is the same for all, at a constant
    // rate.
    static const std::vector<ClaimArchitecture> all{
        {.kind = "mlp",
         .data = "spirals",
         .usual = Normalization::batch,
         .steps = 1000,
         .settings = {{"architecture.width", "64"}, {"training.batch", "128"}}},
        {.kind = "cnn",
         .data = "digits",
         .usual = Normalization::batch,
         .steps = 400,
         .settings = {{"architecture.width", "8"},
                      {"data.examples", "4000"},  // with 1,000, batch normalisation learns them by heart
                      {"optimizer.learning_rate", "0.001"},
                      {"schedule.kind", "constant"},
                      {"training.batch", "32"}}},
        {.kind = "transformer",
         .data = "grammar",
         .usual = Normalization::layer,
         .steps = 300,
         .settings = {{"architecture.width", "32"},
                      {"data.examples", "1000"},
                      {"data.sequence_length", "16"},
                      {"optimizer.kind", "adam"},
                      {"optimizer.weight_decay", "0"},
                      {"schedule.kind", "constant"},
                      {"schedule.warmup", "0"},
                      {"training.batch", "16"}}},
    };
    return all;
}

std::vector<ClaimCase> claimCases(const std::vector<std::string>& architectures,
                                  const std::vector<std::size_t>& depths) {
    std::vector<const ClaimArchitecture*> chosen;
    chosen.reserve(claimArchitectures().size());
    for (const std::string& name : architectures) chosen.push_back(&claimArchitecture(name));
    for (std::size_t i = 0; architectures.empty() && i < claimArchitectures().size(); ++i)
        chosen.push_back(&claimArchitectures()[i]);
    std::ranges::for_each(depths, checkClaimDepth);
    std::vector<ClaimCase> cases;
    for (const ClaimArchitecture* architecture : chosen) {
        for (const std::size_t depth : depths) {
            cases.push_back({architecture, depth, Normalization::none});
            cases.push_back({architecture, depth, architecture->usual});
        }
    }
    return cases;
}

Comparison claimComparison(const ClaimCase& each, std::size_t steps) {
    const ClaimArchitecture& architecture = *each.architecture;
    Comparison comparison = defaultComparison(std::string(architecture.kind), std::string(architecture.data));
    takeSettings(architecture.settings, comparison);
    comparison.architecture.depth = each.depth;
    comparison.architecture.normalization = each.normalization;
    comparison.training.epochs.reset();
    comparison.training.steps = steps > 0 ? steps : architecture.steps;
    comparison.training.validateEvery = *comparison.training.steps;  // begin and end: it takes long
    comparison.tags = {claimsTag};
    comparison.name = std::string(architecture.kind) + "-depth-" + std::to_string(each.depth) + "-" +
                      normalizationName(each.normalization);
    return comparison;
}

bool decidesClaims(const Comparison& comparison) {
    return std::ranges::find(comparison.tags, claimsTag) != comparison.tags.end();
}

bool trainTheSame(const Comparison& one, const Comparison& other) {
    return comparisonJson(withoutNames(one)) == comparisonJson(withoutNames(other));
}

bool differInNormalization(const Comparison& one, const Comparison& other) {
    Comparison same = other;
    same.architecture.normalization = one.architecture.normalization;
    return one.architecture.normalization != other.architecture.normalization && trainTheSame(one, same);
}

std::string normalizationName(Normalization normalization) {
    return std::string(
        std::ranges::find(normalizations, normalization, &NamedChoice<Normalization>::choice)->word);
}

}  // namespace zorro
