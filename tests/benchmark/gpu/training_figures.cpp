#include <algorithm>
#include <cmath>
#include <string>

#include "tests/benchmark/gpu/figures.h"
#include "tests/benchmark/training/benchmark_comparison.h"
#include "tests/benchmark/training/plain_models.h"
#include "tests/benchmark/training/stacked_training.h"

namespace zorro {

namespace {

constexpr double secondsATurn = 0.15;
constexpr std::uint64_t stepsToWarmUp = 30;  // whatever is captured is captured by then

/// Training with how many of its steps take about a turn.
struct TimedTraining {
    explicit TimedTraining(const Comparison& comparison, const c10::Device& device)
        : training(comparison, device) {
        static_cast<void>(training.advance(stepsToWarmUp));
        const double seconds = training.advance(stepsToWarmUp) / static_cast<double>(stepsToWarmUp);
        steps = static_cast<std::uint64_t>(std::clamp(secondsATurn / seconds, 1.0, 1e6));
    }
    /// Of one step, on average over a turn.
    double secondsOfStep() { return training.advance(steps) / static_cast<double>(steps); }

    StackedTraining training;
    std::uint64_t steps = 1;
};

double secondsOfPlainStep(PlainTraining& plain) {
    const double start = secondsNow();
    plain.step();
    return secondsNow() - start;
}

/// One stack and plain networks take turns. Of these a few stand for all, as each of them is a turn by
/// itself.
Json stackedBesidePlain(const FigureSetting& setting, const std::string& kind, std::size_t members,
                        double target) {
    const std::size_t plainMembers = setting.small ? 1 : 4;
    TimedTraining stacked(unrecorded(benchmarkComparison(kind, members)), setting.device);
    PlainTraining plain(benchmarkComparison(kind, plainMembers), setting.device);
    for (int i = 0; i < 3; ++i) plain.step();
    std::vector<double> together;
    std::vector<double> inTurn;
    for (const double start = secondsNow(); together.size() < 3 || secondsNow() - start < setting.seconds;) {
        together.push_back(stacked.secondsOfStep());
        std::vector<double> steps;
        do steps.push_back(secondsOfPlainStep(plain));
        while (secondsNow() - start < setting.seconds && steps.size() < 20);
        inTurn.push_back(medianOf(steps) * static_cast<double>(members) / static_cast<double>(plainMembers));
    }
    return {{"architecture", kind},
            {"members", members},
            {"turns", together.size()},
            {"stacked_milliseconds", 1e3 * medianOf(together)},
            {"one_after_the_other_milliseconds", 1e3 * medianOf(inTurn)},
            {"ratio", medianOf(inTurn) / medianOf(together)},
            {"target", target}};
}

double secondsOfSteps(const std::string& kind, std::size_t members, const FigureSetting& setting,
                      double seconds) {
    TimedTraining training(unrecorded(benchmarkComparison(kind, members)), setting.device);
    std::vector<double> all;
    for (const double start = secondsNow(); all.size() < 3 || secondsNow() - start < seconds;)
        all.push_back(training.secondsOfStep());
    return medianOf(all);
}

}  // namespace

Json stackedMlpFigure(const FigureSetting& setting) {
    return stackedBesidePlain(setting, "mlp", setting.small ? 4 : 48, 100);
}

Json stackedCnnFigure(const FigureSetting& setting) {
    return stackedBesidePlain(setting, "cnn", setting.small ? 2 : 16, 15);
}

Json stackedTransformerFigure(const FigureSetting& setting) {
    return stackedBesidePlain(setting, "transformer", setting.small ? 2 : 16, 15);
}

Json stackedLstmFigure(const FigureSetting& setting) {
    return stackedBesidePlain(setting, "lstm", setting.small ? 2 : 16, 15);
}

Json stepsFigure(const FigureSetting& setting) {
    const std::size_t members = setting.small ? 2 : 48;
    Json figure = {{"members", members}};
    for (const std::string kind : {"mlp", "cnn", "transformer", "lstm"})
        figure[kind + "_milliseconds"] = 1e3 * secondsOfSteps(kind, members, setting, setting.seconds / 4);
    return figure;
}

Json manyMembersFigure(const FigureSetting& setting) {
    const std::size_t few = setting.small ? 2 : 48;
    const std::size_t many = setting.small ? 8 : 512;
    const auto membersASecond = [&](std::size_t members) {
        return static_cast<double>(members) / secondsOfSteps("mlp", members, setting, setting.seconds / 2);
    };
    const double ofFew = membersASecond(few);
    const double ofMany = membersASecond(many);
    return {{"members", {few, many}},
            {"member_steps_per_second", {ofFew, ofMany}},
            {"ratio", ofMany / ofFew},
            {"target", 5}};
}

Json recordingFigure(const FigureSetting& setting) {
    const Comparison comparison = benchmarkComparison("mlp", setting.small ? 4 : 48);
    StackedTraining none(unrecorded(comparison), setting.device);
    StackedTraining all(comparison, setting.device);
    // A turn has every kind of record, and lasts as long as two lines that zorro-train writes are apart.
    const std::uint64_t turn = comparison.training.validateEvery;
    none.advance(turn);
    all.advance(turn);
    const double seconds = none.advance(turn);
    const std::uint64_t steps = turn * static_cast<std::uint64_t>(std::ceil(0.08 / seconds));
    std::vector<double> ratios;
    for (const double start = secondsNow(); ratios.size() < 3 || secondsNow() - start < setting.seconds;) {
        const double without = none.advance(steps);
        ratios.push_back(all.advance(steps) / without);
    }
    return {{"members", comparison.members.size()},
            {"turns", ratios.size()},
            {"ratio", medianOf(ratios)},
            {"target", 1.05}};
}

}  // namespace zorro
