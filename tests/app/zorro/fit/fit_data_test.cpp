// `zorro fit --data`: which columns it takes, and what it says of them.

#include <cmath>
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

/// A table that is gone when the test is over, and the answers of `zorro fit` about it.
class FitData : public testing::Test {
protected:
    void write(const std::string& text) { std::ofstream(path_) << text; }

    [[nodiscard]] CommandAnswer answer(const std::string& spec, const std::vector<std::string>& words) const {
        std::vector<std::string> all{"fit", spec, "--data", path_};
        all.insert(all.end(), words.begin(), words.end());
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        const int status = runProgram(all, in, out, err);
        return {status, out.str(), err.str()};
    }

    [[nodiscard]] nlohmann::json report(const std::string& spec, std::vector<std::string> words = {}) const {
        words.insert(words.end(), {"--format", "json"});
        const CommandAnswer result = answer(spec, words);
        EXPECT_EQ(result.status, 0) << result.err;
        return nlohmann::json::parse(result.out);
    }

    static double valueOf(const nlohmann::json& report, const char* parameter) {
        return report["parameters"][parameter]["value"].get<double>();
    }

private:
    TestFolder folder_;
    std::string path_ = (folder_ / "data.csv").string();
};

constexpr const char* line = "expr(a+b*x)";

// By hand: the weights 100, 25, 100 and 25 of y = 1, 3, 5.5 and 7 at x = 0, 1, 2 and 3.
TEST_F(FitData, SigmaIsWhereverItsHeadingStands) {
    write("x,y_err,y,current\n0,0.1,1,9\n1,0.2,3,1\n2,0.1,5.5,4\n3,0.2,7,2\n");
    const nlohmann::json fitted = report(line);
    EXPECT_EQ(fitted["sigma"], "absolute");
    EXPECT_NEAR(valueOf(fitted, "a"), 75000.0 / 72500, 1e-9);
    EXPECT_NEAR(valueOf(fitted, "b"), 155000.0 / 72500, 1e-9);
    EXPECT_NEAR(fitted["parameters"]["b"]["stderr_absolute"].get<double>(), std::sqrt(250.0 / 72500), 1e-9);
    EXPECT_THAT(fitted["notes"].dump(), HasSubstr("the column 'current' was left alone"));
}

// The line through points every 30 s that lie 0.1 beside it, above and below in turn: the slope is that of
// the line, 0.02, and of the alternation, 6 n / (n (n^2 - 1)) 0.2 / 30 at n = 20 points.
TEST_F(FitData, TimesSinceLongAgoAreAsGoodAsTimesSinceTheStart) {
    for (const double start : {0.0, 1e7, 1.7e9}) {
        std::ostringstream table;
        table.precision(17);
        table << "x,y\n";
        for (int i = 0; i < 20; ++i) {
            table << start + 30 * i << ',' << 5 + 0.6 * i + (i % 2 == 0 ? -0.1 : 0.1) << '\n';
        }
        write(table.str());
        const nlohmann::json fitted = report(line);
        EXPECT_NEAR(valueOf(fitted, "b"), 0.02 + 6.0 / 399 * 0.1 / 30, 1e-9) << start;
        EXPECT_NEAR(fitted["parameters"]["b"]["stderr"].get<double>(), 0.000136, 1e-6) << start;
        EXPECT_TRUE(fitted["converged"].get<bool>());
    }
}

TEST_F(FitData, ASigmaThatIsNoneIsRefusedWithItsLine) {
    write("x,y,sigma\n0,1,0.1\n1,3.1,0\n2,5,0.1\n");
    EXPECT_THAT(answer(line, {}).err, HasSubstr("line 3 has sigma = 0"));
    write("x,y,sigma\n0,1,0.1\n1,3.1,-0.1\n2,5,0.1\n");
    EXPECT_EQ(answer(line, {}).status, 1);
    write("x,y,sigma\n0,1,0.1\n1,inf,0.1\n2,5,0.1\n");
    EXPECT_THAT(answer(line, {}).err, HasSubstr("line 3 has 'inf' in column 'y'"));
}

