#pragma once

// The words that files and the command line use for the choices of a comparison.

#include <array>
#include <string_view>
#include <utility>

#include "core/run/comparison/comparison.h"

namespace zorro {

template <typename Choice, std::size_t count>
using Names = std::array<std::pair<std::string_view, Choice>, count>;

inline constexpr Names<ArchitectureKind, 4> architectureNames{{{"mlp", ArchitectureKind::mlp},
                                                               {"cnn", ArchitectureKind::cnn},
                                                               {"transformer", ArchitectureKind::transformer},
                                                               {"lstm", ArchitectureKind::lstm}}};
inline constexpr Names<Normalization, 3> normalizationNames{
    {{"none", Normalization::none}, {"batch", Normalization::batch}, {"layer", Normalization::layer}}};
inline constexpr Names<Initialization, 3> initializationNames{{{"kaiming", Initialization::kaiming},
                                                               {"xavier", Initialization::xavier},
                                                               {"critical", Initialization::critical}}};
inline constexpr Names<Pooling, 3> poolingNames{
    {{"maximum", Pooling::maximum}, {"average", Pooling::average}, {"stride", Pooling::stride}}};
inline constexpr Names<OptimizerKind, 3> optimizerNames{
    {{"sgd", OptimizerKind::sgd}, {"adam", OptimizerKind::adam}, {"adamw", OptimizerKind::adamw}}};
inline constexpr Names<ScheduleKind, 3> scheduleNames{
    {{"constant", ScheduleKind::constant}, {"cosine", ScheduleKind::cosine}, {"step", ScheduleKind::step}}};
inline constexpr Names<Precision, 2> precisionNames{
    {{"float32", Precision::float32}, {"bfloat16", Precision::bfloat16}}};

/// The word for a choice.
template <typename Choice, std::size_t count>
[[nodiscard]] constexpr std::string_view nameOf(const Names<Choice, count>& names, Choice choice) {
    for (const auto& [name, value] : names) {
        if (value == choice)
            return name;
    }
    return {};
}

}  // namespace zorro
