#include <array>
#include <filesystem>

#include "core/dataset/dataset.h"
#include "core/file/file.h"
#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"
#include "tests/fuzz/unpacked_files.h"

namespace zorro::fuzz {

namespace {

constexpr std::array<const char*, 9> idxFiles{"train-images-idx3-ubyte",
                                              "train-labels-idx1-ubyte",
                                              "t10k-images-idx3-ubyte",
                                              "t10k-labels-idx1-ubyte",
                                              "train-images-idx3-ubyte.gz",
                                              "train-labels-idx1-ubyte.gz",
                                              "data_batch_1.bin",
                                              "test_batch.bin",
                                              "train.bin"};

void loadIdx(const std::filesystem::path& source) {
    try {
        const Dataset dataset = loadDataset({.source = source});
        require(dataset.size() > 0, "a data set has examples");
        require(dataset.inputs.size() == dataset.size() * dataset.exampleSize(),
                "an example has all its numbers");
    } catch (const DatasetError& error) {
        requireSentence(error.what());
    } catch (const FileError& error) {
        requireSentence(error.what());
    }
}

}  // namespace

void readIdxFiles(std::string_view bytes) {
    static UnpackedFiles files(idxFiles);
    const std::filesystem::path& folder = files.unpack(bytes);
    loadIdx(folder);
    loadIdx(folder / idxFiles[0]);
}

}  // namespace zorro::fuzz
