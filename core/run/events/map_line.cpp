#include "core/run/events/map_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include <nlohmann/json.hpp>

namespace zorro {

namespace {

using Json = nlohmann::json;

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t mostCells = std::size_t{1} << 24;

std::string base64(const std::vector<std::uint8_t>& bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t triple = 0;
        for (std::size_t j = 0; j < 3; ++j)
            triple = triple << 8U | (i + j < bytes.size() ? bytes[i + j] : 0U);
        const std::size_t digits = std::min<std::size_t>(3, bytes.size() - i) + 1;
        for (std::size_t j = 0; j < 4; ++j) text += j < digits ? alphabet[triple >> (18 - 6 * j) & 63U] : '=';
    }
    return text;
}

/// The bytes; nothing where this is not base64 of `size` bytes.
std::optional<std::vector<std::uint8_t>> bytesOf(std::string_view text, std::size_t size) {
    static const std::array<int, 256> values = [] {
        std::array<int, 256> all{};
        all.fill(-1);
        for (std::size_t i = 0; i < alphabet.size(); ++i)
            all[static_cast<unsigned char>(alphabet[i])] = static_cast<int>(i);
        return all;
    }();
    if (text.size() != (size + 2) / 3 * 4)
        return std::nullopt;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(size + 2);
    const std::size_t digits = (size * 8 + 5) / 6;
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int value = i < digits ? values[static_cast<unsigned char>(text[i])] : 0;
        if (value < 0 || (i >= digits && text[i] != '='))
            return std::nullopt;
        bits = bits << 6U | static_cast<std::uint32_t>(value);
        if (i % 4 == 3) {
            for (const unsigned shift : {16U, 8U, 0U})
                bytes.push_back(static_cast<std::uint8_t>(bits >> shift));
            bits = 0;
        }
    }
    bytes.resize(size);
    return bytes;
}

/// Whether a length is one, and finite.
bool isLength(double length) {
    return std::isfinite(length) && length >= 0;
}

}  // namespace

std::string mapText(const OutputMap& map) {
    const Json json{{"step", map.step},
                    {"member", map.member},
                    {"inputs", {map.left, map.right, map.bottom, map.top}},
                    {"size", {map.planes, map.rows, map.columns}},
                    {"range", {map.lower, map.upper}},
                    {"cells", base64(map.cells)}};
    return json.dump();
}

std::optional<OutputMap> readMap(const Json& json) {
    const auto inputs = json.at("inputs").get<std::array<double, 4>>();
    const auto size = json.at("size").get<std::array<std::size_t, 3>>();
    const auto range = json.at("range").get<std::array<double, 2>>();
    OutputMap map{.step = json.at("step").get<std::uint64_t>(),
                  .member = json.at("member").get<std::size_t>(),
                  .left = inputs[0],
                  .right = inputs[1],
                  .bottom = inputs[2],
                  .top = inputs[3],
                  .columns = size[2],
                  .rows = size[1],
                  .planes = size[0],
                  .lower = range[0],
                  .upper = range[1]};
    std::size_t cells = 1;
    for (const std::size_t each : size) {
        if (each == 0 || each > mostCells / cells)
            return std::nullopt;
        cells *= each;
    }
    const bool hasArea = map.right > map.left && map.top > map.bottom;
    if (!hasArea || !isLength(map.right - map.left) || !isLength(map.top - map.bottom) ||
        !isLength(map.upper - map.lower))
        return std::nullopt;
    std::optional<std::vector<std::uint8_t>> bytes =
        bytesOf(json.at("cells").get_ref<const std::string&>(), cells);
    if (!bytes)
        return std::nullopt;
    map.cells = *std::move(bytes);
    return map;
}

}  // namespace zorro
