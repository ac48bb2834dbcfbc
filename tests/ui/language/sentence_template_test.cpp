#include "ui/language/sentences/sentence_template.h"

#include <set>

#include <QRegularExpression>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

using testing::ElementsAre;

std::vector<std::string> filling(const SentenceTemplate& made, std::string_view sentence) {
    std::vector<std::string> parts;
    for (const auto& hole : made.holesIn(sentence).value_or(std::vector<SentenceTemplate::Hole>())) {
        parts.emplace_back(sentence.substr(hole.begin, hole.size));
    }
    return parts;
}

TEST(SentenceTemplate, FindsWhatFillsIt) {
    const char* source = "%1 of %2 starts found this minimum";
    const SentenceTemplate made(source, source);

    EXPECT_THAT(filling(made, "12 of 64 starts found this minimum"), ElementsAre("12", "64"));
    EXPECT_EQ(made.longestWord(), "minimum");
    EXPECT_EQ(made.fixedSize(), 30U);  // " of " and " starts found this minimum"
}

TEST(SentenceTemplate, FitsNoOtherSentence) {
    const char* source = "%1 is no name, %2 is";
    const SentenceTemplate made(source, source);

    EXPECT_FALSE(made.holesIn("a is no name"));
    EXPECT_FALSE(made.holesIn("a is no name, b is not"));
    EXPECT_FALSE(made.holesIn(" is no name, b is"));  // nothing fills %1
    EXPECT_FALSE(made.holesIn("a is no name,  is"));  // nor %2
    EXPECT_FALSE(made.holesIn(""));
    EXPECT_TRUE(made.holesIn("a is no name, b is"));
}

TEST(SentenceTemplate, WithoutHolesFitsItselfAlone) {
    const SentenceTemplate made("the fit is exact", "the fit is exact");

    EXPECT_TRUE(made.holesIn("the fit is exact"));
    EXPECT_FALSE(made.holesIn("the fit is exact: no scatter"));
    EXPECT_FALSE(made.holesIn("as the fit is exact"));
}

TEST(SentenceTemplate, AWordIsOneOrSeveral) {
    EXPECT_THAT(decided("%1 point(s) of %2 run(s)"),
                ElementsAre("%1 point of %2 run", "%1 points of %2 runs"));
    EXPECT_THAT(decided("no points"), ElementsAre("no points"));
}

TEST(SentenceTemplates, NumberTheirHolesInOrderAndHaveOneClauseEach) {
    static const QRegularExpression hole(QStringLiteral("%([1-9])"));
    static const QRegularExpression parentheses(QStringLiteral("\\([^)]*\\)"));
    std::set<std::string> known;
    for (const Sentences& subject : allSentences()) {
        for (const char* source : subject) {
            int number = 0;
            for (const QRegularExpressionMatch& match : hole.globalMatch(source)) {
                EXPECT_EQ(match.captured(1).toInt(), ++number) << source;
            }
            EXPECT_FALSE(QString(source).remove(parentheses).contains("; ")) << source;
            EXPECT_FALSE(SentenceTemplate(source, source).longestWord().empty()) << source;
            EXPECT_TRUE(known.insert(source).second) << source << " stands twice";
        }
    }
}

}  // namespace
}  // namespace zorro::ui
