// Handwritten-looking digits, 28 x 28 grey pixels, drawn rather than downloaded: strokes of varied shape,
// bent, turned, sheared and shifted, with clutter and noise. A linear model stays below 90 %.

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

#include "core/dataset/generated.h"
#include "core/dataset/random.h"

namespace zorro {

namespace {

constexpr std::size_t side = 28;
constexpr std::size_t usualDigits = 10000;

struct StrokePoint {
    double x = 0;
    double y = 0;
};

using Stroke = std::vector<StrokePoint>;
using Glyph = std::vector<Stroke>;

/// Points of an ellipse's arc; angles in turns, 0 to the right and a quarter downwards.
Stroke arc(StrokePoint center, StrokePoint radius, double from, double to) {
    constexpr int pieces = 10;
    Stroke stroke;
    for (int i = 0; i <= pieces; ++i) {
        const double angle = 2 * std::numbers::pi * (from + (to - from) * i / pieces);
        stroke.push_back({center.x + radius.x * std::cos(angle), center.y + radius.y * std::sin(angle)});
    }
    return stroke;
}

Stroke joined(Stroke first, const Stroke& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// The ways a digit is written, in a box from (-0.5, -1) to (0.5, 1) with y downwards.
std::vector<Glyph> waysToWrite(int digit) {
    switch (digit) {
        case 0:
            return {{arc({0, 0}, {0.5, 1}, 0, 1)}};
        case 1:
            return {{{{0, -1}, {0, 1}}}, {{{-0.35, -0.5}, {0.05, -1}, {0.05, 1}}}};
        case 2:
            return {
                {joined(arc({0, -0.5}, {0.5, 0.5}, 0.5, 1.1), {{-0.5, 1}, {0.5, 1}})},
                {joined(arc({0, -0.55}, {0.45, 0.45}, 0.55, 1.15), {{-0.45, 0.9}, {-0.1, 0.75}, {0.5, 1}})}};
        case 3:
            return {{joined(arc({0, -0.5}, {0.45, 0.5}, 0.55, 1.25), arc({0, 0.5}, {0.5, 0.5}, -0.25, 0.45))},
                    {{{-0.45, -1}, {0.45, -1}, {-0.05, -0.2}}, arc({-0.05, 0.4}, {0.5, 0.6}, -0.25, 0.42)}};
        case 4:
            return {{{{0.1, -1}, {-0.5, 0.3}, {0.5, 0.3}}, {{0.25, -0.4}, {0.25, 1}}},
                    {{{-0.4, -1}, {-0.4, 0}, {0.4, 0}}, {{0.4, -1}, {0.4, 1}}}};
        case 5:
            return {{{{0.45, -1}, {-0.4, -1}, {-0.4, -0.1}}, arc({-0.05, 0.4}, {0.5, 0.58}, -0.37, 0.4)},
                    {joined({{0.4, -0.95}, {-0.35, -1}, {-0.45, -0.15}},
                            arc({0, 0.4}, {0.45, 0.55}, -0.3, 0.4))}};
        case 6:
            return {{joined({{0.3, -1}, {-0.2, -0.4}}, arc({0, 0.45}, {0.5, 0.55}, 0.5, 1.5))},
                    {joined(arc({0.2, 0}, {0.68, 1}, 0.75, 0.5), arc({0, 0.45}, {0.48, 0.55}, 0.5, 1.5))}};
        case 7:
            return {{{{-0.5, -1}, {0.5, -1}, {-0.15, 1}}},
                    {{{-0.5, -0.95}, {0.45, -1}, {-0.1, 1}}, {{-0.3, 0.05}, {0.4, 0}}}};
        case 8:
            return {{arc({0, -0.5}, {0.42, 0.5}, 0.25, 1.25), arc({0, 0.5}, {0.5, 0.5}, -0.25, 0.75)}};
        default:
            return {
                {joined(arc({0, -0.45}, {0.5, 0.55}, 0, 1), {{0.45, 0.2}, {0.35, 1}})},
                {joined(arc({0, -0.45}, {0.48, 0.52}, 0, 1), arc({-0.1, 0.2}, {0.58, 0.8}, -0.05, 0.35))}};
    }
}

/// A straight line with a round pen, in pixels.
struct Segment {
    StrokePoint from;
    StrokePoint to;
    double width = 1;
    double grey = 1;
};

double squaredDistance(const Segment& segment, double x, double y) {
    const double dx = segment.to.x - segment.from.x;
    const double dy = segment.to.y - segment.from.y;
    const double length = dx * dx + dy * dy;
    const double along = length > 0 ? ((x - segment.from.x) * dx + (y - segment.from.y) * dy) / length : 0;
    const double t = std::clamp(along, 0.0, 1.0);
    const double ex = x - segment.from.x - t * dx;
    const double ey = y - segment.from.y - t * dy;
    return ex * ex + ey * ey;
}

using Image = std::array<float, side * side>;

void draw(const Segment& segment, Image& image) {
    const double reach = segment.width + 1;
    const auto pixel = [](double at) { return static_cast<std::size_t>(std::clamp(at, 0.0, double{side})); };
    const std::size_t top = pixel(std::min(segment.from.y, segment.to.y) - reach);
    const std::size_t bottom = pixel(std::max(segment.from.y, segment.to.y) + reach + 1);
    const std::size_t left = pixel(std::min(segment.from.x, segment.to.x) - reach);
    const std::size_t right = pixel(std::max(segment.from.x, segment.to.x) + reach + 1);
    for (std::size_t row = top; row < bottom; ++row) {
        for (std::size_t column = left; column < right; ++column) {
            const double distance = std::sqrt(
                squaredDistance(segment, static_cast<double>(column) + 0.5, static_cast<double>(row) + 0.5));
            const double ink = segment.grey * std::clamp(segment.width + 0.5 - distance, 0.0, 1.0);
            float& grey = image[row * side + column];
            grey = std::max(grey, static_cast<float>(ink));
        }
    }
}

/// From a glyph's box to pixels: turned, sheared, scaled, shifted, and bent by a slow wave.
struct Hand {
    double turn, shear, scaleX, scaleY, shiftX, shiftY, bend, phase;

    explicit Hand(Random& random)
        : turn(random.uniform(-0.4, 0.4)),
          shear(random.uniform(-0.4, 0.4)),
          scaleX(random.uniform(5.5, 10)),
          scaleY(random.uniform(6, 9.5)),
          shiftX(random.uniform(-4, 4)),
          shiftY(random.uniform(-3.5, 3.5)),
          bend(random.uniform(0, 0.18)),
          phase(random.uniform(0, 2 * std::numbers::pi)) {}

    [[nodiscard]] StrokePoint operator()(StrokePoint point) const {
        const double x = point.x + shear * point.y + bend * std::sin(3 * point.y + phase);
        const double y = point.y + bend * std::sin(4 * point.x + phase);
        const double centre = side / 2.0;
        return {centre + shiftX + std::cos(turn) * scaleX * x - std::sin(turn) * scaleY * y,
                centre + shiftY + std::sin(turn) * scaleX * x + std::cos(turn) * scaleY * y};
    }
};

void drawDigit(int digit, Random& random, Image& image) {
    const std::vector<Glyph> ways = waysToWrite(digit);
    const Glyph& glyph = ways[random.below(ways.size())];
    const Hand hand(random);
    const double width = random.uniform(0.7, 1.7);
    const double grey = random.uniform(0.7, 1);
    for (const Stroke& stroke : glyph) {
        std::vector<StrokePoint> points;
        for (const StrokePoint& point : stroke) {
            points.push_back(hand({point.x + 0.04 * random.normal(), point.y + 0.04 * random.normal()}));
        }
        for (std::size_t i = 1; i < points.size(); ++i) {
            draw({.from = points[i - 1], .to = points[i], .width = width, .grey = grey}, image);
        }
    }
}

/// Short strokes at the edges, as left by neighbouring characters.
void drawClutter(Random& random, Image& image) {
    const std::uint64_t strokes = random.below(4);
    for (std::uint64_t stroke = 0; stroke < strokes; ++stroke) {
        const double angle = random.uniform(0, 2 * std::numbers::pi);
        const StrokePoint from{14 + 13.5 * std::cos(angle), 14 + 13.5 * std::sin(angle)};
        const StrokePoint to{from.x + random.uniform(-4, 4), from.y + random.uniform(-4, 4)};
        draw({.from = from, .to = to, .width = random.uniform(0.3, 1.2), .grey = random.uniform(0.4, 0.9)},
             image);
    }
}

}  // namespace

Dataset makeDigits(const DatasetOptions& options) {
    Dataset dataset{.name = "digits", .shape = {1, side, side}, .outputs = 10};
    const std::size_t examples = options.examples.value_or(usualDigits);
    const double noise = options.noise.value_or(0.1);
    dataset.inputs.reserve(examples * side * side);
    Random random(options.seed);
    for (std::size_t i = 0; i < examples; ++i) {
        const int digit = static_cast<int>(i % 10);
        Image image{};
        drawDigit(digit, random, image);
        drawClutter(random, image);
        for (const float grey : image) {
            const double noisy = grey + noise * random.normal();
            dataset.inputs.push_back(static_cast<float>(std::clamp(noisy, 0.0, 1.0)));
        }
        dataset.labels.push_back(digit);
    }
    for (int digit = 0; digit < 10; ++digit) dataset.classNames.push_back(std::to_string(digit));
    return dataset;
}

}  // namespace zorro
