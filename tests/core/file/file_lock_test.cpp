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

TEST(FileLock, IsSeenWithoutBeingTaken) {
    const TestFolder folder;
    const std::filesystem::path file = folder.path() / "lock";
    EXPECT_EQ(FileLock::isHeld(file), std::nullopt);  // no such file: nobody can tell
    std::optional<FileLock> held = FileLock::tryLock(file);
    EXPECT_EQ(FileLock::isHeld(file), true);
    held.reset();
    EXPECT_EQ(FileLock::isHeld(file), false);
    EXPECT_TRUE(FileLock::tryLock(file).has_value());
}

TEST(FileLock, LastsAsLongAsAChildProcessHasItToo) {
    const TestFolder folder;
    const std::filesystem::path file = folder.path() / "lock";
    std::optional<FileLock> held = FileLock::tryLock(file);
    int wait[2];
    ASSERT_EQ(::pipe(wait), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(wait[1]);
        char byte = 0;
        static_cast<void>(!::read(wait[0], &byte, 1));  // until the other end is closed
        ::_exit(0);
    }
    ::close(wait[0]);
    held.reset();
    EXPECT_EQ(FileLock::isHeld(file), true);
    ::close(wait[1]);
    ASSERT_EQ(::waitpid(child, nullptr, 0), child);
    EXPECT_EQ(FileLock::isHeld(file), false);
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
