#pragma once

// Where a network uses its activation: the histogram of a layer's pre-activations with the activation's curve
// and slope over it, and in words how much of it lies where.

#include <optional>
#include <string>
#include <vector>

#include "ui/chart/network/network_focus.h"
#include "ui/chart/network/picture.h"

namespace zorro::ui {

class UsagePicture : public Picture {
    Q_OBJECT

public:
    explicit UsagePicture(ThemeController& themes, QWidget* parent = nullptr);

    /// `learned` is the curve that the layer has by now, where its parameters are trained.
    void showPlace(const NetworkFocus& place, const std::optional<Curve>& learned);

    /// The curve at x and how much of the histogram lies there, in words; empty where there is no picture.
    [[nodiscard]] QString textAt(double x) const;

private:
    struct Line {
        std::vector<double> x;
        std::vector<double> y;
    };

    void draw();
    void sample();
    void setShape(double bottom, double top);
    [[nodiscard]] AxisRange usedRange() const;
    [[nodiscard]] QString wordsOf(const PreactivationCounts& counts) const;
    [[nodiscard]] std::string table() const;

    NetworkFocus place_;
    std::optional<Curve> learned_;
    std::optional<PreactivationCounts> counts_;
    Line value_;
    Line slope_;
    Line initial_;
    Line shape_;  ///< of the histogram: its top edge
    std::vector<double> shapeBottom_;
};

}  // namespace zorro::ui
