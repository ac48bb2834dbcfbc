#include "ui/figure/file/figure_files.h"

#include <cmath>

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "ui/figure/file/sheet_data.h"
#include "ui/figure/file/sheet_pdf.h"
#include "ui/figure/file/sheet_tikz.h"
#include "ui/figure/sheet/sheet_painter.h"

namespace zorro::ui {
namespace {

constexpr int unitsPerInch = static_cast<int>(unitsPerMillimetre * millimetresPerInch);

/// Draws on a device whose pixels are `scale` of a micrometre.
void drawSheet(QPaintDevice& device, const FigureSheet& sheet, const FigureStyle& style,
               const SheetLayout& layout, double scale) {
    QPainter painter(&device);
    if (scale != 1) {
        painter.scale(scale, scale);
    }
    if (!style.transparent) {
        painter.fillRect(QRectF(QPointF(0, 0), layout.size), Qt::white);
    }
    paintSheet(painter, sheet, style, layout);
}

QString pageTitle(const FigureSheet& sheet) {
    return sheet.name;
}

QByteArray pictureOf(const FigureSheet& sheet, const FigureStyle& style) {
    switch (style.format) {
        case FigureFormat::svg:
            return figureSvg(sheet, style);
        case FigureFormat::png:
            return figurePng(sheet, style);
        default:
            return figurePdf(sheet, style);
    }
}

}  // namespace

QImage figureImage(const FigureSheet& sheet, const FigureStyle& style) {
    const SheetLayout layout = layOut(sheet, style);
    const double scale = style.dotsPerInch / unitsPerInch;
    const QSize pixels(static_cast<int>(std::lround(layout.size.width() * scale)),
                       static_cast<int>(std::lround(layout.size.height() * scale)));
    QImage image(pixels, style.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    image.fill(style.transparent ? Qt::transparent : Qt::white);
    const int perMetre = static_cast<int>(std::lround(style.dotsPerInch * 1000 / millimetresPerInch));
    drawSheet(image, sheet, style, layout, scale);
    image.setDotsPerMeterX(perMetre);
    image.setDotsPerMeterY(perMetre);
    return image;
}

QByteArray figurePng(const FigureSheet& sheet, const FigureStyle& style) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    figureImage(sheet, style).save(&buffer, "PNG");
    return bytes;
}

QByteArray figureSvg(const FigureSheet& sheet, const FigureStyle& style) {
    const SheetLayout layout = layOut(sheet, style);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(unitsPerInch);
    generator.setSize(layout.size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), layout.size));
    generator.setTitle(pageTitle(sheet));
    drawSheet(generator, sheet, style, layout, 1);
    return bytes;
}

QByteArray figurePdf(const FigureSheet& sheet, const FigureStyle& style) {
    const SheetLayout layout = layOut(sheet, style);
    const QSizeF points = layout.size / unitsOfPoints(1);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(pageTitle(sheet));
    writer.setCreator(QStringLiteral("ZorroLab"));
    writer.setResolution(unitsPerInch);
    // Qt's pages are whole points: one that holds the figure, whose media box is then made exact.
    const QPageSize page(QSizeF(std::ceil(points.width()), std::ceil(points.height())), QPageSize::Point, {},
                         QPageSize::ExactMatch);
    writer.setPageLayout(QPageLayout(page, QPageLayout::Portrait, QMarginsF()));
    drawSheet(writer, sheet, style, layout, 1);
    return withMediaBox(bytes, points);
}

std::vector<FigureFile> figureFiles(const FigureSheet& sheet, const FigureStyle& style,
                                    const QString& baseName) {
    std::vector<FigureFile> files;
    if (style.format == FigureFormat::tikz) {
        files = figureTikz(sheet, style, baseName);
    } else {
        files.push_back({u'.' + endingOf(style.format), pictureOf(sheet, style)});
    }
    if (style.withData) {
        files.push_back({QStringLiteral(".csv"), QByteArray::fromStdString(sheetCsv(sheet))});
    }
    return files;
}

}  // namespace zorro::ui
