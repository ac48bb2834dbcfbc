#include "core/train/kernels/patches.h"

#include <algorithm>

#include "core/train/kernels/product.h"

namespace zorro {

namespace {

/// Copies rows of `width` numbers that begin `fromStep` and `toStep` apart.
void copyRows(const float* from, std::int64_t fromStep, float* to, std::int64_t toStep, std::int64_t rows,
              std::int64_t width) {
    for (std::int64_t row = 0; row < rows; ++row)
        std::copy_n(from + row * fromStep, width, to + row * toStep);
}

/// Calls visit(row of the patches, begin in the padded image) for every row.
template <typename Visit>
void forPatchRows(const ImageShape& shape, const Visit& visit) {
    std::int64_t row = 0;
    for (std::int64_t channel = 0; channel < shape.channels; ++channel) {
        for (std::int64_t i = 0; i < 3; ++i) {
            for (std::int64_t j = 0; j < 3; ++j, ++row)
                visit(row, channel * shape.paddedPixels() + i * (shape.width + 2) + j);
        }
    }
}

}  // namespace

void pad(const ImageShape& shape, const float* image, float* padded) {
    std::fill_n(padded, shape.channels * shape.paddedPixels(), 0.0F);
    const std::int64_t step = shape.width + 2;
    for (std::int64_t channel = 0; channel < shape.channels; ++channel)
        copyRows(image + channel * shape.pixels(), shape.width,
                 padded + channel * shape.paddedPixels() + step + 1, step, shape.height, shape.width);
}

void unpad(const ImageShape& shape, const float* padded, float* image) {
    const std::int64_t step = shape.width + 2;
    for (std::int64_t channel = 0; channel < shape.channels; ++channel)
        copyRows(padded + channel * shape.paddedPixels() + step + 1, step, image + channel * shape.pixels(),
                 shape.width, shape.height, shape.width);
}

void patchesOf(const ImageShape& shape, const float* padded, float* patches) {
    forPatchRows(shape, [&](std::int64_t row, std::int64_t begin) {
        std::copy_n(padded + begin, shape.widePixels(), patches + row * shape.widePixels());
    });
}

void addPatches(const ImageShape& shape, const float* patches, float* padded) {
    forPatchRows(shape, [&](std::int64_t row, std::int64_t begin) {
        addRows(patches + row * shape.widePixels(), shape.widePixels(), 1, shape.widePixels(),
                padded + begin);
    });
}

void widen(const ImageShape& shape, const float* image, float* wide) {
    std::fill_n(wide, shape.channels * shape.widePixels(), 0.0F);
    copyRows(image, shape.width, wide, shape.width + 2, shape.channels * shape.height, shape.width);
}

void narrow(const ImageShape& shape, const float* wide, float* image) {
    copyRows(wide, shape.width + 2, image, shape.width, shape.channels * shape.height, shape.width);
}

}  // namespace zorro
