#pragma once

// The trained parameters of an activation over the steps, a line each, and what they have become in words.
// Behind them, faintly, those of each seed where several are shown, else those of the other layers; of
// channels the lines are the medians, in a band between the quartiles.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ui/chart/network/network_focus.h"
#include "ui/chart/network/picture.h"

namespace zorro::ui {

/// The curve that a layer's activation has become; nothing where its parameters are not recorded.
[[nodiscard]] std::optional<Curve> learnedCurve(const NetworkFocus& place);

/// Why there is no such curve, as a sentence.
[[nodiscard]] QString whyNothingLearned(const NetworkFocus& place);

/// What lies faintly behind a place: its seeds, or the other layers; nothing where there is nothing of
/// either.
[[nodiscard]] std::vector<NetworkFocus> placesBehind(const NetworkFocus& place);

class LearnedPicture : public Picture {
    Q_OBJECT

public:
    explicit LearnedPicture(ThemeController& themes, QWidget* parent = nullptr);

    void showPlace(const NetworkFocus& place);

    /// The parameters in the record nearest to x, in words; empty where there is no picture.
    [[nodiscard]] QString textAt(double x) const;

private:
    /// One parameter of one place.
    struct Line {
        std::size_t parameter = 0;
        std::vector<double> steps;
        std::vector<double> values;
        std::vector<double> lower;  ///< quartiles over the channels, where these have their own
        std::vector<double> upper;
    };

    [[nodiscard]] std::vector<Line> linesOf(const NetworkFocus& place, std::size_t mostPoints) const;
    [[nodiscard]] AxisRange valueRange() const;
    void draw();
    [[nodiscard]] QString wordsOfLines() const;
    [[nodiscard]] Qt::PenStyle lineOfParameter(std::size_t parameter) const;
    [[nodiscard]] QString sketchOfParameter(std::size_t parameter) const;
    [[nodiscard]] std::string table() const;

    NetworkFocus place_;
    std::optional<Curve> learned_;
    std::size_t stride_ = 1;    ///< every so manieth record is drawn
    std::vector<Line> lines_;   ///< one a parameter
    std::vector<Line> behind_;  ///< of placesBehind()
};

}  // namespace zorro::ui
