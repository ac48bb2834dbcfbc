#include "core/train/run/device.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <charconv>
#include <fstream>
#include <torch/cuda.h>
#include <unistd.h>

#include "core/run/comparison/comparison_issue.h"
#include "core/text/text.h"
#include "core/train/activation/zorro_device.h"

namespace zorro {

namespace {

std::string whyNoCuda() {
    return at::hasCUDA() ? "no CUDA device found"
                         : "no CUDA device found: this LibTorch was built without CUDA";
}

}  // namespace

torch::Device resolveDevice(const std::string& word) {
    const std::size_t count = at::hasCUDA() ? torch::cuda::device_count() : 0;
    if (word == "cpu" || (word == "auto" && count == 0))
        return {at::kCPU};
    if (word == "auto" || word == "cuda")
        return resolveDevice("cuda:0");
    const std::string prefix = "cuda:";
    int number = -1;
    const char* end = word.data() + word.size();
    if (!word.starts_with(prefix) || std::from_chars(word.data() + prefix.size(), end, number).ptr != end ||
        number < 0)
        throw ComparisonError(
            {"training.device", "{training.device} must be auto, cpu or cuda:N, not " + inQuotes(word)});
    if (static_cast<std::size_t>(number) >= count) {
        const std::string there = count == 0 ? whyNoCuda() + "; use --device cpu"
                                             : "the last one is cuda:" + std::to_string(count - 1);
        throw ComparisonError({"training.device", "there is no device " + inQuotes(word) + ": " + there});
    }
    return {at::kCUDA, static_cast<c10::DeviceIndex>(number)};
}

std::string deviceDescription(const torch::Device& device) {
    if (device.is_cuda()) {
        const std::string words = cudaDeviceWords(device);
        return "CUDA device " + std::to_string(device.index()) + (words.empty() ? "" : " (" + words + ")");
    }
    return "CPU (" + std::to_string(at::get_num_threads()) + " threads; " + whyNoCuda() + ")";
}

std::vector<std::string> deviceNames() {
    std::vector<std::string> names{"auto", "cpu"};
    const std::size_t count = at::hasCUDA() ? torch::cuda::device_count() : 0;
    for (std::size_t i = 0; i < count; ++i) names.push_back("cuda:" + std::to_string(i));
    return names;
}

void synchronize(const torch::Device& device) {
    if (device.is_cuda())
        torch::cuda::synchronize(device.index());
}

double usedMemory(const torch::Device& device) {
    if (device.is_cuda())
        return usedCudaMemory(device);
    std::ifstream file("/proc/self/statm");
    double pages = 0;
    double resident = 0;
    file >> pages >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

}  // namespace zorro
