#include "ui/figure/file/figure_files.h"

#include <QApplication>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include "tests/ui/figure/example_sheet.h"
#include "ui/figure/sheet/sheet_layout.h"

namespace zorro::ui {
namespace {

/// The text of an SVG element's attribute.
QString attribute(const QByteArray& svg, const QString& element, const QString& name) {
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element) {
            return reader.attributes().value(name).toString();
        }
    }
    return {};
}

TEST(FigureFiles, APdfHasAMediaBoxOfTheFiguresWidth) {
    const QByteArray pdf = figurePdf(exampleSheet(), {.width = 85, .height = 60});
    static const QRegularExpression box("/MediaBox \\[0 ([-0-9.]+) ([0-9.]+) ([0-9.]+)\\]");
    const auto match = box.match(QString::fromLatin1(pdf));
    ASSERT_TRUE(match.hasMatch());
    EXPECT_NEAR(match.captured(2).toDouble(), 85 * 72 / 25.4, 1e-3);
    EXPECT_NEAR(match.captured(3).toDouble() - match.captured(1).toDouble(), 60 * 72 / 25.4, 1e-3);
}

TEST(FigureFiles, APdfsTableOfObjectsStillPointsAtThem) {
    const QByteArray pdf = figurePdf(exampleSheet(), {.width = 85});
    const qsizetype start = pdf.lastIndexOf("startxref\n") + 10;
    const qsizetype table = pdf.mid(start, pdf.indexOf('\n', start) - start).toLongLong();
    ASSERT_EQ(pdf.mid(table, 5), "xref\n");
    int object = 0;
    for (qsizetype entry = pdf.indexOf('\n', table + 5) + 1; pdf[entry] != 't'; entry += 20, ++object) {
        if (pdf[entry + 17] == 'n') {
            const qsizetype offset = pdf.mid(entry, 10).toLongLong();
            EXPECT_TRUE(pdf.mid(offset).startsWith(QByteArray::number(object) + " 0 obj")) << object;
        }
    }
    EXPECT_GT(object, 5);
}

TEST(FigureFiles, APdfHasItsFontsAndItsWordsAsText) {
    const QByteArray pdf = figurePdf(exampleSheet(), {});
    EXPECT_TRUE(pdf.contains("/FontFile"));
    EXPECT_TRUE(pdf.contains("/ToUnicode"));
}

TEST(FigureFiles, AnSvgIsAsWideAsTheFigureAndItsWordsAreText) {
    const QByteArray svg = figureSvg(exampleSheet(), {.width = 85, .height = 60});
    EXPECT_EQ(attribute(svg, "svg", "width"), "85mm");
    EXPECT_EQ(attribute(svg, "svg", "height"), "60mm");
    for (const char* words : {"ReLU", "GELU", "(b)", "f′"}) {
        EXPECT_TRUE(svg.contains(words)) << words;
    }
    EXPECT_FALSE(svg.contains("clip"));
}

TEST(FigureFiles, APngOf85MillimetresAt300DotsPerInchHas1004Pixels) {
    const QImage image =
        QImage::fromData(figurePng(exampleSheet(), {.width = 85, .height = 60, .dotsPerInch = 300}), "PNG");
    EXPECT_EQ(image.width(), 1004);
    EXPECT_EQ(image.height(), 709);
    EXPECT_EQ(image.dotsPerMeterX(), 11811);
    EXPECT_EQ(image.pixel(0, 0), qRgb(255, 255, 255));
}

TEST(FigureFiles, ATransparentPngHasNoGround) {
    const QImage image =
        QImage::fromData(figurePng(exampleSheet(), {.transparent = true, .dotsPerInch = 100}), "PNG");
    EXPECT_EQ(qAlpha(image.pixel(0, 0)), 0);
}

TEST(FigureFiles, TheDataLieBesideThePicture) {
    const auto files = figureFiles(exampleSheet(), {.format = FigureFormat::svg}, "curves");
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].suffix, ".svg");
    EXPECT_EQ(files[1].suffix, ".csv");
    EXPECT_EQ(figureFiles(exampleSheet(), {.withData = false}, "curves").size(), 1U);
}

}  // namespace
}  // namespace zorro::ui
