#pragma once

// A batch that has everything, for tests of writing and reading it.

#include <limits>

#include "core/run/events/events.h"

namespace zorro {

inline constexpr double notRecordedExample = std::numeric_limits<double>::quiet_NaN();

/// Two rows of three cells.
inline OutputMap exampleMap() {
    return {.step = 20,
            .member = 1,
            .left = -1.5,
            .right = 0.1,
            .bottom = -2,
            .top = 1.0 / 3,
            .columns = 3,
            .rows = 2,
            .planes = 1,
            .lower = -1,
            .upper = 1,
            .cells = {'M', 'a', 'n', 0, 255, 128}};
}

/// Two records of three members with two layers.
inline EventBatch exampleOfAll() {
    const double missing = notRecordedExample;
    return {
        .steps = {10, 20},
        .seconds = {0.1, 1.0 / 3},
        .columns = {{.name = "learning_rate", .perMember = false, .values = {1e-3, 1e-300}},
                    {.name = "train_loss", .values = {1, 2, missing, 0.1 + 0.2, 1e22, missing}},
                    {.name = "gradient_norm",
                     .layers = 2,
                     .values = {1, 2, 3, 4, missing, missing, 7, 8, 9, missing, missing, missing}}},
        .histograms = {{.step = 20, .member = 1, .layer = 0, .lower = -4, .upper = 4, .counts = {0, 7, 1}}},
        .maps = {exampleMap()},
        .diverged = {{.member = 2, .step = 7}}};
}

}  // namespace zorro
