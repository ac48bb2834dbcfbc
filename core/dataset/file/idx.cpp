// Images and labels in pairs of IDX files.

#include <algorithm>
#include <cmath>
#include <string>

#include "core/dataset/file/bytes.h"
#include "core/dataset/file/files.h"
#include "core/dataset/file/idx_array.h"
#include "core/text/text.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

struct Pair {
    fs::path images;
    fs::path labels;
};

/// Appends the images with their labels.
void append(const Pair& files, Dataset& dataset) {
    const IdxArray images = readIdxArray(files.images, 3);
    const IdxArray labels = readIdxArray(files.labels, 1);
    dataset.files.insert(dataset.files.end(), {files.images, files.labels});
    if (images.sizes[0] != labels.sizes[0]) {
        throw DatasetError("'" + files.images.string() + "' has " + std::to_string(images.sizes[0]) +
                           " images and '" + files.labels.string() + "' " + std::to_string(labels.sizes[0]) +
                           " labels");
    }
    const std::vector<std::size_t> shape{1, images.sizes[1], images.sizes[2]};
    if (!dataset.shape.empty() && dataset.shape != shape) {
        throw DatasetError("'" + files.images.string() +
                           "' has images of another size than the training set");
    }
    dataset.shape = shape;
    for (const float value : images.values) {
        if (!std::isfinite(value))
            throw DatasetError("'" + files.images.string() + "' has a value that is not finite");
        dataset.inputs.push_back(value);
    }
    constexpr float mostClasses = 100'000;
    for (const float label : labels.values) {
        if (!(label >= 0 && label < mostClasses && label == std::floor(label)))
            throw DatasetError("'" + files.labels.string() + "' has the label " + readableNumber(label) +
                               ", which is no whole number from 0 to " + readableNumber(mostClasses - 1, 9));
        dataset.labels.push_back(static_cast<std::int32_t>(label));
    }
}

/// Divides by the largest magnitude among the first `training` images where that is above 1, so that what a
/// network sees is within [-1, 1] whether pixels count to 1, 16 or 255.
void scaleToContent(Dataset& dataset, std::size_t training) {
    const auto end = dataset.inputs.begin() + static_cast<std::ptrdiff_t>(training * dataset.exampleSize());
    float largest = 0;
    for (auto value = dataset.inputs.begin(); value != end; ++value)
        largest = std::max(largest, std::abs(*value));
    if (!(largest > 1))
        return;
    for (float& value : dataset.inputs) value /= largest;
    dataset.notes.push_back("pixels are divided by " + readableNumber(largest, 9) +
                            ", the largest in training");
}

/// Labels that begin at 1 (EMNIST's letters) are shifted to begin at 0.
void numberClasses(Dataset& dataset) {
    const auto [lowest, highest] = std::minmax_element(dataset.labels.begin(), dataset.labels.end());
    const std::int32_t first = *lowest == 1 ? 1 : 0;
    dataset.outputs = static_cast<std::size_t>(*highest - first) + 1;
    for (std::int32_t& label : dataset.labels) label -= first;
    requireEveryClass(dataset);
}

/// Appends the test set where there is one, scales, and numbers the classes.
Dataset withTests(const Pair& training, const std::optional<Pair>& test, std::string name) {
    Dataset dataset{.name = std::move(name)};
    append(training, dataset);
    const std::size_t own = dataset.labels.size();
    if (test) {
        append(*test, dataset);
        endsWithTests(dataset, own);
    }
    scaleToContent(dataset, own);
    numberClasses(dataset);
    return dataset;
}
/// The file of labels beside a file of images.
fs::path labelsOf(const fs::path& images) {
    std::string name = images.filename().string();
    const std::string from = "images-idx3";
    const std::size_t at = name.find(from);
    if (at == std::string::npos) {
        throw DatasetError("'" + images.string() +
                           "' is not named ...images-idx3-ubyte, so its labels cannot be found");
    }
    name.replace(at, from.size(), "labels-idx1");
    if (name.ends_with(".gz"))
        name.resize(name.size() - 3);
    const std::optional<fs::path> labels = plainOrPacked(images.parent_path() / name);
    if (!labels)
        throw DatasetError("'" + images.string() + "' has no '" + name + "' beside it");
    return *labels;
}

/// The file of images whose name ends like this, e.g. "train-images-idx3-ubyte" or EMNIST's
/// "emnist-letters-train-images-idx3-ubyte".
std::optional<fs::path> imagesNamed(const fs::path& folder, const std::string& ending) {
    if (const std::optional<fs::path> usual = plainOrPacked(folder / ending))
        return usual;
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(ending) || name.ends_with(ending + ".gz"))
            found.push_back(entry.path());
    }
    if (found.empty())
        return std::nullopt;
    return *std::min_element(found.begin(), found.end());
}

}  // namespace

std::optional<Dataset> readIdxFolder(const DatasetOptions& options) {
    const fs::path folder = options.source;
    const std::optional<fs::path> training = imagesNamed(folder, "train-images-idx3-ubyte");
    if (!training)
        return std::nullopt;
    std::optional<fs::path> test = imagesNamed(folder, "t10k-images-idx3-ubyte");
    if (!test)
        test = imagesNamed(folder, "test-images-idx3-ubyte");
    const auto pairOf = [](const fs::path& images) { return Pair{images, labelsOf(images)}; };
    return withTests(pairOf(*training), test ? std::optional(pairOf(*test)) : std::nullopt,
                     folder.filename().string());
}

Dataset readIdxFile(const DatasetOptions& options) {
    const fs::path path = options.source;
    std::optional<Pair> test;
    if (!options.testData.empty())
        test = Pair{options.testData, labelsOf(options.testData)};
    return withTests({path, labelsOf(path)}, test, path.filename().string());
}

}  // namespace zorro
