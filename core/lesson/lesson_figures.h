#pragma once

// The numbers of a lesson's runs that its pictures and its verdict are made of.

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/lesson/lesson.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/quantity/quantity.h"

namespace zorro {

/// A quantity by layer in one record: the layers of each of the members asked for.
struct LayerRecord {
    std::uint64_t step = 0;
    std::vector<std::vector<double>> values;
};

/// The first or the last record at which any of the members has a finite number of the quantity; nothing
/// where there is none.
[[nodiscard]] std::optional<LayerRecord> firstLayerRecord(const RunHistory& history, Quantity quantity,
                                                          const std::vector<std::size_t>& members);
[[nodiscard]] std::optional<LayerRecord> lastLayerRecord(const RunHistory& history, Quantity quantity,
                                                         const std::vector<std::size_t>& members);

/// The median of the numbers among them; NaN where there is none.
[[nodiscard]] double medianOf(std::vector<double> values);

/// The measure of an activation in one of the lesson's runs; NaN where nothing was recorded of it.
[[nodiscard]] double lessonFigure(const Lesson& lesson, const RunSnapshot& run, std::size_t activation);

/// The sentence that the numbers of the runs, one snapshot for each of the lesson's, make. Empty before every
/// run has recorded something. `say` puts words such as "3 of 4 networks" in the language of the lesson's
/// verdict, where that is not English.
[[nodiscard]] std::string lessonSentence(
    const Lesson& lesson, std::span<const RunSnapshot* const> runs,
    const std::function<std::string(const std::string& words)>& say = std::identity());

}  // namespace zorro
