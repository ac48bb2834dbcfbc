#pragma once

// Tick marks for the plots: as many as there is room for, at round numbers, labelled alike.

#include <qcustomplot.h>

namespace zorro::ui {

class PlotTicker : public QCPAxisTicker {
public:
    /// Ticks about `spacing` logical pixels apart on an axis of `length` logical pixels.
    void setRoom(double length, double spacing);
    /// On a logarithmic axis a position is the decimal logarithm of the number that stands there.
    void setLogarithmic(bool logarithmic) { logarithmic_ = logarithmic; }
    [[nodiscard]] bool isLogarithmic() const { return logarithmic_; }

    /// The texts that stand beside an axis with this range, as when it is drawn.
    [[nodiscard]] QVector<QString> labelsFor(const QCPRange& range);

protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;

private:
    [[nodiscard]] QVector<double> logarithmicTicks(const QCPRange& range) const;

    double step_ = 1;
    bool logarithmic_ = false;
};

}  // namespace zorro::ui
