#include "app/zorro/fit/fit.h"

#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/fit/fit_question.h"
#include "app/zorro/fit/ranking.h"
#include "core/fit/fit.h"
#include "core/fit/report/report_text.h"

namespace zorro {

bool runFit(const FitWords& words, std::ostream& out) {
    FitReport report;
    try {
        if (!words.others.empty()) {
            return runRanking(words, out);
        }
        report = fit(fitQuestion(words));
    } catch (const FitError& error) {
        throw UsageError(std::string("fit: ") + error.what());
    }
    out << (words.format == TextFormat::json ? reportJson(report) : reportText(report));
    return report.converged && meetsConditions(report);
}

}  // namespace zorro
