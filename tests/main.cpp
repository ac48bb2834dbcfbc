// GoogleTest's main in a home of its own.

#include <gtest/gtest.h>

#include "tests/home.h"

int main(int argc, char** argv) {
    const zorro::TestHome home;
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
