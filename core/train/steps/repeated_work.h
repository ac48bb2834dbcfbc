#pragma once

// Work that a device does again and again. A CUDA device is told once, as a graph that it then repeats by
// itself, which saves what the host needs to launch each of its kernels; a CPU does it plainly each time, as
// does a device that cannot capture the work, and then says why.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "core/train/tensor.h"

namespace zorro {

/// Something that launches the same operations on the same memory whenever it is called: it reads nothing of
/// what they compute, and what changes from time to time stands in the device's memory.
using DeviceWork = std::function<void()>;

/// Several kinds of work of one device, done one after the other in any order.
class RepeatedWork {
public:
    explicit RepeatedWork(const torch::Device& device);
    RepeatedWork(const RepeatedWork&) = delete;
    RepeatedWork& operator=(const RepeatedWork&) = delete;
    ~RepeatedWork();

    /// Adds a kind, and returns its number, counted from 0.
    std::size_t add(DeviceWork work);

    /// Does it once more; the host need not wait. Throws what the work throws where it is done plainly:
    /// c10::Error.
    void run(std::size_t kind);

    /// Why the work is done plainly, as a clause; empty where it is captured, or will be when it was done a
    /// few times.
    [[nodiscard]] const std::string& whyPlain() const;

private:
    struct Device;
    std::unique_ptr<Device> device_;
};

}  // namespace zorro
