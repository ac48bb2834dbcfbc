#include "core/run/quantity/quantity.h"

#include <algorithm>
#include <cctype>

namespace zorro {
namespace {

constexpr bool standsInOrder() {
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        if (quantities[i].quantity != static_cast<Quantity>(i))
            return false;
    }
    return true;
}
static_assert(standsInOrder(), "a row of the table of quantities is not where its enumerator is");

}  // namespace

const std::vector<Quantity>& recordedQuantities() {
    static const auto recorded = quantitiesThat([](const auto& each) { return each.recorded; });
    return recorded;
}

const std::vector<Quantity>& concludedQuantities() {
    static const auto concluded = [] {
        std::vector<Quantity> all =
            quantitiesThat([](const auto& each) { return each.conclusion != Conclusion::none; });
        std::stable_partition(all.begin(), all.end(), [](Quantity quantity) {
            return describe(quantity).conclusion == Conclusion::evaluated;
        });
        return all;
    }();
    return concluded;
}

const std::vector<Quantity>& quantitiesOnDemand() {
    static const auto onDemand = quantitiesThat([](const auto& each) { return !each.onDemand.empty(); });
    return onDemand;
}

const std::vector<Quantity>& evaluatedQuantities() {
    static const auto evaluated =
        quantitiesThat([](const auto& each) { return each.conclusion == Conclusion::evaluated; });
    return evaluated;
}

const std::vector<Quantity>& headlineQuantities() {
    static const auto headlines = quantitiesThat([](const auto& each) { return each.headline; });
    return headlines;
}

std::optional<Quantity> quantityNamed(std::string_view name) {
    const auto* found = std::find_if(quantities.begin(), quantities.end(),
                                     [&](const QuantityDescription& each) { return each.name == name; });
    return found == quantities.end() ? std::nullopt : std::optional(found->quantity);
}

std::string labelInside(Quantity quantity) {
    std::string label(describe(quantity).label);
    label.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(label.front())));
    return label;
}

std::string jointLabel(Quantity validation) {
    const std::string_view label = describe(validation).label;
    std::string last(label.substr(label.rfind(' ') + 1));
    last.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(last.front())));
    return last;
}

std::string learnedColumn(std::size_t parameter) {
    return "learned_" + std::to_string(parameter);
}

std::string learnedLowerColumn(std::size_t parameter) {
    return learnedColumn(parameter) + "_lower";
}

std::string learnedUpperColumn(std::size_t parameter) {
    return learnedColumn(parameter) + "_upper";
}

}  // namespace zorro
