#include "ui/fit/hardware/hardware_job.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <thread>

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
    // One core stays free for the window.
    const auto workers = std::clamp<std::size_t>(std::max(std::thread::hardware_concurrency(), 2U) - 1, 1,
                                                 std::max<std::size_t>(job.forms.size(), 1));
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < workers; ++i) {
        threads.emplace_back([&] {
            for (std::size_t form = next++; form < job.forms.size() && !stop.stop_requested();
                 form = next++) {
                send(answerAbout(job.setup, job.forms[form]));
            }
        });
    }
}

double largestError(const approximation::Approximation& approximation) {
    const approximation::Certificate& certificate =
        approximation.relative ? *approximation.relative : approximation.absolute;
    return std::isfinite(certificate.certified) ? certificate.certified : certificate.largest;
}

}  // namespace zorro::ui
