#pragma once

// What is recorded while networks train and what is concluded at the end, each described once. A quantity
// that joins the table below, and that the trainer measures (core/train/measure), is in the event log, the
// exports, the charts, the Compare room, the reports and the final tables by that.

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zorro {

/// In the order in which tables, menus and the columns of files have them.
enum class Quantity : std::uint8_t {
    trainLoss,
    validationLoss,
    testLoss,
    trainAccuracy,
    validationAccuracy,
    testAccuracy,
    validationBalancedAccuracy,
    testBalancedAccuracy,
    validationR2,
    testR2,
    bestValidationLoss,
    bestValidationAccuracy,
    failed,
    gradientNorm,
    gradientNormPeak,
    sharpness,
    noiseScale,
    layerGradientNorm,
    updateRatio,
    activationMean,
    activationVariance,
    deadUnits,
    learningRate,
    stepsPerSecond,
    deviceMemory
};

/// What there is one value of. Layers are those with weights, activation layers those with an activation: see
/// NetworkSummary.
enum class QuantityOf : std::uint8_t { run, member, layer, activationLayer };

/// How files and people count it: files hold parts of 1 where people read per cent.
enum class QuantityUnit : std::uint8_t { number, percent, perSecond, bytes };

/// Which of two values is the better one.
enum class Better : std::uint8_t { neither, lower, higher };

/// What becomes of it at the end of a run: the figure by which runs are compared.
enum class Conclusion : std::uint8_t {
    none,             ///< nothing: it is looked at over the steps only
    lastRecorded,     ///< what was recorded last
    largestRecorded,  ///< the largest that was recorded
    bestRecorded,     ///< the best that was recorded of another quantity, `bestOf`
    evaluated,  ///< stands in result.json, over a whole part of the data; before the end as lastRecorded
    failure,    ///< 1 of a member that failed and 0 of others: its mean is a failure rate
    wholeRun    ///< of the run as a whole: all its members have the same
};

struct QuantityDescription {
    Quantity quantity{};
    std::string_view name;          ///< in events.jsonl, result.json, CSV and filters, e.g. "validation_loss"
    std::string_view label;         ///< for people, e.g. "Validation loss"
    std::string_view meaning = {};  ///< what it is, as a clause: "mean over the batch, before the update"
    /// What the conclusion is called where that is not the label, e.g. "Final training loss".
    std::string_view endLabel = {};
    /// What stands over a narrow column; the table of the newest values shows those that have one.
    std::string_view brief = {};
    QuantityOf of = QuantityOf::member;
    QuantityUnit unit = QuantityUnit::number;
    Better better = Better::neither;
    bool recorded = true;  ///< over the steps, as a column of that name in events.jsonl
    Conclusion conclusion = Conclusion::none;
    std::optional<Quantity> bestOf = {};
    bool headline = false;     ///< shown where there is room for a few: the list of runs, the final table
    bool charted = false;      ///< shown by charts and reports before anybody chooses
    bool logarithmic = false;  ///< its axis counts decades unless somebody chooses otherwise
    std::string_view onDemand = {};  ///< recorded only where training.record has this word; empty: always
};

// clang-format off
inline constexpr std::array quantities{
    QuantityDescription{.quantity = Quantity::trainLoss, .name = "train_loss",
        .label = "Training loss",
        .meaning = "mean over the batch of the step, before the update",
        .endLabel = "Final training loss", .brief = "train loss", .better = Better::lower,
        .conclusion = Conclusion::lastRecorded, .headline = true, .charted = true, .logarithmic = true},
    QuantityDescription{.quantity = Quantity::validationLoss, .name = "validation_loss",
        .label = "Validation loss",
        .meaning = "mean over held-out examples, after the update: a random sample of them over the steps, all at the end",
        .better = Better::lower,
        .conclusion = Conclusion::evaluated, .headline = true, .charted = true, .logarithmic = true},
    QuantityDescription{.quantity = Quantity::testLoss, .name = "test_loss",
        .label = "Test loss",
        .meaning = "mean over the examples that only judge at the end",
        .better = Better::lower, .recorded = false,
        .conclusion = Conclusion::evaluated, .headline = true, .logarithmic = true},
    QuantityDescription{.quantity = Quantity::trainAccuracy, .name = "train_accuracy",
        .label = "Training accuracy",
        .meaning = "share of the batch that is answered rightly, before the update",
        .endLabel = "Final training accuracy", .unit = QuantityUnit::percent,
        .better = Better::higher, .conclusion = Conclusion::lastRecorded},
    QuantityDescription{.quantity = Quantity::validationAccuracy, .name = "validation_accuracy",
        .label = "Validation accuracy",
        .meaning = "share of held-out examples that is answered rightly, after the update",
        .brief = "val.", .unit = QuantityUnit::percent,
        .better = Better::higher, .conclusion = Conclusion::evaluated, .headline = true},
    QuantityDescription{.quantity = Quantity::testAccuracy, .name = "test_accuracy",
        .label = "Test accuracy",
        .meaning = "share of the test examples that is answered rightly",
        .unit = QuantityUnit::percent, .better = Better::higher, .recorded = false,
        .conclusion = Conclusion::evaluated, .headline = true},
    QuantityDescription{.quantity = Quantity::validationBalancedAccuracy, .name = "validation_balanced_accuracy",
        .label = "Balanced validation accuracy",
        .meaning = "mean over the classes of the share that is answered rightly",
        .unit = QuantityUnit::percent, .better = Better::higher,
        .recorded = false, .conclusion = Conclusion::evaluated},
    QuantityDescription{.quantity = Quantity::testBalancedAccuracy, .name = "test_balanced_accuracy",
        .label = "Balanced test accuracy",
        .meaning = "mean over the classes of the share that is answered rightly",
        .unit = QuantityUnit::percent, .better = Better::higher,
        .recorded = false, .conclusion = Conclusion::evaluated},
    QuantityDescription{.quantity = Quantity::validationR2, .name = "validation_r2",
        .label = "Validation R²",
        .meaning = "1 - loss / variance of the targets of the part",
        .better = Better::higher, .recorded = false,
        .conclusion = Conclusion::evaluated},
    QuantityDescription{.quantity = Quantity::testR2, .name = "test_r2",
        .label = "Test R²",
        .meaning = "1 - loss / variance of the targets of the part",
        .better = Better::higher, .recorded = false,
        .conclusion = Conclusion::evaluated, .headline = true},
    QuantityDescription{.quantity = Quantity::bestValidationLoss, .name = "best_validation_loss",
        .label = "Best validation loss",
        .meaning = "lowest that was recorded",
        .better = Better::lower, .recorded = false,
        .conclusion = Conclusion::bestRecorded, .bestOf = Quantity::validationLoss, .logarithmic = true},
    QuantityDescription{.quantity = Quantity::bestValidationAccuracy, .name = "best_validation_accuracy",
        .label = "Best validation accuracy",
        .meaning = "highest that was recorded",
        .unit = QuantityUnit::percent, .better = Better::higher,
        .recorded = false, .conclusion = Conclusion::bestRecorded, .bestOf = Quantity::validationAccuracy},
    QuantityDescription{.quantity = Quantity::failed, .name = "failed",
        .label = "Failure rate",
        .meaning = "share of the networks that ended without finite losses and weights, or with a loss 100 times the first",
        .unit = QuantityUnit::percent, .better = Better::lower, .recorded = false,
        .conclusion = Conclusion::failure},
    QuantityDescription{.quantity = Quantity::gradientNorm, .name = "gradient_norm",
        .label = "Gradient norm",
        .meaning = "Euclidean norm over all parameters, before it is clipped",
        .endLabel = "Final gradient norm", .brief = "|∇|", .better = Better::lower,
        .conclusion = Conclusion::lastRecorded, .charted = true, .logarithmic = true},
    QuantityDescription{.quantity = Quantity::gradientNormPeak, .name = "gradient_norm_peak",
        .label = "Largest gradient norm since the last record",
        .meaning = "largest of the gradient norms of all steps since the record before, before they are clipped",
        .endLabel = "Largest gradient norm", .better = Better::lower,
        .conclusion = Conclusion::largestRecorded, .logarithmic = true},
    QuantityDescription{.quantity = Quantity::sharpness, .name = "sharpness",
        .label = "Sharpness",
        .meaning = "largest eigenvalue of the Hessian of the mean loss over 256 training examples, drawn once, in all weights "
                   "and biases, without dropout; after the update, at validations, with --record sharpness",
        .endLabel = "Final sharpness", .conclusion = Conclusion::lastRecorded, .onDemand = "sharpness"},
    QuantityDescription{.quantity = Quantity::noiseScale, .name = "noise_scale",
        .label = "Gradient noise scale",
        .meaning = "examples of a batch whose gradient's noise is as large as the gradient: trace of the covariance over squared "
                   "norm, estimated from parts of 1,000 training examples, drawn once; empty where noise is all there is; "
                   "after the update, at validations, with --record noise-scale",
        .endLabel = "Final gradient noise scale", .conclusion = Conclusion::lastRecorded, .logarithmic = true,
        .onDemand = "noise-scale"},
    QuantityDescription{.quantity = Quantity::layerGradientNorm, .name = "layer_gradient_norm",
        .label = "Gradient norm by layer",
        .meaning = "the same over the parameters of a layer",
        .of = QuantityOf::layer, .charted = true, .logarithmic = true},
    QuantityDescription{.quantity = Quantity::updateRatio, .name = "update_ratio",
        .label = "Update ratio by layer",
        .meaning = "norm of what a step changed over the norm of the weights before it",
        .of = QuantityOf::layer, .logarithmic = true},
    QuantityDescription{.quantity = Quantity::activationMean, .name = "activation_mean",
        .label = "Activation mean by layer",
        .meaning = "mean of what the activations of a layer give, over the batch",
        .of = QuantityOf::activationLayer},
    QuantityDescription{.quantity = Quantity::activationVariance, .name = "activation_variance",
        .label = "Activation variance by layer",
        .meaning = "variance of what the activations of a layer give, over the batch",
        .of = QuantityOf::activationLayer, .logarithmic = true},
    QuantityDescription{.quantity = Quantity::deadUnits, .name = "dead_units",
        .label = "Dead units by layer",
        .meaning = "share of the units (channels) whose activation does not vary by more than 1e-6 over 1,000 training "
                   "examples, their positions and pixels, drawn once, or of gates (--gated) stays that near to 0; after the "
                   "update, at validations",
        .of = QuantityOf::activationLayer, .unit = QuantityUnit::percent,
        .better = Better::lower},
    QuantityDescription{.quantity = Quantity::learningRate, .name = "learning_rate",
        .label = "Learning rate",
        .meaning = "size of the updates at the step; of each network where these have their own",
        .of = QuantityOf::run},
    QuantityDescription{.quantity = Quantity::stepsPerSecond, .name = "steps_per_second",
        .label = "Steps per second",
        .meaning = "updates of all networks together",
        .endLabel = "Steps per second, of the run", .of = QuantityOf::run,
        .unit = QuantityUnit::perSecond, .better = Better::higher, .conclusion = Conclusion::wholeRun},
    QuantityDescription{.quantity = Quantity::deviceMemory, .name = "device_memory",
        .label = "Memory of the device",
        .meaning = "memory that the trainer holds on its device",
        .of = QuantityOf::run, .unit = QuantityUnit::bytes},
};
// clang-format on

inline constexpr std::size_t quantityCount = quantities.size();

/// A value for each quantity.
template <typename Value>
class PerQuantity {
public:
    PerQuantity() = default;
    /// Quantities that are not named have a default value.
    PerQuantity(std::initializer_list<std::pair<Quantity, Value>> values) {
        for (const auto& [quantity, value] : values) (*this)[quantity] = value;
    }

    [[nodiscard]] Value& operator[](Quantity quantity) { return values_[static_cast<std::size_t>(quantity)]; }
    [[nodiscard]] const Value& operator[](Quantity quantity) const {
        return values_[static_cast<std::size_t>(quantity)];
    }
    friend bool operator==(const PerQuantity&, const PerQuantity&) = default;

private:
    std::array<Value, quantityCount> values_{};
};

[[nodiscard]] constexpr const QuantityDescription& describe(Quantity quantity) {
    return quantities[static_cast<std::size_t>(quantity)];
}

/// The quantities for which `belongs(description)` holds, in the table's order.
template <typename Predicate>
[[nodiscard]] std::vector<Quantity> quantitiesThat(const Predicate& belongs) {
    std::vector<Quantity> chosen;
    for (const QuantityDescription& each : quantities) {
        if (belongs(each))
            chosen.push_back(each.quantity);
    }
    return chosen;
}

/// Those recorded over the steps: what charts can show.
[[nodiscard]] const std::vector<Quantity>& recordedQuantities();
/// Those of which there is a figure at the end: what runs can be compared by. The evaluated ones come first.
[[nodiscard]] const std::vector<Quantity>& concludedQuantities();
/// Those that are recorded only where training.record asks for them.
[[nodiscard]] const std::vector<Quantity>& quantitiesOnDemand();
/// Those that result.json holds.
[[nodiscard]] const std::vector<Quantity>& evaluatedQuantities();
/// Those of the list of runs and the final table.
[[nodiscard]] const std::vector<Quantity>& headlineQuantities();

/// How many headline quantities stand before this one, and how many there are.
[[nodiscard]] constexpr std::size_t headlinesBefore(Quantity quantity) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(quantity); ++i)
        count += quantities[i].headline ? 1 : 0;
    return count;
}
inline constexpr std::size_t headlineCount =
    headlinesBefore(quantities.back().quantity) + (quantities.back().headline ? 1 : 0);

