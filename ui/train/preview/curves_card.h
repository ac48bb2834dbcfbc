#pragma once

// The activations of the next run as curves, in their colours.

#include <vector>

#include "ui/session/setup/train_setup.h"
#include "ui/train/preview/preview_card.h"

namespace zorro::ui {

class CurvesCard : public PreviewCard {
    Q_OBJECT

public:
    explicit CurvesCard(ThemeController& themes, QWidget* parent = nullptr);

    void setActivations(const std::vector<TrainActivation>& activations);

protected:
    void paintPicture(QPainter& painter, const QRectF& place) override;

private:
    struct Line {
        QString name;
        int colorIndex = 0;
        std::vector<double> y;  ///< at even distances over the x axis
    };
    void paintLine(QPainter& painter, const QRectF& place, const Line& line) const;
    void paintNames(QPainter& painter, const QRectF& place) const;
    [[nodiscard]] double heightOf(double y, const QRectF& place) const;

    std::vector<Line> lines_;
    double lower_ = 0;  ///< of the y axis
    double upper_ = 1;
};

}  // namespace zorro::ui
