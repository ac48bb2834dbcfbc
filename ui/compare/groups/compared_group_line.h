#pragma once

// A compared group in the left panel: its line, its name, and the ring that makes it the baseline.

#include <QWidget>

#include "ui/theme/theme.h"

namespace zorro::ui {

class ComparedGroupLine : public QWidget {
    Q_OBJECT

public:
    ComparedGroupLine(const QString& label, const CurveStyle& style, bool isBaseline,
                      QWidget* parent = nullptr);

signals:
    void baselineRequested(bool on);
};

}  // namespace zorro::ui
