// What `zorro fit` becomes. It understands the same words as zorro.

#include <csignal>
#include <iostream>

#include "app/zorro-fit/fit.h"
#include "app/zorro/program.h"

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    std::ios::sync_with_stdio(false);
    return zorro::runProgram({argv + 1, argv + argc}, std::cin, std::cout, std::cerr, zorro::runFit);
}
