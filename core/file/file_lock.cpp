#include "core/file/file_lock.h"

#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace zorro {

namespace {

/// An exclusive lock on the whole file.
struct flock wholeFile() {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

}  // namespace

std::optional<FileLock> FileLock::tryLock(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return std::nullopt;
    FileLock lock(descriptor);
    const struct flock whole = wholeFile();
    return ::fcntl(descriptor, F_OFD_SETLK, &whole) == 0 ? std::optional(std::move(lock)) : std::nullopt;
}

std::optional<bool> FileLock::isHeld(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    struct flock inTheWay = wholeFile();
    const bool known = ::fcntl(descriptor, F_OFD_GETLK, &inTheWay) == 0;
    ::close(descriptor);
    return known ? std::optional(inTheWay.l_type != F_UNLCK) : std::nullopt;
}

void FileLock::keepInNextProgram() const {
    ::fcntl(descriptor_, F_SETFD, 0);
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

FileLock::~FileLock() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

}  // namespace zorro
