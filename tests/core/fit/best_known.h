#pragma once

// The smallest RMSE known of every Zorro function to every usual target on 1,001 points of [-5, 5], as an
// independent program found it (a Levenberg-Marquardt method in NumPy with central differences, 60 random
// starts each), inside the program's own bounds and inside a <= 20, |b| <= 10.

#include <ostream>
#include <string>

#include "core/expression/curve_spec.h"
#include "core/fit/fit.h"

namespace zorro {

struct BestKnown {
    const char* family;
    const char* target;
    double rmse;
    bool narrowBounds = false;  ///< a <= 20, |b| <= 10
};

/// What names a test of it.
inline std::ostream& operator<<(std::ostream& out, const BestKnown& best) {
    return out << best.family << " to " << best.target << (best.narrowBounds ? ", narrow bounds" : "");
}

constexpr BestKnown bestKnown[] = {
    {"symmetric-zorro", "swish", 1.033626823},
    {"symmetric-zorro", "gelu", 1.107233873},
    {"symmetric-zorro", "dgelu", 0.1471189618},
    {"symmetric-zorro", "dsilu", 0.1437080476},
    {"symmetric-zorro", "tanh", 0.4641756072},
    {"symmetric-zorro", "sigmoid", 0.1735599976},
    {"asymmetric-zorro", "swish", 0.1233101265},
    {"asymmetric-zorro", "gelu", 0.05677251845},
    {"asymmetric-zorro", "dgelu", 0.1420364231},
    {"asymmetric-zorro", "dsilu", 0.1435044387},
    {"asymmetric-zorro", "tanh", 0.06112500142},
    {"asymmetric-zorro", "sigmoid", 0.1735599976},
    {"sigmoid-zorro", "swish", 0.9814643641},
    {"sigmoid-zorro", "gelu", 1.043662715},
    {"sigmoid-zorro", "dgelu", 0.01180812166},
    {"sigmoid-zorro", "dsilu", 0.02196698111},
    {"sigmoid-zorro", "tanh", 0.5032025018},
    {"sigmoid-zorro", "sigmoid", 0.03215100523},
    {"tanh-zorro", "swish", 1.34469775},
    {"tanh-zorro", "gelu", 1.428471718},
    {"tanh-zorro", "dgelu", 0.5579622761},
    {"tanh-zorro", "dsilu", 0.537176127},
    {"tanh-zorro", "tanh", 0.04556603122},
    {"tanh-zorro", "sigmoid", 0.5077898168},
    {"sloped-zorro", "swish", 0.9348179961},
    {"sloped-zorro", "gelu", 1.027114015},
    {"sloped-zorro", "dgelu", 0.1071207251},
    {"sloped-zorro", "dsilu", 0.1311476681},
    {"sloped-zorro", "tanh", 0.2910092826},
    {"sloped-zorro", "sigmoid", 0.1735057427},
    {"sigmoid-zorro", "dgelu", 0.01180812166, true},
    {"sigmoid-zorro", "dsilu", 0.02196698111, true},
    {"asymmetric-zorro", "gelu", 0.05677840885, true},
    {"asymmetric-zorro", "swish", 0.1233146034, true},
    {"symmetric-zorro", "gelu", 1.107233873, true},
};

/// A fit without surprises: `family` from its defaults to `target` on 1,001 points of [-5, 5].
inline FitQuestion usualQuestion(const std::string& family, const std::string& target) {
    return withFamily({.target = parseCurve(target), .range = {-5, 5, 1001}}, parseCurve(family));
}

inline FitQuestion questionOf(const BestKnown& known) {
    FitQuestion question = usualQuestion(known.family, known.target);
    for (std::size_t i = 0; known.narrowBounds && i < question.parameters.size(); ++i) {
        const char kind = question.family->description().parameters[i].name.front();
        ParameterSetting& setting = question.parameters[i];
        setting.upper = kind == 'a' ? 20 : kind == 'b' ? 10 : setting.upper;
        setting.lower = kind == 'b' ? -10 : setting.lower;
    }
    return question;
}

/// Whether a report is as good as the best known, to a millionth.
inline bool isBest(const FitReport& report, const BestKnown& known) {
    return report.rmse <= known.rmse * (1 + 1e-6);
}

}  // namespace zorro
