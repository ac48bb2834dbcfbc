#include "core/plan/plan.h"

namespace zorro {
namespace {

void setMlp(Comparison& comparison) {
    comparison.architecture.depth = 3;
    comparison.architecture.width = 64;
}

void setCnn(Comparison& comparison) {
    comparison.architecture.depth = 3;
    comparison.architecture.width = 16;
    comparison.architecture.normalization = Normalization::batch;
    comparison.optimizer.learningRate = 5e-3;
    comparison.schedule.kind = ScheduleKind::cosine;
    comparison.training.batch = 64;
}

void setTransformer(Comparison& comparison) {
    comparison.architecture.depth = 2;
    comparison.architecture.width = 64;
    comparison.architecture.normalization = Normalization::layer;
    comparison.optimizer.kind = OptimizerKind::adamw;
    comparison.optimizer.weightDecay = 0.01;
    comparison.schedule = {.kind = ScheduleKind::cosine, .warmup = 100};
    comparison.training.batch = 64;
}

void setLstm(Comparison& comparison) {
    comparison.architecture.depth = 1;
    comparison.architecture.width = 64;
    comparison.optimizer.learningRate = 3e-3;
    comparison.optimizer.clip = 1;
    comparison.schedule.kind = ScheduleKind::cosine;
    comparison.training.batch = 64;
}

/// The whole table of sums is small: every step sees all that is trained on, and only a strong decay of the
/// weights makes networks find the rule behind it (Power et al. 2022).
void setModularAddition(Comparison& comparison) {
    comparison.architecture.depth = 1;
    comparison.architecture.width = 128;
    comparison.architecture.normalization = Normalization::none;
    comparison.optimizer = {
        .kind = OptimizerKind::adamw, .learningRate = 1e-3, .beta2 = 0.98, .weightDecay = 1};
    comparison.schedule = {.warmup = 10};
    comparison.training.batch = 1024;
    comparison.training.steps = 4000;
}

}  // namespace

Comparison defaultComparison(ArchitectureKind architecture, const std::string& dataSource) {
    Comparison comparison;
    comparison.architecture.kind = architecture;
    comparison.data.source = dataSource;
    switch (architecture) {
        case ArchitectureKind::mlp:
            setMlp(comparison);
            break;
        case ArchitectureKind::cnn:
            setCnn(comparison);
            break;
        case ArchitectureKind::transformer:
            setTransformer(comparison);
            break;
        case ArchitectureKind::lstm:
            setLstm(comparison);
            break;
    }
    const bool planar = dataSource == "spirals" || dataSource == "moons" || dataSource == "circles" ||
                        dataSource == "xor" || dataSource == "regression";
    if (planar) {
        comparison.training.steps = 2000;
    } else if (dataSource == "modular-addition" && architecture == ArchitectureKind::transformer) {
        setModularAddition(comparison);
    } else {
        comparison.training.epochs = 12;
    }
    return comparison;
}

}  // namespace zorro
