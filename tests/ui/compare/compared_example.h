#pragma once

// Small runs, made by hand, for what compares them.

#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ui/compare/groups/compared_group.h"

namespace zorro::ui {

/// A finished run of one activation, with a seed for each of the given validation losses; NaN: it failed.
/// Its training loss halves with every one of eight records, from twice the validation loss on.
inline std::shared_ptr<RunSnapshot> exampleSnapshot(const std::string& activation,
                                                    const std::vector<double>& losses) {
    auto run = std::make_shared<RunSnapshot>();
    run->path = "/runs/20260101-120000-" + activation;
    run->comparison.name = "run of " + activation;
    run->comparison.program = "zorro 0.1.0, LibTorch 1.13.0";
    run->state = RunState::finished;
    run->result = {.steps = 80, .seconds = 4, .evaluated = {{Quantity::validationLoss, losses}}};
    std::uint64_t seed = 1;
    for (const double loss : losses) {
        run->comparison.members.push_back({.activation = activation, .seed = seed++});
        run->result.evaluated[Quantity::validationAccuracy].push_back(1 - loss);
        run->result.failures.push_back(
            std::isnan(loss) ? std::optional<MemberFailure>({7, "its training loss was not finite"})
                             : std::nullopt);
    }
    for (int record = 0; record < 8; ++record) {
        EventBatch batch{.steps = {static_cast<std::uint64_t>(10 * (record + 1))},
                         .seconds = {0.5 * (record + 1)},
                         .columns = {{.name = "train_loss"}, {.name = "gradient_norm"}}};
        for (const double loss : losses) {
            batch.columns[0].values.push_back(2 * loss * std::pow(0.5, record));
            batch.columns[1].values.push_back(1);
        }
        run->history.append(batch, losses.size());
    }
    return run;
}

inline ComparedGroup exampleGroup(const std::string& label, int colorIndex,
                                  std::shared_ptr<const RunSnapshot> run) {
    ComparedGroup group{.label = QString::fromStdString(label),
                        .colorIndex = colorIndex,
                        .activation = run->comparison.members.front().activation};
    for (std::size_t member = 0; member < run->comparison.members.size(); ++member) {
        group.members.push_back(member);
    }
    group.run = std::move(run);
    return group;
}

/// ReLU with losses 0.2, 0.4; GELU with 0.1, 0.1, 0.1 and a third seed that failed; Symmetric-Zorro with
/// 0.3 and another learning rate.
inline std::vector<ComparedGroup> exampleGroups() {
    auto zorro = exampleSnapshot("symmetric-zorro:a=2,b=2", {0.3});
    zorro->comparison.optimizer.learningRate = 0.1;
    return {exampleGroup("ReLU", 0, exampleSnapshot("relu", {0.2, 0.4})),
            exampleGroup("GELU", 1, exampleSnapshot("gelu", {0.1, 0.1, NAN, 0.1})),
            exampleGroup("Zorro", 2, std::move(zorro))};
}

}  // namespace zorro::ui
