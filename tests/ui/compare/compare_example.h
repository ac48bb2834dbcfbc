#pragma once

// Small runs that tests compare.

#include <memory>
#include <string>
#include <vector>

#include <QApplication>
#include <QTest>

#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/events/event_log.h"
#include "tests/core/run/run_example.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

inline constexpr int patience = 20'000;  // ms

inline bool waitFor(const std::function<bool()>& holds) {
    return QTest::qWaitFor(holds, patience);
}

/// A comparison of relu and gelu with these seeds each.
inline Comparison exampleComparison(const std::string& name, double learningRate,
                                    const std::vector<std::uint64_t>& seeds) {
    Comparison comparison{.name = name};
    comparison.optimizer.learningRate = learningRate;
    for (const char* activation : {"relu", "gelu"}) {
        for (const std::uint64_t seed : seeds) {
            comparison.members.push_back({.activation = activation, .seed = seed});
        }
    }
    return comparison;
}

/// Two records of the training loss: the seed plus `level`, and a tenth of it.
inline EventBatch exampleEvents(const Comparison& comparison, double level) {
    EventBatch batch{.steps = {1, 11}, .seconds = {0.5, 1}};
    Column loss{.name = "train_loss"};
    for (const double factor : {1.0, 0.1}) {
        for (const Member& member : comparison.members) {
            loss.values.push_back(factor * (level + static_cast<double>(member.seed)));
        }
    }
    batch.columns = {loss};
    return batch;
}

inline std::shared_ptr<RunSnapshot> exampleSnapshot(const std::string& path, double learningRate,
                                                    const std::vector<std::uint64_t>& seeds) {
    auto run = std::make_shared<RunSnapshot>();
    run->path = path;
    run->comparison = exampleComparison(path, learningRate, seeds);
    run->history.append(exampleEvents(run->comparison, 10), run->comparison.members.size());
    return run;
}

/// A finished run in `runs` whose folder is called `folder`.
inline std::filesystem::path exampleDirectory(const std::filesystem::path& runs, const std::string& folder,
                                              double learningRate, const std::vector<std::uint64_t>& seeds) {
    const Comparison comparison = exampleComparison(folder, learningRate, seeds);
    const std::filesystem::path made = createRunDirectory(runs, comparison);
    const std::filesystem::path run = runs / folder;
    std::filesystem::rename(made, run);
    EventLog(run).append(exampleEvents(comparison, 10));
    RunResult result{.steps = 11, .seconds = 1};
    for (const Member& member : comparison.members) {
        result.failures.emplace_back();
        result.evaluated[Quantity::validationLoss].push_back(0.5 + 0.1 * static_cast<double>(member.seed));
        result.evaluated[Quantity::validationAccuracy].push_back(0.9);
        result.evaluated[Quantity::testLoss].push_back(0.6);
        result.evaluated[Quantity::testAccuracy].push_back(0.8);
    }
    writeResult(run, result);
    return run;
}

inline ThemeController& testThemes() {
    static ThemeController themes(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    return themes;
}

}  // namespace zorro::ui
