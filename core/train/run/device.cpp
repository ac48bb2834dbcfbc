#include "core/train/run/device.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <charconv>
#include <cstdlib>
#include <dlfcn.h>
#include <fstream>
#include <iterator>
#include <torch/cuda.h>
#include <unistd.h>

#include "core/run/comparison/comparison_issue.h"
#include "core/text/amount.h"
#include "core/text/text.h"
#include "core/train/activation/zorro_device.h"
#include "core/train/run/cuda_driver.h"
#include "core/train/run/device_error.h"

namespace zorro {

namespace {

std::size_t cudaDeviceCount() {
    return at::hasCUDA() ? torch::cuda::device_count() : 0;
}

/// Why a CUDA device that is there cannot be used, as a part of a sentence; empty where it can. A device that
/// is too old or full says so when something is computed on it, and not before.
std::string whyUnusable(std::size_t index) try {
    const torch::Device device(at::kCUDA, static_cast<c10::DeviceIndex>(index));
    return at::ones({2}, device).sum().item<float>() == 2 ? "" : "it computes wrongly";
} catch (const c10::Error& error) {
    return deviceErrorSentence(error.what());
}

/// The whole of a short file; empty where it cannot be read.
std::string textOf(const char* path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// "MemTotal" and its like of /proc/meminfo, in bytes.
std::uint64_t machineMemory(const std::string& which) {
    std::ifstream file("/proc/meminfo");
    std::uint64_t kibibytes = 0;
    for (std::string word; file >> word && word != which + ":";) {
    }
    file >> kibibytes;
    return 1024 * kibibytes;
}

}  // namespace

std::string libtorchFile() {
    Dl_info info{};
    return ::dladdr(reinterpret_cast<const void*>(&at::get_num_threads), &info) != 0 && info.dli_fname
               ? info.dli_fname
               : std::string();
}

std::optional<int> cudaRuntime() {
    return at::Context::hasCUDART() ? std::optional(static_cast<int>(at::Context::versionCUDART()))
                                    : std::nullopt;
}

std::string whyNoCuda() {
    for (std::size_t i = 0; i < cudaDeviceCount(); ++i) {
        const std::string why = whyUnusable(i);
        if (why.empty() || i + 1 == cudaDeviceCount())
            return why;
    }
    const char* visible = std::getenv("CUDA_VISIBLE_DEVICES");
    return whyNoCudaDevice(
        {.runtime = cudaRuntime(),
         .driver = textOf("/proc/driver/nvidia/version"),
         .visible = visible == nullptr ? std::nullopt : std::optional<std::string>(visible)});
}

torch::Device resolveDevice(const std::string& word) {
    const std::size_t count = cudaDeviceCount();
    if (word == "cpu")
        return {at::kCPU};
    if (word == "auto") {
        for (std::size_t i = 0; i < count; ++i) {
            if (whyUnusable(i).empty())
                return {at::kCUDA, static_cast<c10::DeviceIndex>(i)};
        }
        return {at::kCPU};
    }
    if (word == "cuda")
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
    if (const std::string why = whyUnusable(static_cast<std::size_t>(number)); !why.empty())
        throw ComparisonError(
            {"training.device", inQuotes(word) + " cannot be used: " + why + "; use --device cpu"});
    return {at::kCUDA, static_cast<c10::DeviceIndex>(number)};
}

std::string deviceDescription(const torch::Device& device) {
    if (!device.is_cuda())
        return "CPU (" + std::to_string(at::get_num_threads()) +
               " threads; no CUDA device found: " + whyNoCuda() + ")";
    const std::optional<CudaDeviceFacts> facts = cudaDeviceFacts(device.index());
    return "CUDA device " + std::to_string(device.index()) +
           (facts ? " (" + facts->name + ", " + freeMemoryText(facts->freeBytes, facts->memoryBytes) + ")"
                  : "");
}

std::vector<DeviceFacts> devicesHere() {
    std::vector<DeviceFacts> devices;
    for (std::size_t i = 0; i < cudaDeviceCount(); ++i) {
        if (!whyUnusable(i).empty())
            continue;
        const CudaDeviceFacts facts =
            cudaDeviceFacts(static_cast<int>(i)).value_or(CudaDeviceFacts{.name = "CUDA device"});
        devices.push_back({"cuda:" + std::to_string(i), facts.name, facts.memoryBytes, facts.freeBytes});
    }
    devices.push_back({"cpu", "CPU, " + std::to_string(at::get_num_threads()) + " threads",
                       machineMemory("MemTotal"), machineMemory("MemAvailable")});
    return devices;
}

void synchronize(const torch::Device& device) {
    if (device.is_cuda())
        torch::cuda::synchronize(device.index());
}

double freeMemory(const torch::Device& device) {
    if (!device.is_cuda())
        return static_cast<double>(machineMemory("MemAvailable"));
    const std::optional<CudaDeviceFacts> facts = cudaDeviceFacts(device.index());
    return facts ? static_cast<double>(facts->freeBytes) : 0;
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
