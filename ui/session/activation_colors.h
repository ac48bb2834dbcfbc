#pragma once

// Which colour an activation has, in every room, chart, report and figure, for as long as the session lives.

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zorro::ui {

/// Colours by SPEC, however it is written. A colour is an index as curveStyle() takes it.
class ActivationColors {
public:
    /// Nothing where the activation has none yet, or the SPEC is none.
    [[nodiscard]] std::optional<int> find(const std::string& spec) const;
    /// Its colour; where it has none yet it gets the one that the fewest have, `others` among them.
    int claim(const std::string& spec, const std::vector<int>& others = {});
    void set(const std::string& spec, int colorIndex);
    /// The colour that the fewest activations have, and the fewest of `others`.
    [[nodiscard]] int leastUsed(const std::vector<int>& others) const;

    [[nodiscard]] const std::map<std::string, int>& all() const { return colors_; }

private:
    std::map<std::string, int> colors_;
};

/// The styles with those that stand twice given the next dashes of their hue: two runs of one activation
/// share its colour and differ by line.
[[nodiscard]] std::vector<int> withOwnDashes(std::vector<int> colorIndices);

}  // namespace zorro::ui
