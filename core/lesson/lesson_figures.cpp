#include "core/lesson/lesson_figures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/activation/function.h"
#include "core/lesson/shown_run.h"
#include "core/series/group_series.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

const Column* columnOf(const RunHistory& history, Quantity quantity) {
    return history.column(std::string(describe(quantity).name));
}

std::optional<LayerRecord> recordOf(const RunHistory& history, Quantity quantity,
                                    const std::vector<std::size_t>& members, bool fromTheEnd) {
    const Column* column = columnOf(history, quantity);
    if (column == nullptr || column->layers == 0) {
        return {};
    }
    const std::size_t all = memberCount(history, *column);
    for (std::size_t i = 0; i < history.steps.size(); ++i) {
        const std::size_t row = fromTheEnd ? history.steps.size() - 1 - i : i;
        LayerRecord record{.step = history.steps[row], .values = {}};
        bool has = false;
        for (const std::size_t member : members) {
            std::vector<double>& layers = record.values.emplace_back();
            for (std::size_t layer = 0; layer < column->layers; ++layer) {
                layers.push_back(valueOf(*column, all, row, member, layer));
                has = has || std::isfinite(layers.back());
            }
        }
        if (has) {
            return record;
        }
    }
    return {};
}

/// The last number up to `step` that the member has of a quantity that is not by layer; NaN where there is
/// none.
double lastOf(const RunHistory& history, Quantity quantity, std::size_t member, std::uint64_t step) {
    const Column* column = columnOf(history, quantity);
    if (column == nullptr) {
        return notANumber;
    }
    const std::size_t members = memberCount(history, *column);
    for (std::size_t row = history.steps.size(); row > 0; --row) {
        const double value =
            history.steps[row - 1] > step ? notANumber : valueOf(*column, members, row - 1, member, 0);
        if (!std::isnan(value)) {
            return value;
        }
    }
    return notANumber;
}

double largestOf(const RunHistory& history, Quantity quantity, std::size_t member) {
    const Column* column = columnOf(history, quantity);
    double largest = notANumber;
    const std::size_t members = column == nullptr ? 0 : memberCount(history, *column);
    for (std::size_t row = 0; column != nullptr && row < history.steps.size(); ++row) {
        const double value = valueOf(*column, members, row, member, 0);
        largest = std::isfinite(value) && !(largest >= value) ? value : largest;
    }
    return largest;
}

double figureOf(LessonMeasure measure, const RunHistory& history, std::size_t member) {
    switch (measure) {
        case LessonMeasure::largestGradient:
            return largestOf(history, Quantity::gradientNormPeak, member);
        case LessonMeasure::deadUnits: {
            const auto record = lastLayerRecord(history, Quantity::deadUnits, {member});
            return record ? std::ranges::max(record->values.front()) : notANumber;
        }
        case LessonMeasure::validationLoss:
            return lastOf(history, Quantity::validationLoss, member,
                          std::numeric_limits<std::uint64_t>::max());
        case LessonMeasure::firstOverLast:
        case LessonMeasure::firstLayer:
            break;
    }
    const auto record = firstLayerRecord(history, Quantity::layerGradientNorm, {member});
    if (!record) {
        return notANumber;
    }
    const std::vector<double>& layers = record->values.front();
    return measure == LessonMeasure::firstLayer ? layers.front() : layers.front() / layers.back();
}

/// A run and an activation of the lesson, with the figure there.
struct Cell {
    std::size_t run = 0;
    std::size_t activation = 0;
    double figure = notANumber;
};

/// How bad a figure is, comparable between the cells of one lesson.
double badness(LessonMeasure measure, double figure) {
    const bool smallIsBad = measure == LessonMeasure::firstOverLast || measure == LessonMeasure::firstLayer;
    return smallIsBad ? -figure : figure;
}

std::vector<Cell> cellsOf(const Lesson& lesson, std::span<const RunSnapshot* const> runs) {
    std::vector<Cell> cells;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        for (std::size_t i = 0; i < lesson.activations.size(); ++i) {
            cells.push_back(
                {run, i, runs[run] == nullptr ? notANumber : lessonFigure(lesson, *runs[run], i)});
        }
    }
    return cells;
}

/// The cell that the worst one is held against: the lesson's, or the best run of the same activation.
Cell otherThan(const Cell& worst, const Lesson& lesson, const std::vector<Cell>& cells) {
    const LessonMeasure measure = lesson.verdict.measure;
    const auto isMeant = [&](const Cell& cell) {
        return lesson.verdict.against.empty()
                   ? cell.activation == worst.activation
                   : cell.run == worst.run && lesson.activations[cell.activation] == lesson.verdict.against;
    };
    Cell best;
    for (const Cell& cell : cells) {
        const bool better =
            std::isnan(best.figure) || badness(measure, cell.figure) < badness(measure, best.figure);
        best = isMeant(cell) && better ? cell : best;
    }
    return best;
}

/// With how many activations the other run does better than the worst one.
std::string betterText(const Lesson& lesson, const std::vector<Cell>& cells, std::size_t worst,
                       std::size_t other) {
    const std::size_t all = lesson.activations.size();
    std::size_t better = 0;
    for (std::size_t i = 0; i < all; ++i) {
        const auto badnessIn = [&](std::size_t run) {
            return badness(lesson.verdict.measure, cells[run * all + i].figure);
        };
        better += badnessIn(other) < badnessIn(worst) ? 1 : 0;
    }
    return std::to_string(better) + " of " + std::to_string(all) + " activations";
}

