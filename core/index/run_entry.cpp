#include "core/index/run_entry.h"

#include <algorithm>
#include <cmath>

#include "core/run/directory/run_notes.h"
#include "core/run/quantity/final_metrics.h"
#include "core/series/read/run_reader.h"

namespace zorro {
namespace {

/// Lines and tabs are what separates parts of an index's texts.
std::string onOneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter == '\n' || letter == '\t'; }, ' ');
    return text;
}

MetricSummary summaryOf(const MetricSample& sample) {
    return {.mean = sample.mean(),
            .standardDeviation = sample.standardDeviation(),
            .count = static_cast<double>(sample.values.size())};
}

ActivationSummary summaryOf(const ActivationMetrics& metrics) {
    ActivationSummary summary{.activation = onOneLine(metrics.activation),
                              .values = metrics.values,
                              .seeds = static_cast<double>(metrics.seeds),
                              .failed = static_cast<double>(metrics.failed),
                              .metrics = {}};
    std::transform(headlineQuantities().begin(), headlineQuantities().end(), summary.metrics.begin(),
                   [&](Quantity quantity) { return summaryOf(metrics.samples[quantity]); });
    return summary;
}

void takeRun(RunEntry& entry, const RunSnapshot& run) {
    const Comparison& comparison = run.comparison;
    entry.state = run.state;
    entry.reason = run.reason;
    entry.resumable = run.resumable;
    entry.name = comparison.name;
    entry.tags = comparison.tags;
    entry.architecture = comparison.architecture.kind;
    entry.data = comparison.data.source;
    entry.parameters = ParameterText(comparisonParameters(comparison));
    if (!run.history.steps.empty()) {
        entry.steps = run.history.steps.back();
        entry.seconds = run.history.seconds.back();
    }
    entry.steps = std::max(entry.steps, run.result.steps);
    entry.seconds = std::max(entry.seconds, run.result.seconds);
    for (const ActivationMetrics& metrics : finalMetrics(run)) {
        entry.activations.push_back(summaryOf(metrics));
        entry.activations.back().curve = run.comparison.members[metrics.members.front()].curve;
    }
}

void takeNotes(RunEntry& entry, const RunNotes& notes) {
    if (!notes.name.empty()) {
        entry.name = notes.name;
    }
    if (notes.tags) {
        entry.tags = *notes.tags;
    }
    entry.note = notes.note;
    entry.archived = notes.archived;
}

}  // namespace

ParameterText::ParameterText(const std::vector<ComparisonParameter>& parameters) {
    for (const ComparisonParameter& parameter : parameters) {
        text_ += parameter.key + '=' + onOneLine(parameter.text) + '\n';
    }
}

std::optional<std::string_view> ParameterText::find(std::string_view key) const {
    const std::string_view text = text_;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        if (line.size() > key.size() && line.substr(0, key.size()) == key && line[key.size()] == '=') {
            return line.substr(key.size() + 1);
        }
        begin = end + 1;
    }
    return std::nullopt;
}

std::vector<std::string_view> ParameterText::keys() const {
    std::vector<std::string_view> keys;
    const std::string_view text = text_;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        keys.push_back(text.substr(begin, std::min(text.find('=', begin), end) - begin));
        begin = end + 1;
    }
    return keys;
}

const ActivationSummary* RunEntry::best(Quantity metric) const {
    const ActivationSummary* best = nullptr;
    for (const ActivationSummary& each : activations) {
        const double mean = each.metric(metric).mean;
        if (std::isnan(mean)) {
            continue;
        }
        const double sign = higherIsBetter(metric) ? -1 : 1;
        if (best == nullptr || sign * mean < sign * best->metric(metric).mean) {
            best = &each;
        }
    }
    return best;
}

RunEntry readRunEntry(const std::filesystem::path& run) {
    RunEntry entry{.path = run, .name = run.filename().string()};
    try {
        takeRun(entry, readRunEnd(run));
    } catch (const std::exception& error) {
        entry.problem = error.what();
        entry.state = RunState::failed;
    }
    try {
        takeNotes(entry, readRunNotes(run));
    } catch (const std::exception& error) {
        entry.warning = error.what();
    }
    std::transform(entry.tags.begin(), entry.tags.end(), entry.tags.begin(), onOneLine);
    std::erase(entry.tags, std::string());
    return entry;
}

}  // namespace zorro
