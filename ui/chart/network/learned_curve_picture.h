#pragma once

// The curve of an activation whose parameters are trained: as it began, and as it is by now; faintly behind
// it those of each seed or of the other layers.

#include <optional>
#include <string>
#include <vector>

#include "ui/chart/network/network_focus.h"
#include "ui/chart/network/picture.h"

namespace zorro::ui {

class LearnedCurvePicture : public Picture {
    Q_OBJECT

public:
    explicit LearnedCurvePicture(ThemeController& themes, QWidget* parent = nullptr);

    void showPlace(const NetworkFocus& place);

    /// Both curves at x, in words; empty where there is no picture.
    [[nodiscard]] QString textAt(double x) const;

private:
    void draw();
    [[nodiscard]] std::string table() const;

    NetworkFocus place_;
    std::optional<Curve> learned_;
    std::vector<double> x_;
    std::vector<double> start_;
    std::vector<double> now_;
    std::vector<std::vector<double>> behind_;
};

}  // namespace zorro::ui
