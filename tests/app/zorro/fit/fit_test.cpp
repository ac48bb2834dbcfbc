
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/zorro/program.h"
#include "tests/app/zorro/command_answer.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

using testing::HasSubstr;

CommandAnswer fitWith(std::vector<std::string> words) {
    words.insert(words.begin(), "fit");
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int status = runProgram(words, in, out, err);
    return {status, out.str(), err.str()};
}

nlohmann::json jsonOf(std::vector<std::string> words) {
    words.insert(words.end(), {"--format", "json"});
    return nlohmann::json::parse(fitWith(std::move(words)).out);
}

/// A table that is gone when the test is over.
class Data : public testing::Test {
protected:
    void write(const std::string& text) { std::ofstream(path_) << text; }

private:
    TestFolder folder_;

protected:
    std::string path_ = (folder_ / "data.csv").string();
};

TEST(FitCommand, WritesTheObjectThatScriptsRelyOn) {
    const nlohmann::json report = jsonOf({"sigmoid-zorro", "--target", "dgelu"});
    EXPECT_NEAR(report["rmse"].get<double>(), 1.181e-2, 0.5e-5);
    EXPECT_EQ(report["points"], 1001);
    EXPECT_TRUE(report["converged"].get<bool>());
    EXPECT_EQ(report["parameters"]["b"]["at_bound"], "upper");
    EXPECT_TRUE(report["parameters"]["b"]["stderr"].is_null());
    EXPECT_GT(report["parameters"]["m"]["stderr"].get<double>(), 0);
    EXPECT_GT(report["max_abs_error"].get<double>(), report["rmse"].get<double>());
    EXPECT_GT(report["evaluations"].get<int>(), 64);
    EXPECT_GT(report["seconds"].get<double>(), 0);
    EXPECT_EQ(report["minima"][0]["parameters"].size(), 3U);
    EXPECT_THAT(report["notes"].dump(), HasSubstr("b -> inf"));
}

TEST(FitCommand, ReportsInWords) {
    const CommandAnswer result = fitWith({"symmetric-zorro", "--target", "gelu"});
    EXPECT_EQ(result.status, 0);
    EXPECT_THAT(result.out, HasSubstr("choose Asymmetric-Zorro"));
    EXPECT_THAT(result.out, HasSubstr("std. error"));
    EXPECT_THAT(result.out, HasSubstr("RMSE"));
}

TEST(FitCommand, KeepsFixedTiedAndBoundedParameters) {
    const nlohmann::json report = jsonOf({"asymmetric-zorro", "--target", "gelu", "--fix", "a_neg=2", "--tie",
                                          "b_pos=b_neg", "--bound", "b_neg=-3:3"});
    const nlohmann::json& parameters = report["parameters"];
    EXPECT_EQ(parameters["a_neg"]["value"], 2);
    EXPECT_EQ(parameters["a_neg"]["role"], "fixed");
    EXPECT_EQ(parameters["b_pos"]["value"], parameters["b_neg"]["value"]);
    EXPECT_LE(std::abs(parameters["b_neg"]["value"].get<double>()), 3);
}

TEST_F(Data, IsFittedByAFormula) {
    write("t;v\n0;1\n1;3\n2;5\n3;7,5\n4;9\n");
    const nlohmann::json report = jsonOf({"expr(p+q*x)", "--data", path_, "--range", "0:2.5"});
    EXPECT_EQ(report["points"], 3);
    EXPECT_NEAR(report["parameters"]["p"]["value"].get<double>(), 1, 1e-6);
    EXPECT_NEAR(report["parameters"]["q"]["value"].get<double>(), 2, 1e-6);
}

TEST_F(Data, WeightsComeFromAHistogram) {
    write("0 1\n1 0\n");
    const CommandAnswer result =
        fitWith({"expr(c+0*x)", "--expr", "x", "--range", "0:1", "--weight", "histogram:" + path_});
    // The mean of x under the density 2 (1 - x).
    EXPECT_THAT(result.out, HasSubstr("0.333"));
}

