#pragma once

// Setting this machine's GPU up: app/run of the sources that this program was built from finds or fetches a
// LibTorch with CUDA and builds a trainer for it.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace zorro {

/// What sets the GPU up from a shell, as it is said to people.
inline constexpr const char* gpuSetupCommand = "./app/run --gpu";

/// The environment variable that names another program than app/run, which is started in its way.
inline constexpr const char* gpuSetupVariable = "ZORROLAB_GPU_SETUP";

/// Whether this machine has an NVIDIA GPU, as far as the driver's folder or nvidia-smi in $PATH tell.
[[nodiscard]] bool hasNvidiaGpu();

/// app/run of the sources that this program was built from, or what gpuSetupVariable names; nothing where
/// they are not there: `app/run --gpu --dry-run` says what it would do, `app/run --gpu --build-only` does it.
[[nodiscard]] std::optional<std::filesystem::path> gpuSetupProgram();

/// How far it is, from a line that it prints.
struct GpuSetupStep {
    enum class Kind { fetching, building };
    Kind kind;
    double done = 0;  ///< gigabytes or steps
    double all = 1;   ///< the same, about; at least 1
};

/// "... PyTorch: 3 of 9 GB" or "[12/97] ..."; nothing for other lines.
[[nodiscard]] std::optional<GpuSetupStep> gpuSetupStep(std::string_view line);

}  // namespace zorro
