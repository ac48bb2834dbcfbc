#include "core/run/directory/split_file.h"

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/text/json.h"

namespace zorro {

namespace {

Json rowsOf(const Dataset& dataset, const std::vector<std::uint32_t>& part) {
    Json rows = Json::array();
    for (const std::uint32_t example : part)
        rows.push_back(1 + (dataset.rows.empty() ? example : dataset.rows[example]));
    return rows;
}

}  // namespace

void writeSplit(const std::filesystem::path& run, const Dataset& dataset, const Split& split) {
    const Json json{{"counted_from", 1},
                    {"train", rowsOf(dataset, split.train)},
                    {"validation", rowsOf(dataset, split.validation)},
                    {"test", rowsOf(dataset, split.test)}};
    replaceFile(run / splitFile, jsonLine(json) + '\n');
}

}  // namespace zorro
