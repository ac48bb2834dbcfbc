#pragma once

// The problems of NIST's Statistical Reference Datasets for nonlinear regression
// (https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml) with one predictor, as formulas of a user's own.
// Their files lie in nist/ beside this one.

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/expression/curve_spec.h"
#include "core/file/file.h"
#include "core/fit/fit.h"

namespace zorro {

/// The names of the parameters of terms that stand alike in a sum, which therefore can be found in any order.
using AlikeTerms = std::array<std::string_view, 3>;

struct NistModel {
    const char* name;
    const char* formula;
    AlikeTerms alike = {};
};

inline constexpr const char* misra1a = "b1*(1-exp(-b2*x))";
inline constexpr const char* chwirut = "exp(-b1*x)/(b2+b3*x)";
inline constexpr const char* gauss = "b1*exp(-b2*x)+b3*exp(-((x-b4)/b5)^2)+b6*exp(-((x-b7)/b8)^2)";
inline constexpr AlikeTerms gaussTerms = {"b3 b4 b5", "b6 b7 b8"};
inline constexpr const char* lanczos = "b1*exp(-b2*x)+b3*exp(-b4*x)+b5*exp(-b6*x)";
inline constexpr AlikeTerms lanczosTerms = {"b1 b2", "b3 b4", "b5 b6"};
inline constexpr const char* cubics = "(b1+x*(b2+x*(b3+x*b4)))/(1+x*(b5+x*(b6+x*b7)))";

inline constexpr NistModel nistModels[] = {
    {"Bennett5", "b1*(b2+x)^(-1/b3)"},
    {"BoxBOD", misra1a},
    {"Chwirut1", chwirut},
    {"Chwirut2", chwirut},
    {"DanWood", "b1*x^b2"},
    {"ENSO",
     "b1+b2*cos(2*pi*x/12)+b3*sin(2*pi*x/12)+b5*cos(2*pi*x/b4)+b6*sin(2*pi*x/b4)"
     "+b8*cos(2*pi*x/b7)+b9*sin(2*pi*x/b7)",
     {"b4 b5 b6", "b7 b8 b9"}},
    {"Eckerle4", "b1/b2*exp(-0.5*((x-b3)/b2)^2)"},
    {"Gauss1", gauss, gaussTerms},
    {"Gauss2", gauss, gaussTerms},
    {"Gauss3", gauss, gaussTerms},
    {"Hahn1", cubics},
    {"Kirby2", "(b1+x*(b2+x*b3))/(1+x*(b4+x*b5))"},
    {"Lanczos1", lanczos, lanczosTerms},
    {"Lanczos2", lanczos, lanczosTerms},
    {"Lanczos3", lanczos, lanczosTerms},
    {"MGH09", "b1*(x^2+x*b2)/(x^2+x*b3+b4)"},
    {"MGH10", "b1*exp(b2/(x+b3))"},
    {"MGH17", "b1+b2*exp(-x*b4)+b3*exp(-x*b5)", {"b2 b4", "b3 b5"}},
    {"Misra1a", misra1a},
    {"Misra1b", "b1*(1-(1+b2*x/2)^(-2))"},
    {"Misra1c", "b1*(1-(1+2*b2*x)^(-0.5))"},
    {"Misra1d", "b1*b2*x/(1+b2*x)"},
    {"Rat42", "b1/(1+exp(b2-b3*x))"},
    {"Rat43", "b1/(1+exp(b2-b3*x))^(1/b4)"},
    {"Roszman1", "b1-b2*x-atan(b3/(x-b4))/pi"},
    {"Thurber", cubics},
};

/// What one of NIST's files says.
struct NistProblem {
    std::vector<std::string> names;
    std::vector<double> starts[2];
    std::vector<double> certified;
    std::vector<double> certifiedErrors;
    double certifiedSquares = 0;
    std::vector<double> x;
    std::vector<double> y;
};

inline NistProblem readNistProblem(const std::string& name) {
    std::istringstream file(readFile(std::filesystem::path(ZORRO_TEST_DATA) / "nist" / (name + ".dat")));
    const std::regex parameter(R"(\s*(b\d+)\s*=\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*)");
    const std::regex dataHeading(R"(\s*Data:\s+y\s+x\s*)");
    const std::regex squares(R"(\s*Residual Sum of Squares:\s+(\S+)\s*)");
    NistProblem problem;
    bool inData = false;
    for (std::string line; std::getline(file, line);) {
        std::smatch match;
        double y = 0;
        double x = 0;
        if (std::regex_match(line, match, parameter)) {
            problem.names.push_back(match[1]);
            problem.starts[0].push_back(std::stod(match[2]));
            problem.starts[1].push_back(std::stod(match[3]));
            problem.certified.push_back(std::stod(match[4]));
            problem.certifiedErrors.push_back(std::stod(match[5]));
        } else if (std::regex_match(line, match, squares)) {
            problem.certifiedSquares = std::stod(match[1]);
        } else if (inData && std::istringstream(line) >> y >> x) {
            problem.x.push_back(x);
            problem.y.push_back(y);
        }
        inData = inData || std::regex_match(line, dataHeading);
    }
    return problem;
}

/// The model's curve with these values, which are in the order of the file.
inline Curve curveAt(const NistModel& model, const NistProblem& problem, const std::vector<double>& values) {
    Curve curve = parseCurve(std::string("expr(") + model.formula + ")");
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto position = parameterIndex(curve.description(), problem.names[i]);
        curve.parameters.at(static_cast<std::size_t>(position)) = values[i];
    }
    return curve;
}

/// What the file says with the names of terms that stand alike exchanged, in each order: the certified values
/// are as right under one as under another.
inline std::vector<NistProblem> inEveryOrder(const NistModel& model, const NistProblem& problem) {
    std::vector<std::vector<std::string>> terms;
    for (const std::string_view names : model.alike) {
        std::istringstream words{std::string(names)};
        std::vector<std::string> term{std::istream_iterator<std::string>(words), {}};
        if (!term.empty()) {
            terms.push_back(std::move(term));
        }
    }
    std::vector<NistProblem> orders;
    std::vector<std::vector<std::string>> order = terms;
    std::ranges::sort(order);
    do {
        NistProblem renamed = problem;
        for (std::size_t term = 0; term < terms.size(); ++term) {
            for (std::size_t i = 0; i < terms[term].size(); ++i) {
                const auto from = std::ranges::find(problem.names, terms[term][i]);
                renamed.names[static_cast<std::size_t>(from - problem.names.begin())] = order[term][i];
            }
        }
        orders.push_back(std::move(renamed));
    } while (std::ranges::next_permutation(order).found);
    return orders;
}

/// One search from one of the published starts.
inline FitQuestion nistQuestion(const NistModel& model, const NistProblem& problem, int start) {
    auto data = std::make_shared<const Target>(pointsTarget(model.name, problem.x, problem.y));
    FitQuestion question =
        withFamily({.data = std::move(data)}, curveAt(model, problem, problem.starts[start]));
    question.starts = 1;
    return question;
}

}  // namespace zorro
