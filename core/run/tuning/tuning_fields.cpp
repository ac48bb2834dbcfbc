#include "core/run/tuning/tuning_fields.h"

#include "core/run/comparison/field_access.h"
#include "core/run/comparison/field_entry.h"

namespace zorro {

std::vector<ComparisonField> tuningFields() {
    using enum FieldMark;
    const auto at = [](auto member) { return accessOf(&Comparison::tuning, member); };
    return {
        FieldEntry("tuning.fields", "tune",
                   "Find each activation's own best value first, by successive halving on seeds of its own "
                   "and the examples to validate on; the learning rate without a range: from a tenth to a "
                   "hundred times of what it is",
                   at(&Tuning::fields))
            .option("--tune")
            .pattern("FIELD[=lo:hi:count[:log]|=v,v,...]")
            .is({seldom}),
        FieldEntry("tuning.seeds", "tuning seeds", "Networks of each value that is tried", at(&Tuning::seeds))
            .option("--tuning-seeds")
            .in(1, 1000)
            .is({seldom}),
        FieldEntry("tuning.factor", "reduction factor",
                   "One of so many values that are tried goes on to the next rung", at(&Tuning::factor))
            .option("--reduction-factor")
            .in(2, 100)
            .is({seldom}),
        FieldEntry("tuning.sample", "tuning sample",
                   "Try so many quasi-random points between lo:hi[:log] instead of a grid; 0: the grid",
                   at(&Tuning::sample))
            .option("--tuning-sample")
            .in(0, 100'000)
            .is({seldom}),
        FieldEntry("tuning.no_widen", "keep the range",
                   "Do not widen the range where the best value lies at its edge", at(&Tuning::noWiden))
            .is({seldom}),
        FieldEntry("tuning.keep_budget", "keep the budget",
                   "Drop values also where none is better yet than answering without looking",
                   at(&Tuning::keepBudget))
            .is({seldom}),
    };
}

}  // namespace zorro
