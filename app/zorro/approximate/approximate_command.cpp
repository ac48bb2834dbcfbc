#include "app/zorro/approximate/approximate_command.h"

#include <stdexcept>

#include "app/zorro/command_line/choice.h"
#include "app/zorro/command_line/commands.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/approximation/approximation_text.h"

namespace zorro {
namespace {

using approximation::ApproximationQuestion;

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

void runApproximate(const ApproximateWords& words, std::ostream& out) {
    const std::size_t format = choice("--format", words.format, {"text", "json"});
    const ApproximationQuestion question = questionOf(words);
    const approximation::Approximation result = approximation::approximate(curveOf(words.spec), question);
    out << (format == 0 ? approximationText(result) : jsonDocument(approximationJson(result)));
}

}  // namespace zorro
