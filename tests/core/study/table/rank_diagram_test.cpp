#include "core/study/table/rank_diagram.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/study/table/study_example.h"

namespace zorro {
namespace {

using testing::HasSubstr;

/// Four activations with the average ranks 1, 2, 3 and 4 on three problems.
StudyConclusion fourRanks() {
    return concludeStudy(rankedStudy({{1, 2, 3, 4}, {1, 2, 3, 4}, {1, 2, 3, 4}}));
}

std::vector<DiagramLine> linesOf(const RankDiagram& diagram, DiagramInk ink) {
    std::vector<DiagramLine> lines;
    std::ranges::copy_if(diagram.lines, std::back_inserter(lines),
                         [&](const DiagramLine& line) { return line.ink == ink; });
    return lines;
}

const DiagramText& nameOf(const RankDiagram& diagram, std::size_t row) {
    return *std::ranges::find(diagram.texts, row, &DiagramText::row);
}

TEST(RankDiagram, HasTheBestAtTheLeftAndItsBarsInProportion) {
    const RankDiagram diagram = rankDiagram(fourRanks(), 400);
    EXPECT_EQ(nameOf(diagram, 0).anchor, DiagramAnchor::right);
    EXPECT_EQ(nameOf(diagram, 3).anchor, DiagramAnchor::left);
    EXPECT_LT(nameOf(diagram, 0).x, nameOf(diagram, 3).x);
    // The critical difference is 2.569 sqrt(4 5 / (6 3)) = 2.708: bars over 1 to 3 and 2 to 4, of one length.
    const std::vector<DiagramLine> bars = linesOf(diagram, DiagramInk::bar);
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_NEAR(bars[0].toX - bars[0].fromX, bars[1].toX - bars[1].fromX, 1e-9);
    EXPECT_NE(bars[0].fromY, bars[1].fromY);
    const double rank = (bars[1].fromX - bars[0].fromX);  // of which the second begins one further
    EXPECT_NEAR(bars[0].toX - bars[0].fromX, 2 * rank + 8, 1e-9);
    const auto shown = std::ranges::find_if(
        diagram.texts, [](const DiagramText& text) { return text.text.starts_with("CD"); });
    EXPECT_EQ(shown->text, "CD = 2.71");
}

TEST(RankDiagram, KeepsWithinItsSize) {
    const RankDiagram diagram = rankDiagram(fourRanks(), 400);
    for (const DiagramLine& line : diagram.lines) {
        EXPECT_GE(std::min(line.fromX, line.toX), 0);
        EXPECT_LE(std::max(line.fromX, line.toX), 400);
        EXPECT_LE(std::max(line.fromY, line.toY), diagram.height);
    }
    for (const DiagramText& text : diagram.texts) {
        const double width = usualTextWidth(text.text);
        const double left = text.anchor == DiagramAnchor::left     ? text.x
                            : text.anchor == DiagramAnchor::middle ? text.x - width / 2
                                                                   : text.x - width;
        EXPECT_GE(left, -0.001) << text.text;
        EXPECT_LE(left + width, 400.001) << text.text;
    }
}

TEST(RankDiagram, CutsLongNames) {
    StudyFigures figures = rankedStudy({{1, 2}, {1, 2}});
    figures.activations[0] = "symmetric-zorro:a=1.234567,b=2.345678,m=0.123456 with β";
    const RankDiagram diagram = rankDiagram(concludeStudy(figures), 400);
    EXPECT_THAT(nameOf(diagram, 0).text,
                testing::AllOf(HasSubstr("symm"), HasSubstr("…"), HasSubstr("β 1.00")));
    EXPECT_LE(usualTextWidth(nameOf(diagram, 0).text), 128);
}

TEST(RankDiagram, IsEmptyWhereThereIsNothingToCompare) {
    EXPECT_TRUE(rankDiagram(concludeStudy(rankedStudy({{1, 2, 3}})), 400).lines.empty());
    EXPECT_TRUE(rankDiagram(concludeStudy(rankedStudy({{1}, {1}})), 400).lines.empty());
}

TEST(RankDiagram, EscapesNamesInBothLanguages) {
    StudyFigures figures = rankedStudy({{1, 2}, {1, 2}});
    figures.activations = {"a_b", "<&>"};
    const RankDiagram diagram = rankDiagram(concludeStudy(figures), 400);
    EXPECT_THAT(diagramTikz(diagram), HasSubstr("{a\\_b 1.00}"));
    EXPECT_THAT(diagramSvg(diagram), HasSubstr(">&lt;&amp;&gt; 2.00</text>"));
}

}  // namespace
}  // namespace zorro
