#include "app/zorro/train/run_size.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/launch/launch.h"
#include "core/plan/parts.h"
#include "core/text/amount.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// To ask takes about two seconds; so many networks that a machine trains at all have room together.
constexpr std::size_t fewEnough = 100;

double bytesOfOneMore(const TrainerEstimate& estimate, double shown) {
    return estimate.bytesOfOneMore > 0 ? estimate.bytesOfOneMore : estimate.bytes / shown;
}

/// What a tuning takes is the same for all runs: it is left out.
RunSize askedSize(const Comparison& comparison, const Place& place, std::size_t most) {
    Comparison some = firstOf(comparison, enoughToSee);
    some.tuning = {};
    const TrainerEstimate estimate = estimateAt(place, comparisonJson(some));
    const auto networks = static_cast<double>(some.members.size());
    const double each = bytesOfOneMore(estimate, networks);
    const double together = std::max(0.0, estimate.bytes - each * networks);
    const double free = estimate.freeBytes;
    const std::size_t fit = networksThatFit(each, free > 0 ? std::max(1.0, free - together) : 0);
    return {.networks = std::min(most, fit),
            .freeBytes = fit < most ? estimate.freeBytes : 0,
            .secondsEach = estimate.seconds / networks};
}

}  // namespace

std::string RunSize::sentence(double all) const {
    const double runs = std::ceil(all / static_cast<double>(networks));
    std::string text = "a run has at most " + std::to_string(networks) + " networks" +
                       (freeBytes > 0 ? " (" + byteText(freeBytes) + " of memory are free)" : "") +
                       ", so that " + readableNumber(all, 12) + " are " + readableNumber(runs, 12) + " runs";
    if (std::isfinite(secondsEach)) {
        text += " and about " + durationText(std::round(secondsEach * all));
    }
    return text;
}

Comparison firstOf(const Comparison& comparison, std::size_t count) {
    Comparison first = comparison;
    first.members.resize(std::min(count, first.members.size()));
    return first;
}

TrainerEstimate scaled(TrainerEstimate estimate, std::size_t shown, std::size_t networks, std::size_t all) {
    const auto known = static_cast<double>(shown);
    const double more = static_cast<double>(networks) - known;
    estimate.bytes += more * bytesOfOneMore(estimate, known);
    for (double* seconds : {&estimate.seconds, &estimate.widenedSeconds, &estimate.mostSeconds}) {
        *seconds *= static_cast<double>(all) / known;
    }
    return estimate;
}

RunSize runSize(const Comparison& comparison, const Place& place, std::size_t most) {
    most = std::min(most, mostMembers);
    return comparison.members.size() <= fewEnough ? RunSize{.networks = most}
                                                  : askedSize(comparison, place, most);
}

RunSize runSizeAsFarAsKnown(const Comparison& comparison, const Place& place) {
    try {
        return askedSize(comparison, place, mostMembers);
    } catch (const std::runtime_error&) {  // of a trainer or a place that is not there
        return {};
    }
}

}  // namespace zorro
