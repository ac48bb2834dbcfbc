#include "core/file/file.h"

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace zorro {
namespace {

/// A file descriptor that is closed when it goes out of scope.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    [[nodiscard]] int get() const { return number_; }
    [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

private:
    int number_;
};

[[noreturn]] void fail(const char* what, const std::filesystem::path& path, int error) {
    throw FileError(std::string("cannot ") + what + " '" + path.string() +
                    "': " + std::generic_category().message(error));
}

bool writeAll(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            return false;
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// A symbolic link is followed, so that replacing it replaces what it points to.
std::filesystem::path realTarget(const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::path target =
        std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
    return error ? path : target;
}

/// For a pipe or a device, which must not be replaced by a file.
void writeInPlace(const std::filesystem::path& path, const std::filesystem::path& target,
                  std::string_view content) {
    Descriptor file(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.get() < 0 || !writeAll(file.get(), content) || !file.close()) {
        fail("write", path, errno);
    }
}

}  // namespace

std::string readFile(const std::filesystem::path& path, std::size_t largest) {
    const auto refuseLarge = [&] {
        throw FileError("cannot read '" + path.string() + "': it is larger than " +
                        std::to_string(largest >> 20) + " MiB");
    };
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        fail("read", path, EISDIR);
    }
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) {
        fail("read", path, errno);
    }
    std::string content;
    struct stat status = {};
    if (::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode)) {
        if (static_cast<std::uintmax_t>(status.st_size) > largest) {
            refuseLarge();
        }
        content.reserve(static_cast<std::size_t>(status.st_size));
    }
    // A pipe has no size, and a file may grow while it is read.
    char buffer[1 << 16];
    for (;;) {
        const ssize_t count = ::read(file.get(), buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            fail("read", path, errno);
        }
        if (count == 0) {
            return content;
        }
        content.append(buffer, static_cast<std::size_t>(count));
        if (content.size() > largest) {
            refuseLarge();
        }
    }
}

void replaceFile(const std::filesystem::path& path, std::string_view content) {
    const std::filesystem::path target = realTarget(path);
    std::error_code missing;
    const auto status = std::filesystem::status(target, missing);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        writeInPlace(path, target, content);
        return;
    }
    std::string temporary = target.string() + ".XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0) {
        fail("write", path, errno);
    }
    const auto giveUp = [&](int error) {
        ::unlink(temporary.c_str());
        fail("write", path, error);
    };
    const mode_t mode =
        std::filesystem::exists(status) ? static_cast<mode_t>(status.permissions()) & 0777U : 0644U;
    if (::fchmod(file.get(), mode) != 0 || !writeAll(file.get(), content) || ::fsync(file.get()) != 0) {
        giveUp(errno);
    }
    if (!file.close() || ::rename(temporary.c_str(), target.c_str()) != 0) {
        giveUp(errno);
    }
    const Descriptor folder(::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0) {
        ::fsync(folder.get());  // the rename itself; a folder that cannot be flushed is no failed write
    }
}

}  // namespace zorro
