#pragma once

// The trained parameters of an activation over the steps, a line each, and what they have become in words.

#include <optional>
#include <string>
#include <vector>

#include "ui/chart/network/network_focus.h"
#include "ui/chart/network/picture.h"

namespace zorro::ui {

/// The curve that a layer's activation has become; nothing where its parameters are not recorded.
[[nodiscard]] std::optional<Curve> learnedCurve(const NetworkFocus& place);

class LearnedPicture : public Picture {
    Q_OBJECT

public:
    explicit LearnedPicture(ThemeController& themes, QWidget* parent = nullptr);

    void showPlace(const NetworkFocus& place);

    /// The parameters in the record nearest to x, in words; empty where there is no picture.
    [[nodiscard]] QString textAt(double x) const;

private:
    void takeLines();
    void draw();
    [[nodiscard]] Qt::PenStyle lineOfParameter(std::size_t parameter) const;
    [[nodiscard]] QString sketchOfParameter(std::size_t parameter) const;
    [[nodiscard]] std::string table() const;

    NetworkFocus place_;
    std::optional<Curve> learned_;
    std::size_t stride_ = 1;  ///< every so manieth record is drawn
    std::vector<double> steps_;
    std::vector<std::vector<double>> lines_;  ///< one a parameter
};

}  // namespace zorro::ui
