#include <csignal>
#include <iostream>

#include "app/zorro/program.h"

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a reader that went away becomes a failed write, which is reported
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    return zorro::runProgram({argv + 1, argv + argc}, std::cin, std::cout, std::cerr);
}
