#pragma once

// How many networks one run has where a comparison has more than memory, or a run, has room for.

#include <cstddef>
#include <limits>
#include <string>

#include "core/launch/place/place.h"
#include "core/launch/trainer/trainer_answers.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

struct RunSize {
    std::size_t networks = mostMembers;  ///< that a run has at most
    double freeBytes = 0;                ///< the memory that limits them; 0: it does not
    /// Of the training of one network beside others; NaN: not known.
    double secondsEach = std::numeric_limits<double>::quiet_NaN();

    /// "a run has at most 80000 networks (24 GB of memory are free), so that these 200000 are 3 runs and
    /// about 2 h".
    [[nodiscard]] std::string sentence(double networks) const;
};

/// How many of the comparison's networks one run has at the place: at most `most`, and no more than its
/// memory holds, which the trainer there says. That is not asked of few networks. Throws as estimateAt()
/// does.
[[nodiscard]] RunSize runSize(const Comparison& comparison, const Place& place, std::size_t most);

/// The same, asked of any number of networks; where the trainer cannot say, what a run has anywhere.
[[nodiscard]] RunSize runSizeAsFarAsKnown(const Comparison& comparison, const Place& place);

/// What `shown` networks need as that of a run of `networks`; the time is that of runs with `all` of them.
[[nodiscard]] TrainerEstimate scaled(TrainerEstimate estimate, std::size_t shown, std::size_t networks,
                                     std::size_t all);

/// The comparison with the first `count` of its networks.
[[nodiscard]] Comparison firstOf(const Comparison& comparison, std::size_t count);

/// So many networks show what the others need.
inline constexpr std::size_t enoughToSee = 1000;

}  // namespace zorro
