#include <array>
#include <filesystem>

#include "core/dataset/dataset.h"
#include "core/file/file.h"
#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"
#include "tests/fuzz/unpacked_files.h"

namespace zorro::fuzz {

namespace {

constexpr std::array<const char*, 4> dataFiles{"data.csv", "test.csv", "data.txt", "test.txt"};

void load(const DatasetOptions& options) {
    try {
        const Dataset dataset = loadDataset(options);
        require(dataset.size() > 0, "a data set has examples");
    } catch (const DatasetError& error) {
        requireSentence(error.what());
    } catch (const FileError& error) {
        requireSentence(error.what());
    }
}

}  // namespace

void readDataFiles(std::string_view bytes) {
    static UnpackedFiles files(dataFiles);
    const std::filesystem::path& folder = files.unpack(bytes);
    for (const std::string ending : {".csv", ".txt"}) {
        DatasetOptions options{.source = folder / ("data" + ending), .sequenceLength = 4};
        if (!std::filesystem::exists(options.source)) {
            continue;
        }
        load(options);
        if (const std::filesystem::path tests = folder / ("test" + ending); std::filesystem::exists(tests)) {
            options.testData = tests;
            options.unitsRow = true;
            load(options);
        } else if (ending == ".csv") {
            options.splitColumn = "split";
            options.target = "1";
            load(options);
        }
    }
}

}  // namespace zorro::fuzz
