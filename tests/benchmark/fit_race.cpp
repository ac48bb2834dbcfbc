// Fits the problems that standard input has as JSON, an array of {"name", "formula", "start": {parameter:
// value}, "x", "y"}, one search each, and writes an array of {"name", "chi_squared", "seconds"}: the shortest
// of several times of the processor from the question to the report. fit_race.py has lmfit do the same.

#include <algorithm>
#include <ctime>
#include <iostream>
#include <limits>
#include <string>

#include <nlohmann/json.hpp>

#include "core/expression/curve_spec.h"
#include "core/fit/fit.h"

namespace zorro {
namespace {

using Json = nlohmann::json;

FitQuestion questionOf(const Json& problem) {
    Curve curve = parseCurve("expr(" + problem.at("formula").get<std::string>() + ")");
    for (const auto& [name, value] : problem.at("start").items()) {
        curve.parameters.at(static_cast<std::size_t>(parameterIndex(curve.description(), name))) = value;
    }
    auto data =
        std::make_shared<const Target>(pointsTarget(problem.at("name"), problem.at("x"), problem.at("y")));
    FitQuestion question = withFamily({.data = std::move(data)}, curve);
    question.starts = 1;
    return question;
}

/// Of this thread; other programs do not count.
double processorSeconds() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Repeats it for a twentieth of a second, and five times at least.
Json raced(const Json& problem) {
    const FitQuestion question = questionOf(problem);
    double shortest = std::numeric_limits<double>::infinity();
    double total = 0;
    double squares = 0;
    for (int repeat = 0; repeat < 5 || total < 0.05; ++repeat) {
        const double begin = processorSeconds();
        squares = fit(question, {.threads = 1}).chiSquared;
        const double taken = processorSeconds() - begin;
        shortest = std::min(shortest, taken);
        total += taken;
    }
    return {{"name", problem.at("name")}, {"chi_squared", squares}, {"seconds", shortest}};
}

}  // namespace
}  // namespace zorro

int main() {
    zorro::Json results = zorro::Json::array();
    for (const zorro::Json& problem : zorro::Json::parse(std::cin)) {
        results.push_back(zorro::raced(problem));
    }
    std::cout << results.dump() << '\n';
    return 0;
}
