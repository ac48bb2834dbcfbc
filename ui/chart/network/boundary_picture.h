#pragma once

// What a network has learned about the plane: its classes with the boundary between them and the examples
// over it, or the curve that it draws through the examples.

#include <memory>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "ui/chart/network/network_focus.h"
#include "ui/chart/network/picture.h"

namespace zorro::ui {

/// Some of the examples, spread over the data set, where they are in the plane; null where they are not.
[[nodiscard]] std::shared_ptr<const PlanarExamples> planarExamples(const Dataset& dataset);

class BoundaryPicture : public Picture {
    Q_OBJECT

public:
    explicit BoundaryPicture(ThemeController& themes, QWidget* parent = nullptr);

    /// Shows the first of the members.
    void showPlace(const NetworkFocus& place, std::shared_ptr<const PlanarExamples> examples);

    /// What the network says at this place of the axes, in words; empty where there is no picture.
    [[nodiscard]] QString textAt(double x, double y) const;

private:
    void draw();
    [[nodiscard]] QString classWords() const;
    void drawPlane();
    void drawLine();
    void drawExamples(std::vector<PlotPoints>& points) const;
    [[nodiscard]] std::string table() const;

    OutputMap map_;
    bool hasMap_ = false;
    int colorIndex_ = 0;
    std::shared_ptr<const PlanarExamples> examples_;
    std::vector<double> lineX_;
    std::vector<double> lineY_;
};

}  // namespace zorro::ui
