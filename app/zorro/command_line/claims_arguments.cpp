#include "app/zorro/command_line/claims_arguments.h"

#include <cstdint>
#include <functional>
#include <variant>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "app/zorro/command_line/choice.h"
#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/train/train_comparison.h"
#include "core/plan/make_members.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/field.h"
#include "core/study/claims/claims.h"
#include "core/text/text.h"

namespace zorro {
namespace {

std::vector<std::string> claimNames() {
    std::vector<std::string> names;
    names.reserve(claims.size());
    for (const Claim& claim : claims) {
        names.emplace_back(claim.name);
    }
    return names;
}

std::vector<std::string> claimArchitectureNames() {
    std::vector<std::string> names;
    names.reserve(claimArchitectures().size());
    for (const ClaimArchitecture& architecture : claimArchitectures()) {
        names.emplace_back(architecture.kind);
    }
    return names;
}

std::vector<std::string> claimsActions() {
    return {"list", "run", "show"};
}

/// The whole number that was written for a field of the comparisons. Throws UsageError.
std::size_t wholeNumberFor(const char* key, const std::string& word) {
    const ComparisonField& field = *findField(key);
    try {
        const FieldValue value = readFieldText(field, word);
        if (const auto* number = std::get_if<std::uint64_t>(&value); number != nullptr && *number > 0) {
            return static_cast<std::size_t>(*number);
        }
    } catch (const ComparisonError&) {  // said below
    }
    throw UsageError(field.option + ": " + inQuotes(word) + " is not a whole number above 0");
}

/// An option that its action does not know would change nothing.
void checkOptionsOfAction(ClaimsAction action, const ClaimsWords& words) {
    const auto require = [&](bool holds, const char* option, const char* of) {
        if (!holds) {
            throw UsageError("claims " + words.action + ": " + option + " is for " + of);
        }
    };
    const bool runs = action == ClaimsAction::run;
    require(action == ClaimsAction::show || words.format.empty(), "--format", "show");
    require(runs || !words.dryRun, "--dry-run", "run");
    require(runs || words.seeds.empty(), "--seeds", "run");
    require(runs || words.steps.empty(), "--steps", "run");
    require(runs || words.activations.empty(), "--activation", "run");
}

}  // namespace

void addClaims(CLI::App& program, ClaimsWords& words) {
    CLI::App& command =
        *program.add_subcommand("claims", "Decide by training what the paper on the Zorro functions claims");
    const auto addEach = [&](const char* name, std::vector<std::string>& list, const std::string& type,
                             const char* meaning) {
        command.add_option(name, list, meaning)
            ->type_name(type)
            ->expected(1)
            ->allow_extra_args(false)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    command.add_option("ACTION", words.action, "What to do")->required()->type_name(typeOf(claimsActions()));
    command.add_option("CLAIM", words.claims, "Which claims (all)")->type_name(typeOf(claimNames()));
    addEach("--architecture", words.architectures, typeOf(claimArchitectureNames()),
            "A kind of network; once for each (all)");
    addEach("--depth", words.depths, "N", "Its depth; once for each (10, 20 and 40)");
    addEach("--activation", words.activations, "SPEC",
            "A curve; once for each (symmetric-zorro, relu, gelu and tanh)");
    command
        .add_option("--seeds", words.seeds,
                    "Networks of each activation (" + std::to_string(usualSeeds) + ")")
        ->type_name("N");
    command.add_option("--steps", words.steps, "Updates of each network (what suits the architecture)")
        ->type_name("N");
    command.add_option("--runs", words.runs, "Where run directories are kept")->type_name("FOLDER");
    command.add_option("--format", words.format, "How show writes it (text)")->type_name("text|json");
    command.add_flag("--dry-run", words.dryRun, "Only say what would be trained, and how long it would take");
    command.footer(
        "list says what is claimed, when a claim holds and what decides; run trains what is missing, with "
        "and\n"
        "without normalisation, and goes on where it was stopped; show prints what all such runs say.\n");
}

ClaimsOptions claimsOptions(const ClaimsWords& words) {
    ClaimsOptions options{
        .action = static_cast<ClaimsAction>(choice("claims", words.action, claimsActions())),
        .claims = words.claims,
        .architectures = words.architectures,
        .seeds = seedCount(words.seeds, "--seeds", usualSeeds),
        .runs = words.runs,
        .dryRun = words.dryRun};
    for (const std::string& name : words.claims) {
        static_cast<void>(choice("claims " + words.action, name, claimNames()));
    }
    for (const std::string& name : words.architectures) {
        static_cast<void>(choice("--architecture", name, claimArchitectureNames()));
    }
    for (const std::string& depth : words.depths) {
        options.depths.push_back(wholeNumberFor("architecture.depth", depth));
    }
    for (const std::string& activation : words.activations) {
        options.activations.push_back(trainableCurve(activation));
    }
    if (!words.steps.empty()) {
        options.steps = wholeNumberFor("training.steps", words.steps);
    }
    options.asJson = choice("--format", words.format.empty() ? "text" : words.format, {"text", "json"}) == 1;
    checkOptionsOfAction(options.action, words);
    return options;
}

}  // namespace zorro
