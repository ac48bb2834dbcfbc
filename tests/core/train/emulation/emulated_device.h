#pragma once

// CUDA's words for a CPU, so that kernels run where there is no GPU: a block's threads are threads, its
// blocks come one after the other. The kernels are included with it.

#include <algorithm>
#include <barrier>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <thread>
#include <vector>

#define __global__
#define __device__
#define __shared__ static
#define __launch_bounds__(threads)

namespace zorro {

struct EmulatedDim {
    unsigned x = 1;
    unsigned y = 1;
    unsigned z = 1;
};

inline thread_local EmulatedDim threadIdx;
inline EmulatedDim blockIdx;
inline EmulatedDim gridDim;
inline std::unique_ptr<std::barrier<>> emulatedBarrier;
inline double emulatedLanes[1024];

using std::min;

inline void __syncthreads() {  // NOLINT(bugprone-reserved-identifier)
    emulatedBarrier->arrive_and_wait();
}

/// Every thread of a block takes part.
template <typename Real>
Real __shfl_xor_sync(unsigned /*mask*/, Real value, int distance) {  // NOLINT(bugprone-reserved-identifier)
    emulatedLanes[threadIdx.x] = static_cast<double>(value);
    __syncthreads();
    const double other = emulatedLanes[threadIdx.x ^ static_cast<unsigned>(distance)];
    __syncthreads();
    return static_cast<Real>(other);
}

/// Calls kernel() as each thread of each block.
template <typename Kernel>
void launchEmulated(const EmulatedDim& grid, unsigned threads, const Kernel& kernel) {
    gridDim = grid;
    emulatedBarrier = std::make_unique<std::barrier<>>(static_cast<std::ptrdiff_t>(threads));
    const auto blocks = [&](unsigned thread) {
        threadIdx = {thread, 0, 0};
        for (unsigned z = 0; z < grid.z; ++z) {
            for (unsigned y = 0; y < grid.y; ++y) {
                for (unsigned x = 0; x < grid.x; ++x) {
                    __syncthreads();
                    if (thread == 0)
                        blockIdx = {x, y, z};
                    __syncthreads();
                    kernel();
                }
            }
        }
    };
    std::vector<std::jthread> running;
    running.reserve(threads);
    for (unsigned thread = 0; thread < threads; ++thread) running.emplace_back(blocks, thread);
}

}  // namespace zorro

// The kernels, in these words.
#include "core/train/activation/cuda/bias_kernel.cuh"
#include "core/train/activation/cuda/zorro_function.cuh"
#include "core/train/optimizer/flat_kernels.cuh"
