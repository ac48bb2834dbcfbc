#include "core/approximation/report/approximation_text.h"

#include <array>
#include <cmath>

#include "core/activation/spec.h"
#include "core/text/text.h"

namespace zorro::approximation {
namespace {

constexpr std::array outsideNames{"clamp", "linear", "limit"};

std::string outsideName(Outside outside) {
    return outsideNames[static_cast<std::size_t>(outside)];
}

Json knotPairs(const std::vector<Knot>& knots) {
    Json pairs = Json::array();
    for (const Knot& knot : knots) {
        pairs.push_back(Json::array({jsonNumber(knot.x), jsonNumber(knot.y)}));
    }
    return pairs;
}

Json tailJson(const Tail& tail) {
    return {{"value", jsonNumber(tail.value)}, {"slope", jsonNumber(tail.slope)}};
}

std::string tailText(const Tail& tail, double end) {
    if (tail.slope == 0) {
        return readableNumber(tail.value, 10);
    }
    return readableNumber(tail.value, 10) + " + " + readableNumber(tail.slope, 10) + " (x - " +
           readableNumber(end, 10) + ")";
}

std::string signedTerm(double coefficient, std::size_t power) {
    const std::string x = power == 0 ? "" : power == 1 ? " x" : " x^" + std::to_string(power);
    return shortestNumber(coefficient) + x;
}

std::string coefficientLines(const std::string& heading, const std::vector<double>& coefficients) {
    std::string text = heading + "\n";
    for (std::size_t k = 0; k < coefficients.size(); ++k) {
        text += "  " + signedTerm(coefficients[k], k) + "\n";
    }
    return text;
}

std::string tableRule(const Approximant& approximant) {
    const std::size_t last = approximant.knots.size() - 1;
    const std::string low = readableNumber(approximant.range.lower, 10);
    const std::string step = readableNumber(approximant.range.width() / static_cast<double>(last), 10);
    return "i = floor((x - lo)/step) with lo = " + low + " and step = " + step + ", saturated to 0 ... " +
           std::to_string(last - 1);
}

std::string interpolationRule(const Approximant& approximant) {
    return approximant.form.isCubic ? "cubic through the entries i-1 ... i+2, at the ends the four nearest"
                                    : "linear between the entries i and i+1";
}

std::string places(const std::string& label, const std::string& value) {
    return label + std::string(std::max<std::size_t>(label.size() + 2, 16) - label.size(), ' ') + value +
           "\n";
}

std::string errorText(const Certificate& certificate) {
    std::string text =
        readableNumber(certificate.largest, 6) + " at x = " + readableNumber(certificate.at, 6);
    return text + (std::isfinite(certificate.certified)
                       ? ", proven to be nowhere above " + readableNumber(certificate.certified, 6)
                       : ", which is not proven");
}

std::string operationText(const Operations& count) {
    std::vector<std::string> parts;
    const auto add = [&](int number, const std::string& one, const std::string& many) {
        if (number > 0) {
            parts.push_back(std::to_string(number) + " " + (number == 1 ? one : many));
        }
    };
    add(count.multiply, "multiplication", "multiplications");
    add(count.add, "addition", "additions");
    add(count.divide, "division", "divisions");
    add(count.compare, "comparison", "comparisons");
    add(count.lookup, "number looked up", "numbers looked up");
    return std::to_string(count.total()) + ": " + listed(parts);
}

}  // namespace

Json approximationJson(const Approximation& approximation) {
    const Approximant& approximant = approximation.approximant;
    const ApproximationQuestion& question = approximation.question;
    const Operations count = approximant.operations();
    Json json{{"spec", specText(approximation.curve)},
              {"form", formText(approximant.form)},
              {"range", Json::array({jsonNumber(question.range.lower), jsonNumber(question.range.upper)})},
              {"outside", outsideName(question.outside)},
              {"error", question.error == ErrorKind::relative ? "relative" : "absolute"},
              {"format", approximant.format.name},
              {"max_abs_error", jsonNumber(approximation.absolute.largest)},
              {"at", jsonNumber(approximation.absolute.at)},
              {"certified", finiteOrNull(approximation.absolute.certified)},
              {"evaluated", jsonNumber(approximation.evaluated)},
              {"evaluated_at", jsonNumber(approximation.evaluatedAt)},
              {"evaluated_points", approximation.evaluatedCount},
              {"evaluated_all", approximation.evaluatedAll}};
    if (approximation.relative) {
        json["max_relative_error"] = jsonNumber(approximation.relative->largest);
        json["relative_at"] = jsonNumber(approximation.relative->at);
        json["certified_relative"] = finiteOrNull(approximation.relative->certified);
    }
    if (approximant.form.kind == FormKind::polynomial) {
        json["coefficients"] = jsonNumbers(approximant.numerator);
    } else if (approximant.form.kind == FormKind::rational) {
        json["numerator"] = jsonNumbers(approximant.numerator);
        json["denominator"] = jsonNumbers(approximant.denominator);
    } else {
        json["knots"] = knotPairs(approximant.knots);
    }
    if (approximant.form.kind == FormKind::table) {
        json["table"] = {
            {"index", tableRule(approximant)},
            {"interpolation", interpolationRule(approximant)},
            {"rounding", "entries to the nearest number of " + approximant.format.name + ", ties to even"},
            {"saturation", "x beyond the ends as 'outside' says"}};
    }
    json["below"] = tailJson(approximant.below);
    json["above"] = tailJson(approximant.above);
    json["operations"] = {{"multiply", count.multiply}, {"add", count.add},       {"divide", count.divide},
                          {"compare", count.compare},   {"lookup", count.lookup}, {"total", count.total()}};
    json["bytes"] = approximant.storedBytes();
    json["notes"] = approximation.notes;
    return json;
}

std::string approximationText(const Approximation& approximation) {
    const Approximant& approximant = approximation.approximant;
    const Range& range = approximant.range;
    std::string text = formText(approximant.form) + " to " + specText(approximation.curve) + " on [" +
                       readableNumber(range.lower, 10) + ", " + readableNumber(range.upper, 10) + "], " +
                       (approximant.form.hasKnots() ? "knots in " : "coefficients in ") +
                       approximant.format.name + "\n\n";
    text += places("largest error", errorText(approximation.absolute));
    if (approximation.relative) {
        text += places("relative", errorText(*approximation.relative));
    }
    text += places("evaluated", readableNumber(approximation.evaluated, 6) +
                                    " at x = " + readableNumber(approximation.evaluatedAt, 6) +
                                    ", every operation rounded to " + approximant.format.name + ", of " +
                                    (approximation.evaluatedAll ? "all " : "") +
                                    std::to_string(approximation.evaluatedCount) + " x");
    text += places("operations", operationText(approximant.operations()));
    text += places("below", tailText(approximant.below, range.lower));
    text += places("above", tailText(approximant.above, range.upper));
    if (approximant.form.kind == FormKind::table) {
        text += places("index", tableRule(approximant));
        text += places("interpolation", interpolationRule(approximant));
        text += places("rounding",
                       "entries to the nearest number of " + approximant.format.name + ", ties to even");
    }
    text += "\n";
    if (approximant.form.hasKnots()) {
        text += "Knots\n";
        for (const Knot& knot : approximant.knots) {
            text += "  " + shortestNumber(knot.x) + "  " + shortestNumber(knot.y) + "\n";
        }
    } else {
        text += coefficientLines(approximant.denominator.empty() ? "Coefficients" : "Numerator",
                                 approximant.numerator);
        if (!approximant.denominator.empty()) {
            text += "\n" + coefficientLines("Denominator, positive in the range", approximant.denominator);
        }
    }
    for (const std::string& note : approximation.notes) {
        text += "\nNote: " + note + ".\n";
    }
    return text;
}

}  // namespace zorro::approximation
