// Repeated work as CUDA graphs.

#include <ATen/cuda/CUDAGraph.h>
#include <c10/core/Event.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#include <optional>
#include <utility>
#include <vector>

#include "core/train/steps/repeated_work.h"

namespace zorro {

namespace {

/// Libraries make their workspaces and choose their algorithms when they are first called, which cannot be
/// captured.
constexpr int plainRuns = 2;

using Pool = decltype(at::cuda::graph_pool_handle());

/// The memory that graphs compute in, as long as somebody has it. All share one, since they take turns:
/// stacks that were made smaller to fit do not each keep as much as the large one needed.
std::shared_ptr<const Pool> sharedPool() {
    static std::weak_ptr<const Pool> known;
    std::shared_ptr<const Pool> pool = known.lock();
    if (!pool) {
        pool = std::make_shared<const Pool>(at::cuda::graph_pool_handle());
        known = pool;
    }
    return pool;
}

}  // namespace

struct RepeatedWork::Device {
    struct Kind {
        DeviceWork work;
        int runs = 0;
        std::unique_ptr<at::cuda::CUDAGraph> graph;
    };

    explicit Device(const torch::Device& which) : device(which) {
        if (device.is_cuda()) {
            stream.emplace(c10::cuda::getStreamFromPool(false, device.index()));
            pool = sharedPool();
        } else {
            whyPlain = "a CPU needs no graph";
        }
    }

    /// Calls work() on the stream that is captured from, in the order of what the current one does.
    template <typename Work>
    void aside(const Work& work) {
        const c10::Stream current = c10::cuda::getCurrentCUDAStream(device.index()).unwrap();
        c10::Event before(at::kCUDA);
        before.record(current);
        before.block(stream->unwrap());
        {
            const c10::cuda::CUDAStreamGuard guard(*stream);
            work();
        }
        c10::Event after(at::kCUDA);
        after.record(stream->unwrap());
        after.block(current);
    }

    /// Nothing of the work is done by this.
    void capture(Kind& kind) {
        // A graph has memory of its own, and while it is captured none that lies unused is given back.
        c10::cuda::CUDACachingAllocator::emptyCache();
        aside([&] {
            auto graph = std::make_unique<at::cuda::CUDAGraph>();
            try {
                graph->capture_begin(*pool);
                kind.work();
                graph->capture_end();
                kind.graph = std::move(graph);
            } catch (const c10::Error& error) {
                abandon(*graph);
                const std::string what = error.what_without_backtrace();
                whyPlain = "its work cannot be captured: " + what.substr(0, what.find('\n'));
            }
        });
    }

    /// Ends a capture that failed, so that the stream can be used again.
    static void abandon(at::cuda::CUDAGraph& graph) {
        try {
            graph.capture_end();
        } catch (const c10::Error&) {  // that it failed is known
        }
        static_cast<void>(cudaGetLastError());
    }

    torch::Device device;
    std::optional<c10::cuda::CUDAStream> stream;
    std::shared_ptr<const Pool> pool;
    std::vector<Kind> kinds;
    std::string whyPlain;
};

RepeatedWork::RepeatedWork(const torch::Device& device) : device_(std::make_unique<Device>(device)) {}

RepeatedWork::~RepeatedWork() = default;

std::size_t RepeatedWork::add(DeviceWork work) {
    device_->kinds.push_back({.work = std::move(work)});
    return device_->kinds.size() - 1;
}

void RepeatedWork::run(std::size_t which) {
    Device::Kind& kind = device_->kinds[which];
    if (kind.graph) {
        kind.graph->replay();
        return;
    }
    if (!device_->whyPlain.empty()) {
        kind.work();
        return;
    }
    if (kind.runs++ < plainRuns) {
        device_->aside(kind.work);
        return;
    }
    device_->capture(kind);
    run(which);
}

const std::string& RepeatedWork::whyPlain() const {
    return device_->whyPlain;
}

}  // namespace zorro
