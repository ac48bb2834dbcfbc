#include "core/launch/trainer/gpu_setup.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <unistd.h>

#include "core/file/program_folder.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

bool isInPath(const char* program) {
    const char* words = std::getenv("PATH");
    std::istringstream path(words == nullptr ? "" : words);
    for (std::string folder; std::getline(path, folder, ':');) {
        if (!folder.empty() && ::access((fs::path(folder) / program).c_str(), X_OK) == 0) {
            return true;
        }
    }
    return false;
}

/// The number that the text begins with, which is taken off it, and `next` behind it; nothing for other text.
std::optional<double> takeNumber(std::string_view& text, std::string_view next) {
    constexpr std::size_t mostDigits = 6;
    std::size_t digits = 0;
    double number = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
        number = 10 * number + (text[digits] - '0');
        ++digits;
    }
    if (digits == 0 || digits > mostDigits || !text.substr(digits).starts_with(next)) {
        return std::nullopt;
    }
    text.remove_prefix(digits + next.size());
    return number;
}

std::optional<GpuSetupStep> readStep(GpuSetupStep::Kind kind, std::string_view text, std::string_view between,
                                     std::string_view behind) {
    const std::optional<double> done = takeNumber(text, between);
    const std::optional<double> all = done ? takeNumber(text, behind) : std::nullopt;
    if (!all) {
        return std::nullopt;
    }
    const double most = std::max(1.0, *all);
    return GpuSetupStep{.kind = kind, .done = std::min(*done, most), .all = most};
}

}  // namespace

bool hasNvidiaGpu() {
    std::error_code ignored;
    const fs::directory_iterator gpus("/proc/driver/nvidia/gpus", ignored);
    return (!ignored && gpus != fs::directory_iterator()) || isInPath("nvidia-smi");
}

std::optional<fs::path> gpuSetupProgram() {
    const char* chosen = std::getenv(gpuSetupVariable);
    std::error_code ignored;
    // build/release/bin lies three folders below the sources.
    const fs::path program = chosen != nullptr && *chosen != '\0'
                                 ? fs::path(chosen)
                                 : fs::weakly_canonical(programFolder() / "../../../app/run", ignored);
    return ::access(program.c_str(), X_OK) == 0 ? std::optional(program) : std::nullopt;
}

std::optional<GpuSetupStep> gpuSetupStep(std::string_view line) {
    constexpr std::string_view fetched = "PyTorch: ";
    if (line.starts_with('[')) {
        return readStep(GpuSetupStep::Kind::building, line.substr(1), "/", "]");
    }
    const std::size_t at = line.find(fetched);
    return at == std::string_view::npos
               ? std::nullopt
               : readStep(GpuSetupStep::Kind::fetching, line.substr(at + fetched.size()), " of ", " GB");
}

}  // namespace zorro
