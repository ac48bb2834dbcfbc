#include "app/zorro/benchmark/benchmark.h"

#include "app/zorro/command_line/commands.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/activation/spec.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/text/amount.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

void checkDevice(const std::string& word) {
    if (!isDeviceWord(word)) {
        throw UsageError("benchmark: --device must be auto, cpu or cuda:N, not " + inQuotes(word));
    }
}

/// The SPEC as a trainer reads it.
std::string trainableSpec(const std::string& word) {
    const Curve curve = curveOf(word);
    return isOwn(curve.description()) ? formulaSpecText(curve) : shortSpecText(curve);
}

/// Durations of microseconds too.
std::string shortDuration(double seconds) {
    return seconds < 1e-3 ? readableNumber(1e6 * seconds, 3) + " µs" : durationText(seconds);
}

bool isScattered(const SizeTiming& size) {
    return size.stepSeconds > 2 * size.fastestStepSeconds;
}

}  // namespace

void runBenchmark(const BenchmarkOptions& options, std::ostream& out) {
    checkDevice(options.device);
    std::vector<std::string> specs;
    for (const std::string& word : options.specs) {
        specs.push_back(trainableSpec(word));
    }
    const ActivationBenchmark benchmark = benchmarkWithTrainer(options.device, specs);
    out << (options.asJson ? benchmarkJson(benchmark) : benchmarkText(benchmark));
}

std::string benchmarkText(const ActivationBenchmark& benchmark) {
    TextTable table;
    bool scattered = false;
    table.add({"activation", "elements", "forward", "backward", "step", "elements/s", "memory"});
    for (const TimedSizes& timed : benchmark.activations) {
        for (const SizeTiming& size : timed.sizes) {
            table.add({timed.activation, std::to_string(size.elements), shortDuration(size.forwardSeconds),
                       shortDuration(size.backwardSeconds), shortDuration(size.stepSeconds),
                       readableNumber(size.elementsPerSecond, 3), byteText(size.peakBytes)});
            scattered = scattered || isScattered(size);
        }
    }
    std::string text = table.text() + "On " + benchmark.description + ", in " + benchmark.precision +
                       ": medians after a warm-up; a step is forward and backward, its memory the most that "
                       "it had beyond its input and the gradient that came back.\n";
    if (scattered) {
        text += "The machine was busy: some steps took less than half of the median.\n";
    }
    return text;
}

}  // namespace zorro
