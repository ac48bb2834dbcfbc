#pragma once

// Everything needed to run a comparison, and to run it again: one architecture, one data set, one optimiser,
// and the members (curve x seed) that are trained side by side. comparison.json of a run directory holds it.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function_library.h"
#include "core/analysis/critical_point.h"
#include "core/dataset/dataset.h"
#include "core/run/comparison/field_value.h"
#include "core/run/comparison/learnable.h"
#include "core/run/comparison/provenance.h"

namespace zorro {

/// What is wrong in a comparison or a run directory: where, and what would be right, in one sentence.
class RunError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

enum class Normalization {
    none,
    batch,
    layer,
    rms  ///< by the root of the mean square: no mean is subtracted, no shift added
};
enum class NormPosition {
    pre,  ///< x + part(norm(x)), and a norm after the last (Xiong et al. 2020)
    post  ///< norm(x + part(x)) (Vaswani et al. 2017)
};
enum class Initialization {
    kaiming,  ///< normal, variance 2 / fan_in (He et al. 2015)
    xavier,   ///< normal, variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010)
    critical  ///< normal, at the member's own critical point, biases too (core/train/stack/initialization.h)
};
enum class Pooling { maximum, average, stride };
enum class ScheduleKind { constant, cosine, step };
enum class Precision {
    float32,
    bfloat16,  ///< inside the layers only
    float64    ///< of everything, for checks
};
/// Which of a network's states counts at the end.
enum class ReportedStep {
    last,
    best  ///< that with the lowest validation loss of those that were validated, each network its own
};

// What each member below means, its range, and when it counts is in fields.cpp.

struct Architecture {
    std::string kind = "mlp";  ///< a name of architectures()
    std::size_t depth = 3;
    std::size_t width = 64;
    std::size_t heads = 4;
    Pooling pooling = Pooling::maximum;
    Normalization normalization = Normalization::none;
    NormPosition normPosition = NormPosition::pre;
    bool residual = false;
    bool gated = false;
    double dropout = 0;
    Initialization initialization = Initialization::kaiming;
    Learnable learnable = Learnable::none;
    double learnableRate = 1;
};

/// The data set by the words that make it again (core/dataset).
struct DataSource {
    std::string source = "spirals";
    std::uint64_t seed = 1;
    std::optional<std::size_t> examples;
    std::optional<double> noise;
    std::size_t sequenceLength = 64;
    std::size_t skip = 0;                      ///< lines of a table's file before the table
    bool unitsRow = false;                     ///< a row of units stands below a table's heading
    TaskChoice task = TaskChoice::automatic;   ///< of a table
    std::string target;                        ///< column of a table to predict; empty: the last
    std::string splitColumn;                   ///< column of a table that says the part; empty: none
    std::string testData;                      ///< path of a file with the test set; empty: none
    std::string function;                      ///< SPEC of what `regression` draws; empty: the data set's own
    FunctionLibrary functions;                 ///< of somebody's own, which `function` may name
    std::map<std::string, double> parameters;  ///< of generated data sets, by name; left out: their defaults
    double validation = 0.15;
    double test = 0.15;
};

struct Optimizer {
    std::string kind = "adam";  ///< a name of optimizers()
    double learningRate = 1e-3;
    double momentum = 0.9;
    bool nesterov = false;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    std::optional<double> weightDecay = 0;  ///< nothing: what suits the data, see suited_settings.h
    double clip = 0;

