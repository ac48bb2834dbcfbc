// The certified values of NIST's problems are found, from either published start.

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/fit/nist_problems.h"

namespace zorro {
namespace {

double correctDigits(double value, double certified) {
    return value == certified ? 17 : -std::log10(std::abs(value - certified) / std::abs(certified));
}

const FittedParameter& parameterNamed(const FitReport& report, const std::string& name) {
    return *std::ranges::find(report.parameters, name, &FittedParameter::name);
}

double leastCorrectDigits(const FitReport& report, const NistProblem& problem) {
    double least = 17;
    for (std::size_t i = 0; i < problem.names.size(); ++i) {
        const FittedParameter& parameter = parameterNamed(report, problem.names[i]);
        least = std::min(least, correctDigits(parameter.value, problem.certified[i]));
    }
    return least;
}

/// The file's values under the names that the fit has found them by.
NistProblem inTheOrderOf(const FitReport& report, const NistModel& model, const NistProblem& problem) {
    return std::ranges::max(inEveryOrder(model, problem), {},
                            [&](const NistProblem& each) { return leastCorrectDigits(report, each); });
}

/// The sum of squares of the formula at the certified parameters, without any search.
double squaresAtCertified(const NistModel& model, const NistProblem& problem) {
    const Curve curve = curveAt(model, problem, problem.certified);
    std::vector<double> f(problem.x.size());
    curve.evaluate(problem.x, {.f = f});
    double squares = 0;
    for (std::size_t i = 0; i < f.size(); ++i) {
        squares += (f[i] - problem.y[i]) * (f[i] - problem.y[i]);
    }
    return squares;
}

class Nist : public testing::Test {
protected:
    /// Searches from one of the published starts alone: every parameter to nine digits, ten on average.
    static void expectSolvedFrom(int start) {
        double sum = 0;
        for (const NistModel& model : nistModels) {
            const NistProblem problem = readNistProblem(model.name);
            const FitReport report = fit(nistQuestion(model, problem, start));
            const double digits = leastCorrectDigits(report, inTheOrderOf(report, model, problem));
            RecordProperty(model.name, std::to_string(digits));  // --gtest_output=json:FILE shows them
            EXPECT_GE(digits, 9) << model.name;
            EXPECT_TRUE(report.converged) << model.name;
            sum += digits;
        }
        EXPECT_GE(sum, 10 * static_cast<double>(std::size(nistModels)));
    }
};

// Formula, data and certified values belong together, whatever the solver does. Lanczos1 has next to no
// residuals: the 11 digits of its certified parameters do not give them back.
TEST_F(Nist, TheCertifiedParametersGiveTheCertifiedSquares) {
    for (const NistModel& model : nistModels) {
        const NistProblem problem = readNistProblem(model.name);
        ASSERT_FALSE(problem.x.empty()) << model.name;
        if (std::string_view(model.name) != "Lanczos1") {
            EXPECT_GT(correctDigits(squaresAtCertified(model, problem), problem.certifiedSquares), 6)
                << model.name;
        }
    }
}

TEST_F(Nist, AllProblemsAreSolvedFromTheFirstStart) {
    expectSolvedFrom(0);
}

TEST_F(Nist, AllProblemsAreSolvedFromTheSecondStart) {
    expectSolvedFrom(1);
}

TEST_F(Nist, ErrorsAndResidualsAreTheCertifiedOnes) {
    for (const NistModel& model : nistModels) {
        const NistProblem asPublished = readNistProblem(model.name);
        const FitReport report = fit(nistQuestion(model, asPublished, 1));
        const NistProblem problem = inTheOrderOf(report, model, asPublished);
        if (std::string_view(model.name) != "Lanczos1") {
            EXPECT_GT(correctDigits(report.chiSquared, problem.certifiedSquares), 6) << model.name;
        }
        for (std::size_t i = 0; i < problem.names.size(); ++i) {
            const FittedParameter& parameter = parameterNamed(report, problem.names[i]);
            ASSERT_TRUE(parameter.standardError.has_value()) << model.name << " " << problem.names[i];
            // The residuals of Lanczos1 are rounding errors: its certified errors have few true digits.
            const double wanted = std::string_view(model.name) == "Lanczos1" ? 2.5 : 4;
            EXPECT_GT(correctDigits(*parameter.standardError, problem.certifiedErrors[i]), wanted)
                << model.name << " " << problem.names[i];
        }
    }
}

}  // namespace
}  // namespace zorro