TEST_F(FitData, ARowWithoutAValueTakesItsSigmaWithIt) {
    write("x,y,sigma\n0,1,0.1\n1,nan,0.5\n2,5,0.1\n3,7,0.2\n4,NaN,\n5,11,0.1\n");
    const nlohmann::json fitted = report(line);
    EXPECT_NEAR(valueOf(fitted, "a"), 1, 1e-12);
    EXPECT_NEAR(valueOf(fitted, "b"), 2, 1e-12);
    EXPECT_EQ(fitted["points"], 4);
    EXPECT_THAT(fitted["notes"].dump(), HasSubstr("lines 3 and 6 were left out"));
}

TEST_F(FitData, PointsAtOneXDetermineOneParameter) {
    write("x,y\n2,1\n2,3\n2,2\n");
    EXPECT_THAT(answer(line, {}).err,
                HasSubstr("all points have the same x = 2: b is not determined beside a"));
    EXPECT_NEAR(valueOf(report("expr(b*x)"), "b"), 1, 1e-12);
}

// Ordinary least squares: a = 0.9, b = 79 / 35.
TEST_F(FitData, AThirdColumnThatIsNotNamedAsOneIsNoSigma) {
    for (const char* heading : {"t,voltage,current\n", ""}) {
        write(std::string(heading) + "0,1,0.3\n0.5,2,0.1\n1,3,7\n2,5.5,9\n");
        const nlohmann::json fitted = report(line);
        EXPECT_EQ(fitted["sigma"], "none");
        EXPECT_NEAR(valueOf(fitted, "a"), 0.9, 1e-9);
        EXPECT_NEAR(valueOf(fitted, "b"), 79.0 / 35, 1e-9);
        EXPECT_THAT(fitted["notes"].dump(), HasSubstr("was left alone"));
    }
}

TEST_F(FitData, ColumnsHaveNames) {
    write("name,\"Torque, Request\",y\n\"run, 0\",0,1\n\"run, 1\",0.5,2\n\"run, 2\",1,3\n");
    for (const char* columns : {"\"Torque, Request\",y", "2,3", "2,y"}) {
        EXPECT_NEAR(valueOf(report(line, {"--columns", columns}), "b"), 2, 1e-9) << columns;
    }
    const CommandAnswer wrong = answer(line, {"--columns", "Torque,y"});
    EXPECT_EQ(wrong.status, 1);
    EXPECT_THAT(wrong.err, HasSubstr("there is no column 'Torque'; did you mean 'Torque, Request'?"));
}

TEST_F(FitData, ACommentWithAWordForEachColumnIsAHeading) {
    write("# angle value sigma\n0 1 0.1\n1 3 0.2\n2 5.5 0.1\n");
    EXPECT_EQ(report(line)["sigma"], "absolute");
    EXPECT_EQ(report(line, {"--sigma", "relative"})["sigma"], "relative");
    EXPECT_EQ(report(line, {"--columns", "angle,value"})["sigma"], "none");
}

TEST_F(FitData, ColumnsAreComputed) {
    write("t,n\n0,1\n1,2.718281828459045\n2,7.38905609893065\n3,20.085536923187668\n");
    const nlohmann::json fitted = report(line, {"--let", "y=log(n)", "--let", "sigma=0.1"});
    EXPECT_NEAR(valueOf(fitted, "a"), 0, 1e-12);
    EXPECT_NEAR(valueOf(fitted, "b"), 1, 1e-12);
    const CommandAnswer wrong = answer(line, {"--let", "y=log(m)"});
    EXPECT_EQ(wrong.status, 2);
    EXPECT_THAT(wrong.err, HasSubstr("--let: y=log(m): there is no column 'm' at column 5"));
}

