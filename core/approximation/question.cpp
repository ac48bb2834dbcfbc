#include "core/approximation/question.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "core/expression/curve_spec.h"
#include "core/text/text.h"

namespace zorro::approximation {
namespace {

struct FormWord {
    FormKind kind;
    std::string_view word;
    std::string_view form;  ///< as it is written
    std::string_view size;  ///< what the number is
    int least;
    int most;
};

constexpr std::array formWords{
    FormWord{FormKind::polynomial, "polynomial", "polynomial:N", "the degree", 1, 40},
    FormWord{FormKind::rational, "rational", "rational:N,M", "the degree of the numerator", 0, 12},
    FormWord{FormKind::pieces, "pieces", "pieces:N", "the number of pieces", 1, 1024},
    FormWord{FormKind::table, "table", "table:N[,linear|cubic]", "the number of entries", 2, 65536}};

constexpr int mostDenominator = 12;

const FormWord& wordsOf(FormKind kind) {
    return *std::ranges::find(formWords, kind, &FormWord::kind);
}

int sizeCalled(std::string_view text, const FormWord& words, std::string_view what, int least, int most) {
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = end == text.data() + text.size() && !text.empty() &&
                         (error == std::errc() || error == std::errc::result_out_of_range);
    if (!isWhole) {
        throw std::invalid_argument(std::string(what) + " in " + std::string(words.form) + " is " +
                                    inQuotes(text) + "; write a whole number");
    }
    if (error != std::errc() || value < least || value > most) {
        throw std::invalid_argument(std::string(what) + " in " + std::string(words.form) + " is " +
                                    inQuotes(text) + "; it can be " + std::to_string(least) + " to " +
                                    std::to_string(most));
    }
    return static_cast<int>(value);
}

[[noreturn]] void refuseForm(std::string_view text, std::string_view word) {
    std::vector<std::string> names;
    names.reserve(formWords.size());
    for (const FormWord& words : formWords) {
        names.emplace_back(words.word);
    }
    const std::string guess = nearest(word, names);
    throw std::invalid_argument("unknown form " + inQuotes(text) + "; " +
                                (guess.empty() || guess == word
                                     ? "write polynomial:N, rational:N,M, pieces:N or table:N[,linear|cubic]"
                                     : "did you mean " + inQuotes(guess) + "?"));
}

}  // namespace

Form formCalled(std::string_view text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view word = text.substr(0, colon);
    const auto* const words = std::ranges::find(formWords, word, &FormWord::word);
    if (words == formWords.end() || colon == text.size()) {
        refuseForm(text, word);
    }
    const std::string_view rest = text.substr(colon + 1);
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view second = comma < rest.size() ? rest.substr(comma + 1) : std::string_view();
    Form form{.kind = words->kind,
              .size = sizeCalled(rest.substr(0, comma), *words, words->size, words->least, words->most)};
    if (form.kind == FormKind::rational) {
        form.denominator = sizeCalled(second, *words, "the degree of the denominator", 1, mostDenominator);
    } else if (form.kind == FormKind::table && (second == "cubic" || second == "linear")) {
        form.isCubic = second == "cubic";
        if (form.isCubic && form.size < 4) {
            throw std::invalid_argument("a table of " + std::to_string(form.size) +
                                        " entries has no cubic interpolation; write 4 entries or more");
        }
    } else if (comma < rest.size()) {
        throw std::invalid_argument("unexpected " + inQuotes(rest.substr(comma)) + " in the form " +
                                    inQuotes(text) + "; write " + std::string(words->form));
    }
    return form;
}

std::string formText(const Form& form) {
    std::string text = std::string(wordsOf(form.kind).word) + ":" + std::to_string(form.size);
    if (form.kind == FormKind::rational) {
        text += "," + std::to_string(form.denominator);
    }
    return form.kind == FormKind::table ? text + (form.isCubic ? ",cubic" : ",linear") : text;
}

Range rangeCalled(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto lower = colon == std::string_view::npos ? std::nullopt : parseNumber(text.substr(0, colon));
    const auto upper = colon == std::string_view::npos ? std::nullopt : parseNumber(text.substr(colon + 1));
    if (!lower || !upper) {
        throw std::invalid_argument("the range is " + inQuotes(text) + "; write lo:hi, as in -4:4");
    }
    if (!std::isfinite(*lower) || !std::isfinite(*upper) || !std::isfinite(*upper - *lower)) {
        throw std::invalid_argument("the range " + inQuotes(text) +
                                    " is not finite; write two finite numbers lo:hi, as in -4:4");
    }
    if (!(*lower < *upper)) {
        throw std::invalid_argument("the range " + inQuotes(text) +
                                    (*lower == *upper ? " is a single point" : " is reversed") +
                                    "; write lo:hi with lo < hi, as in -4:4");
    }
    return {*lower, *upper};
}

std::optional<Curve> weightCalled(std::string_view text) {
    if (text.empty() || text == "uniform") {
        return std::nullopt;
    }
    if (text.starts_with("normal:")) {
        const auto sigma = parseNumber(text.substr(7));
        if (!sigma || !std::isfinite(*sigma) || *sigma <= 0) {
            throw std::invalid_argument("the weight is " + inQuotes(text) +
                                        "; write normal:SIGMA with SIGMA above 0, as in normal:1");
        }
        return parseCurve("expr(exp(-(x/s)^2/2)):s=" + shortestNumber(*sigma));
    }
    if (text.starts_with("density:")) {
        return parseTypedCurve(text.substr(8));
    }
    throw std::invalid_argument("unknown weight " + inQuotes(text) +
                                "; write uniform, normal:SIGMA or density:FORMULA");
}

}  // namespace zorro::approximation
