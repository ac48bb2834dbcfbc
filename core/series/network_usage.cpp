#include "core/series/network_usage.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <stdexcept>
#include <utility>

#include "core/activation/spec.h"
#include "core/run/learned/layer_curve.h"

namespace zorro {
namespace {

double sumOf(const std::vector<double>& counts) {
    return std::accumulate(counts.begin(), counts.end(), 0.0);
}

bool holdsSomething(const PreactivationHistogram& histogram) {
    return histogram.upper > histogram.lower && std::any_of(histogram.counts.begin(), histogram.counts.end(),
                                                            [](std::uint64_t count) { return count > 0; });
}

bool hasDiverged(const RunHistory& history, std::size_t member, std::uint64_t step) {
    return std::any_of(history.diverged.begin(), history.diverged.end(),
                       [&](const Divergence& each) { return each.member == member && each.step <= step; });
}

/// Null where the function is not known here.
std::shared_ptr<const Curve> trainedCurve(const Member& member) {
    try {
        return member.curve ? member.curve : std::make_shared<const Curve>(curveOf(member));
    } catch (const std::invalid_argument&) {
        return nullptr;
    }
}

/// The curve that a member began with; nothing where its parameters are not trained.
std::optional<Curve> learningCurve(const Comparison& comparison, std::size_t member) {
    if (comparison.architecture.learnable == Learnable::none)
        return std::nullopt;
    try {
        const Curve curve = layerCurve(comparison, comparison.members[member]);
        return curve.parameters.empty() ? std::nullopt : std::optional(curve);
    } catch (const SpecError&) {  // of a program that knows more functions
        return std::nullopt;
    }
}

/// Whether all that is counted there went through one curve.
bool oneCurve(const RunSnapshot& run, const UsagePlace& place) {
    return place.layer || run.comparison.architecture.learnable == Learnable::member ||
           run.network.activationLayers.size() == 1;
}

}  // namespace

double NetworkUsage::total() const {
    return sumOf(counts.counts);
}

std::optional<NewestCounts> newestCounts(const RunHistory& history, const std::vector<std::size_t>& members,
                                         std::optional<std::size_t> layer) {
    std::vector<const PreactivationHistogram*> wanted;
    for (const PreactivationHistogram& each : history.histograms) {
        const bool isMeant = layer.value_or(each.layer) == each.layer &&
                             std::find(members.begin(), members.end(), each.member) != members.end();
        if (isMeant && holdsSomething(each) && !hasDiverged(history, each.member, each.step))
            wanted.push_back(&each);
    }
    if (wanted.empty())
        return std::nullopt;
    // Histories of several runs that were joined are not in the order of their steps.
    const PreactivationHistogram& last = **std::max_element(
        wanted.begin(), wanted.end(), [](const auto* a, const auto* b) { return a->step < b->step; });
    NewestCounts newest{
        .counts = {last.step, last.lower, last.upper, std::vector<double>(last.counts.size())}};
    std::set<std::size_t> counted;
    for (const PreactivationHistogram* each : wanted) {
        if (each->step != last.step || each->counts.size() != last.counts.size())
            continue;
        for (std::size_t i = 0; i < each->counts.size(); ++i)
            newest.counts.counts[i] += static_cast<double>(each->counts[i]);
        counted.insert(each->member);
    }
    newest.networks = counted.size();
    return newest;
}

std::shared_ptr<const NetworkUsage> networkUsage(const RunSnapshot& run, const RunHistory& history,
                                                 UsagePlace place) {
    const bool isPlace = !place.members.empty() && place.member.value_or(0) < place.members.size() &&
                         std::all_of(place.members.begin(), place.members.end(), [&](std::size_t member) {
                             return member < run.comparison.members.size();
                         });
    if (!isPlace)
        return nullptr;
    const std::vector<std::size_t> counted =
        place.member ? std::vector{place.members[*place.member]} : place.members;
    std::optional<NewestCounts> newest = newestCounts(history, counted, place.layer);
    if (!newest)
        return nullptr;
    auto usage = std::make_shared<NetworkUsage>();
    usage->run = run.path;
    usage->runName = run.comparison.name;
    usage->activation = run.comparison.members[place.members.front()].activation;
    const Member& first = run.comparison.members[place.members.front()];
    usage->curve = trainedCurve(first);
    usage->start = usage->activation;
    if (const std::optional<Curve> start = learningCurve(run.comparison, place.members.front())) {
        const auto learned = oneCurve(run, place)
                                 ? learnedCurveAt(history, *start, counted, run.comparison.members.size(),
                                                  place.layer.value_or(0), newest->counts.step)
                                 : std::nullopt;
        usage->learned = !learned;
        usage->activation = learned ? specText(*learned) : usage->activation;
        usage->curve = learned ? std::make_shared<const Curve>(*learned) : usage->curve;
    }
    usage->memberNames = seedTexts(run.comparison, place.members);
    usage->layers = run.network.activationLayers;
    usage->networks = newest->networks;
    usage->counts = std::move(newest->counts);
    usage->place = std::move(place);
    return usage;
}

double shareWithin(const PreactivationCounts& counts, double lower, double upper) {
    const double width = (counts.upper - counts.lower) / static_cast<double>(counts.counts.size());
    double within = 0;
    for (std::size_t i = 0; i < counts.counts.size(); ++i) {
        const double left = counts.lower + width * static_cast<double>(i);
        const double part = std::min(upper, left + width) - std::max(lower, left);
        within += counts.counts[i] * std::clamp(part / width, 0.0, 1.0);
    }
    return within / sumOf(counts.counts);
}

double outermostShare(const PreactivationCounts& counts) {
    return counts.counts.empty() ? NAN
                                 : (counts.counts.front() + counts.counts.back()) / sumOf(counts.counts);
}

}  // namespace zorro
