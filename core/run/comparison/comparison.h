#pragma once

// Everything needed to run a comparison, and to run it again: one architecture, one data set, one optimiser,
// and the members (curve x seed) that are trained side by side. comparison.json of a run directory holds it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace zorro {

/// What is wrong in a comparison or a run directory: where, and what would be right, in one sentence.
class RunError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

enum class ArchitectureKind { mlp, cnn, transformer, lstm };
enum class Normalization { none, batch, layer };
enum class Initialization {
    kaiming,  ///< normal, variance 2 / fan_in (He et al. 2015)
    xavier,   ///< normal, variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010)
    critical  ///< normal, variance gain^2 / fan_in with the member's own critical gain
};
enum class Pooling { maximum, average, stride };
enum class OptimizerKind { sgd, adam, adamw };
enum class ScheduleKind { constant, cosine, step };
enum class Precision { float32, bfloat16 };

struct Architecture {
    ArchitectureKind kind = ArchitectureKind::mlp;
    std::size_t depth =
        3;  ///< mlp: hidden layers; cnn: blocks; transformer: encoder layers; lstm: layers; >= 1
    std::size_t width =
        64;  ///< mlp: units; cnn: channels of the first block; transformer, lstm: model width; >= 1
    std::size_t heads = 4;               ///< transformer: divides width
    Pooling pooling = Pooling::maximum;  ///< cnn: after each block
    Normalization normalization = Normalization::none;
    bool residual = false;  ///< mlp, cnn: add a layer's input to its output where the sizes agree
    double dropout = 0;     ///< in [0, 1)
    Initialization initialization = Initialization::kaiming;
    bool learnable = false;  ///< the activations' parameters are trained too, inside their bounds
};

/// The data set by the words that make it again (core/dataset).
struct DataSource {
    std::string source = "spirals";  ///< a generated data set's name, or a path
    std::uint64_t seed = 1;
    std::optional<std::size_t> examples;
    std::optional<double> noise;
    std::size_t modulus = 29;
    std::size_t sequenceLength = 64;
    std::string function;  ///< SPEC of what `regression` draws; empty: the data set's own
    double validation = 0.15;
    double test = 0.15;
};

struct Optimizer {
    OptimizerKind kind = OptimizerKind::adam;
    double learningRate = 1e-3;  ///< > 0
    double momentum = 0.9;       ///< sgd: in [0, 1)
    bool nesterov = false;       ///< sgd
    double beta1 = 0.9;          ///< adam, adamw: in [0, 1)
    double beta2 = 0.999;        ///< adam, adamw: in [0, 1)
    double epsilon = 1e-8;       ///< adam, adamw: > 0
    double weightDecay =
        0;            ///< sgd, adam: added to the gradient; adamw: decoupled (Loshchilov and Hutter 2019)
    double clip = 0;  ///< largest gradient norm of a member; 0: not clipped
};

/// The learning rate over the steps: a linear warm-up, then constant, half a cosine down to 0, or steps.
struct Schedule {
    ScheduleKind kind = ScheduleKind::constant;
    std::size_t warmup = 0;        ///< steps
    std::size_t stepEvery = 1000;  ///< step: steps between reductions, >= 1
    double stepFactor = 0.1;       ///< step: what the learning rate is multiplied with, in (0, 1]
};

struct Training {
    std::size_t steps = 2000;           ///< >= 1; unless epochs are given
    std::optional<std::size_t> epochs;  ///< passes over the training examples instead of steps
    std::size_t batch = 128;            ///< examples a step and member, >= 1
    Precision precision = Precision::float32;
    bool deterministic = false;
    std::string device = "auto";      ///< auto, cpu or cuda:N; in a run directory the one it resolved to
    std::size_t recordEvery = 10;     ///< steps between records, >= 1
    std::size_t validateEvery = 100;  ///< steps between validations, histograms among them, >= 1
    std::size_t validationExamples = 1000;  ///< at most so many are used for validations while training
    double checkpointSeconds = 60;          ///< > 0
};

/// One network of the comparison.
struct Member {
    std::string activation;   ///< SPEC
    std::uint64_t seed = 1;   ///< of its initial weights, data order and dropout
    double criticalGain = 1;  ///< 1 / sqrt(E[f'(z)^2]), z ~ N(0, 1): what `critical` initialises with
};

struct Comparison {
    std::string name;
    Architecture architecture;
    DataSource data;
    Optimizer optimizer;
    Schedule schedule;
    Training training;
    std::vector<Member> members;
    std::vector<std::string> tags;
    std::string program;  ///< what wrote it, with versions, e.g. "zorro 0.1.0, LibTorch 1.13.0"
};

/// The comparison as indented JSON.
[[nodiscard]] std::string comparisonJson(const Comparison& comparison);

/// Reads what comparisonJson() wrote; members left out take their defaults. Unknown keys, wrong types and
/// values out of range are errors that name the key and say what would be right. Throws RunError.
[[nodiscard]] Comparison readComparison(std::string_view json);

/// The same for a comparison that may have no members yet.
[[nodiscard]] Comparison readPlan(std::string_view json);

/// Throws RunError where a value is out of its range or two do not go together.
void checkComparison(const Comparison& comparison);
/// The same for a comparison that may have no members yet.
void checkPlan(const Comparison& comparison);

}  // namespace zorro
