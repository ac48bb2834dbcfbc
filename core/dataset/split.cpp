#include "core/dataset/split.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/dataset/random.h"

namespace zorro {

namespace {

using Examples = std::vector<std::uint32_t>;

/// The examples class by class where there are classes, each class in random order.
std::vector<Examples> shuffledClasses(const Dataset& dataset, const Examples& examples, Random& random) {
    const bool classes = dataset.task == Task::classification;
    std::vector<Examples> groups(classes ? dataset.outputs : 1);
    for (const std::uint32_t place : permutation(static_cast<std::uint32_t>(examples.size()), random)) {
        const std::uint32_t example = examples[place];
        groups[classes ? static_cast<std::size_t>(dataset.labels[example]) : 0].push_back(example);
    }
    return groups;
}

/// Takes the fraction `share` of each group off its end, so that the whole has the right size to within one.
Examples taken(std::vector<Examples>& groups, const std::vector<std::size_t>& sizes, double share) {
    Examples part;
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

std::vector<std::size_t> sizesOf(const std::vector<Examples>& groups) {
    std::vector<std::size_t> sizes;
    sizes.reserve(groups.size());
    for (const auto& group : groups) sizes.push_back(group.size());
    return sizes;
}

/// `count` of the examples at random, or all.
Examples drawn(const Dataset& dataset, const Examples& examples, std::size_t count, Random& random) {
    std::vector<Examples> groups = shuffledClasses(dataset, examples, random);
    const double share = static_cast<double>(std::min(count, examples.size())) /
                         static_cast<double>(std::max<std::size_t>(examples.size(), 1));
    const std::vector<std::size_t> sizes = sizesOf(groups);
    return taken(groups, sizes, share);
}

/// The examples that the data themselves have for `part`; where they say nothing all are to train on.
Examples givenFor(const Dataset& dataset, Part part) {
    Examples examples;
    for (std::uint32_t example = 0; example < dataset.size(); ++example) {
        if ((dataset.parts.empty() ? Part::train : dataset.parts[example]) == part)
            examples.push_back(example);
    }
    return examples;
}

/// The elements that belong to these examples, `each` an example.
template <typename Value>
void keepOf(std::vector<Value>& values, const Examples& kept, std::size_t each) {
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

void requireExamples(const Examples& part, double share, const Dataset& dataset, const std::string& name) {
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
    Random random(seed);
    Examples kept;
    for (const Part part : {Part::train, Part::validation, Part::test}) {
        const Examples examples = drawn(dataset, givenFor(dataset, part), count, random);
        kept.insert(kept.end(), examples.begin(), examples.end());
    }
    const std::size_t all = dataset.size();
    if (kept.size() == all)
        return;
    std::ranges::sort(kept);
    const std::size_t labelsEach = dataset.labels.size() / all;
    keepOf(dataset.inputs, kept, dataset.exampleSize());
    keepOf(dataset.tokens, kept, dataset.exampleSize());
    keepOf(dataset.labels, kept, labelsEach);
    keepOf(dataset.values, kept, dataset.outputs);
    keepOf(dataset.parts, kept, 1);
    keepOf(dataset.rows, kept, 1);
    if (dataset.rows.empty())
        dataset.rows = std::move(kept);
}

Split splitDataset(const Dataset& dataset, const SplitOptions& options) {
    Split split{.validation = givenFor(dataset, Part::validation), .test = givenFor(dataset, Part::test)};
    const bool drawsTest = dataset.parts.empty();
    const bool drawsValidation = split.validation.empty();
    const double test = drawsTest ? options.test : 0;
    if (!(options.validation >= 0) || !(test >= 0) || !(options.validation + test <= 1)) {
        throw DatasetError("validation and test parts must be at least 0 and together at most 1");
    }
    Random random(options.seed);
    std::vector<Examples> groups = shuffledClasses(dataset, givenFor(dataset, Part::train), random);
    const std::vector<std::size_t> sizes = sizesOf(groups);
    if (drawsValidation)
        split.validation = taken(groups, sizes, options.validation);
    if (drawsTest)
        split.test = taken(groups, sizes, test);
    split.train = taken(groups, sizes, 1);
    requireExamples(split.train, 1, dataset, "training");
    requireExamples(split.validation, drawsValidation ? options.validation : 0, dataset, "validation");
    requireExamples(split.test, test, dataset, "test");
    return split;
}

}  // namespace zorro
