#include "core/study/table/study_table.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/study/table/study_words.h"
#include "tests/core/study/table/study_example.h"

namespace zorro {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Names that hold every sign that LaTeX, HTML or CSV obeys.
StudyFigures hostileStudy() {
    StudyFigures figures = exampleStudy();
    figures.name = "50 % of {a} & b_c #1 ~ ^ \\ $x$";
    figures.activations = {"relu & \"co\", 100 %", "expr(β_1*x^2) ± {~\\}", "<b>tanh</b> 中 #$"};
    figures.problems[0].name = "spirals_noisy & 10 %";
    figures.elementSeconds = {1.5e-9, std::nullopt, 3.25e-9};
    return figures;
}

TEST(StudyText, MarksTheBestAndWhatIsNotToldFromIt) {
    const std::string text = studyText(concludeStudy(exampleStudy()));
    EXPECT_THAT(text, HasSubstr("84.6 ± 2.4 (1) *"));
    EXPECT_THAT(text, HasSubstr("82.2 ± 1.9 (2)  "));
    EXPECT_THAT(text, HasSubstr("0.300 ± 0.008 (3) = 1 of 5 failed"));
    EXPECT_THAT(text, HasSubstr("1.00          2/2/0"));
    EXPECT_THAT(text, HasSubstr("Every other activation is tested against the best of the problem"));
}

TEST(StudyText, GivesIntervalsInPlaceOfDeviations) {
    const StudyConclusion study = concludeStudy(exampleStudy());
    const std::string text = studyText(study, {.spread = StudySpread::interval});
    const MeanEstimate& gelu = study.rows[1].cells[0].estimate;
    std::ostringstream expected;
    expected.precision(1);
    expected << std::fixed << "84.6 [" << 100 * gelu.lower << ", " << 100 * gelu.upper << "] (1) *";
    EXPECT_THAT(text, HasSubstr(expected.str()));
}

TEST(StudyWords, WriteWideRangesWithSignificantDigits) {
    StudyFigures figures = exampleStudy();
    figures.figures[1][0] = seedsOf({1.5e-7, 1.7e-7, 1.6e-7});
    const auto words = cellWords(concludeStudy(figures), 1, StudySpread::deviation);
    EXPECT_EQ(words[0].figure, "1.6e-07 ± 1e-08");
    EXPECT_EQ(words[1].figure, "0.404 ± 0.0114");
}

TEST(StudyWords, SayWhatHasNoFigure) {
    StudyFigures figures = exampleStudy();
    figures.figures[0][0].clear();
    figures.figures[0][2] = seedsOf({failedNetwork, failedNetwork});
    const auto words = cellWords(concludeStudy(figures), 0, StudySpread::deviation);
    EXPECT_EQ(words[0].figure, "-");
    EXPECT_EQ(words[2].figure, "failed");
    EXPECT_EQ(words[2].failed, "2 of 2 failed");
}

TEST(StudyCsv, HasALineAnActivationAndProblem) {
    const std::string csv = studyCsv(concludeStudy(hostileStudy()));
    EXPECT_EQ(std::ranges::count(csv, '\n'), 7);
    EXPECT_THAT(csv, HasSubstr("\"relu & \"\"co\"\", 100 %\",wave,test_loss,5,0,0.504,"));
    EXPECT_THAT(csv, HasSubstr("<b>tanh</b> 中 #$,wave,test_loss,4,1,0.29999999999999999,"));
}

TEST(StudyJson, GivesWhatItsHeaderSays) {
    const Json json = studyJson(concludeStudy(exampleStudy()));
    EXPECT_EQ(json.at("problems").at(1),
              Json::parse(R"({"name": "wave", "metric": "test_loss", "ranked": true})"));
    const Json& tanh = json.at("table").at(2);
    EXPECT_EQ(tanh.at("average_rank"), 3.0);
    EXPECT_EQ(tanh.at("n"), 9);
    EXPECT_EQ(tanh.at("element_seconds"), nullptr);
    EXPECT_EQ(tanh.at("problems").at("wave").at("failed"), 1);
    EXPECT_EQ(tanh.at("problems").at("wave").at("difference").at("p"), 0.625);
    EXPECT_EQ(json.at("table").at(1).at("problems").at("spirals").at("difference"), nullptr);
    EXPECT_EQ(json.at("score").size(), 6U);
    EXPECT_EQ(json.at("friedman").at("problems"), 2);
    EXPECT_EQ(json.at("order").at(0), "gelu");
    EXPECT_EQ(json.at("bars"), Json::parse(R"([["gelu", "tanh"]])"));
}

TEST(StudyHtml, EscapesNamesAndNeedsNoOtherFile) {
    const std::string html = studyHtml(concludeStudy(hostileStudy()));
    EXPECT_THAT(html, HasSubstr("&lt;b&gt;tanh&lt;/b&gt;"));
    EXPECT_THAT(html, Not(HasSubstr("<b>tanh")));
    EXPECT_THAT(html, HasSubstr("<strong>84.6 ± 2.4</strong>"));
    EXPECT_THAT(html, HasSubstr("prefers-color-scheme:dark"));
    EXPECT_THAT(html, HasSubstr("<svg"));
    EXPECT_THAT(html, Not(HasSubstr("src=")));
    EXPECT_THAT(html, Not(HasSubstr("href=")));
}

TEST(StudyLatex, EscapesNamesAndPutsTheBestInBold) {
    const std::string latex = studyLatex(concludeStudy(hostileStudy()));
    EXPECT_THAT(latex, HasSubstr("expr($\\beta$\\_1*x\\textasciicircum{}2) $\\pm$ \\{\\textasciitilde{}"
                                 "\\textbackslash{}\\} & \\textbf{84.6 $\\pm$ 2.4} {\\scriptsize(1)}"));
    EXPECT_THAT(latex, HasSubstr("\\underline{0.300 $\\pm$ 0.008}"));
    EXPECT_THAT(latex, HasSubstr("spirals\\_noisy \\& 10 \\%"));
    EXPECT_THAT(latex, HasSubstr("\\label{tab:50---of--a----b-c--1--------x-}"));
}

TEST(StudyLatex, WritesPowersOfTen) {
    StudyFigures figures = exampleStudy();
    figures.figures[1][0] = seedsOf({1.5e-7, 1.7e-7, 1.6e-7});
    figures.figures[1][1].clear();
    const std::string latex = studyLatex(concludeStudy(figures));
    EXPECT_THAT(latex, HasSubstr("1.6$\\cdot10^{-7}$ $\\pm$ 1$\\cdot10^{-8}$"));
    EXPECT_THAT(latex, HasSubstr(" & -- \\\\\n"));
}

TEST(StudyLatex, HasAsManyCellsInEachRowAsItsTabularDeclares) {
    std::istringstream lines(studyLatex(concludeStudy(hostileStudy())));
    std::string line;
    std::vector<std::size_t> columns;
    int rows = 0;
    while (std::getline(lines, line)) {
        constexpr std::string_view begin = "\\begin{tabular}{";
        if (line.starts_with(begin))
            columns.push_back(line.size() - begin.size() - 1);
        if (!line.ends_with("\\\\"))
            continue;
        std::size_t cells = 1;
        for (std::size_t i = 1; i < line.size(); ++i)
            cells += line[i] == '&' && line[i - 1] != '\\' ? 1U : 0U;
        EXPECT_EQ(cells, columns.back()) << line;
        ++rows;
    }
    // Activation and two problems; activation, rank, score, cost and failures. Two lines of heads in each.
    EXPECT_THAT(columns, testing::ElementsAre(3U, 5U));
    EXPECT_EQ(rows, 10);
}

TEST(StudyLatex, BreaksManyProblemsIntoTabulars) {
    StudyFigures figures = rankedStudy(std::vector<std::vector<double>>(7, {1, 2}));
    const std::string latex = studyLatex(concludeStudy(figures));
    std::size_t tabulars = 0;
    for (std::size_t at = 0; (at = latex.find("\\begin{tabular}", at)) != std::string::npos; ++at) ++tabulars;
    EXPECT_EQ(tabulars, 4U);  // of 3, 3 and 1 problems, and of the ranks
}

TEST(StudyLatex, CompilesWherePdfLatexIsInstalled) {
    if (std::system("kpsewhich booktabs.sty tikz.sty >/dev/null 2>&1 && command -v pdflatex >/dev/null") != 0)
        GTEST_SKIP() << "pdflatex, booktabs or TikZ are not installed";
    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "study-latex";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "table.tex") << studyLatex(concludeStudy(hostileStudy()));
    std::ofstream(folder / "paper.tex") << "\\documentclass{article}\n\\usepackage{booktabs,graphicx,tikz}\n"
                                           "\\begin{document}\n\\input{table}\n\\end{document}\n";
    const std::string command =
        "cd '" + folder.string() + "' && pdflatex -halt-on-error -interaction=batchmode paper.tex >/dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::ifstream log(folder / "paper.log");
    std::stringstream words;
    words << log.rdbuf();
    EXPECT_THAT(words.str(), HasSubstr("Output written on paper.pdf"));
    EXPECT_THAT(words.str(), Not(HasSubstr("Missing character")));
    EXPECT_THAT(words.str(), Not(HasSubstr("Overfull")));
}

TEST(StudyFormats, AreThoseOfTheCommand) {
    std::vector<std::string> names;
    for (const StudyFormat& format : studyFormats()) {
        names.emplace_back(format.name);
        EXPECT_FALSE(format.write(concludeStudy(exampleStudy()), {}).empty());
    }
    EXPECT_THAT(names, testing::ElementsAre("text", "csv", "json", "html", "latex"));
}

}  // namespace
}  // namespace zorro
