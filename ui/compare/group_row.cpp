#include "ui/compare/group_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QRadioButton>

#include "ui/widgets/quiet_label.h"

namespace zorro::ui {

GroupRow::GroupRow(const QString& label, const CurveStyle& style, bool isBaseline, QWidget* parent)
    : QWidget(parent) {
    auto* line = new QLabel;
    line->setPixmap(lineOf(style, devicePixelRatioF()));
    auto* name = new QuietLabel;
    name->setText(label);
    auto* ring = new QRadioButton;
    ring->setAutoExclusive(false);
    ring->setChecked(isBaseline);
    ring->setToolTip(isBaseline ? tr("The baseline; click for none")
                                : tr("Make this the baseline that the others are compared with"));
    ring->setAccessibleName(tr("Baseline: %1").arg(label));
    connect(ring, &QRadioButton::clicked, this, &GroupRow::baselineRequested);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(6);
    row->addWidget(line);
    row->addWidget(name, 1);
    row->addWidget(ring);
}

QPixmap GroupRow::lineOf(const CurveStyle& style, qreal ratio) {
    constexpr int width = 22;
    constexpr int height = 12;
    QPixmap pixmap(QSize(width, height) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.color, 2.5, style.penStyle, Qt::FlatCap));
    painter.drawLine(QPointF(0, height / 2.0), QPointF(width, height / 2.0));
    return pixmap;
}

}  // namespace zorro::ui
