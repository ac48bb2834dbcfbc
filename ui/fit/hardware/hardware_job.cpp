#include "ui/fit/hardware/hardware_job.h"

#include <cmath>
#include <exception>

namespace zorro::ui {

void approximateForms(const HardwareJob& job, const std::function<void(FormAnswer)>& send,
                      const std::stop_token& stop) {
    for (const approximation::Form& form : job.forms) {
        if (stop.stop_requested()) {
            return;
        }
        FormAnswer answer{.form = form, .found = {}, .problem = {}};
        try {
            answer.found = std::make_shared<const approximation::Approximation>(
                approximation::approximate(job.setup.function, questionAbout(job.setup, form)));
        } catch (const std::exception& error) {
            answer.problem = error.what();
        }
        send(std::move(answer));
    }
}

double largestError(const approximation::Approximation& approximation) {
    const approximation::Certificate& certificate =
        approximation.relative ? *approximation.relative : approximation.absolute;
    return std::isfinite(certificate.certified) ? certificate.certified : certificate.largest;
}

}  // namespace zorro::ui
