#pragma once

// What the paper on the Zorro functions claims (arXiv:2409.19239), and the comparisons that can decide it:
// deep networks without normalisation, and the same with the normalisation that their architecture usually
// has. One set of runs serves all claims.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/generated.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

enum class ClaimKind { normalization, neuronDeath, gradientExplosion };

struct Claim {
    ClaimKind kind{};
    std::string_view name;     ///< on the command line and in files
    std::string_view says;     ///< the claim, a clause
    std::string_view decides;  ///< when it holds for an activation, a clause
};

/// An accuracy that differs by no more than this is as good (in [0, 1]).
inline constexpr double accuracyMargin = 0.02;
/// Losses are cross-entropies of a few nats, whose gradients have norms of 1 to 10. Deep networks that learn
/// all there is to learn have single steps with norms around 100; beyond this they explode.
inline constexpr double explodedNorm = 1000;
/// So many times as large as in the last hidden layer gradients of the second one explode; the reciprocal of
/// it is so small that they vanish.
inline constexpr double explodedRatio = 100;

inline constexpr std::array claims{
    Claim{.kind = ClaimKind::normalization,
          .name = "normalization",
          .says = "networks need no normalisation",
          .decides =
              "without it every network finishes, they answer more than 2 percentage points better than by "
              "the most frequent answer, and have "
              "a test accuracy less than 2 percentage points below that with it, as the interval of their "
              "difference says"},
    Claim{
        .kind = ClaimKind::neuronDeath,
        .name = "neuron-death",
        .says = "no neuron dies",
        .decides =
            "without normalisation every network finishes, and at the end no unit of any layer is dead over "
            "1,000 training examples"},
    Claim{.kind = ClaimKind::gradientExplosion,
          .name = "gradient-explosion",
          .says = "gradients do not explode",
          .decides =
              "without normalisation every network finishes, no gradient norm of any step exceeds 1,000, and "
              "at the first step that of the second hidden layer is less than 100 times that of the last"},
};

/// The architectures that the claims are tested on.
struct ClaimArchitecture {
    std::string_view kind;  ///< of architectures()
    std::string_view data;  ///< a generated data set
    Normalization usual{};  ///< what such networks usually have
    std::size_t steps = 0;  ///< where nobody chose
    Settings settings;      ///< of the comparison, beside its defaults
};

[[nodiscard]] const std::vector<ClaimArchitecture>& claimArchitectures();

inline constexpr std::array<std::size_t, 3> claimDepths{10, 20, 40};
/// What a claim is tested with where nobody chose.
inline constexpr std::array claimActivations{"symmetric-zorro", "relu", "gelu", "tanh"};
/// Second and last hidden layer are two.
inline constexpr std::size_t leastClaimDepth = 3;

/// One comparison of those that decide.
struct ClaimCase {
    const ClaimArchitecture* architecture = nullptr;  ///< of claimArchitectures()
    std::size_t depth = 0;
    Normalization normalization{};
};

/// What decides about these architectures (names of claimArchitectures(); empty: all) at these depths: each
/// without normalisation, then with it. Throws ComparisonError where a name or a depth is none.
[[nodiscard]] std::vector<ClaimCase> claimCases(const std::vector<std::string>& architectures,
                                                const std::vector<std::size_t>& depths);

/// Its comparison, without members. `steps`: 0 for what suits the architecture.
[[nodiscard]] Comparison claimComparison(const ClaimCase& each, std::size_t steps = 0);

/// The tag of comparisons that decide about claims.
inline constexpr const char* claimsTag = "claims";
[[nodiscard]] bool decidesClaims(const Comparison& comparison);

/// Whether two comparisons train the same, whatever they are called and wherever they run.
[[nodiscard]] bool trainTheSame(const Comparison& one, const Comparison& other);
/// The same apart from their normalisation.
[[nodiscard]] bool differInNormalization(const Comparison& one, const Comparison& other);

/// Where the runs are kept, below the folder of all runs.
inline constexpr const char* claimsFolder = "studies/claims";

/// The word for it in files, e.g. "batch".
[[nodiscard]] std::string normalizationName(Normalization normalization);

}  // namespace zorro
