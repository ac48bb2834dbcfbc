#pragma once

// What starting programs needs: a pipe, and words as exec takes them. Private to core/launch.

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <vector>

#include "core/file/file.h"

namespace zorro {

/// A pipe whose ends no other program inherits; 0 is read from, 1 written to.
struct Pipe {
    std::array<int, 2> ends{-1, -1};

    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw FileError(std::string("cannot make a pipe: ") + std::strerror(errno));
        }
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close(0);
        close(1);
    }
    void close(std::size_t which) {
        if (ends[which] >= 0) {
            ::close(ends[which]);
            ends[which] = -1;
        }
    }
};

/// Words as exec wants them; made before fork, after which nothing may be allocated.
struct Arguments {
    std::vector<std::string> words;
    std::vector<char*> pointers;

    explicit Arguments(std::vector<std::string> all) : words(std::move(all)) {
        for (std::string& word : words) {
            pointers.push_back(word.data());
        }
        pointers.push_back(nullptr);
    }
};

}  // namespace zorro
