#include "ui/theme/curve_swatch.h"

#include <QPainter>
#include <QPixmap>

namespace zorro::ui {

QIcon curveSwatch(const CurveStyle& style, const QSize& size) {
    QIcon icon;
    for (const int ratio : {1, 2, 3}) {
        QPixmap picture(size * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(style.color, 3, Qt::SolidLine, Qt::FlatCap);
        if (style.penStyle == Qt::DashLine) {
            pen.setDashPattern({1.6, 1});
        } else if (style.penStyle == Qt::DashDotLine) {
            pen.setDashPattern({1.6, 0.6, 0.6, 0.6});
        } else if (style.penStyle == Qt::DashDotDotLine) {
            pen.setDashPattern({1.4, 0.5, 0.5, 0.5, 0.5, 0.5});
        } else if (style.penStyle != Qt::SolidLine) {
            pen.setDashPattern({0.8, 0.8});
        }
        painter.setPen(pen);
        const double middle = size.height() / 2.0;
        painter.drawLine(QPointF(0, middle), QPointF(size.width(), middle));
        icon.addPixmap(picture);
    }
    return icon;
}

}  // namespace zorro::ui
