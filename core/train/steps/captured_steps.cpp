#include "core/train/steps/captured_steps.h"

#include <algorithm>

#include "core/train/stack/stack.h"

namespace zorro {

namespace {

constexpr std::uint64_t tableRows = 256;
constexpr std::int64_t ringRows = 128;
constexpr std::int64_t ringRowsOfValidation = 16;

}  // namespace

CapturedSteps::CapturedSteps(Stack& stack, const torch::Device& device, at::ScalarType type)
    : stack_(stack),
      table_(device, type),
      steps_(ringRows),
      validations_(ringRowsOfValidation),
      work_(device) {
    for (const Measure measure : {Measure::nothing, Measure::step, Measure::stepAndValidation})
        work_.add([this, measure] { makeOne(measure); });
}

void CapturedSteps::makeOne(Measure measure) {
    const Measurements measured = stack_.makeStep(table_.next(), measure);
    if (measure != Measure::nothing)
        ringOf(measure).keep(measured);
    table_.advance();
}

/// Fills the table with the steps from the first of `steps` on, always as many: a graph knows its size.
void CapturedSteps::fillTable(const StepRange& steps) {
    std::vector<StepRow> rows;
    factors_.clear();
    for (std::uint64_t step = steps.first; step < steps.first + tableRows; ++step) {
        rows.push_back(stack_.rowOf(step, steps.total));
        factors_.push_back(rows.back().factor);
    }
    table_.fill(rows);
    tableEnd_ = steps.first + tableRows;
}

void CapturedSteps::collect(std::vector<Measurements>& all) {
    const auto count = [this](Measure kind) { return std::ranges::count(measured_, kind, &Measured::kind); };
    std::vector<Measurements> steps = steps_.take(count(Measure::step));
    std::vector<Measurements> validations = validations_.take(count(Measure::stepAndValidation));
    auto nextStep = steps.begin();
    auto nextValidation = validations.begin();
    for (const Measured& measured : measured_) {
        auto& next = measured.kind == Measure::step ? nextStep : nextValidation;
        all.push_back(std::move(*next++));
        for (const Quantity quantity : quantitiesOnDemand())
            all.back().values[quantity] = measured.onDemand.values[quantity];
        all.back().step = measured.count;
        stack_.noteRates(measured.factor, all.back());
    }
    measured_.clear();
}

std::vector<Measurements> CapturedSteps::run(const StepRange& steps) {
    std::vector<Measurements> all;
    if (steps.first != next_ || steps.total != total_)
        tableEnd_ = 0;  // what lies there is of other steps
    next_ = steps.end;
    total_ = steps.total;
    for (std::uint64_t step = steps.first; step < steps.end; ++step) {
        if (step >= tableEnd_)
            fillTable({.first = step, .end = steps.end, .total = steps.total});
        stack_.prepareData(step);
        const Measure measure = stack_.measureAt(step + 1, steps.total);
        work_.run(static_cast<std::size_t>(measure));
        if (measure == Measure::nothing)
            continue;
        measured_.push_back(
            {step + 1, factors_[factors_.size() - static_cast<std::size_t>(tableEnd_ - step)], measure});
        if (measure == Measure::stepAndValidation)
            stack_.measureOnDemand(measured_.back().onDemand);
        if (std::ranges::count(measured_, measure, &Measured::kind) == ringOf(measure).capacity())
            collect(all);
    }
    collect(all);
    return all;
}

}  // namespace zorro