/// What runs are judged by where nobody chose a metric.
inline constexpr Quantity usualMetric = Quantity::validationLoss;

/// The quantity of that name in files; nothing where it is none.
[[nodiscard]] std::optional<Quantity> quantityNamed(std::string_view name);

[[nodiscard]] constexpr bool isByLayer(Quantity quantity) {
    return describe(quantity).of == QuantityOf::layer || describe(quantity).of == QuantityOf::activationLayer;
}
[[nodiscard]] constexpr bool higherIsBetter(Quantity quantity) {
    return describe(quantity).better == Better::higher;
}

/// From the lowest to the highest value that there can be.
struct ValueRange {
    double lowest = -std::numeric_limits<double>::infinity();
    double highest = std::numeric_limits<double>::infinity();

    friend bool operator==(const ValueRange&, const ValueRange&) = default;
};

/// What values of a quantity can be: shares lie in [0, 1], losses and norms are not negative, an R² is at
/// most 1.
[[nodiscard]] constexpr ValueRange boundsOf(Quantity quantity) {
    if (quantity == Quantity::validationR2 || quantity == Quantity::testR2)
        return {.highest = 1};
    if (describe(quantity).unit == QuantityUnit::percent)
        return {0, 1};
    return describe(quantity).logarithmic ? ValueRange{.lowest = 0} : ValueRange{};
}

