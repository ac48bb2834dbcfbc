#pragma once

// A share in per cent of every layer, a row for each activation: as numbers where there are few layers, as a
// strip of colour where there are many, each number in the tool tip.

#include <vector>

#include <QWidget>

#include "ui/figure/spoken/drawn_chart.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class LayerStrips : public QWidget, public DrawnChart {
    Q_OBJECT

public:
    struct Row {
        QString name;
        std::vector<double> shares;  ///< in [0, 1], from the first layer on; NaN: not recorded
        QString failure;             ///< in place of the numbers; empty: they hold
        QString toolTip;

        friend bool operator==(const Row&, const Row&) = default;
    };

    /// `themes` outlives the strips.
    explicit LayerStrips(ThemeController& themes, QWidget* parent = nullptr);

    void setRows(std::vector<Row> rows, const std::vector<std::string>& layers);
    /// What a row says behind its name: "0 · 13 · 100", or the failure.
    [[nodiscard]] QString textOf(int row) const;
    [[nodiscard]] std::vector<SheetPanel> drawnPanels() override { return {}; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintStrip(QPainter& painter, const QRect& place, const std::vector<double>& shares) const;

    ThemeController& themes_;
    std::vector<Row> rows_;
    std::vector<std::string> layers_;
};

}  // namespace zorro::ui
