#pragma once

// Tick marks for the plots: as many as there is room for, at round numbers, labelled alike.

#include <qcustomplot.h>

#include "core/run/quantity/quantity.h"
#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {

/// Whether a tick may stand at a position (a decimal logarithm on a logarithmic axis) of an axis over `range`
/// whose values have these bounds.
[[nodiscard]] bool isPossible(double position, const ValueRange& bounds, const AxisRange& range,
                              bool logarithmic);

/// The range of positions without what lies beyond the bounds, but for a little room beside what stands at
/// them.
[[nodiscard]] AxisRange keptWithin(const AxisRange& range, const ValueRange& bounds, bool logarithmic);

class PlotTicker : public QCPAxisTicker {
public:
    /// Ticks about `spacing` logical pixels apart on an axis of `length` logical pixels.
    void setRoom(double length, double spacing);
    /// On a logarithmic axis a position is the decimal logarithm of the number that stands there.
    void setLogarithmic(bool logarithmic) { logarithmic_ = logarithmic; }
    [[nodiscard]] bool isLogarithmic() const { return logarithmic_; }

    /// What the numbers can be: no tick stands beyond.
    void setBounds(const ValueRange& bounds) { bounds_ = bounds; }
    [[nodiscard]] const ValueRange& bounds() const { return bounds_; }

    /// Names in place of numbers: the first stands in the middle of [count - 1, count], the last in that of
    /// [0, 1], as many of them as there is room for. An empty list brings the numbers back.
    void setNames(const QStringList& names) { names_ = names; }
    [[nodiscard]] const QStringList& names() const { return names_; }

    /// The places of the ticks and their texts for an axis with this range.
    struct Labelled {
        QVector<double> ticks;
        QVector<QString> labels;
    };
    [[nodiscard]] Labelled labelled(const QCPRange& range);
    /// The texts that stand beside an axis with this range, as when it is drawn.
    [[nodiscard]] QVector<QString> labelsFor(const QCPRange& range);

protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;

private:
    [[nodiscard]] QVector<double> logarithmicTicks(const QCPRange& range) const;

    [[nodiscard]] QVector<double> namedTicks(const QCPRange& range) const;

    double step_ = 1;
    QStringList names_;
    ValueRange bounds_;
    bool logarithmic_ = false;
};

}  // namespace zorro::ui
