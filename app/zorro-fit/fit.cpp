#include "app/zorro-fit/fit.h"

#include "app/zorro-fit/fit_problem.h"
#include "core/fit/report/report_text.h"

namespace zorro {

bool runFit(const FitWords& words, std::ostream& out) {
    const PreparedFit prepared = prepareFit(words);
    const FitReport report = fit(prepared.problem, prepared.options);
    out << (words.format == TextFormat::json ? reportJson(report) : reportText(report));
    return report.curve.function != nullptr;
}

}  // namespace zorro
