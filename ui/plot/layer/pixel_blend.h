#pragma once

// One colour over another in 32-bit pixels, for those who draw without QPainter.

#include <cstdint>

#include <QRgb>

namespace zorro::ui {

/// A colour that covers pixels in part.
class PixelBlend {
public:
    /// `color` is not premultiplied; its alpha thins everything out evenly.
    explicit PixelBlend(QRgb color = 0)
        : color_(color | 0xff000000U), fullWeight_(256.0F * static_cast<float>(qAlpha(color)) / 255.0F) {}

    /// Draws over a pixel of which the part `coverage`, in [0, 1], is covered.
    void over(std::uint32_t& pixel, float coverage) const {
        constexpr float roundUp = 0.5F;  // what is not negative is then rounded to nearest by cutting off
        const auto weight = static_cast<std::uint32_t>(static_cast<int>(coverage * fullWeight_ + roundUp));
        pixel = weight >= 256U ? color_ : blended(pixel, weight);
    }

private:
    /// `weight` in 0 .. 256, two channels at a time.
    [[nodiscard]] std::uint32_t blended(std::uint32_t below, std::uint32_t weight) const {
        constexpr std::uint32_t oddChannels = 0x00ff00ffU;
        const std::uint32_t rest = 256U - weight;
        const std::uint32_t redBlue = ((below & oddChannels) * rest + (color_ & oddChannels) * weight) >> 8U;
        const std::uint32_t alphaGreen =
            ((below >> 8U) & oddChannels) * rest + ((color_ >> 8U) & oddChannels) * weight;
        return (redBlue & oddChannels) | (alphaGreen & ~oddChannels);
    }

    std::uint32_t color_;  ///< opaque
    float fullWeight_;     ///< 256 where it is
};

}  // namespace zorro::ui
