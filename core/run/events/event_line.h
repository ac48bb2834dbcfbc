#pragma once

// A batch as a line of events.jsonl. Here it is written; core/series/read/event_parser.h reads it. The first
// line is no batch but says what wrote those below, and so does another one where that changes:
//     {"trainer":"zorro-train 0.1.0","commit":"1a2b3c","libtorch":"1.13.0"}
// A batch looks like this:
//     {"steps":[1,2],"seconds":[0.1,0.2],
//      "shared":{"learning_rate":[...]},        a number a step
//      "shared_layer":{...},                    a step: a number a layer
//      "member":{"train_loss":[[...],[...]]},   a step: a number a member
//      "layer":{...},                           a step: for each member a number a layer
//      "histograms":[{...}],"maps":[{...}],"diverged":[{"member":2,"step":7}]}
// What a batch does not have is left out; what JSON has no number for is null.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/run/events/events.h"

namespace zorro {

/// Where columns of one kind stand in a line.
struct ColumnGroup {
    std::string_view key;
    bool perMember;
    bool byLayer;
};
inline constexpr std::array<ColumnGroup, 4> columnGroups{{{"shared", false, false},
                                                          {"shared_layer", false, true},
                                                          {"member", true, false},
                                                          {"layer", true, true}}};

/// The other words of a line.
namespace event_key {
inline constexpr std::string_view steps = "steps";
inline constexpr std::string_view seconds = "seconds";
inline constexpr std::string_view histograms = "histograms";
inline constexpr std::string_view maps = "maps";
inline constexpr std::string_view diverged = "diverged";
inline constexpr std::string_view step = "step";
inline constexpr std::string_view member = "member";
inline constexpr std::string_view layer = "layer";
inline constexpr std::string_view lower = "lower";
inline constexpr std::string_view upper = "upper";
inline constexpr std::string_view counts = "counts";
inline constexpr std::string_view inputs = "inputs";  ///< of a map: left, right, bottom, top
inline constexpr std::string_view size = "size";      ///< of a map: planes, rows, columns
inline constexpr std::string_view range = "range";    ///< of a map: lower, upper
inline constexpr std::string_view cells = "cells";    ///< of a map, as base64
}  // namespace event_key

/// What writes the lines below, as a line without its end. An empty commit is left out.
[[nodiscard]] std::string programsLine(const std::string& trainer, const std::string& commit,
                                       const std::string& libtorch);
/// Whether a line is one of those.
[[nodiscard]] bool isProgramsLine(std::string_view line);

/// The batch as one line of JSON, without the line's end; every finite number reads back the same.
[[nodiscard]] std::string eventLine(const EventBatch& batch);

/// The steps of a line, first and last.
struct LineSteps {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
};

/// The steps that a line says it has; nothing where it does not begin as eventLine() does. What follows them
/// is not looked at.
[[nodiscard]] std::optional<LineSteps> stepsOf(std::string_view line);

}  // namespace zorro
