#pragma once

// The kernels behind flat_kernels.h.

#include <cstdint>

#include "core/train/optimizer/adam_element.h"

namespace zorro {

constexpr int threadsOfUpdate = 256;
constexpr int threadsOfSquares = 128;
constexpr int numbersOfAdam = 3;

/// What members have each for themselves: see MemberTable. Nobody where `rows` is null.
struct AdamMembers {
    const std::int64_t* rows;
    const float* table;  ///< beta1, beta2, epsilon, decay and the multiple of the rate stand in these columns
    int columns[5];
    int width;

    __device__ float at(std::int64_t row, int which) const { return table[row * width + columns[which]]; }
};

/// `numbers` are adamNumbers()'s of each member, or of all, which the host may not know any more.
__global__ void __launch_bounds__(threadsOfUpdate)
    adamKernel(AdamStep step, AdamMembers members, const float* __restrict__ numbers, bool decoupled,
               std::int64_t decayed, std::int64_t unbounded, float boundedRate, float* __restrict__ values,
               const float* __restrict__ gradients, float* __restrict__ means, float* __restrict__ variances,
               std::int64_t count) {
    const std::int64_t i = std::int64_t(blockIdx.x) * threadsOfUpdate + threadIdx.x;
    if (i >= count)
        return;
    if (members.rows != nullptr) {
        const std::int64_t row = members.rows[i];
        step.beta1 = members.at(row, 0);
        step.beta2 = members.at(row, 1);
        step.epsilon = members.at(row, 2);
        step.decay = members.at(row, 3);
        boundedRate = members.at(row, 4);
        numbers += row * numbersOfAdam;
    }
    step.rate = i < unbounded ? numbers[0] : boundedRate * numbers[0];
    step.varianceScale = numbers[1];
    step.keep = decoupled && i < decayed ? numbers[2] : 1.0F;
    if (decoupled || i >= decayed)
        step.decay = 0;
    float value = values[i];
    float mean = means[i];
    float variance = variances[i];
    adamElement(step, value, gradients[i], mean, variance);
    values[i] = value;
    means[i] = mean;
    variances[i] = variance;
}

template <typename Real>
__global__ void __launch_bounds__(threadsOfSquares)
    squaresKernel(const Real* __restrict__ flat, const std::int64_t* __restrict__ ends,
                  Real* __restrict__ sums) {
    __shared__ Real byWarp[threadsOfSquares / 32];
    const std::int64_t first = blockIdx.x == 0 ? 0 : ends[blockIdx.x - 1];
    const std::int64_t end = ends[blockIdx.x];
    Real sum = 0;
    for (std::int64_t i = first + threadIdx.x; i < end; i += threadsOfSquares) sum += flat[i] * flat[i];
    for (int distance = 16; distance > 0; distance /= 2) sum += __shfl_xor_sync(0xffffffffU, sum, distance);
    if (threadIdx.x % 32 == 0)
        byWarp[threadIdx.x / 32] = sum;
    __syncthreads();
    if (threadIdx.x == 0) {
        Real total = 0;
        for (const Real part : byWarp) total += part;
        sums[blockIdx.x] = total;
    }
}

}  // namespace zorro
