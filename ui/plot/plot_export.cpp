#include "ui/plot/plot_export.h"

#include <algorithm>
#include <cmath>

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace zorro::ui {

namespace {

constexpr double logicalDotsPerInch = 96;
constexpr double metresPerInch = 0.0254;
constexpr int pdfDotsPerInch = 1200;

/// Draws on `device`, whose pixels are 1/scale logical ones.
void drawOn(QPaintDevice& device, const PaintPicture& paint, const ExportOptions& options, double scale,
            bool vectors) {
    QCPPainter painter(&device);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmVectorized, vectors);
    painter.scale(scale, scale);
    if (!options.transparent) {
        painter.fillRect(QRect(QPoint(0, 0), options.size), options.theme.background);
    }
    paint(painter, options.size,
          {.theme = options.theme, .card = !options.transparent, .overlays = options.overlays});
}

}  // namespace

PaintPicture pictureOf(PanelColumn& column) {
    return [&column](QCPPainter& painter, const QSize& size, const PlotPanel::PaintOptions& options) {
        column.paintTo(painter, size, options);
    };
}

void paintPanels(const std::vector<PlotPanel*>& panels, QCPPainter& painter, const QSize& size,
                 const PlotPanel::PaintOptions& options) {
    constexpr int gap = 9;
    std::vector<PlotPanel*> shown;
    int shownHeight = 0;
    for (PlotPanel* each : panels) {
        if (!each->isHidden()) {
            shown.push_back(each);
            shownHeight += each->height();
        }
    }
    if (shown.empty()) {
        return;
    }
    const int available = size.height() - gap * (static_cast<int>(shown.size()) - 1);
    int top = 0;
    for (PlotPanel* each : shown) {
        const bool last = each == shown.back();
        const int height = last ? size.height() - top : available * each->height() / shownHeight;
        painter.save();
        painter.translate(0, top);
        each->paintTo(painter, {size.width(), height}, options);
        painter.restore();
        top += height + gap;
    }
}

QImage pictureAsImage(const PaintPicture& paint, const ExportOptions& options) {
    const double scale = std::clamp(options.dotsPerInch, 12.0, 2400.0) / logicalDotsPerInch;
    const QSize pixels(static_cast<int>(std::lround(options.size.width() * scale)),
                       static_cast<int>(std::lround(options.size.height() * scale)));
    QImage image(pixels, options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    image.fill(Qt::transparent);
    drawOn(image, paint, options, scale, false);
    const int dotsPerMetre = static_cast<int>(std::lround(scale * logicalDotsPerInch / metresPerInch));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray pictureAsPng(const PaintPicture& paint, const ExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    pictureAsImage(paint, options).save(&buffer, "PNG");
    return bytes;
}

QByteArray pictureAsSvg(const PaintPicture& paint, const ExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(logicalDotsPerInch));
    generator.setSize(options.size);
    generator.setViewBox(QRect(QPoint(0, 0), options.size));
    generator.setTitle(PanelColumn::tr("Plots of activation functions"));
    drawOn(generator, paint, options, 1, true);
    return bytes;
}

QByteArray pictureAsPdf(const PaintPicture& paint, const ExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(PanelColumn::tr("Plots of activation functions"));
    writer.setResolution(pdfDotsPerInch);
    const QPageSize page(QSizeF(options.size) / logicalDotsPerInch, QPageSize::Inch, {},
                         QPageSize::ExactMatch);
    writer.setPageLayout(QPageLayout(page, QPageLayout::Portrait, QMarginsF()));
    drawOn(writer, paint, options, pdfDotsPerInch / logicalDotsPerInch, true);
    return bytes;
}

QByteArray pictureAs(const QString& extension, const PaintPicture& paint, const ExportOptions& options) {
    if (extension == QLatin1String("png")) {
        return pictureAsPng(paint, options);
    }
    if (extension == QLatin1String("svg")) {
        return pictureAsSvg(paint, options);
    }
    return extension == QLatin1String("pdf") ? pictureAsPdf(paint, options) : QByteArray();
}

void copyPicture(const PaintPicture& paint, const ExportOptions& options) {
    QGuiApplication::clipboard()->setImage(pictureAsImage(paint, options));
}

}  // namespace zorro::ui
