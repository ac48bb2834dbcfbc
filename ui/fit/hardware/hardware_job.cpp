#include "ui/fit/hardware/hardware_job.h"

#include <cmath>
#include <exception>

#include "ui/widgets/shared_tasks.h"

namespace zorro::ui {
namespace {

FormAnswer answerAbout(const HardwareSetup& setup, const approximation::Form& form) {
    FormAnswer answer{.form = form, .found = {}, .problem = {}};
    try {
        answer.found = std::make_shared<const approximation::Approximation>(
            approximation::approximate(setup.function, questionAbout(setup, form)));
    } catch (const std::exception& error) {
        answer.problem = error.what();
    }
    return answer;
}

}  // namespace

void approximateForms(const HardwareJob& job, const std::function<void(FormAnswer)>& send,
                      const std::stop_token& stop) {
    shareTasks(job.forms.size(), stop,
               [&](std::size_t form) { send(answerAbout(job.setup, job.forms[form])); });
}

double largestError(const approximation::Approximation& approximation) {
    const approximation::Certificate& certificate =
        approximation.relative ? *approximation.relative : approximation.absolute;
    return std::isfinite(certificate.certified) ? certificate.certified : certificate.largest;
}

}  // namespace zorro::ui
