#include "ui/explore/curves/spec_list.h"

#include <random>

#include <gtest/gtest.h>

#include "core/activation/spec.h"

namespace zorro::ui {
namespace {

TEST(SpecList, ReadsOneCurveALineAndSkipsBlankLines) {
    const SpecList list = readSpecList("gelu\n\n  swish:beta=2 \r\n");

    ASSERT_EQ(list.curves.size(), 2U);
    EXPECT_EQ(specText(list.curves[1]), "swish:beta=2");
    EXPECT_TRUE(list.problems.isEmpty());
}

TEST(SpecList, KeepsTheGoodLinesAndNamesTheBadOne) {
    const SpecList list = readSpecList("gelu\nsymetric-zorro\nrelu");

    EXPECT_EQ(list.curves.size(), 2U);
    ASSERT_EQ(list.problems.size(), 1);
    EXPECT_TRUE(list.problems[0].startsWith("line 2: ")) << list.problems[0].toStdString();
    EXPECT_TRUE(list.problems[0].contains("symmetric-zorro")) << list.problems[0].toStdString();
}

TEST(SpecList, ReadsAtMost256LinesAndSaysSo) {
    const SpecList list = readSpecList(QStringLiteral("relu\n").repeated(300));

    EXPECT_EQ(list.curves.size(), 256U);
    EXPECT_EQ(list.problems.size(), 1);
}

TEST(SpecList, AnyTextGivesCurvesOrSentences) {
    const QString seed = QStringLiteral("symmetric-zorro:a=1.2,b=1\nexpr(x*tanh(c*x)):c=1\ngelu\n");
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        QString text = seed;
        for (int change = 0; change < 1 + round % 8; ++change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(text.size()));
            text[at] = QChar(static_cast<char16_t>(random() % (round % 2 == 0 ? 128 : 0xffff)));
        }
        const SpecList list = readSpecList(text);

        EXPECT_GT(list.curves.size() + static_cast<std::size_t>(list.problems.size()), 0U);
        for (const Curve& curve : list.curves) {
            EXPECT_EQ(curve.parameters.size(), curve.description().parameters.size());
        }
        for (const QString& problem : list.problems) {
            EXPECT_FALSE(problem.contains(u'\n')) << problem.toStdString();
        }
    }
}

}  // namespace
}  // namespace zorro::ui
