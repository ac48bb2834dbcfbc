#pragma once

// A home of its own for each test program: nothing that a test does reaches the files of whoever runs it, and
// nothing that they have there changes what a test sees.

#include <cstdlib>

#include "tests/core/file/test_folder.h"

namespace zorro {

class TestHome {
public:
    TestHome() {
        ::setenv("HOME", folder_.path().c_str(), 1);
        for (const char* elsewhere : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                                      "ZORROLAB_RUNS", "ZORROLAB_FUNCTIONS"}) {
            ::unsetenv(elsewhere);
        }
    }

private:
    TestFolder folder_;
};

}  // namespace zorro
