#include <cerrno>
#include <csignal>
#include <cstring>
#include <functional>
#include <iostream>
#include <string>
#include <unistd.h>

#include "app/zorro/program.h"
#include "core/file/file.h"
#include "core/file/program_folder.h"

namespace {

/// Becomes the program beside this one that can fit: loading the solver's libraries would make every other
/// command wait four times as long.
bool becomeFitProgram(char** argv, const zorro::FitWords& /*words*/, std::ostream& /*out*/) {
    const std::string program = (zorro::programFolder() / "zorro-fit").string();
    ::execv(program.c_str(), argv);
    throw zorro::FileError("cannot start '" + program + "': " + std::strerror(errno));
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a reader that went away becomes a failed write, which is reported
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    return zorro::runProgram({argv + 1, argv + argc}, std::cin, std::cout, std::cerr,
                             std::bind_front(becomeFitProgram, argv));
}
