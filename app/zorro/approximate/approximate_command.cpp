#include "app/zorro/approximate/approximate_command.h"

#include <array>
#include <stdexcept>

#include "app/zorro/command_line/choice.h"
#include "app/zorro/command_line/commands.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/approximation/report/approximation_code.h"
#include "core/approximation/report/approximation_text.h"

namespace zorro {
namespace {

using approximation::ApproximationQuestion;

std::string jsonText(const approximation::Approximation& result) {
    return jsonDocument(approximationJson(result));
}

std::string specLine(const approximation::Approximation& result) {
    return formulaSpec(result.approximant) + "\n";
}

/// How an approximation can be written, by its word.
struct Writer {
    std::string_view name;
    std::string (*write)(const approximation::Approximation& result);
};

constexpr std::array writers{Writer{"text", approximation::approximationText},
                             Writer{"json", jsonText},
                             Writer{"c", approximation::cCode},
                             Writer{"pytorch", approximation::pytorchCode},
                             Writer{"latex", approximation::latexCode},
                             Writer{"spec", specLine}};

/// What `read` makes of the word behind an option; what is wrong with it is a usage error.
template <class Read>
auto understood(const std::string& option, const Read& read) {
    try {
        return read();
    } catch (const std::invalid_argument& error) {
        throw UsageError("approximate: " + option + ": " + error.what());
    }
}

ApproximationQuestion questionOf(const ApproximateWords& words) {
    if (words.form.empty()) {
        throw UsageError(
            "approximate: the form is missing; give --form polynomial:N, rational:N,M, pieces:N or "
            "table:N[,linear|cubic]");
    }
    if (words.range.empty()) {
        throw UsageError("approximate: the range is missing; give --range lo:hi, as in --range -4:4");
    }
    ApproximationQuestion question;
    question.form = understood("--form", [&] { return approximation::formCalled(words.form); });
    question.range = understood("--range", [&] { return approximation::rangeCalled(words.range); });
    question.outside =
        static_cast<approximation::Outside>(choice("--outside", words.outside, {"clamp", "linear", "limit"}));
    question.error =
        static_cast<approximation::ErrorKind>(choice("--error", words.error, {"absolute", "relative"}));
    question.weight = understood("--weight", [&] { return approximation::weightCalled(words.weight); });
    question.format =
        understood("--coefficients", [&] { return approximation::numberFormatCalled(words.coefficients); });
    return question;
}

}  // namespace

std::vector<std::string> approximationFormats() {
    std::vector<std::string> names;
    names.reserve(writers.size());
    for (const Writer& writer : writers) {
        names.emplace_back(writer.name);
    }
    return names;
}

void runApproximate(const ApproximateWords& words, std::ostream& out) {
    const std::size_t format = choice("--format", words.format, approximationFormats());
    const ApproximationQuestion question = questionOf(words);
    const approximation::Approximation result = approximation::approximate(curveOf(words.spec), question);
    out << writers[format].write(result);
}

}  // namespace zorro
