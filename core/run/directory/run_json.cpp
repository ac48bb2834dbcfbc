#include "core/run/directory/run_json.h"

#include "core/file/file.h"

namespace zorro {

std::optional<Json> readRunJson(const std::filesystem::path& file) {
    try {
        return parseJson(readFile(file));
    } catch (const FileError&) {
        return std::nullopt;
    } catch (const JsonError&) {
        return std::nullopt;
    }
}

}  // namespace zorro
