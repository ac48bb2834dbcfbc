#include "core/approximation/approximate.h"

#include <algorithm>
#include <cmath>

#include "core/approximation/outside.h"
#include "core/approximation/search/exact_polynomial.h"
#include "core/approximation/search/forms.h"
#include "core/text/text.h"

namespace zorro::approximation {
namespace {

std::vector<double> search(const Target& target, Approximant& approximant) {
    switch (approximant.form.kind) {
        case FormKind::polynomial:
            return searchPolynomial(target, approximant);
        case FormKind::rational:
            return searchRational(target, approximant);
        case FormKind::pieces:
            return searchPieces(target, approximant);
        default:
            return searchTable(target, approximant);
    }
}

/// The polynomial that f itself is, where its coefficients are numbers of the format.
bool becomeExact(const Curve& curve, Approximant& approximant) {
    const auto exact = exactPolynomial(curve, approximant.range, approximant.form.size);
    if (approximant.form.kind != FormKind::polynomial || !exact) {
        return false;
    }
    std::vector<double> coefficients(static_cast<std::size_t>(approximant.form.size) + 1);
    for (std::size_t k = 0; k < exact->size(); ++k) {
        coefficients[k] = approximant.format.rounded(static_cast<double>((*exact)[k]));
        if (coefficients[k] != (*exact)[k]) {
            return false;
        }
    }
    approximant.numerator = std::move(coefficients);
    return true;
}

/// The numbers at which the format's own rounding is tried: all of a small format, many of a large one.
std::vector<double> numbersIn(const NumberFormat& format, const Range& range, bool& all) {
    constexpr int many = 1 << 16;
    std::vector<double> x;
    if (format.isFixed() && std::ldexp(range.width(), format.fraction) < 4 * many) {
        all = true;
        const double last = std::floor(std::ldexp(std::min(range.upper, format.largest()), format.fraction));
        const double lowest = std::max(range.lower, -std::ldexp(1.0, format.integer));
        for (double k = std::ceil(std::ldexp(lowest, format.fraction)); k <= last; ++k) {
            x.push_back(std::ldexp(k, -format.fraction));
        }
    } else if (format.bits() == 16) {
        all = true;
        x = numbersOf(*format.binary);
        std::erase_if(x, [&](double value) { return value < range.lower || value > range.upper; });
    } else {
        constexpr int some = 20000;
        for (int i = 0; i <= some; ++i) {
            const double even = range.lower + range.width() * i / some;
            x.push_back(std::clamp(format.rounded(even), range.lower, range.upper));
        }
    }
    return x;
}

void evaluate(const Target& target, Approximation& result) {
    const std::vector<double> x =
        numbersIn(result.approximant.format, result.question.range, result.evaluatedAll);
    result.evaluatedCount = x.size();
    // Where the error is hardly more than the rounding of f in double, f takes more digits.
    const bool isFine = result.absolute.largest < 1e-12 * static_cast<double>(target.scale());
    std::vector<double> f(x.size());
    target.curve().evaluate(x, {.f = f, .df = {}, .d2f = {}, .gradient = {}});
    for (std::size_t i = 0; i < x.size(); ++i) {
        const long double exact = isFine ? target.enclosure().at(x[i]) : f[i];
        const auto error = static_cast<double>(std::fabs(result.approximant.rounded(x[i]) - exact));
        if (error > result.evaluated) {
            result.evaluated = error;
            result.evaluatedAt = x[i];
        }
    }
}

void addNotes(const Target& target, Approximation& result) {
    const Range& range = result.question.range;
    if (!std::isfinite(result.absolute.certified)) {
        result.notes.emplace_back(
            "no bound of the error is proven: an operation of the formula has no bounds here");
    }
    const double largest = result.approximant.format.largest();
    if (result.approximant.format.isFixed() &&
        (range.lower < -largest - 1 || range.upper > largest || target.scale() > largest)) {
        result.notes.push_back(result.approximant.format.name + " holds numbers up to " +
                               readableNumber(largest) +
                               ": the range or f goes beyond that, where numbers saturate");
    }
}

}  // namespace

Approximation approximate(const Curve& curve, const ApproximationQuestion& question) {
    const Target target(curve, question.range, question.error, question.weight);
    Approximation result{.curve = curve, .question = question};
    result.evaluatedAt = question.range.lower;
    Approximant& approximant = result.approximant;
    approximant.form = question.form;
    approximant.range = question.range;
    approximant.format = question.format;
    std::vector<double> candidates;
    const bool isExact = becomeExact(curve, approximant);
    if (isExact) {
        result.absolute.at = question.range.lower;
        result.relative =
            question.error == ErrorKind::relative ? std::optional(result.absolute) : std::nullopt;
    } else {
        candidates = search(target, approximant);
        result.absolute = certify(target, approximant, ErrorKind::absolute, candidates);
        if (question.error == ErrorKind::relative) {
            result.relative = certify(target, approximant, ErrorKind::relative, candidates);
        }
    }
    setTails(target, question.outside, approximant);
    evaluate(target, result);
    addNotes(target, result);
    return result;
}

}  // namespace zorro::approximation
