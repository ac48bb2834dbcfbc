#include "ui/explore/details/details_rows.h"

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

AnalysisResult numbersOf(const char* spec) {
    return analyse({.curve = parseCurve(spec), .reference = {}, .interval = {-5, 5}});
}

QString cell(const QList<QStringList>& rows, const QString& name) {
    for (const QStringList& row : rows) {
        if (row.front() == name) {
            return row[1];
        }
    }
    return QStringLiteral("no such row");
}

TEST(DetailsRows, SayWhereLittleOfAGradientComesThrough) {
    const QList<QStringList> relu = figureRows(numbersOf("relu").figures);

    EXPECT_EQ(cell(relu, "Lipschitz constant"), "1.000");
    EXPECT_TRUE(cell(relu, QString::fromUtf8("f′ < 0.05 on")).contains("0"));
    EXPECT_EQ(cell(relu, QString::fromUtf8("f′ < 0 on")), "nowhere");
    EXPECT_EQ(cell(figureRows(numbersOf("expr(heaviside(x))").figures), "Lipschitz constant"),
              QString::fromUtf8("∞"));
}

TEST(DetailsRows, SayWhatHalfPrecisionMakesOfTheFormula) {
    AnalysisResult numbers = numbersOf("relu");
    EXPECT_EQ(roundingRows(numbers)[0][1], noNumberText) << "not before the parameters rest";
    addRounding(parseCurve("relu"), numbers);
    const QList<QStringList> rows = roundingRows(numbers);

    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0], QStringList({"float16", "0 ulp", shareText(1)}));
    EXPECT_EQ(rows[1], QStringList({"bfloat16", "0 ulp", shareText(1)}));
}

TEST(DetailsRows, AreAllThereBeforeThereAreNumbers) {
    EXPECT_EQ(figureRows({}).size(), figureRows(numbersOf("relu").figures).size());
    EXPECT_EQ(roundingRows({}).size(), 2);
}

}  // namespace
}  // namespace zorro::ui
