#include "app/zorro-train/describe.h"

#include <torch/version.h>

#include "core/train/run/cuda_driver.h"
#include "core/train/run/device.h"

namespace zorro {

Json trainerDescription() {
    Json devices = Json::array();
    for (const DeviceFacts& facts : devicesHere())
        devices.push_back({{"device", facts.device},
                           {"name", facts.name},
                           {"memory_bytes", facts.memoryBytes},
                           {"free_bytes", facts.freeBytes}});
    const std::optional<int> runtime = cudaRuntime();
    const std::string why = whyNoCuda();
    return {{"version", ZORRO_VERSION},  {"libtorch", TORCH_VERSION},
            {"library", libtorchFile()}, {"cuda", runtime ? Json(cudaVersionText(*runtime)) : Json()},
            {"devices", devices},        {"why", why.empty() ? Json() : Json(why)}};
}

}  // namespace zorro