    friend bool operator==(const Optimizer&, const Optimizer&) = default;
};

/// The learning rate over the steps: a linear warm-up, then constant, half a cosine down to 0, or steps.
struct Schedule {
    ScheduleKind kind = ScheduleKind::constant;
    std::size_t warmup = 0;
    std::size_t stepEvery = 1000;
    double stepFactor = 0.1;
};

struct Training {
    std::optional<std::size_t> steps = 2000;  ///< unless epochs are given; nothing: what suits the data
    std::optional<std::size_t> epochs;        ///< passes over the training examples instead of steps
    std::size_t batch = 128;
    Precision precision = Precision::float32;
    bool deterministic = false;
    std::string device = "auto";  ///< in a run directory the one it resolved to
    std::size_t recordEvery = 10;
    std::size_t validateEvery = 100;
    std::size_t validationExamples = 1000;
    std::vector<std::string> record;  ///< words of the quantities recorded on demand
    double checkpointSeconds = 60;
};

/// By what the comparison is judged, said before it is trained.
struct Protocol {
    std::string metric =
        "auto";  ///< the name of a concluded quantity; auto: see metricOf() in core/run/quantity
    ReportedStep report = ReportedStep::last;
    std::string baseline;  ///< SPEC that the others are tested against; empty: the first
};

/// How each activation finds its own values of some fields before it is compared: see core/run/tuning.
struct Tuning {
    std::vector<std::string> fields;  ///< FIELD, FIELD=v,v,... or FIELD=lo:hi:count[:log] each; none: nothing
    std::size_t seeds = 3;            ///< networks of each candidate
    std::size_t factor = 3;           ///< one of so many candidates goes on
    std::size_t sample = 0;           ///< so many quasi-random points between the bounds instead of the grid
    bool noWiden = false;             ///< keep to the range where the best value lies at its edge
    /// Drop candidates also where none is better than answering without looking, so that it never costs more.
    bool keepBudget = false;
};

/// One network of the comparison.
struct Member {
    std::string activation;  ///< SPEC
    /// SPEC of the gates of an lstm or slstm; empty: what goes with the activation, see gateCurve().
    std::string gate = {};
    std::uint64_t seed = 1;                 ///< of its initial weights, data order and dropout
    std::optional<std::uint64_t> dataSeed;  ///< of its data and their split; nothing: the comparison's
    /// What it has of member-wise fields in place of the comparison's values, by their keys, e.g.
    /// "optimizer.learning_rate". See settingsOf() in core/run/members.
    std::map<std::string, FieldValue> values = {};
    /// Parameters of its activation that are varied from member to member; their values are in the SPEC.
    std::vector<std::string> variedParameters = {};
    /// What `critical` initialises with, and no other; see chooseCriticalPoints().
    std::optional<CriticalPoint> critical = std::nullopt;
    /// What the SPEC means, where it was read or planned; members with one SPEC share it. See curveOf().
    std::shared_ptr<const Curve> curve = nullptr;
    /// The same of the gate; null where it has none of its own.
    std::shared_ptr<const Curve> gateCurve = nullptr;
};

/// The member's curve, taken from its SPEC where nobody has yet. Throws SpecError.
[[nodiscard]] Curve curveOf(const Member& member);

struct Comparison {
    std::string name;
    Architecture architecture;
    DataSource data;
    Optimizer optimizer;
    Schedule schedule;
    Training training;
    Protocol protocol;
    Tuning tuning;
    std::vector<Member> members;
    std::vector<std::string> tags;
    std::string program;    ///< what wrote it, with versions, e.g. "zorro 0.1.0, LibTorch 1.13.0"
    Provenance provenance;  ///< of a run whose trainer has begun
};

/// Most members of one run. Whatever reads a run takes a step of it at once, which is one line with a number
/// of every network for each quantity: about 50 MB of text with so many.
inline constexpr std::size_t mostMembers = 100'000;
/// Most members of what is planned as one comparison and trained as several runs, see core/plan/parts.h.
/// Whoever plans them, or puts their figures into one table, has all of them in memory: about 2 GB.
inline constexpr std::size_t mostPlannedMembers = 1'000'000;

/// The seed of the member's data and their split.
[[nodiscard]] std::uint64_t dataSeedOf(const Comparison& comparison, const Member& member);

/// The seeds of data that the members have, in the order of their first appearance.
[[nodiscard]] std::vector<std::uint64_t> dataSeedsOf(const Comparison& comparison);

/// The SPECs of a comparison's activations, in the order of their first appearance.
[[nodiscard]] std::vector<std::string> activationsOf(const Comparison& comparison);

/// What tells the networks of an activation apart, to stand after the word seed, one of each of the members
/// at these positions: "3", or "3 on data 2" where the comparison has several seeds of data.
[[nodiscard]] std::vector<std::string> seedTexts(const Comparison& comparison,
                                                 std::span<const std::size_t> members);
/// What comparisonJson() writes as `format`. Before there were such numbers it was 1: without provenance, and
/// with results that tell when a loss diverged instead of what failed (run_result.h reads those, too).
inline constexpr std::uint64_t comparisonFormat = 2;

/// The functions of somebody's own that its SPECs name, as they were defined when it was planned: the file
/// has them, and inside the run they are what counts.
[[nodiscard]] FunctionLibrary functionsOf(const Comparison& comparison);

/// What is left when names, places and what it began with are taken away: two that train the same are equal.
[[nodiscard]] Comparison withoutNames(Comparison comparison);

/// The comparison as indented JSON.
[[nodiscard]] std::string comparisonJson(const Comparison& comparison);

/// Reads what comparisonJson() wrote; what is left out has its default. Unknown keys, wrong types and values
/// out of range are errors that name the key and say what would be right. Throws RunError, or ComparisonError
/// where the value of a field is to blame. What a newer program wrote in a higher format is refused as that.
[[nodiscard]] Comparison readComparison(std::string_view json);

/// The same for a comparison that may have no members yet.
[[nodiscard]] Comparison readPlan(std::string_view json);

}  // namespace zorro