bool hasShown(const LessonVerdict& verdict, double worst, double other) {
    if (verdict.difference > 0) {
        return worst - other >= verdict.difference;
    }
    const bool smallIsBad =
        verdict.measure == LessonMeasure::firstOverLast || verdict.measure == LessonMeasure::firstLayer;
    return smallIsBad ? other >= verdict.factor * worst : worst >= verdict.factor * other;
}

std::string figureText(LessonMeasure measure, double figure) {
    return measure == LessonMeasure::deadUnits ? readableNumber(100 * figure, 2) + " %"
                                               : readableNumber(figure, 2);
}

std::string accuracyText(const Lesson& lesson, const RunSnapshot& run, std::size_t activation,
                         std::uint64_t step) {
    std::vector<double> values;
    for (const std::size_t member : lesson.membersOf(activation)) {
        values.push_back(lastOf(run.history, Quantity::validationAccuracy, member, step));
    }
    const double median = medianOf(std::move(values));
    return std::isnan(median) ? "no" : readableNumber(100 * median, 3) + " %";
}

std::string failedText(const Lesson& lesson, const RunSnapshot& run, std::size_t activation) {
    const std::vector<std::size_t>& members = lesson.membersOf(activation);
    const auto failed = std::ranges::count_if(members, [&](std::size_t member) {
        return std::ranges::any_of(run.history.diverged,
                                   [member](const Divergence& each) { return each.member == member; });
    });
    return std::to_string(failed) + " of " + std::to_string(members.size()) + " networks";
}

std::string filled(std::string sentence, const std::vector<std::pair<std::string, std::string>>& words) {
    for (const auto& [key, word] : words) {
        const std::string place = "{" + key + "}";
        for (std::size_t found = sentence.find(place); found != std::string::npos;
             found = sentence.find(place, found + word.size())) {
            sentence.replace(found, place.size(), word);
        }
    }
    return sentence;
}

std::uint64_t lastStepOf(const RunSnapshot& run) {
    return run.history.steps.empty() ? 0 : run.history.steps.back();
}

std::string titleOf(const Lesson& lesson, std::size_t activation) {
    return curveOf(lesson.runs.front().comparison.members[lesson.membersOf(activation).front()])
        .description()
        .title;
}

}  // namespace

std::optional<LayerRecord> firstLayerRecord(const RunHistory& history, Quantity quantity,
                                            const std::vector<std::size_t>& members) {
    return recordOf(history, quantity, members, false);
}

std::optional<LayerRecord> lastLayerRecord(const RunHistory& history, Quantity quantity,
                                           const std::vector<std::size_t>& members) {
    return recordOf(history, quantity, members, true);
}

double medianOf(std::vector<double> values) {
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (values.empty()) {
        return notANumber;
    }
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

double lessonFigure(const Lesson& lesson, const RunSnapshot& run, std::size_t activation) {
    std::vector<double> figures;
    for (const std::size_t member : lesson.membersOf(activation)) {
        figures.push_back(figureOf(lesson.verdict.measure, run.history, member));
    }
    return medianOf(std::move(figures));
}

std::string lessonSentence(const Lesson& lesson, std::span<const RunSnapshot* const> runs,
                           const std::function<std::string(const std::string&)>& say) {
    if (lesson.isRun) {
        return runs.front() == nullptr ? std::string() : runSentence(lesson, *runs.front());
    }
    const std::vector<Cell> cells = cellsOf(lesson, runs);
    const bool isWhole =
        std::ranges::none_of(cells, [](const Cell& cell) { return std::isnan(cell.figure); });
    if (cells.empty() || !isWhole) {
        return {};
    }
    const LessonVerdict& verdict = lesson.verdict;
    const Cell& worst = *std::ranges::max_element(
        cells, {}, [&](const Cell& cell) { return badness(verdict.measure, cell.figure); });
    const Cell other = otherThan(worst, lesson, cells);
    const RunSnapshot& ofWorst = *runs[worst.run];
    const RunSnapshot& ofOther = *runs[other.run];
    // Of two runs, one after the other, as far as both have come.
    const std::uint64_t steps = std::min(lastStepOf(ofWorst), lastStepOf(ofOther));
    return filled(hasShown(verdict, worst.figure, other.figure) ? verdict.shown : verdict.notShown,
                  {{"worst", titleOf(lesson, worst.activation)},
                   {"other", titleOf(lesson, other.activation)},
                   {"worst value", figureText(verdict.measure, worst.figure)},
                   {"other value", figureText(verdict.measure, other.figure)},
                   {"worst run", lesson.runs[worst.run].label},
                   {"other run", lesson.runs[other.run].label},
                   {"worst accuracy", say(accuracyText(lesson, ofWorst, worst.activation, steps))},
                   {"other accuracy", say(accuracyText(lesson, ofOther, other.activation, steps))},
                   {"worst failed", say(failedText(lesson, ofWorst, worst.activation))},
                   {"other failed", say(failedText(lesson, ofOther, other.activation))},
                   {"better", say(betterText(lesson, cells, worst.run, other.run))},
                   {"steps", std::to_string(steps)}});
}

}  // namespace zorro
