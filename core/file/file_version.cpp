#include "core/file/file_version.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace zorro {

std::optional<FileVersion> versionOf(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    struct stat status {};
    const bool known = ::fstat(descriptor, &status) == 0;
    ::close(descriptor);
    if (!known)
        return std::nullopt;
    constexpr std::int64_t billion = 1'000'000'000;
    return FileVersion{.size = static_cast<std::uintmax_t>(status.st_size),
                       .modified = status.st_mtim.tv_sec * billion + status.st_mtim.tv_nsec,
                       .inode = status.st_ino};
}

}  // namespace zorro
