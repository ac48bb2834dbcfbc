#include "core/dataset/split.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/dataset/random.h"

namespace zorro {

namespace {

/// The examples [first, first + count), class by class where there are classes, each class in random order.
std::vector<std::vector<std::uint32_t>> shuffledClasses(const Dataset& dataset, std::uint32_t first,
                                                        std::uint32_t count, Random& random) {
    const bool classes = dataset.task == Task::classification;
    std::vector<std::vector<std::uint32_t>> groups(classes ? dataset.outputs : 1);
    for (const std::uint32_t place : permutation(count, random)) {
        const std::uint32_t example = first + place;
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

std::vector<std::size_t> sizesOf(const std::vector<std::vector<std::uint32_t>>& groups) {
    std::vector<std::size_t> sizes;
    sizes.reserve(groups.size());
    for (const auto& group : groups) sizes.push_back(group.size());
    return sizes;
}

/// `count` of the examples [first, end) at random, or all.
std::vector<std::uint32_t> drawn(const Dataset& dataset, std::size_t first, std::size_t end,
                                 std::size_t count, Random& random) {
    const std::size_t all = end - first;
    auto groups =
        shuffledClasses(dataset, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(all), random);
    const double share =
        static_cast<double>(std::min(count, all)) / static_cast<double>(std::max<std::size_t>(all, 1));
    const std::vector<std::size_t> sizes = sizesOf(groups);
    return taken(groups, sizes, share);
}

/// The elements that belong to these examples, `each` an example.
template <typename Value>
void keepOf(std::vector<Value>& values, const std::vector<std::uint32_t>& kept, std::size_t each) {
    if (values.empty())
        return;
    std::vector<Value> chosen;
    chosen.reserve(kept.size() * each);
    for (const std::uint32_t example : kept) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(example * each);
        chosen.insert(chosen.end(), begin, begin + static_cast<std::ptrdiff_t>(each));
    }
    values = std::move(chosen);
}

void requireExamples(const std::vector<std::uint32_t>& part, double share, const Dataset& dataset,
                     const std::string& name) {
    if (share > 0 && part.empty()) {
        throw DatasetError("'" + dataset.name + "' has " + std::to_string(dataset.size()) +
                           " examples, too few for a " + name + " part of " + std::to_string(share));
    }
}

}  // namespace

std::vector<std::uint32_t> drawnPositions(const std::vector<std::uint32_t>& positions, std::size_t count,
                                          std::uint64_t seed) {
    Random random(seed);
    std::vector<std::uint32_t> chosen;
    for (const std::uint32_t place : permutation(static_cast<std::uint32_t>(positions.size()), random)) {
        if (chosen.size() < count)
            chosen.push_back(positions[place]);
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

void keepExamples(Dataset& dataset, std::size_t count, std::uint64_t seed) {
    const std::size_t all = dataset.size();
    const std::size_t own = dataset.testBegins.value_or(all);
    if (count >= own && count >= all - own)
        return;
    Random random(seed);
    std::vector<std::uint32_t> kept = drawn(dataset, 0, own, count, random);
    const std::size_t keptOwn = kept.size();
    if (own < all) {
        const std::vector<std::uint32_t> ofTest = drawn(dataset, own, all, count, random);
        kept.insert(kept.end(), ofTest.begin(), ofTest.end());
    }
    const std::size_t labelsEach = dataset.labels.size() / all;
    keepOf(dataset.inputs, kept, dataset.exampleSize());
    keepOf(dataset.tokens, kept, dataset.exampleSize());
    keepOf(dataset.labels, kept, labelsEach);
    keepOf(dataset.values, kept, dataset.outputs);
    if (dataset.testBegins)
        dataset.testBegins = keptOwn;
    dataset.rows = std::move(kept);
}

Split splitDataset(const Dataset& dataset, const SplitOptions& options) {
    const bool published = dataset.testBegins.has_value();
    const double test = published ? 0 : options.test;
    if (!(options.validation >= 0) || !(test >= 0) || !(options.validation + test <= 1)) {
        throw DatasetError("validation and test parts must be at least 0 and together at most 1");
    }
    const std::size_t own = dataset.testBegins.value_or(dataset.size());
    Random random(options.seed);
    std::vector<std::vector<std::uint32_t>> groups =
        shuffledClasses(dataset, 0, static_cast<std::uint32_t>(own), random);
    const std::vector<std::size_t> sizes = sizesOf(groups);

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
