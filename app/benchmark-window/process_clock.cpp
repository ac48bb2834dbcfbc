#include "app/benchmark-window/process_clock.h"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

namespace zorro {
namespace {

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
