#pragma once

// The network of the next run: its layers from the data on, with how many parameters each has. A gated layer
// has its two branches, the gate above and the linear one below, which meet in a product.

#include <vector>

#include "core/launch/trainer/trainer_answers.h"
#include "ui/train/preview/preview_card.h"

namespace zorro::ui {

class NetworkCard : public PreviewCard {
    Q_OBJECT

public:
    explicit NetworkCard(ThemeController& themes, QWidget* parent = nullptr);

    /// What the trainer says of the networks: the parameters of each activation's, the layers of the first's.
    void setNetwork(const TrainerEstimate& estimate);
    [[nodiscard]] const std::vector<PlannedLayer>& layers() const { return layers_; }

protected:
    bool event(QEvent* event) override;
    void paintPicture(QPainter& painter, const QRectF& place) override;

private:
    [[nodiscard]] QRectF placeOf(std::size_t layer, const QRectF& place) const;
    [[nodiscard]] QString tipOf(const PlannedLayer& layer) const;
    void paintLayer(QPainter& painter, const QRectF& box) const;
    void paintGatedLayer(QPainter& painter, const QRectF& box) const;

    std::vector<PlannedLayer> layers_;
};

}  // namespace zorro::ui
