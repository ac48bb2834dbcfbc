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

/// How a shell starts the Python of build/python; empty where that was not made. ZORRO_PYTHON is its folder.
/// Its packages are installed without byte code, most of which nobody needs; what is needed is kept beside
/// them, not beside the sources.
inline std::string pythonOfTests() {
    const std::string folder = ZORRO_PYTHON;
    // The last thing that tests/python/environment puts there.
    if (!std::filesystem::exists(folder + "/requirements.txt")) {
        return {};
    }
    return "TF_CPP_MIN_LOG_LEVEL=2 PYTHONDONTWRITEBYTECODE= PYTHONPYCACHEPREFIX='" + folder + "/bytecode' '" +
           folder + "/bin/python3'";
}

/// Why a test that needs it is skipped.
inline constexpr const char* noPythonOfTests =
    ZORRO_PYTHON " was not made; tests/python/environment makes it where Python's index can be reached";

/// How a shell starts the system's Python where that can import the module; empty elsewhere. Debian's
/// packages are for the one in /usr/bin.
inline std::string systemPythonWith(const std::string& module) {
    const std::string python = "PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3";
    return runCommand(python + " -c 'import " + module + "' >/dev/null 2>&1") == 0 ? python : "";
}

}  // namespace zorro
