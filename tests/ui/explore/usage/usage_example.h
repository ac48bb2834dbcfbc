#pragma once

// What a network of two layers and two seeds fed into its activation.

#include <memory>
#include <string>

#include "core/expression/curve_spec.h"
#include "ui/session/curve_usage.h"

namespace zorro::ui {

/// On [-2, 2] in four intervals: 10, 20, 60 and 10 values.
inline std::shared_ptr<NetworkUsage> exampleUsage(const std::string& activation) {
    auto usage = std::make_shared<NetworkUsage>();
    usage->run = "/runs/20260101-140200-spirals";
    usage->runName = "spirals";
    usage->activation = activation;
    usage->curve = std::make_shared<const Curve>(parseCurve(activation));
    usage->place = {.members = {0, 1}};
    usage->memberNames = {"1", "2"};
    usage->layers = {"hidden 1", "hidden 2"};
    usage->networks = 2;
    usage->counts = {.step = 300, .lower = -2, .upper = 2, .counts = {10, 20, 60, 10}};
    return usage;
}

}  // namespace zorro::ui
