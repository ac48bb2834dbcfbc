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

/// Draws the stack on `device`, whose pixels are 1/scale logical ones.
void drawOn(QPaintDevice& device, PlotStack& stack, const ExportOptions& options, double scale,
            bool vectors) {
    QCPPainter painter(&device);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmVectorized, vectors);
    painter.scale(scale, scale);
    if (!options.transparent) {
        painter.fillRect(QRect(QPoint(0, 0), options.size), options.theme.background);
    }
    stack.paintTo(painter, options.size,
                  {.theme = options.theme, .card = !options.transparent, .overlays = options.overlays});
}

}  // namespace

QImage stackImage(PlotStack& stack, const ExportOptions& options) {
    const double scale = std::clamp(options.dotsPerInch, 12.0, 2400.0) / logicalDotsPerInch;
    const QSize pixels(static_cast<int>(std::lround(options.size.width() * scale)),
                       static_cast<int>(std::lround(options.size.height() * scale)));
    QImage image(pixels, options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    image.fill(Qt::transparent);
    drawOn(image, stack, options, scale, false);
    const int dotsPerMetre = static_cast<int>(std::lround(scale * logicalDotsPerInch / metresPerInch));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray stackAsPng(PlotStack& stack, const ExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    stackImage(stack, options).save(&buffer, "PNG");
    return bytes;
}

QByteArray stackAsSvg(PlotStack& stack, const ExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(logicalDotsPerInch));
    generator.setSize(options.size);
    generator.setViewBox(QRect(QPoint(0, 0), options.size));
    generator.setTitle(PlotStack::tr("Plots of f, f′ and f″"));
    drawOn(generator, stack, options, 1, true);
    return bytes;
}

QByteArray stackAsPdf(PlotStack& stack, const ExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(PlotStack::tr("Plots of f, f′ and f″"));
    writer.setResolution(pdfDotsPerInch);
    const QPageSize page(QSizeF(options.size) / logicalDotsPerInch, QPageSize::Inch, {},
                         QPageSize::ExactMatch);
    writer.setPageLayout(QPageLayout(page, QPageLayout::Portrait, QMarginsF()));
    drawOn(writer, stack, options, pdfDotsPerInch / logicalDotsPerInch, true);
    return bytes;
}

void copyStackImage(PlotStack& stack, const ExportOptions& options) {
    QGuiApplication::clipboard()->setImage(stackImage(stack, options));
}

}  // namespace zorro::ui
