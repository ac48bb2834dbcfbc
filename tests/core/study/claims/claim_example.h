#pragma once

// Runs that decide claims, made by hand.

#include <string>
#include <vector>

#include "core/run/directory/run_snapshot.h"
#include "core/study/claims/claims.h"

namespace zorro {

/// Of every network of an example.
struct ExampleNetwork {
    double accuracy = 0.9;          ///< of the test part; NaN: it failed at step 7
    std::vector<double> deadUnits;  ///< of the three hidden layers at the end
    double largestNorm = 2;
    double firstRatio = 1;  ///< gradients of the second over the last hidden layer
    double lastRatio = 1;
};

/// A finished fully connected run of depth 3 with these networks of relu, one a seed. Two records: no network
/// has dead units at the first one.
inline RunSnapshot claimRun(Normalization normalization, const std::vector<ExampleNetwork>& networks) {
    RunSnapshot run{.state = RunState::finished,
                    .network = {.task = "classification",
                                .layers = {"hidden 1", "hidden 2", "hidden 3", "output"},
                                .activationLayers = {"hidden 1", "hidden 2", "hidden 3"}}};
    run.comparison = claimComparison({&claimArchitectures().front(), 3, normalization});
    run.path = "/runs/" + run.comparison.name;
    run.result.trivialAccuracy = 0.5;
    EventBatch batch{.steps = {1, 10},
                     .seconds = {0.5, 1},
                     .columns = {{.name = "gradient_norm_peak"},
                                 {.name = "layer_gradient_norm", .layers = 4},
                                 {.name = "dead_units", .layers = 3}}};
    for (const bool isLast : {false, true}) {
        for (const ExampleNetwork& network : networks) {
            batch.columns[0].values.push_back(isLast ? network.largestNorm / 2 : network.largestNorm);
            const double ratio = isLast ? network.lastRatio : network.firstRatio;
            for (const double norm : {7.0, 0.5 * ratio, 0.5, 9.0}) batch.columns[1].values.push_back(norm);
            for (const double share : network.deadUnits)
                batch.columns[2].values.push_back(isLast ? share : 0);
        }
    }
    run.history.append(batch, networks.size());
    std::uint64_t seed = 1;
    for (const ExampleNetwork& network : networks) {
        run.comparison.members.push_back({.activation = "relu", .seed = seed++});
        const bool failed = network.accuracy != network.accuracy;
        run.result.evaluated[Quantity::testAccuracy].push_back(network.accuracy);
        run.result.evaluated[Quantity::testLoss].push_back(1 - network.accuracy);
        run.result.failures.push_back(
            failed ? std::optional<MemberFailure>({7, "its training loss was not finite"}) : std::nullopt);
    }
    return run;
}

}  // namespace zorro
