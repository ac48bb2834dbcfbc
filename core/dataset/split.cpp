#include "core/dataset/split.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/dataset/random.h"

namespace zorro {

namespace {

/// The examples [0, count), class by class where there are classes, each class in random order.
std::vector<std::vector<std::uint32_t>> shuffledClasses(const Dataset& dataset, std::uint32_t count,
                                                        Random& random) {
    const bool classes = dataset.task == Task::classification;
    std::vector<std::vector<std::uint32_t>> groups(classes ? dataset.outputs : 1);
    for (const std::uint32_t example : permutation(count, random)) {
        groups[classes ? static_cast<std::size_t>(dataset.labels[example]) : 0].push_back(example);
    }
    return groups;
}

/// Takes the fraction `share` of each group off its end, so that the whole has the right size to within one.
std::vector<std::uint32_t> taken(std::vector<std::vector<std::uint32_t>>& groups,
                                 const std::vector<std::size_t>& sizes, double share) {
    std::vector<std::uint32_t> part;
    double wanted = 0;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        wanted += share * static_cast<double>(sizes[group]);
        // Rounding the running total instead of each class keeps small classes from losing every share.
        while (static_cast<double>(part.size()) + 0.5 <= wanted && !groups[group].empty()) {
            part.push_back(groups[group].back());
            groups[group].pop_back();
        }
    }
    std::sort(part.begin(), part.end());
    return part;
}

void requireExamples(const std::vector<std::uint32_t>& part, double share, const Dataset& dataset,
                     const std::string& name) {
    if (share > 0 && part.empty()) {
        throw DatasetError("'" + dataset.name + "' has " + std::to_string(dataset.size()) +
                           " examples, too few for a " + name + " part of " + std::to_string(share));
    }
}

}  // namespace

Split splitDataset(const Dataset& dataset, const SplitOptions& options) {
    const bool published = dataset.testBegins.has_value();
    const double test = published ? 0 : options.test;
    if (!(options.validation >= 0) || !(test >= 0) || !(options.validation + test <= 1)) {
        throw DatasetError("validation and test parts must be at least 0 and together at most 1");
    }
    const std::size_t own = dataset.testBegins.value_or(dataset.size());
    Random random(options.seed);
    std::vector<std::vector<std::uint32_t>> groups =
        shuffledClasses(dataset, static_cast<std::uint32_t>(own), random);
    std::vector<std::size_t> sizes;
    sizes.reserve(groups.size());
    for (const auto& group : groups) sizes.push_back(group.size());

    Split split;
    split.validation = taken(groups, sizes, options.validation);
    split.test = taken(groups, sizes, test);
    split.train = taken(groups, sizes, 1);
    for (std::size_t example = own; example < dataset.size(); ++example) {
        split.test.push_back(static_cast<std::uint32_t>(example));
    }
    requireExamples(split.train, 1, dataset, "training");
    requireExamples(split.validation, options.validation, dataset, "validation");
    requireExamples(split.test, test, dataset, "test");
    return split;
}

}  // namespace zorro
