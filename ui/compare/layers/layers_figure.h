#pragma once

// A quantity by layer: a line through each group's centre with its band, every seed faint behind, and dashed
// what mean field expects of networks that have only begun.

#include "ui/compare/layers/layer_profile.h"
#include "ui/figure/figure.h"

namespace zorro::ui {

class LayersFigure : public Figure {
public:
    explicit LayersFigure(LayerProfiles profiles);

    void paint(QPainter& painter, const QSizeF& size, const Theme& theme) const override;
    /// The layer and group nearest to the point.
    [[nodiscard]] std::optional<FigureSpot> spotAt(const QPointF& point, const QSizeF& size,
                                                   const Theme& theme) const override;
    [[nodiscard]] double leastHeight() const override { return 240; }
    [[nodiscard]] std::vector<FigureTable> tables() const override;
    [[nodiscard]] std::vector<SheetPanel> panels() const override;

    /// What its lines are, and of what nothing is expected.
    [[nodiscard]] QString caption() const;
    [[nodiscard]] const LayerProfiles& profiles() const { return profiles_; }

private:
    struct LegendEntry {
        QString words;
        std::optional<int> colorIndex;  ///< none: it is of no one line
        QRectF place;                   ///< of the words
    };
    [[nodiscard]] std::vector<LegendEntry> legend(double width) const;
    [[nodiscard]] bool expectsSomething() const;
    [[nodiscard]] QRectF areaOf(const QSizeF& size) const;
    [[nodiscard]] double legendHeight(double width) const;
    void paintLegend(QPainter& painter, double width, const Theme& theme) const;
    void paintCaption(QPainter& painter, const QSizeF& size, const Theme& theme) const;
    void paintProfile(QPainter& painter, const LayerProfile& profile, const QRectF& area,
                      const Theme& theme) const;
    [[nodiscard]] QPointF pixel(std::size_t layer, double value, const QRectF& area) const;
    [[nodiscard]] QString layerName(std::size_t layer) const;

    LayerProfiles profiles_;
    FigureAxis x_;
    FigureAxis y_;
};

}  // namespace zorro::ui
