#include "core/train/run/provenance_record.h"

#include <torch/version.h>
#include <utility>
#include <vector>

#include "core/file/file.h"
#include "core/run/directory/data_files.h"
#include "core/run/directory/run_directory.h"

namespace zorro {

void keepProvenance(const std::filesystem::path& run, const TrainerOptions& options, const Dataset& dataset,
                    Comparison& comparison) {
    std::vector<DataFile> files = dataFilesOf(dataset);
    if (comparison.provenance.isKnown())
        return requireSameData(comparison.provenance.files, files);
    Provenance began{.trainer = options.trainer, .commit = options.commit, .libtorch = TORCH_VERSION};
    if (!files.empty())
        began.classNames = dataset.classNames;
    began.files = std::move(files);
    comparison.provenance = std::move(began);
    replaceFile(run / comparisonFile, comparisonJson(comparison));
}

}  // namespace zorro
