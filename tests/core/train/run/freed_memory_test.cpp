#include "core/train/run/freed_memory.h"

#include <new>

#include <gtest/gtest.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace zorro {
namespace {

TEST(FreedMemory, StaysWithTheProcess) {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "memory is not managed by glibc here";
#else
    constexpr std::size_t size = std::size_t{16} << 20;
    keepFreedMemory();
    const std::size_t mapped = ::mallinfo2().hblks;
    void* const block = ::operator new(size);
    EXPECT_EQ(::mallinfo2().hblks, mapped) << "a block of its own goes back to the system when it is freed";
    ::operator delete(block);
    EXPECT_GE(::mallinfo2().fordblks, size);
#endif
}

}  // namespace
}  // namespace zorro
