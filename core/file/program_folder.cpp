#include "core/file/program_folder.h"

#include <system_error>

namespace zorro {

std::filesystem::path programFolder() {
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
}

}  // namespace zorro
