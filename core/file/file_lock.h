#pragma once

// That only one program does something at a time.

#include <filesystem>
#include <optional>

namespace zorro {

/// An exclusive lock on a file (flock), which ends with this object or with the process, also where that is
/// killed. The file itself means nothing and stays.
class FileLock {
public:
    /// Takes the lock at once; nothing where somebody else has it, this process included, or the file cannot
    /// be made.
    [[nodiscard]] static std::optional<FileLock> tryLock(const std::filesystem::path& file);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace zorro
