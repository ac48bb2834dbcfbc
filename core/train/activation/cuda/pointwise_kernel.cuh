#pragma once

// Kernels for functions of one number over the rows of an array, where a row has constants of its own. They
// read and write 16 bytes at a time where the memory allows. What a function has to bring:
//
//     struct Function {
//         template <typename Real> using Constants = ...;      // of a row; made once a block
//         static constexpr std::int64_t columns = ...;         // numbers of a row of the form
//         static Constants<Real> constants(const Real* form);
//         static void choose(const Constants<Real>&, use);     // calls use(at), with
//     };                                                       // at.value(c, x), at.slope(c, x),
//     at.curvature(c, x)

#include "core/train/activation/zorro_kernel.h"

namespace zorro {

constexpr int threadsABlock = 256;
constexpr int bytesAnAccess = 16;

/// Numbers that are read or written together.
template <typename Scalar, int lanes>
struct alignas(sizeof(Scalar) * lanes) Lanes {
    Scalar values[lanes];
};

/// The arrays that a kernel reads, or writes.
template <typename Pointer, int count>
struct Arrays {
    Pointer at[count];
};

/// How the rows are divided among blocks.
struct RowParts {
    std::int64_t length = 0;  ///< of a row
    unsigned blocks = 1;      ///< for a row
    unsigned forms = 1;       ///< row r is computed with row r mod forms of the form
};

/// f(x).
struct ValueOf {
    static constexpr int inputs = 1;
    static constexpr int outputs = 1;
    template <typename At, typename Constants, typename Real>
    static __device__ void compute(const At& at, const Constants& c, const Real* in, Real* out) {
        out[0] = at.value(c, in[0]);
    }
};

/// gradient f'(x), from x and the gradient.
struct GradientOf {
    static constexpr int inputs = 2;
    static constexpr int outputs = 1;
    template <typename At, typename Constants, typename Real>
    static __device__ void compute(const At& at, const Constants& c, const Real* in, Real* out) {
        out[0] = in[1] * at.slope(c, in[0]);
    }
};

/// outer f'(x) and outer gradient f''(x), from x, the gradient and the outer one.
struct SecondGradientsOf {
    static constexpr int inputs = 3;
    static constexpr int outputs = 2;
    template <typename At, typename Constants, typename Real>
    static __device__ void compute(const At& at, const Constants& c, const Real* in, Real* out) {
        out[0] = in[2] * at.slope(c, in[0]);
        out[1] = in[2] * in[1] * at.curvature(c, in[0]);
    }
};

/// Computes `Work` for each element of a block's part of one row; with `biased`, x gets bias[column] added
/// first, the columns of the row following one another again and again.
template <typename Function, typename Work, typename Scalar, int lanes, int vectors, bool biased>
__global__ void __launch_bounds__(threadsABlock)
    pointwiseKernel(Arrays<const Scalar*, Work::inputs> in, Arrays<Scalar*, Work::outputs> out,
                    const ComputeType<Scalar>* __restrict__ form, const Scalar* __restrict__ bias,
                    unsigned columns, RowParts parts) {
    using Real = ComputeType<Scalar>;
    using Vector = Lanes<Scalar, lanes>;
    constexpr unsigned elementsABlock = threadsABlock * lanes * vectors;
    const unsigned row = blockIdx.x / parts.blocks;
    const std::int64_t inRow = std::int64_t(blockIdx.x % parts.blocks) * elementsABlock;
    const std::int64_t begin = row * parts.length + inRow;
    const std::int64_t left = parts.length - inRow;
    const unsigned count = left < elementsABlock ? static_cast<unsigned>(left) : elementsABlock;

    // What is read is asked for before the constants are waited for.
    Vector read[vectors][Work::inputs];
#pragma unroll
    for (int v = 0; v < vectors; ++v) {
        const unsigned offset = (v * threadsABlock + threadIdx.x) * lanes;
        if (offset + lanes <= count) {
#pragma unroll
            for (int i = 0; i < Work::inputs; ++i)
                read[v][i] = *reinterpret_cast<const Vector*>(in.at[i] + begin + offset);
        }
    }

    __shared__ typename Function::template Constants<Real> shared;
    if (threadIdx.x == 0)
        shared = Function::constants(form + (row % parts.forms) * Function::columns);
    __syncthreads();
    const auto c = shared;
    const auto columnAt = [&](unsigned offset) { return static_cast<unsigned>((inRow + offset) % columns); };
    const Scalar* __restrict__ rowBias = biased ? bias + std::int64_t(row) * columns : nullptr;

    Function::choose(c, [&](const auto& at) {
#pragma unroll
        for (int v = 0; v < vectors; ++v) {
            const unsigned offset = (v * threadsABlock + threadIdx.x) * lanes;
            if (offset + lanes > count)
                continue;
            [[maybe_unused]] Vector added;
            if constexpr (biased)
                added = *reinterpret_cast<const Vector*>(rowBias + columnAt(offset));
            Vector written[Work::outputs];
#pragma unroll
            for (int lane = 0; lane < lanes; ++lane) {
                Real arguments[Work::inputs];
                Real results[Work::outputs];
#pragma unroll
                for (int i = 0; i < Work::inputs; ++i)
                    arguments[i] = static_cast<Real>(read[v][i].values[lane]);
                if constexpr (biased)
                    arguments[0] += static_cast<Real>(added.values[lane]);
                Work::compute(at, c, arguments, results);
#pragma unroll
                for (int i = 0; i < Work::outputs; ++i)
                    written[i].values[lane] = static_cast<Scalar>(results[i]);
            }
#pragma unroll
            for (int i = 0; i < Work::outputs; ++i)
                *reinterpret_cast<Vector*>(out.at[i] + begin + offset) = written[i];
        }
        // What is left of a row that does not end with a whole access.
        const unsigned last = count - count % lanes + threadIdx.x;
        if (lanes > 1 && last < count) {
            Real arguments[Work::inputs];
            Real results[Work::outputs];
            for (int i = 0; i < Work::inputs; ++i) arguments[i] = static_cast<Real>(in.at[i][begin + last]);
            if constexpr (biased)
                arguments[0] += static_cast<Real>(rowBias[columnAt(last)]);
            Work::compute(at, c, arguments, results);
            for (int i = 0; i < Work::outputs; ++i) out.at[i][begin + last] = static_cast<Scalar>(results[i]);
        }
    });
}

}  // namespace zorro
