#pragma once

// The 3 x 3 patches of an image as the rows of a matrix, with which a convolution is a product. The image is
// surrounded by zeros; pixels are counted over rows of width + 2, whose last two are of no image and may be
// anything.

#include <cstdint>

namespace zorro {

struct ImageShape {
    std::int64_t channels;
    std::int64_t height;
    std::int64_t width;

    [[nodiscard]] std::int64_t pixels() const { return height * width; }
    /// With the pixels of no image.
    [[nodiscard]] std::int64_t widePixels() const { return height * (width + 2); }
    /// Numbers of one channel that is surrounded by zeros; the patches of the last row read one more.
    [[nodiscard]] std::int64_t paddedPixels() const { return (height + 2) * (width + 2) + 2; }
    [[nodiscard]] std::int64_t patchSize() const { return 9 * channels; }
};

/// `padded` [channels, paddedPixels()] gets the image [channels, height, width].
void pad(const ImageShape& shape, const float* image, float* padded);
/// The other way.
void unpad(const ImageShape& shape, const float* padded, float* image);

/// patches [9 channels, widePixels()]: row 9 c + 3 i + j has the pixels that are (i - 1, j - 1) away.
void patchesOf(const ImageShape& shape, const float* padded, float* patches);
/// Adds each number of the patches to the pixel that it was taken from.
void addPatches(const ImageShape& shape, const float* patches, float* padded);

/// [channels, height, width] <-> [channels, widePixels()]; of no image is 0.
void widen(const ImageShape& shape, const float* image, float* wide);
void narrow(const ImageShape& shape, const float* wide, float* image);

}  // namespace zorro
