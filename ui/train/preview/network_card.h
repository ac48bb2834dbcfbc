#pragma once

// The network of the next run: its layers from the data on, with how many parameters each has.

#include <vector>

#include "core/launch/trainer/trainer_answers.h"
#include "ui/train/preview/preview_card.h"

namespace zorro::ui {

class NetworkCard : public PreviewCard {
    Q_OBJECT

public:
    explicit NetworkCard(ThemeController& themes, QWidget* parent = nullptr);

    /// `parameters` are those of the networks of each activation; the layers are of the first.
    void setLayers(std::vector<PlannedLayer> layers, const ParameterCounts& parameters);
    [[nodiscard]] const std::vector<PlannedLayer>& layers() const { return layers_; }

protected:
    bool event(QEvent* event) override;
    void paintPicture(QPainter& painter, const QRectF& place) override;

private:
    [[nodiscard]] QRectF placeOf(std::size_t layer, const QRectF& place) const;

    std::vector<PlannedLayer> layers_;
};

}  // namespace zorro::ui
