#pragma once

// The Pythons that tests run: that of build/python with the packages of requirements.txt beside this file,
// which tests/run makes, and the system's own.

#include <cstdlib>
#include <filesystem>
#include <string>

namespace zorro {

/// The exit status of a shell's command, or something else than 0 where it could not run.
inline int runCommand(const std::string& command) {
    return std::system(command.c_str());  // NOLINT(bugprone-command-processor): the tests' own words
}

/// The program of the environment in build/python; empty where that was not made. ZORRO_PYTHON is its folder.
inline std::string pythonOfTests() {
    const std::filesystem::path folder = ZORRO_PYTHON;
    // The last thing that tests/python/environment puts there.
    return std::filesystem::exists(folder / "requirements.txt") ? (folder / "bin" / "python3").string() : "";
}

/// Why a test that needs it is skipped.
inline constexpr const char* noPythonOfTests =
    ZORRO_PYTHON " was not made; tests/python/environment makes it where Python's index can be reached";

/// The system's Python where it can import the module, or empty. Debian's packages are for the one in
/// /usr/bin.
inline std::string systemPythonWith(const std::string& module) {
    const std::string python = "/usr/bin/python3";
    return runCommand(python + " -c 'import " + module + "' >/dev/null 2>&1") == 0 ? python : "";
}

}  // namespace zorro
