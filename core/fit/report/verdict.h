#pragma once

// What a fit comes to, in one sentence, and what a careful reader would ask next.

#include <optional>
#include <string>

#include "core/fit/report/fit_report.h"

namespace zorro {

/// How well the fit does its work: the mark of the sentence.
enum class FitGrade {
    exact,  ///< no residual at all
    good,   ///< R^2 at least 0.99, or what sigma explains
    rough,  ///< R^2 at least 0.9, or less sure than a better search would make it
    bad     ///< the family cannot follow the target there
};

/// The next question.
struct FitAdvice {
    std::string words;  ///< as an order, e.g. "Search from 256 starts"
    FitQuestion question;
};

struct FitVerdict {
    FitGrade grade = FitGrade::good;
    std::string
        sentence;  ///< without a full stop, e.g. "Tanh-Zorro follows Tanh, at most 0.012 off, at x = 1.5"
    std::optional<FitAdvice> advice;  ///< nothing where nothing better is in sight
};

/// The verdict on the report that answered the question; the report has a curve.
[[nodiscard]] FitVerdict verdictOn(const FitQuestion& question, const FitReport& report);

}  // namespace zorro
