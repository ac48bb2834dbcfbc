#pragma once

// The choices of a comparison that stand for something in this program's own code: their words in files and
// on the command line, and what a form calls them.

#include <array>
#include <string_view>

#include "core/run/comparison/comparison.h"

namespace zorro {

template <typename Choice>
struct NamedChoice {
    std::string_view word;
    Choice choice;
    std::string_view label;
};

template <typename Choice, std::size_t count>
using NamedChoices = std::array<NamedChoice<Choice>, count>;

inline constexpr NamedChoices<Normalization, 4> normalizations{{{"none", Normalization::none, "none"},
                                                                {"batch", Normalization::batch, "batch"},
                                                                {"layer", Normalization::layer, "layer"},
                                                                {"rms", Normalization::rms, "RMS"}}};
inline constexpr NamedChoices<NormPosition, 2> normPositions{
    {{"pre", NormPosition::pre, "before each part"}, {"post", NormPosition::post, "after each part"}}};
inline constexpr NamedChoices<Initialization, 3> initializations{
    {{"kaiming", Initialization::kaiming, "Kaiming"},
     {"xavier", Initialization::xavier, "Xavier"},
     {"critical", Initialization::critical, "critical"}}};
inline constexpr NamedChoices<Learnable, 4> learnables{{{"none", Learnable::none, "no"},
                                                        {"member", Learnable::member, "per network"},
                                                        {"layer", Learnable::layer, "per layer"},
                                                        {"channel", Learnable::channel, "per channel"}}};
inline constexpr NamedChoices<Pooling, 3> poolings{{{"maximum", Pooling::maximum, "maximum"},
                                                    {"average", Pooling::average, "average"},
                                                    {"stride", Pooling::stride, "stride"}}};
inline constexpr NamedChoices<ScheduleKind, 3> schedules{{{"constant", ScheduleKind::constant, "constant"},
                                                          {"cosine", ScheduleKind::cosine, "cosine"},
                                                          {"step", ScheduleKind::step, "in steps"}}};
inline constexpr NamedChoices<Precision, 3> precisions{{{"float32", Precision::float32, "float32"},
                                                        {"bfloat16", Precision::bfloat16, "bfloat16"},
                                                        {"float64", Precision::float64, "float64"}}};
inline constexpr NamedChoices<TaskChoice, 3> taskChoices{
    {{"auto", TaskChoice::automatic, "what the target looks like"},
     {"classification", TaskChoice::classification, "classification"},
     {"regression", TaskChoice::regression, "regression"}}};
inline constexpr NamedChoices<ReportedStep, 2> reportedSteps{
    {{"last", ReportedStep::last, "the last step"},
     {"best", ReportedStep::best, "the step with the best validation loss"}}};

}  // namespace zorro