TEST(FitCommand, MakesTheLargestErrorSmallAndProvesIt) {
    const nlohmann::json report =
        jsonOf({"expr(a+b*x+c*x^2)", "--expr", "exp(x)", "--range", "-1:1", "--loss", "minimax"});
    EXPECT_EQ(report["loss"], "minimax");
    // The best quadratic to exp, from any table of Chebyshev approximations.
    EXPECT_NEAR(report["max_abs_error"].get<double>(), 0.0450174, 1e-7);
    EXPECT_GE(report["certified"].get<double>(), report["max_abs_error"].get<double>());
    EXPECT_EQ(report["extremes"].size(), 4U);
    EXPECT_TRUE(report["parameters"]["a"]["stderr"].is_null());
    EXPECT_TRUE(report["aic"].is_null() || report["aic"] == "nan");
}

TEST(FitCommand, KeepsConditionsAndSaysWhichHold) {
    const nlohmann::json report = jsonOf({"expr(a+b*x+c*x^2)", "--expr", "exp(x)", "--range", "-1:1",
                                          "--require", "f(0)=1", "--require", "f'>=-9 on -1:0"});
    EXPECT_NEAR(report["parameters"]["a"]["value"].get<double>(), 1, 1e-9);
    EXPECT_EQ(report["conditions"][0]["condition"], "f(0)=1");
    EXPECT_TRUE(report["conditions"][0]["active"].get<bool>());
    EXPECT_TRUE(report["conditions"][1]["met"].get<bool>());
    EXPECT_FALSE(report["conditions"][1]["active"].get<bool>());
    EXPECT_GT(report["conditions"][1]["proven"].get<double>(), 0);
    EXPECT_TRUE(report["conditions_met"].get<bool>());
}

TEST(FitCommand, EndsWithStatus1WhereNothingMeetsTheConditions) {
    const CommandAnswer result =
        fitWith({"expr(a+b*x)", "--expr", "x", "--require", "a>=1", "--require", "a<=-1"});
    EXPECT_EQ(result.status, 1);
    EXPECT_THAT(result.out, HasSubstr("no parameters were found that meet a"));
    EXPECT_THAT(result.out, HasSubstr("violated by"));
}

TEST(FitCommand, AddsProfileIntervals) {
    const nlohmann::json report = jsonOf({"sigmoid-zorro", "--target", "dgelu", "--profile"});
    const nlohmann::json& b = report["parameters"]["b"];
    EXPECT_LT(b["profile"][0].get<double>(), 20);
    EXPECT_EQ(b["profile"][1], "inf");
}

struct Mistake {
    std::vector<std::string> words;
    const char* said;
};

/// What names the test.
std::ostream& operator<<(std::ostream& out, const Mistake& mistake) {
    for (const std::string& word : mistake.words) {
        out << (&word == &mistake.words.front() ? "" : " ") << word;
    }
    return out;
}

class FitCommandRefuses : public testing::TestWithParam<Mistake> {};

TEST_P(FitCommandRefuses, WithStatus2AndAReason) {
    const CommandAnswer result = fitWith(GetParam().words);
    EXPECT_EQ(result.status, 2);
    EXPECT_THAT(result.err, HasSubstr(GetParam().said));
    EXPECT_TRUE(result.out.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Words, FitCommandRefuses,
    testing::Values(
        Mistake{{"symmetric-zorro"}, "the target is missing"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--expr", "x"}, "exclude each other"},
        Mistake{{"symmetric-zorro", "--target", "gellu"}, "did you mean 'gelu'?\n  gellu\n  ^\n"},
        Mistake{{"symmetric-zorro", "--expr", "x*tanh(x"}, "\n  x*tanh(x\n          ^\n"},
        Mistake{{"symmetric-zorro", "--expr", "k*x"}, "unknown 'k'"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--fix", "c=1"}, "no parameter 'c'"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--bound", "a=4:2"}, "exclude each other"},
        Mistake{{"symmetric-zorro:a=9", "--target", "gelu", "--bound", "a=1:2"}, "outside its bounds 1 to 2"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--tie", "a=a"}, "tied to another parameter"},
        Mistake{{"symmetric-zorro", "--expr", "1/x", "--points", "11"}, "not a finite number at x = 0"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--points", "1"}, "2 to 10000000"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--range", "3:1"}, "is empty"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--weight", "normal:0"}, "not a positive number"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--weight", "gauss"}, "normal:SIGMA"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--loss", "tukey"}, "huber:SCALE"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--loss", "ulp:float32"}, "ulp:bfloat16"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--weight", "density:x"}, "the density x is -5"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--weight", "density:exp(-k*x^2)"}, "unknown 'k'"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--require", "c<=1"}, "no parameter 'c'"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--require", "odd", "--profile"},
                "without conditions"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--skip", "2"}, "--units-row are for --data"},
        Mistake{{"symmetric-zorro", "--data", "d.csv", "--skip", "two"},
                "--skip: 'two' is not a whole number"},
        Mistake{{"symmetric-zorro", "--target", "gelu", "--starts", "0"}, "0 starts are not possible"},
        Mistake{{"asymmetric-zorro", "--target", "gelu", "--points", "3"}, "cannot determine 4 parameters"}));

