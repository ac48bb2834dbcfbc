#include "core/run/directory/data_files.h"

#include <algorithm>

#include "core/run/comparison/comparison.h"

namespace zorro {

namespace {

std::string digestText(const FileDigest& digest) {
    return std::to_string(digest.bytes) + " bytes with SHA-256 " + digest.sha256.substr(0, 12) + "...";
}

[[noreturn]] void refuseData(const std::string& what) {
    throw RunError(what + "; bring back the data that the run began with, or start a new run");
}

}  // namespace

std::vector<DataFile> dataFilesOf(const Dataset& dataset) {
    std::vector<DataFile> files;
    for (const std::filesystem::path& file : dataset.files) {
        if (std::filesystem::is_regular_file(file))  // a pipe cannot be read once more
            files.push_back({std::filesystem::absolute(file).lexically_normal().string(), digestOf(file)});
    }
    return files;
}

void requireSameData(const std::vector<DataFile>& then, const std::vector<DataFile>& now) {
    for (std::size_t i = 0; i < std::min(then.size(), now.size()); ++i) {
        if (now[i].digest != then[i].digest)
            refuseData("the data file '" + now[i].path + "' has changed since this run began: then " +
                       digestText(then[i].digest) + ", now " + digestText(now[i].digest));
    }
    if (then.size() > now.size())
        refuseData("the data file '" + then[now.size()].path + "', which this run began with, is gone");
    if (now.size() > then.size())
        refuseData("the data file '" + now[then.size()].path + "' was not there when this run began");
}

}  // namespace zorro
