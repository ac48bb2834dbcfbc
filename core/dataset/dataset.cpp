#include "core/dataset/dataset.h"

#include <algorithm>
#include <numeric>

#include "core/dataset/file/files.h"
#include "core/dataset/file/text.h"
#include "core/dataset/generated.h"
#include "core/dataset/split.h"
#include "core/file/file.h"
#include "core/table/table.h"
#include "core/text/text.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

/// Throws where the value is not in [lower, upper].
void requireInside(const std::string& what, double lower, double upper, double value) {
    if (!(value >= lower && value <= upper)) {
        throw DatasetError(what + " must be in [" + readableNumber(lower, 9) + ", " +
                           readableNumber(upper, 9) + "], not " + readableNumber(value, 9));
    }
}

void checkOptions(const DatasetOptions& options) {
    if (options.examples)
        requireInside("the number of examples", 1, mostExamples, static_cast<double>(*options.examples));
    if (options.noise)
        requireInside("the noise", 0, mostNoise, *options.noise);
    requireInside("the sequence length", shortestSequence, longestSequence,
                  static_cast<double>(options.sequenceLength));
    requireInside("the number of lines to skip", 0, mostSkippedLines, static_cast<double>(options.skip));
}

Dataset made(const GeneratedDataset& dataset, const DatasetOptions& options) {
    for (const DatasetParameter& own : dataset.parameters) {
        requireInside("the " + own.label + " of " + dataset.name, own.lower, own.upper,
                      datasetParameter(options, own.name));
    }
    return dataset.make(options);
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
    return isTableName(name) ? readTable(options) : readTextFile(options);
}

/// Throws where an option is given that only other kinds of data have.
void checkKind(const DatasetOptions& options, bool isTable, bool isFile) {
    const std::string where = inQuotes(options.source);
    if (!isTable && (options.task != TaskChoice::automatic || !options.target.empty()))
        throw DatasetError(where + " is no table (.csv, .tsv, .dat), so it has no target to choose");
    if (!isTable && !options.splitColumn.empty())
        throw DatasetError(where + " is no table (.csv, .tsv, .dat), so no column of it can say the split");
    if (!isFile && !options.testData.empty())
        throw DatasetError(where + " is no file, so a file of test data cannot belong to it");
    if (!options.splitColumn.empty() && !options.testData.empty())
        throw DatasetError("a split column and a file of test data exclude each other; give one of them");
}

[[noreturn]] void refuseSource(const std::string& source) {
    std::vector<std::string> names;
    for (const GeneratedDataset& dataset : generatedDatasets()) names.push_back(dataset.name);
    const std::string meant = nearest(source, names);
    throw DatasetError(
        "there is no data set or file " + inQuotes(source) +
        (meant.empty() ? "; generated ones are " + listed(names) : "; did you mean " + meant + "?"));
}

}  // namespace

std::string taskName(Task task) {
    return task == Task::classification ? "classification"
           : task == Task::regression   ? "regression"
                                        : "next token";
}

std::size_t Dataset::exampleSize() const {
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

std::size_t Dataset::size() const {
    const std::size_t numbers = inputs.empty() ? tokens.size() : inputs.size();
    return shape.empty() ? 0 : numbers / exampleSize();
}

void requireSource(const std::string& source) {
    std::error_code problem;
    if (findGenerated(source) == nullptr && !fs::exists(source, problem) && !problem)
        refuseSource(source);
}

Dataset loadDataset(const DatasetOptions& options) {
    checkOptions(options);
    if (const GeneratedDataset* dataset = findGenerated(options.source)) {
        checkKind(options, false, false);
        return made(*dataset, options);
    }
    std::error_code problem;
    try {
        const bool isFolder = fs::is_directory(options.source, problem);
        if (isFolder || fs::exists(options.source, problem)) {
            checkKind(options, !isFolder && isTableName(options.source), !isFolder);
            Dataset dataset = isFolder ? readFolder(options) : readOneFile(options);
            if (options.examples)
                keepExamples(dataset, *options.examples, options.seed);
            return dataset;
        }
    } catch (const TableError& error) {
        throw DatasetError(error.what() + remedyText(error.remedy()));
    } catch (const FileError& error) {
        throw DatasetError(error.what());
    } catch (const fs::filesystem_error& error) {
        throw DatasetError("cannot read '" + options.source + "': " + error.code().message());
    }
    refuseSource(options.source);
}

bool isTableName(const std::string& path) {
    const std::string extension = fs::path(path).extension().string();
    return extension == ".csv" || extension == ".tsv" || extension == ".dat";
}

void endsWithTests(Dataset& dataset, std::size_t first) {
    dataset.parts.assign(dataset.size(), Part::train);
    std::fill(dataset.parts.begin() + static_cast<std::ptrdiff_t>(first), dataset.parts.end(), Part::test);
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
