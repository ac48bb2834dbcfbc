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

#include <ATen/ATen.h>
#include <c10/cuda/CUDAException.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

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

/// Whether arrays of rows of this length can be read 16 bytes at a time.
template <typename Scalar>
bool fitsWholeAccesses(std::int64_t rows, std::int64_t length, std::initializer_list<const void*> arrays) {
    for (const void* array : arrays) {
        if (reinterpret_cast<std::uintptr_t>(array) % bytesAnAccess != 0)
            return false;
    }
    return rows == 1 || length % (bytesAnAccess / std::int64_t(sizeof(Scalar))) == 0;
}

/// The rows of x, one after the other; where one form serves all, they are one long row.
struct RowsOf {
    std::int64_t count;
    std::int64_t length;
    explicit RowsOf(const at::Tensor& x, bool oneForm)
        : count(oneForm ? 1 : x.size(0)), length(x.numel() / count) {}
};

inline unsigned gridOf(std::int64_t rows, std::int64_t blocks) {
    TORCH_CHECK(rows * blocks <= 2147483647, "zorro::activation: ", rows,
                " rows of so many elements are too many for "
                "one call; divide the tensor");
    return static_cast<unsigned>(rows * blocks);
}

/// Launches the kernel of `Work` over contiguous tensors of x's shape, `inputs` with x first. `bias` [rows,
/// 1, columns] may be undefined.
template <typename Function, typename Work, typename Scalar>
void launchPointwise(const std::vector<at::Tensor>& inputs, const std::vector<at::Tensor>& outputs,
                     const at::Tensor& form, const at::Tensor& bias) {
    const at::Tensor& x = inputs.front();
    const RowsOf rows(x, form.size(0) == 1 && !bias.defined());
    Arrays<const Scalar*, Work::inputs> in;
    Arrays<Scalar*, Work::outputs> out;
    bool aligned = rows.count == 1 || rows.length % (bytesAnAccess / std::int64_t(sizeof(Scalar))) == 0;
    for (int i = 0; i < Work::inputs; ++i) {
        in.at[i] = inputs[static_cast<std::size_t>(i)].data_ptr<Scalar>();
        aligned = aligned && fitsWholeAccesses<Scalar>(1, 0, {in.at[i]});
    }
    for (int i = 0; i < Work::outputs; ++i) {
        out.at[i] = outputs[static_cast<std::size_t>(i)].data_ptr<Scalar>();
        aligned = aligned && fitsWholeAccesses<Scalar>(1, 0, {out.at[i]});
    }
    const Scalar* biasAt = bias.defined() ? bias.data_ptr<Scalar>() : nullptr;
    const unsigned columns = bias.defined() ? static_cast<unsigned>(bias.size(2)) : 1;
    if (bias.defined())
        aligned = aligned && fitsWholeAccesses<Scalar>(bias.size(0) + 1, columns, {biasAt});

    const auto launch = [&]<int lanes, int vectors, bool biased>() {
        constexpr std::int64_t elementsABlock = threadsABlock * lanes * vectors;
        const std::int64_t blocks = (rows.length + elementsABlock - 1) / elementsABlock;
        const RowParts parts{rows.length, static_cast<unsigned>(blocks), static_cast<unsigned>(form.size(0))};
        pointwiseKernel<Function, Work, Scalar, lanes, vectors, biased>
            <<<gridOf(rows.count, blocks), threadsABlock, 0, c10::cuda::getCurrentCUDAStream()>>>(
                in, out, form.data_ptr<ComputeType<Scalar>>(), biasAt, columns, parts);
        C10_CUDA_KERNEL_LAUNCH_CHECK();
    };
    constexpr int whole = bytesAnAccess / int(sizeof(Scalar));
    if (bias.defined()) {
        if constexpr (Work::inputs == 1) {
            if (aligned)
                launch.template operator()<whole, 1, true>();
            else
                launch.template operator()<1, 4, true>();
        }
    } else if (aligned) {
        launch.template operator()<whole, 2, false>();
    } else {
        launch.template operator()<1, 8, false>();
    }
}

}  // namespace zorro
