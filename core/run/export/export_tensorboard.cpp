#include <chrono>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/export/export.h"
#include "core/run/export/tensorboard.h"
#include "core/run/members/member_group.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

/// What belongs together in TensorBoard's list: "train_loss" and "validation_loss" under "loss".
std::string tagOf(const std::string& column) {
    for (const char* group : {"loss", "accuracy"}) {
        const std::string ending = std::string("_") + group;
        if (column.ends_with(ending))
            return std::string(group) + "/" + column.substr(0, column.size() - ending.size());
    }
    return column;
}

/// The numbers of one member at one step.
std::vector<Scalar> scalarsAt(const RunSnapshot& run, std::size_t step, std::size_t member) {
    std::vector<Scalar> scalars;
    const std::size_t members = run.comparison.members.size();
    for (const Column& column : run.history.columns) {
        const std::size_t layers = std::max<std::size_t>(1, column.layers);
        const std::size_t row = column.perMember ? step * members + member : step;
        for (std::size_t layer = 0; layer < layers; ++layer) {
            const double value = column.values[row * layers + layer];
            if (!std::isnan(value))
                scalars.push_back(
                    {tagOf(column.name) + (column.layers > 0 ? "/" + std::to_string(layer + 1) : ""),
                     static_cast<float>(value)});
        }
    }
    return scalars;
}

/// When training began, as far as the file that began it tells.
double startOf(const fs::path& run) {
    std::error_code problem;
    const fs::file_time_type time = fs::last_write_time(run / comparisonFile, problem);
    if (problem)
        return 0;
    const auto system = std::chrono::file_clock::to_sys(time);
    return std::chrono::duration<double>(system.time_since_epoch()).count();
}

}  // namespace

void writeTensorBoard(const RunSnapshot& run, const fs::path& folder) {
    const double start = startOf(run.path);
    std::vector<std::size_t> members(run.comparison.members.size());
    std::iota(members.begin(), members.end(), std::size_t{0});
    const std::vector<std::string> seeds = seedTexts(run.comparison, members);
    for (const std::size_t member : members) {
        std::string content = fileVersionRecord(start);
        for (std::size_t step = 0; step < run.history.steps.size(); ++step)
            content += scalarsRecord(start + run.history.seconds[step], run.history.steps[step],
                                     scalarsAt(run, step, member));
        const fs::path place =
            folder / (groupText(groupOf(run.comparison.members[member])) + " seed " + seeds[member]);
        std::error_code problem;
        fs::create_directories(place, problem);
        if (problem)
            throw FileError("cannot make the folder '" + place.string() + "': " + problem.message());
        replaceFile(place / ("events.out.tfevents." + std::to_string(std::llround(start)) + ".zorrolab"),
                    content);
    }
}

}  // namespace zorro
