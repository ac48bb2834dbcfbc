#pragma once

// The keys of comparison.json, once for the writer and the reader. Private to core/run.

#include "core/run/comparison/comparison.h"
#include "core/run/comparison/names.h"

namespace zorro {

/// A visitor is called with (key, value) for numbers, text and optionals of them, and with (key, value,
/// names) for choices.
template <typename Visitor>
void visitFields(Visitor& visit, Architecture& architecture) {
    visit("kind", architecture.kind, architectureNames);
    visit("depth", architecture.depth);
    visit("width", architecture.width);
    visit("heads", architecture.heads);
    visit("pooling", architecture.pooling, poolingNames);
    visit("normalization", architecture.normalization, normalizationNames);
    visit("residual", architecture.residual);
    visit("dropout", architecture.dropout);
    visit("initialization", architecture.initialization, initializationNames);
    visit("learnable", architecture.learnable);
}

template <typename Visitor>
void visitFields(Visitor& visit, DataSource& data) {
    visit("source", data.source);
    visit("seed", data.seed);
    visit("examples", data.examples);
    visit("noise", data.noise);
    visit("modulus", data.modulus);
    visit("sequence_length", data.sequenceLength);
    visit("function", data.function);
    visit("validation", data.validation);
    visit("test", data.test);
}

template <typename Visitor>
void visitFields(Visitor& visit, Optimizer& optimizer) {
    visit("kind", optimizer.kind, optimizerNames);
    visit("learning_rate", optimizer.learningRate);
    visit("momentum", optimizer.momentum);
    visit("nesterov", optimizer.nesterov);
    visit("beta1", optimizer.beta1);
    visit("beta2", optimizer.beta2);
    visit("epsilon", optimizer.epsilon);
    visit("weight_decay", optimizer.weightDecay);
    visit("clip", optimizer.clip);
}

template <typename Visitor>
void visitFields(Visitor& visit, Schedule& schedule) {
    visit("kind", schedule.kind, scheduleNames);
    visit("warmup", schedule.warmup);
    visit("step_every", schedule.stepEvery);
    visit("step_factor", schedule.stepFactor);
}

template <typename Visitor>
void visitFields(Visitor& visit, Training& training) {
    visit("steps", training.steps);
    visit("epochs", training.epochs);
    visit("batch", training.batch);
    visit("precision", training.precision, precisionNames);
    visit("deterministic", training.deterministic);
    visit("device", training.device);
    visit("record_every", training.recordEvery);
    visit("validate_every", training.validateEvery);
    visit("validation_examples", training.validationExamples);
    visit("checkpoint_seconds", training.checkpointSeconds);
}

template <typename Visitor>
void visitFields(Visitor& visit, Member& member) {
    visit("activation", member.activation);
    visit("seed", member.seed);
    visit("critical_gain", member.criticalGain);
}

template <typename Visitor>
void visitFields(Visitor& visit, Comparison& comparison) {
    visit("name", comparison.name);
    visit("program", comparison.program);
    visit("architecture", comparison.architecture);
    visit("data", comparison.data);
    visit("optimizer", comparison.optimizer);
    visit("schedule", comparison.schedule);
    visit("training", comparison.training);
    visit("members", comparison.members);
    visit("tags", comparison.tags);
}

}  // namespace zorro
