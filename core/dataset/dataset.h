#pragma once

// Data sets to train on, as plain arrays: made here from a seed, or read from the files that people have.
// Nothing is downloaded.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/table/limits.h"

namespace zorro {

/// What is to be learned from an example.
enum class Task {
    classification,  ///< one of `outputs` classes an example
    regression,      ///< `outputs` numbers an example
    nextToken        ///< at every position of a sequence the token that follows
};

/// "classification", "regression" or "next token".
[[nodiscard]] std::string taskName(Task task);

/// What a table's target is taken for; automatic: what it looks like.
enum class TaskChoice { automatic, classification, regression };

/// What an example is for.
enum class Part : std::uint8_t { train, validation, test };

/// Examples with what should be answered. An example is either numbers (`inputs`) or tokens (`tokens`), never
/// both.
struct Dataset {
    std::string name;
    Task task = Task::classification;
    std::vector<std::size_t> shape;  ///< of one example: {features}, {channels, height, width} or {positions}
    std::size_t outputs = 0;         ///< classes, numbers to predict, or tokens in the vocabulary
    std::size_t vocabulary = 0;      ///< tokens are in [0, vocabulary); 0 where examples are numbers

    std::vector<float> inputs;         ///< row-major, size() x product of shape
    std::vector<std::int32_t> tokens;  ///< row-major, size() x positions
    std::vector<std::int32_t> labels;  ///< classification: one an example; nextToken: one a position
    std::vector<float> values;         ///< regression: row-major, size() x outputs

    std::vector<std::string> classNames;  ///< empty, or one a class or token, as shown to people
    /// What each example is for, where the data say so: a published test set, a column of a table. Where none
    /// is for validation, a share of those for training will be. Empty: all are to be divided.
    std::vector<Part> parts;
    std::vector<std::uint32_t>
        rows;                        ///< of each example the place in its file, from 0; empty: in their order
    std::vector<std::string> notes;  ///< how the files were understood, a sentence each
    /// What was read, in that order; none of generated data.
    std::vector<std::filesystem::path> files;
    bool ownUnits = false;  ///< inputs are in units of their own until standardise(), as a table has them
    /// Regression: value = mean + deviation x what `values` holds after standardise(), one an output.
    std::vector<double> targetMeans;
    std::vector<double> targetDeviations;

    [[nodiscard]] std::size_t size() const;         ///< the number of examples
    [[nodiscard]] std::size_t exampleSize() const;  ///< the product of shape
};

/// Why there is no such data set: which file, where in it, and what would be right, in one sentence.
class DatasetError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What to make or read. An optional left empty takes the data set's own default.
struct DatasetOptions {
    std::string source = "spirals";  ///< a name of generatedDatasets(), or the path of a file or a folder
    std::uint64_t seed = 1;          ///< of what is drawn
    std::optional<std::size_t> examples;      ///< how many to make; of files as many at random
    std::optional<double> noise;              ///< standard deviation of what is added to generated examples
    std::size_t sequenceLength = 64;          ///< positions in an example of text
    std::size_t skip = 0;                     ///< lines of a table's file before the table
    bool unitsRow = false;                    ///< a row of units stands below a table's heading
    TaskChoice task = TaskChoice::automatic;  ///< of a table
    std::string target;       ///< column of a table to predict, a name or from 1; empty: the last one
    std::string splitColumn;  ///< column of a table that says train, validation or test; empty: none
    std::string testData;     ///< a file of the same kind with the test set; empty: none
    std::map<std::string, double> parameters;  ///< the data set's own, by name; left out: their defaults
    std::function<double(double)> function;    ///< what `regression` draws; empty: sin(3x)
};

/// The limits of the options, which loadDataset() holds them against; that of `skip` is mostSkippedLines.
inline constexpr std::size_t mostExamples = 10'000'000;
inline constexpr double mostNoise = 100;
inline constexpr std::size_t shortestSequence = 2;
inline constexpr std::size_t longestSequence = 65'536;

/// Throws DatasetError where the source is neither the name of a generated data set nor a file or folder
/// that is there: what can be said before anything is read.
void requireSource(const std::string& source);

/// Makes or reads a data set; the same options give the same data on every machine. A folder may hold IDX
/// files as MNIST, Fashion-MNIST and EMNIST have them (also .gz) or the binary batches of CIFAR-10 and
/// CIFAR-100; a file may be an IDX file of images (with its labels beside it), a table (.csv, .tsv, .dat)
/// with a column of classes or numbers to predict, or plain text. Throws DatasetError.
[[nodiscard]] Dataset loadDataset(const DatasetOptions& options);

/// Whether a file of this name is read as a table.
[[nodiscard]] bool isTableName(const std::string& path);

/// Says of the examples from `first` on that they are for testing, of those before that they are for
/// training.
void endsWithTests(Dataset& dataset, std::size_t first);

}  // namespace zorro
