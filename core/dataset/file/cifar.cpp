// CIFAR's binary batches: a record is one label byte (two in CIFAR-100, the fine one second) and 3 x 32 x 32
// bytes.

#include <algorithm>
#include <sstream>

#include "core/dataset/file/bytes.h"
#include "core/dataset/file/files.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t pixels = std::size_t{3} * 32 * 32;

/// What tells CIFAR-10 and CIFAR-100 apart.
struct Layout {
    std::string name;
    std::vector<std::string> training;
    std::string test;
    std::string classNames;
    std::size_t labelBytes = 1;
    std::size_t classes = 10;
};

std::vector<Layout> layouts() {
    return {{.name = "CIFAR-10",
             .training = {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin",
                          "data_batch_5.bin"},
             .test = "test_batch.bin",
             .classNames = "batches.meta.txt"},
            {.name = "CIFAR-100",
             .training = {"train.bin"},
             .test = "test.bin",
             .classNames = "fine_label_names.txt",
             .labelBytes = 2,
             .classes = 100}};
}

void append(const fs::path& path, const Layout& layout, Dataset& dataset) {
    const std::string bytes = readBytes(path);
    dataset.files.push_back(path);
    const std::size_t record = layout.labelBytes + pixels;
    if (bytes.empty() || bytes.size() % record != 0) {
        throw DatasetError("'" + path.string() + "' has " + std::to_string(bytes.size()) +
                           " bytes, not a multiple of " + std::to_string(record) + " as " + layout.name +
                           " has");
    }
    const std::size_t count = bytes.size() / record;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t label = static_cast<unsigned char>(bytes[i * record + layout.labelBytes - 1]);
        if (label >= layout.classes) {
            throw DatasetError("'" + path.string() + "', record " + std::to_string(i + 1) + ": label " +
                               std::to_string(label) + " is not below " + std::to_string(layout.classes));
        }
        dataset.labels.push_back(static_cast<std::int32_t>(label));
        for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
            const char byte = bytes[i * record + layout.labelBytes + pixel];
            dataset.inputs.push_back(static_cast<float>(static_cast<unsigned char>(byte)) / 255);
        }
    }
}

std::vector<std::string> readClassNames(const fs::path& path, std::size_t classes) {
    std::error_code problem;
    if (!fs::is_regular_file(path, problem))
        return {};
    std::istringstream lines(readBytes(path));
    std::vector<std::string> names;
    for (std::string line; std::getline(lines, line) && names.size() < classes;) {
        if (!line.empty())
            names.push_back(line);
    }
    return names.size() == classes ? names : std::vector<std::string>{};
}

Dataset readFolder(const fs::path& folder, const Layout& layout) {
    Dataset dataset{.name = layout.name, .shape = {3, 32, 32}, .outputs = layout.classes};
    for (const std::string& name : layout.training) {
        if (!fs::is_regular_file(folder / name))
            throw DatasetError("'" + folder.string() + "' lacks " + name);
        append(folder / name, layout, dataset);
    }
    if (fs::is_regular_file(folder / layout.test)) {
        const std::size_t first = dataset.labels.size();
        append(folder / layout.test, layout, dataset);
        endsWithTests(dataset, first);
    }
    dataset.classNames = readClassNames(folder / layout.classNames, layout.classes);
    if (!dataset.classNames.empty())
        dataset.files.push_back(folder / layout.classNames);
    requireEveryClass(dataset);
    return dataset;
}

}  // namespace

std::optional<Dataset> readCifarFolder(const DatasetOptions& options) {
    const fs::path folder = options.source;
    for (const Layout& layout : layouts()) {
        if (fs::is_regular_file(folder / layout.training.front()))
            return readFolder(folder, layout);
    }
    return std::nullopt;
}

}  // namespace zorro
