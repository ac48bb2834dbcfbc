// The IDX format: a big-endian magic number 0x0000TTDD of type TT (8: unsigned byte) and DD dimensions, the
// dimensions' sizes, and the values.

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/dataset/bytes.h"
#include "core/dataset/files.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

struct Idx {
    std::vector<std::size_t> sizes;
    std::string bytes;       ///< the whole file
    std::size_t begins = 0;  ///< of the values

    [[nodiscard]] std::size_t itemSize() const {
        std::size_t size = 1;
        for (std::size_t i = 1; i < sizes.size(); ++i) size *= sizes[i];
        return size;
    }
};

std::string hexadecimal(std::uint32_t number) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "0x%08x", number);
    return text.data();
}

Idx readIdx(const fs::path& path, std::size_t dimensions) {
    Idx idx{.bytes = readBytes(path)};
    const std::string where = "'" + path.string() + "'";
    const std::uint32_t magic = 0x800U + static_cast<std::uint32_t>(dimensions);
    idx.begins = 4 + 4 * dimensions;
    if (idx.bytes.size() < idx.begins)
        throw DatasetError(where + " is too short to be an IDX file");
    if (bigEndian(idx.bytes, 0) != magic) {
        throw DatasetError(where + " begins with " + hexadecimal(bigEndian(idx.bytes, 0)) + ", not with " +
                           hexadecimal(magic) + " as IDX files of bytes in " + std::to_string(dimensions) +
                           " dimensions do");
    }
    const std::size_t values = idx.bytes.size() - idx.begins;
    std::size_t wanted = 1;
    for (std::size_t i = 0; i < dimensions; ++i) {
        idx.sizes.push_back(bigEndian(idx.bytes, 4 + 4 * i));
        // Products of sizes that nobody has may overflow; more than the file has is enough to know.
        wanted = idx.sizes[i] == 0 ? 0 : std::min(wanted, values / idx.sizes[i] + 1) * idx.sizes[i];
    }
    if (wanted != values || wanted == 0) {
        throw DatasetError(where + " has " + std::to_string(values) +
                           " values, not as many as its header says");
    }
    return idx;
}

struct Pair {
    fs::path images;
    fs::path labels;
};

/// Appends the images with their labels.
void append(const Pair& files, Dataset& dataset) {
    const Idx images = readIdx(files.images, 3);
    const Idx labels = readIdx(files.labels, 1);
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
    const std::size_t count = images.sizes[0];
    for (std::size_t i = 0; i < count * images.itemSize(); ++i) {
        dataset.inputs.push_back(
            static_cast<float>(static_cast<unsigned char>(images.bytes[images.begins + i])) / 255);
    }
    for (std::size_t i = 0; i < count; ++i) {
        dataset.labels.push_back(static_cast<unsigned char>(labels.bytes[labels.begins + i]));
    }
}

/// Labels that begin at 1 (EMNIST's letters) are shifted to begin at 0.
void numberClasses(Dataset& dataset) {
    const auto [lowest, highest] = std::minmax_element(dataset.labels.begin(), dataset.labels.end());
    const std::int32_t first = *lowest == 1 ? 1 : 0;
    dataset.outputs = static_cast<std::size_t>(*highest - first) + 1;
    for (std::int32_t& label : dataset.labels) label -= first;
    requireEveryClass(dataset);
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
    Dataset dataset{.name = folder.filename().string()};
    append({*training, labelsOf(*training)}, dataset);

    std::optional<fs::path> test = imagesNamed(folder, "t10k-images-idx3-ubyte");
    if (!test)
        test = imagesNamed(folder, "test-images-idx3-ubyte");
    if (test) {
        dataset.testBegins = dataset.labels.size();
        append({*test, labelsOf(*test)}, dataset);
    }
    numberClasses(dataset);
    return dataset;
}

Dataset readIdxFile(const DatasetOptions& options) {
    const fs::path path = options.source;
    Dataset dataset{.name = path.filename().string()};
    append({path, labelsOf(path)}, dataset);
    numberClasses(dataset);
    return dataset;
}

}  // namespace zorro
