#include "app/zorro/runs/replacement_text.h"

#include "core/run/quantity/final_metrics.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

std::string figureText(Quantity quantity, const std::optional<double>& value) {
    return value ? readableNumber(displayFactor(quantity) * *value, 5) + std::string(unitSuffix(quantity))
                 : "not finite";
}

std::string changeText(Quantity quantity, double change) {
    const std::string text =
        readableNumber(displayFactor(quantity) * change, 3) + std::string(unitSuffix(quantity));
    return change > 0 ? "+" + text : text;
}

std::string meanText(const ReplacementResult& result, Quantity quantity) {
    const ReplacementChange change = changeOf(result, quantity);
    std::string text;
    if (change.networks > 0) {
        text = "mean of " + std::to_string(change.networks) + ": " + figureText(quantity, change.asTrained) +
               " as trained, " + figureText(quantity, change.replaced) + " with it, change " +
               changeText(quantity, change.change) + " (" + changeText(quantity, change.lowest) + " to " +
               changeText(quantity, change.highest) + ")\n";
    }
    if (change.failed > 0) {
        text += std::to_string(change.failed) + (change.failed == 1 ? " network" : " networks") +
                " no longer gives finite answers\n";
    }
    return text;
}

}  // namespace

std::string replacementText(const ReplacementResult& result) {
    const std::optional<Quantity> judging = judgingQuantity(result);
    if (!judging) {
        return "no network of this run has examples to validate or to test on, or all of them failed\n";
    }
    const Quantity quantity = *judging;
    TextTable table;
    table.add({"activation", "seed", labelInside(quantity), "with it", "change"});
    for (const ReplacedMember& member : result.members) {
        const std::optional<double>& before = member.asTrained[quantity];
        const std::optional<double>& after = member.replaced[quantity];
        std::string seed = std::to_string(member.seed);
        if (member.dataSeed) {
            seed += " on data " + std::to_string(*member.dataSeed);
        }
        table.add({groupText(member.group), seed, before ? figureText(quantity, before) : "failed",
                   before ? figureText(quantity, after) : "-",
                   before && after ? changeText(quantity, *after - *before) : "-"});
    }
    return "with " + result.activation + "\non " + result.device + ", weights as trained\n\n" + table.text() +
           "\n" + meanText(result, quantity);
}

}  // namespace zorro
