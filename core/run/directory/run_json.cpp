#include "core/run/directory/run_json.h"

#include "core/file/file.h"

namespace zorro {

std::optional<nlohmann::json> readRunJson(const std::filesystem::path& file) {
    try {
        return nlohmann::json::parse(readFile(file));
    } catch (const FileError&) {
        return std::nullopt;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

}  // namespace zorro
