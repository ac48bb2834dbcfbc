#include "core/file/file_lock.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

TEST(FileLock, IsHadByOneAtATime) {
    const TestFolder folder;
    std::optional<FileLock> first = FileLock::tryLock(folder.path() / "lock");
    ASSERT_TRUE(first.has_value());
    EXPECT_FALSE(FileLock::tryLock(folder.path() / "lock").has_value());
    first.reset();
    EXPECT_TRUE(FileLock::tryLock(folder.path() / "lock").has_value());
    EXPECT_FALSE(FileLock::tryLock(folder.path() / "missing" / "lock").has_value());
}

TEST(FileLock, EndsWithAProcessThatIsKilled) {
    const TestFolder folder;
    const pid_t child = ::fork();
    if (child == 0) {
        const std::optional<FileLock> held = FileLock::tryLock(folder.path() / "lock");
        ::kill(::getpid(), held ? SIGKILL : SIGTERM);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(WTERMSIG(status), SIGKILL);
    EXPECT_TRUE(FileLock::tryLock(folder.path() / "lock").has_value());
}

}  // namespace
}  // namespace zorro
