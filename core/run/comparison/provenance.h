#pragma once

// What a run was first trained with: `provenance` of comparison.json, written by the trainer when it begins,
// on the machine where the data lie.

#include <string>
#include <vector>

#include "core/file/sha256.h"

namespace zorro {

/// A file of data as it was when a run began.
struct DataFile {
    std::string path;   ///< from the root on, on the machine that trained
    FileDigest digest;  ///< of the file as it lies there, packed or not

    friend bool operator==(const DataFile&, const DataFile&) = default;
};

struct Provenance {
    std::string trainer;                  ///< "zorro-train 0.1.0"
    std::string commit;                   ///< of its sources, with "-dirty" where they were changed; or empty
    std::string libtorch;                 ///< the version of LibTorch
    std::vector<DataFile> files;          ///< in the order in which they are read; none of generated data
    std::vector<std::string> classNames;  ///< of the data's classes or tokens, by their numbers

    [[nodiscard]] bool isKnown() const { return !trainer.empty(); }
    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// "zorro-train 0.1.0 (commit 1a2b3c), LibTorch 1.13.0"; empty where nothing is known.
[[nodiscard]] std::string programsText(const Provenance& provenance);

}  // namespace zorro
