#include "ui/session/activation_colors.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

/// The SPEC as a comparison has it; what is none, and what names no function of the catalogue, stays.
std::string asWritten(const std::string& spec) {
    try {
        return shortSpecText(parseCurve(spec));
    } catch (const SpecError&) {
        return spec;
    }
}

}  // namespace

std::optional<int> ActivationColors::find(const std::string& spec) const {
    const auto found = colors_.find(asWritten(spec));
    return found == colors_.end() ? std::nullopt : std::optional(found->second);
}

int ActivationColors::leastUsed(const std::vector<int>& others) const {
    std::array<int, curveStyleCount> uses{};
    const auto count = [&uses](int index) { ++uses[static_cast<std::size_t>(index % curveStyleCount)]; };
    std::for_each(others.begin(), others.end(), count);
    for (const auto& [spec, index] : colors_) {
        count(index);
    }
    return static_cast<int>(std::min_element(uses.begin(), uses.end()) - uses.begin());
}

int ActivationColors::claim(const std::string& spec, const std::vector<int>& others) {
    const std::string key = asWritten(spec);
    if (const auto known = colors_.find(key); known != colors_.end()) {
        return known->second;
    }
    return colors_.emplace(key, leastUsed(others)).first->second;
}

void ActivationColors::set(const std::string& spec, int colorIndex) {
    colors_[asWritten(spec)] = colorIndex;
}

std::vector<int> withOwnDashes(std::vector<int> colorIndices) {
    std::set<int> taken;
    for (int& index : colorIndices) {
        for (int tried = 0; tried < curveStyleCount / curveHueCount && taken.contains(index); ++tried) {
            index = (index + curveHueCount) % curveStyleCount;
        }
        taken.insert(index);
    }
    return colorIndices;
}

}  // namespace zorro::ui
