#include "ui/compare/groups/compared_group_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>

#include "ui/theme/curve_swatch.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {

ComparedGroupLine::ComparedGroupLine(const QString& label, const CurveStyle& style, bool isBaseline,
                                     QWidget* parent)
    : QWidget(parent) {
    auto* line = new QLabel;
    line->setPixmap(curveSwatch(style).pixmap(curveSwatchSize, devicePixelRatioF()));
    auto* name = new ElidedLabel;
    name->setText(label);
    auto* ring = new QRadioButton;
    ring->setAutoExclusive(false);
    ring->setChecked(isBaseline);
    ring->setToolTip(isBaseline ? tr("The baseline; click for none")
                                : tr("Make this the baseline that the others are compared with"));
    ring->setAccessibleName(tr("Baseline: %1").arg(label));
    connect(ring, &QRadioButton::clicked, this, &ComparedGroupLine::baselineRequested);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(6);
    row->addWidget(line);
    row->addWidget(name, 1);
    row->addWidget(ring);
}

}  // namespace zorro::ui

#include "moc_compared_group_line.cpp"