/// What a value is multiplied with for reading: 100 where people read per cent, else 1.
[[nodiscard]] constexpr double displayFactor(Quantity quantity) {
    return describe(quantity).unit == QuantityUnit::percent ? 100 : 1;
}
/// What the batches of training say about the same as a quantity of validation: the loss beside the loss.
[[nodiscard]] constexpr std::optional<Quantity> trainingOf(Quantity validation) {
    if (validation == Quantity::validationLoss)
        return Quantity::trainLoss;
    return validation == Quantity::validationAccuracy ? std::optional(Quantity::trainAccuracy) : std::nullopt;
}
/// boundsOf() in the numbers that people read: shares lie in [0, 100].
[[nodiscard]] constexpr ValueRange shownBoundsOf(Quantity quantity) {
    const ValueRange bounds = boundsOf(quantity);
    return {displayFactor(quantity) * bounds.lowest, displayFactor(quantity) * bounds.highest};
}
/// What stands behind a figure: " %", or nothing.
[[nodiscard]] constexpr std::string_view unitSuffix(Quantity quantity) {
    return describe(quantity).unit == QuantityUnit::percent ? " %" : "";
}

/// The label of its conclusion, e.g. "Final training loss".
[[nodiscard]] constexpr std::string_view endLabel(Quantity quantity) {
    return describe(quantity).endLabel.empty() ? describe(quantity).label : describe(quantity).endLabel;
}
/// The label inside a sentence or a line of words: "validation loss".
[[nodiscard]] std::string labelInside(Quantity quantity);
/// "Loss": what a quantity of validation and that of training are called together.
[[nodiscard]] std::string jointLabel(Quantity validation);

/// The name of the column of an activation's trained parameter, by activation layer: "learned_0" for the
/// first of the function's parameters.
[[nodiscard]] std::string learnedColumn(std::size_t parameter);
/// Where each channel has its own that is their median; the columns of their quartiles: "learned_0_lower" and
/// "learned_0_upper".
[[nodiscard]] std::string learnedLowerColumn(std::size_t parameter);
[[nodiscard]] std::string learnedUpperColumn(std::size_t parameter);

}  // namespace zorro