TEST_F(Data, MayStandBelowOtherLinesAndUnits) {
    write("Scope 7; Serial 1\n\nt,v\ns,V\n0,1\n1,3\n2,5\n");
    const nlohmann::json report = jsonOf({"expr(p+q*x)", "--data", path_, "--skip", "2", "--units-row"});
    EXPECT_EQ(report["points"], 3);
    EXPECT_NEAR(report["parameters"]["q"]["value"].get<double>(), 2, 1e-9);
}

TEST_F(Data, BelowOtherLinesAreRefusedWithTheOptionThatHelps) {
    write("Scope 7\nt,v\n0,1\n1,3\n2,5\n");
    EXPECT_THAT(
        fitWith({"expr(p+q*x)", "--data", path_}).err,
        HasSubstr("line 1 has 1 column where the others have 2; where the table begins below line 1, give "
                  "--skip 1"));
    write("t,v\ns,V\n0,1\n1,3\n2,5\n");
    EXPECT_THAT(fitWith({"expr(p+q*x)", "--data", path_}).err, HasSubstr("give --units-row"));
    write("0,5,2,0\n1,0,3,0\n2,0,5,0\n");
    EXPECT_THAT(fitWith({"expr(p+q*x)", "--data", path_}).err, HasSubstr("with --columns x,y"));
}

TEST_F(Data, LeaveOutRowsWithNanAndSaySo) {
    write("x,y\n0,1\n1,nan\n2,5\n3,7.5\n");
    const nlohmann::json report = jsonOf({"expr(p+q*x)", "--data", path_});
    EXPECT_EQ(report["points"], 3);
    EXPECT_EQ(report["notes"][0], "the row in line 3 was left out: y is nan");
    EXPECT_EQ(report["left_out"][0]["points"], 1);
}

TEST_F(Data, ThatCannotBeReadIsAFailure) {
    write("0,1\n1,two\n2,3\n");
    const CommandAnswer result = fitWith({"symmetric-zorro", "--data", path_});
    EXPECT_EQ(result.status, 1);
    EXPECT_THAT(result.err, HasSubstr("line 2 has 'two' in column 'column 2'"));
}

TEST_F(Data, SeveralFunctionsAreRankedByTheCorrectedCriterion) {
    write("x,y\n0,0.1\n1,0.9\n2,2.1\n3,2.9\n4,4.1\n5,4.9\n6,6.1\n");
    const nlohmann::json rows = jsonOf(
        {"expr(a+b*x+c*x^2):a=0,b=1,c=0", "expr(a*exp(-b*x))", "expr(b*x)", "--data", path_})["ranking"];
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_THAT(rows[0]["spec"].get<std::string>(), HasSubstr("b*x"));
    EXPECT_EQ(rows[0]["parameters"], 1);
    EXPECT_EQ(rows[0]["operations"], 1);
    EXPECT_EQ(rows[0]["delta_aicc"], 0);
    EXPECT_GT(rows[2]["delta_aicc"].get<double>(), rows[1]["delta_aicc"].get<double>());
}

TEST(FitCommand, RanksByTheLargestErrorWhereACurveIsApproached) {
    const CommandAnswer answer = fitWith({"elu", "swish", "--target", "gelu", "--starts", "4"});
    EXPECT_EQ(answer.status, 0);
    EXPECT_LT(answer.out.find("Swish"), answer.out.find("ELU"));
    EXPECT_THAT(answer.out, HasSubstr("how many points"));
}

TEST(FitCommand, WordsAboutParametersAreAboutOneFunction) {
    const CommandAnswer answer = fitWith({"elu", "swish", "--target", "gelu", "--fix", "alpha"});
    EXPECT_EQ(answer.status, 2);
    EXPECT_THAT(answer.err, HasSubstr("--fix is about the parameters of one function"));
}

}  // namespace
}  // namespace zorro
