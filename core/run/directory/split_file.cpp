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

Json splitJson(const SplitOfSeed& each) {
    const Split& split = each.split;
    return {{"data_seed", each.seed},
            {"train", rowsOf(each.dataset, split.train)},
            {"validation", rowsOf(each.dataset, split.validation)},
            {"test", rowsOf(each.dataset, split.test)}};
}

}  // namespace

void writeSplits(const std::filesystem::path& run, const std::vector<SplitOfSeed>& splits) {
    Json json{{"counted_from", 1}};
    for (const SplitOfSeed& each : splits) {
        const Json one = splitJson(each);
        if (splits.size() == 1)
            json.update(one);
        else
            json["splits"].push_back(one);
    }
    replaceFile(run / splitFile, jsonLine(json) + '\n');
}

}  // namespace zorro
