// Repeated work where the program was built without CUDA's toolkit: always done plainly.

#include <utility>
#include <vector>

#include "core/train/steps/repeated_work.h"

namespace zorro {

struct RepeatedWork::Device {
    std::vector<DeviceWork> kinds;
    std::string whyPlain;
};

RepeatedWork::RepeatedWork(const torch::Device& device)
    : device_(std::make_unique<Device>(
          Device{{}, device.is_cpu() ? "a CPU needs no graph" : "this trainer was built without nvcc"})) {}

RepeatedWork::~RepeatedWork() = default;

std::size_t RepeatedWork::add(DeviceWork work) {
    device_->kinds.push_back(std::move(work));
    return device_->kinds.size() - 1;
}

void RepeatedWork::run(std::size_t kind) {
    device_->kinds[kind]();
}

const std::string& RepeatedWork::whyPlain() const {
    return device_->whyPlain;
}

}  // namespace zorro
