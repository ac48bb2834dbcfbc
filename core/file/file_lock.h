#pragma once

// That only one program does something at a time.

#include <filesystem>
#include <optional>

namespace zorro {

/// An exclusive lock on a file, which ends with this object or with the process, also where that is killed.
/// The file itself means nothing and stays. The lock is one of an open file (F_OFD_SETLK): whoever asks about
/// it does not take it for a moment, a child process made by fork() has it too, and over NFS the server keeps
/// it for all machines, unless the folder was mounted with `nolock` or `local_lock`, where each machine sees
/// its own locks only. Some file systems of clusters have no locks at all.
class FileLock {
public:
    /// Takes the lock at once; nothing where somebody else has it, this process included, where the file
    /// cannot be made, and where the file system has no locks.
    [[nodiscard]] static std::optional<FileLock> tryLock(const std::filesystem::path& file);

    /// Whether somebody has the lock, this process included; nothing where that cannot be known: there is no
    /// such file, or its file system has no locks.
    [[nodiscard]] static std::optional<bool> isHeld(const std::filesystem::path& file);

    /// For a child that becomes another program: that keeps the lock too, which then ends with the last of
    /// the processes that have it.
    void keepInNextProgram() const;

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace zorro
