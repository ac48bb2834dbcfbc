// The entry of libFuzzer: `fuzz-readers --reader=NAME [libFuzzer's options] [CORPUS]`. libFuzzer leaves
// options that begin with two dashes alone, and hands them on to the processes that it starts.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

#include "tests/fuzz/readers.h"
#include "tests/home.h"

namespace {

zorro::fuzz::Read read = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** words) {
    static const zorro::TestHome home;
    const std::string_view option = "--reader=";
    std::string_view name;
    for (int i = 1; i < *count; ++i) {
        if (const std::string_view word = (*words)[i]; word.starts_with(option)) {
            name = word.substr(option.size());
        }
    }
    try {
        read = zorro::fuzz::readerCalled(name).read;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "fuzz-readers: %s\n", error.what());
        std::exit(2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    read({reinterpret_cast<const char*>(bytes), size});  // what it throws ends the program: a finding
    return 0;
}
