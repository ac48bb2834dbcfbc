#include "ui/figure/spoken/accessible_chart.h"

#include <cmath>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

#include "ui/figure/sheet/canvas_sheet.h"
#include "ui/figure/spoken/drawn_chart.h"
#include "ui/figure/spoken/sheet_words.h"
#include "ui/plot/panel/plot_panel.h"

namespace zorro::ui {
namespace {

/// A name of its own, and of what is drawn.
class AccessibleChart : public QAccessibleWidget {
    Q_DECLARE_TR_FUNCTIONS(AccessibleChart)

public:
    explicit AccessibleChart(QWidget* chart) : QAccessibleWidget(chart, QAccessible::Chart) {}

    [[nodiscard]] QString text(QAccessible::Text which) const override {
        const QString own = QAccessibleWidget::text(which);
        if (which == QAccessible::Name && own.isEmpty()) {
            const std::vector<SheetPanel> drawn = panels();
            return drawn.empty() ? tr("Chart") : tr("Plot of %1").arg(drawn.front().name());
        }
        return which == QAccessible::Description ? described(own) : own;
    }

protected:
    [[nodiscard]] virtual std::vector<SheetPanel> panels() const = 0;
    [[nodiscard]] virtual QString reading() const = 0;

private:
    /// What is read first, then what its maker says of it, then all that it shows.
    [[nodiscard]] QString described(const QString& own) const {
        const std::vector<SheetPanel> drawn = panels();
        QStringList parts{reading(), own, wordsOf(drawn)};
        if (drawn.empty() && own.isEmpty()) {
            parts << tr("Nothing is drawn.");
        }
        parts.removeAll(QString());
        return parts.join(u'\n');
    }
};

class AccessibleCanvas : public AccessibleChart {
public:
    explicit AccessibleCanvas(PlotCanvas* canvas) : AccessibleChart(canvas), canvas_(canvas) {}

protected:
    [[nodiscard]] std::vector<SheetPanel> panels() const override { return {sheetPanel(*canvas_)}; }
    [[nodiscard]] QString reading() const override {
        QStringList parts{canvas_->reading()};
        for (const PlotHandle& handle : canvas_->overlay().handles) {
            if (handle.id == canvas_->overlay().focusedHandle) {
                parts.prepend(handle.hint);
            }
        }
        parts.removeAll(QString());
        return parts.join(u'\n');
    }

private:
    PlotCanvas* canvas_;
};

/// Its value is where the reading cursor stands on the x axis.
class AccessiblePanel : public AccessibleCanvas, public QAccessibleValueInterface {
public:
    explicit AccessiblePanel(PlotPanel* panel) : AccessibleCanvas(panel), panel_(panel) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : AccessibleCanvas::interface_cast(type);
    }
    [[nodiscard]] QVariant currentValue() const override { return valueOf(panel_->readingPlace()); }
    void setCurrentValue(const QVariant& value) override {
        const double x = value.toDouble();
        panel_->readAt(panel_->isLogarithmicX() ? std::log10(x) : x);
    }
    [[nodiscard]] QVariant maximumValue() const override { return valueOf(panel_->xRange().upper); }
    [[nodiscard]] QVariant minimumValue() const override { return valueOf(panel_->xRange().lower); }
    [[nodiscard]] QVariant minimumStepSize() const override { return 0.0; }

private:
    [[nodiscard]] double valueOf(double position) const {
        return panel_->isLogarithmicX() ? std::pow(10.0, position) : position;
    }

    PlotPanel* panel_;
};

class AccessibleDrawing : public AccessibleChart {
public:
    AccessibleDrawing(QWidget* widget, DrawnChart& chart) : AccessibleChart(widget), chart_(chart) {}

protected:
    [[nodiscard]] std::vector<SheetPanel> panels() const override { return chart_.drawnPanels(); }
    [[nodiscard]] QString reading() const override { return chart_.reading(); }

private:
    DrawnChart& chart_;
};

QAccessibleInterface* describe(const QString& /*kind*/, QObject* object) {
    if (auto* panel = qobject_cast<PlotPanel*>(object)) {
        return new AccessiblePanel(panel);
    }
    if (auto* canvas = qobject_cast<PlotCanvas*>(object)) {
        return new AccessibleCanvas(canvas);
    }
    auto* widget = qobject_cast<QWidget*>(object);
    auto* chart = dynamic_cast<DrawnChart*>(object);
    return widget != nullptr && chart != nullptr ? new AccessibleDrawing(widget, *chart) : nullptr;
}

}  // namespace

void describeChartsToScreenReaders() {
    QAccessible::installFactory(describe);  // which takes it once
}

}  // namespace zorro::ui
