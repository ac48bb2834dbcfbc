#include "core/run/comparison/provenance_json.h"

#include <algorithm>

#include "core/run/comparison/comparison.h"

namespace zorro {

namespace {

constexpr const char* filesKey = "files";
constexpr const char* classNamesKey = "class_names";

void expectIn(bool holds, const std::string& key, const std::string& what) {
    if (!holds)
        throw RunError("provenance." + key + " should be " + what);
}

std::string textIn(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end())
        return {};
    expectIn(found->is_string(), key, "text");
    return found->get<std::string>();
}

DataFile dataFileIn(const Json& json) {
    expectIn(json.is_object(), filesKey, "a list of files {...}");
    DataFile file{.path = textIn(json, "path"), .digest = {.sha256 = textIn(json, "sha256")}};
    const auto bytes = json.find("bytes");
    expectIn(bytes != json.end() && bytes->is_number_unsigned(), filesKey,
             "a list of files with their bytes");
    file.digest.bytes = bytes->get<std::uint64_t>();
    const auto isDigit = [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    };
    const std::string& hash = file.digest.sha256;
    expectIn(hash.size() == 64 && std::all_of(hash.begin(), hash.end(), isDigit), filesKey,
             "a list of files with their sha256 in 64 hexadecimal digits");
    return file;
}

}  // namespace

std::string programsText(const Provenance& provenance) {
    if (!provenance.isKnown())
        return {};
    return provenance.trainer + (provenance.commit.empty() ? "" : " (commit " + provenance.commit + ")") +
           (provenance.libtorch.empty() ? "" : ", LibTorch " + provenance.libtorch);
}

Json provenanceJson(const Provenance& provenance) {
    Json files = Json::array();
    for (const DataFile& file : provenance.files)
        files.push_back({{"path", file.path}, {"bytes", file.digest.bytes}, {"sha256", file.digest.sha256}});
    return {{"trainer", provenance.trainer},
            {"commit", provenance.commit},
            {"libtorch", provenance.libtorch},
            {filesKey, std::move(files)},
            {classNamesKey, provenance.classNames}};
}

Provenance readProvenance(const Json& json) {
    if (!json.is_object())
        throw RunError("provenance should be an object {...}");
    Provenance provenance{.trainer = textIn(json, "trainer"),
                          .commit = textIn(json, "commit"),
                          .libtorch = textIn(json, "libtorch")};
    if (const auto files = json.find(filesKey); files != json.end()) {
        expectIn(files->is_array(), filesKey, "a list of files {...}");
        for (const Json& file : *files) provenance.files.push_back(dataFileIn(file));
    }
    if (const auto names = json.find(classNamesKey); names != json.end()) {
        expectIn(names->is_array(), classNamesKey, "a list of texts");
        for (const Json& name : *names) {
            expectIn(name.is_string(), classNamesKey, "a list of texts");
            provenance.classNames.push_back(name.get<std::string>());
        }
    }
    return provenance;
}

}  // namespace zorro
