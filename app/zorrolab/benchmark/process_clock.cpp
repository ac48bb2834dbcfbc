#include "app/zorrolab/benchmark/process_clock.h"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace zorro {
namespace {

/// Field 22 of /proc/self/stat: clock ticks between the start of the system and that of the process. The
/// second field is the program's name in parentheses and may hold spaces.
double startSeconds() {
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    std::istringstream fields(line.substr(line.rfind(')') + 1));
    std::string field;
    for (int number = 3; number <= 22; ++number) {
        fields >> field;
    }
    return std::strtod(field.c_str(), nullptr) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

/// A line of /proc/self/status that is in kB, e.g. "VmRSS:".
double statusMib(const std::string& name) {
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(name)) {
            return std::strtod(line.c_str() + name.size(), nullptr) / 1024;
        }
    }
    return 0;
}

}  // namespace

double millisecondsSinceStart() {
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    const double seconds = static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
    return 1e3 * (seconds - startSeconds());
}

double peakMemoryMib() {
    return statusMib("VmHWM:");
}

double residentMemoryMib() {
    return statusMib("VmRSS:");
}

double processorSeconds() {
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec);
}

}  // namespace zorro