// y = 1 + 2 u - 3 v.
TEST_F(FitData, AFormulaMayHaveSeveralPredictors) {
    write("u,v,y\n0,0,1\n1,0,3\n0,1,-2\n2,1,2\n1,3,-6\n");
    for (const char* spec : {"expr(a+b*u+c*v)", "expr(a+b*x1+c*x2)"}) {
        const nlohmann::json fitted = report(spec, {"--predictors", "u,v"});
        EXPECT_NEAR(valueOf(fitted, "a"), 1, 1e-9);
        EXPECT_NEAR(valueOf(fitted, "b"), 2, 1e-9);
        EXPECT_NEAR(valueOf(fitted, "c"), -3, 1e-9);
    }
    EXPECT_THAT(answer("gelu", {"--predictors", "u,v"}).err, HasSubstr("the data have the predictors u, v"));
    EXPECT_THAT(answer(line, {"--predictors", "u,v"}).err, HasSubstr("there is no variable 'x'"));
    EXPECT_THAT(answer("expr(a*u)", {"--predictors", "u,v", "--range", "0:1"}).err,
                HasSubstr("--range is for one x"));
}

TEST_F(FitData, FormulasOfPredictorsAreRanked) {
    write("u,v,y\n0,0,1\n1,0,3.01\n0,1,-2\n2,1,2.02\n1,3,-6\n3,2,0.99\n2,3,-4.01\n3,0,7\n");
    const nlohmann::json ranked =
        report("expr(a+b*u)", {"expr(a+b*u+c*v)", "expr(a+c*x2)", "--predictors", "u,v"});
    EXPECT_THAT(ranked.dump(), HasSubstr("expr(a+b*u+c*v)"));
    EXPECT_LT(ranked.dump().find("expr(a+b*u+c*v)"), ranked.dump().find("expr(a+b*u):"));
}

TEST_F(FitData, TheStandardErrorOfXIsChosen) {
    write("x,y,dx,dy\n0,1,0.1,0.1\n1,3.1,0.1,0.1\n2,4.9,0.1,0.1\n3,7.05,0.1,0.1\n");
    const nlohmann::json plain = report(line);
    EXPECT_FALSE(plain["orthogonal"].get<bool>());
    EXPECT_THAT(plain["notes"].dump(), HasSubstr("'dx' is named as the standard error of 'x'"));
    const nlohmann::json orthogonal = report(line, {"--x-sigma", "dx"});
    EXPECT_TRUE(orthogonal["orthogonal"].get<bool>());
    EXPECT_THAT(orthogonal["notes"].dump(), testing::Not(HasSubstr("dx")));
    // Squared distances are smaller than vertical ones by 1 + b^2.
    EXPECT_LT(orthogonal["chi_squared"].get<double>(), plain["chi_squared"].get<double>() / 4.5);
    EXPECT_THAT(answer(line, {"--x-sigma", "dx", "--columns", "x,y"}).err,
                HasSubstr("counts beside that of y, which is not known"));
}

TEST_F(FitData, PointsLeftOutAreCountedByReason) {
    write("x,y,sigma\n0,1,1\n1,nan,1\nnan,3,1\n2,5,1\n3,7,nan\n4,9,1\n5,NaN,\n6,13,1\n7,15,1\n");
    const nlohmann::json leftOut = report(line, {"--range", "0:5"})["left_out"];
    const nlohmann::json wanted = nlohmann::json::parse(
        R"([{"reason": "y is nan", "points": 2, "lines": [3, 8]},
            {"reason": "x is nan", "points": 1, "lines": [4]},
            {"reason": "sigma is nan", "points": 1, "lines": [6]},
            {"reason": "outside the range", "points": 2, "lines": []}])");
    EXPECT_EQ(leftOut, wanted);
    EXPECT_THAT(answer(line, {"--range", "0:5"}).out, HasSubstr("2: y is nan (lines 3 and 8)"));
}

TEST_F(FitData, OptionsForDataNeedData) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(runProgram({"fit", "symmetric-zorro", "--target", "gelu", "--let", "y=x"}, in, out, err), 2);
    EXPECT_THAT(err.str(), HasSubstr("--let, --predictors, --skip and --units-row are for --data"));
}

}  // namespace
}  // namespace zorro
