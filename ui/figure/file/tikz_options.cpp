#include "ui/figure/file/tikz_options.h"

#include "ui/figure/sheet/sheet_painter.h"

namespace zorro::ui {

QString tikzNumber(double value) {
    constexpr int pictureDigits = 7;
    return QString::number(value, 'g', pictureDigits);
}

QString tikzMillimetres(double units) {
    return QString::number(units / unitsPerMillimetre, 'f', 3);
}

QString tikzPoints(double units) {
    return QString::number(units / unitsOfPoints(1), 'f', 2) + QStringLiteral("pt");
}

QString tikzColor(const QString& of, const QColor& color) {
    QString option = QStringLiteral("%1={rgb,255:red,%2;green,%3;blue,%4}")
                         .arg(of)
                         .arg(color.red())
                         .arg(color.green())
                         .arg(color.blue());
    if (color.alpha() < 255) {
        option += QStringLiteral(",opacity=") + QString::number(color.alphaF(), 'f', 2);
    }
    return option;
}

QString TikzOptions::ofLine(const SheetSeries& series) const {
    const double width = unitsOfPoints(style_.lineWidth) * series.weight;
    QString options = tikzColor(QStringLiteral("draw"), palette_.colorOf(series)) +
                      QStringLiteral(",line width=") + tikzPoints(width) + QStringLiteral(",line join=round");
    const std::vector<double> dashes = palette_.dashesOf(series);
    if (!dashes.empty()) {
        options += QStringLiteral(",dash pattern=");
        for (std::size_t i = 0; i < dashes.size(); ++i) {
            options += (i % 2 == 0 ? QStringLiteral("on ") : QStringLiteral(" off ")) +
                       tikzPoints(dashes[i] * width) + (i % 2 == 1 ? QStringLiteral(" ") : QString());
        }
    }
    return options.trimmed();
}

QString TikzOptions::ofMark(const SheetSeries& series) const {
    const QColor color = palette_.colorOf(series);
    const auto mark = [&]() -> QString {
        switch (palette_.shapeOf(series)) {
            case SheetShape::ring:
                return QStringLiteral("o");
            case SheetShape::square:
                return QStringLiteral("square*");
            case SheetShape::triangle:
                return QStringLiteral("triangle*");
            case SheetShape::diamond:
                return QStringLiteral("diamond*");
            case SheetShape::cross:
                return QStringLiteral("x");
            case SheetShape::tick:
                return QStringLiteral("|");
            default:
                return QStringLiteral("*");
        }
    }();
    const bool isStroked = mark == u"o" || mark == u"x" || mark == u"|";
    return QStringLiteral("mark=%1,mark size=%2,mark options={%3}")
        .arg(mark, tikzPoints(shapeRadius(series, type_)),
             isStroked ? tikzColor(QStringLiteral("draw"), color) + QStringLiteral(",solid")
                       : tikzColor(QStringLiteral("fill"), color) + u',' +
                             tikzColor(QStringLiteral("draw"), color) + QStringLiteral(",line width=0pt"));
}

}  // namespace zorro::ui
