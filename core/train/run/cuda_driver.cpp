#include "core/train/run/cuda_driver.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <dlfcn.h>

namespace zorro {

namespace {

/// The driver's library with the functions that are called here; their names and types are those of NVIDIA's
/// manual on the driver interface.
class Driver {
public:
    Driver() : library_(::dlopen("libcuda.so.1", RTLD_LAZY | RTLD_LOCAL)) {}
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;
    ~Driver() {
        if (library_ != nullptr)
            ::dlclose(library_);
    }

    /// Calls a function of the driver; false where there is none or it reports a problem.
    template <typename... Arguments>
    bool call(const char* name, Arguments... arguments) const {
        void* symbol = library_ == nullptr ? nullptr : ::dlsym(library_, name);
        return symbol != nullptr && reinterpret_cast<int (*)(Arguments...)>(symbol)(arguments...) == 0;
    }

private:
    void* library_;
};

/// The number before the first dot of a driver's version, e.g. 535 in "... Kernel Module  535.104.05  ..."; 0
/// where there is none.
int majorOf(const std::string& version) {
    int number = 0;
    std::from_chars(version.data(), version.data() + version.size(), number);
    return number;
}

/// The first word of the driver's text that is a version: digits, a dot, digits.
std::string versionIn(const std::string& text) {
    const std::string digits = "0123456789";
    for (std::size_t at = text.find_first_of(digits); at != std::string::npos;) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789.", at), text.size());
        const bool isWord = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\t';
        if (isWord && text.substr(at, end - at).find('.') != std::string::npos)
            return text.substr(at, end - at);
        at = text.find_first_of(digits, end);
    }
    return {};
}

int oldestDriverFor(int runtime) {
    switch (runtime / 1000) {
        case 11:
            return 450;
        case 12:
            return 525;
        case 13:
            return 580;
        default:
            return 0;
    }
}

}  // namespace

std::optional<CudaDeviceFacts> cudaDeviceFacts(int index) {
    const Driver driver;
    int device = 0;
    void* context = nullptr;
    std::array<char, 256> name{};
    std::size_t freeBytes = 0;
    std::size_t allBytes = 0;
    if (!driver.call("cuInit", 0U) || !driver.call("cuDeviceGet", &device, index) ||
        !driver.call("cuDeviceGetName", name.data(), static_cast<int>(name.size()), device) ||
        !driver.call("cuDevicePrimaryCtxRetain", &context, device))
        return std::nullopt;
    const bool isKnown = driver.call("cuCtxPushCurrent_v2", context) &&
                         driver.call("cuMemGetInfo_v2", &freeBytes, &allBytes) &&
                         driver.call("cuCtxPopCurrent_v2", &context);
    driver.call("cuDevicePrimaryCtxRelease_v2", device);
    if (!isKnown)
        return std::nullopt;
    return CudaDeviceFacts{.name = name.data(), .memoryBytes = allBytes, .freeBytes = freeBytes};
}

std::string whyNoCudaDevice(const CudaCircumstances& circumstances) {
    if (!circumstances.runtime)
        return "this LibTorch was built without CUDA";
    if (circumstances.driver.empty())
        return "this machine has no NVIDIA driver";
    const std::string driver = versionIn(circumstances.driver);
    const int oldest = oldestDriverFor(*circumstances.runtime);
    if (majorOf(driver) > 0 && majorOf(driver) < oldest)
        return "the NVIDIA driver " + driver + " is older than CUDA " +
               cudaVersionText(*circumstances.runtime) + " needs, which is " + std::to_string(oldest) +
               " or later";
    if (circumstances.visible)
        return "CUDA_VISIBLE_DEVICES is '" + *circumstances.visible + "', which leaves none";
    return "the NVIDIA driver " + driver +
           " offers none that this LibTorch can use; nvidia-smi says what it sees";
}

std::string cudaVersionText(int version) {
    return std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10);
}

}  // namespace zorro
