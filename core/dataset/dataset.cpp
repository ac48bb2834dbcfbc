#include "core/dataset/dataset.h"

#include <algorithm>
#include <numeric>

#include "core/dataset/files.h"
#include "core/dataset/generated.h"
#include "core/dataset/text.h"
#include "core/file/file.h"
#include "core/text/text.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostGenerated = 10'000'000;

struct Maker {
    GeneratedDataset description;
    Dataset (*make)(const DatasetOptions&);
};

const std::vector<Maker>& makers() {
    static const std::vector<Maker> all{
        {{"spirals", "two interleaved spirals in the plane, 2 classes"}, makeSpirals},
        {{"moons", "two interleaved half circles in the plane, 2 classes"}, makeMoons},
        {{"circles", "a circle around another one in the plane, 2 classes"}, makeCircles},
        {{"xor", "the four quadrants of the plane, 2 classes"}, makeXor},
        {{"regression", "noisy values of a function on [-3, 3]"}, makeRegression},
        {{"digits", "drawn digits, 28 x 28 pixels, 10 classes"}, makeDigits},
        {{"modular-addition", "(a + b) mod p from the tokens a, b, ="}, makeModularAddition},
        {{"grammar", "text from a small grammar, character by character"}, makeGrammar},
    };
    return all;
}

void checkOptions(const DatasetOptions& options) {
    if (options.examples && (*options.examples < 1 || *options.examples > mostGenerated)) {
        throw DatasetError("the number of examples must be in [1, 10000000], not " +
                           std::to_string(*options.examples));
    }
    if (options.noise && !(*options.noise >= 0 && *options.noise <= 100)) {
        throw DatasetError("the noise must be in [0, 100], not " + readableNumber(*options.noise));
    }
    if (options.sequenceLength < 2 || options.sequenceLength > 65536) {
        throw DatasetError("the sequence length must be in [2, 65536], not " +
                           std::to_string(options.sequenceLength));
    }
}

Dataset readFolder(const DatasetOptions& options) {
    if (std::optional<Dataset> images = readIdxFolder(options))
        return *std::move(images);
    if (std::optional<Dataset> images = readCifarFolder(options))
        return *std::move(images);
    throw DatasetError(
        "'" + options.source +
        "' has neither train-images-idx3-ubyte (MNIST and its relatives) nor data_batch_1.bin or "
        "train.bin (CIFAR)");
}

Dataset readOneFile(const DatasetOptions& options) {
    const std::string name = fs::path(options.source).filename().string();
    if (name.find("idx3") != std::string::npos)
        return readIdxFile(options);
    const std::string extension = fs::path(name).extension().string();
    if (extension == ".csv" || extension == ".tsv" || extension == ".dat")
        return readTable(options);
    return readTextFile(options);
}

[[noreturn]] void refuseSource(const std::string& source) {
    std::vector<std::string> names;
    for (const Maker& maker : makers()) names.push_back(maker.description.name);
    const std::string meant = nearest(source, names);
    throw DatasetError(
        "there is no data set or file " + inQuotes(source) +
        (meant.empty() ? "; generated ones are " + listed(names) : "; did you mean " + meant + "?"));
}

}  // namespace

std::size_t Dataset::exampleSize() const {
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

std::size_t Dataset::size() const {
    const std::size_t numbers = inputs.empty() ? tokens.size() : inputs.size();
    return shape.empty() ? 0 : numbers / exampleSize();
}

const std::vector<GeneratedDataset>& generatedDatasets() {
    static const std::vector<GeneratedDataset> descriptions = [] {
        std::vector<GeneratedDataset> all;
        for (const Maker& maker : makers()) all.push_back(maker.description);
        return all;
    }();
    return descriptions;
}

Dataset loadDataset(const DatasetOptions& options) {
    checkOptions(options);
    for (const Maker& maker : makers()) {
        if (maker.description.name == options.source)
            return maker.make(options);
    }
    std::error_code problem;
    try {
        if (fs::is_directory(options.source, problem))
            return readFolder(options);
        if (fs::exists(options.source, problem))
            return readOneFile(options);
    } catch (const FileError& error) {
        throw DatasetError(error.what());
    } catch (const fs::filesystem_error& error) {
        throw DatasetError("cannot read '" + options.source + "': " + error.code().message());
    }
    refuseSource(options.source);
}

void requireEveryClass(const Dataset& dataset) {
    std::vector<bool> seen(dataset.outputs);
    for (const std::int32_t label : dataset.labels) seen[static_cast<std::size_t>(label)] = true;
    for (std::size_t label = 0; label < seen.size(); ++label) {
        if (!seen[label]) {
            throw DatasetError("'" + dataset.name + "' has no example of class " + std::to_string(label) +
                               " among " + std::to_string(dataset.labels.size()));
        }
    }
}

}  // namespace zorro
