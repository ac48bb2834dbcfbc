#include "core/lesson/shown_run.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "core/activation/function.h"
#include "core/lesson/lesson_figures.h"
#include "core/run/members/member_group.h"
#include "core/series/group_series.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr double strongFading = 30;    ///< of the gradient, from the last layer to the first
constexpr double manyDeadUnits = 0.2;  ///< in the layer with most of them

bool isRecorded(const RunHistory& history, Quantity quantity) {
    const Column* column = history.column(std::string(describe(quantity).name));
    return column != nullptr &&
           std::ranges::any_of(column->values, [](double each) { return std::isfinite(each); });
}

std::string shownTitle(const Lesson& lesson, std::size_t activation) {
    const Comparison& comparison = lesson.runs.front().comparison;
    const std::string title =
        curveOf(comparison.members[lesson.membersOf(activation).front()]).description().title;
    // Two of one function are told apart by their SPECs.
    for (std::size_t other = 0; other < lesson.activations.size(); ++other) {
        const Member& member = comparison.members[lesson.membersOf(other).front()];
        if (other != activation && curveOf(member).description().title == title) {
            return lesson.activations[activation];
        }
    }
    return title;
}

std::size_t failedOf(const Lesson& lesson, const RunSnapshot& run, std::size_t activation) {
    const std::vector<std::size_t>& members = lesson.membersOf(activation);
    return static_cast<std::size_t>(std::ranges::count_if(members, [&](std::size_t member) {
        return std::ranges::any_of(run.history.diverged,
                                   [member](const Divergence& each) { return each.member == member; });
    }));
}

/// Of the networks that did not fail, the median of what was recorded last; NaN where there is none.
double lastLoss(const Lesson& lesson, const RunSnapshot& run, Quantity loss, std::size_t activation) {
    const Column* column = run.history.column(std::string(describe(loss).name));
    std::vector<double> values;
    for (const std::size_t member : lesson.membersOf(activation)) {
        const bool failed = std::ranges::any_of(
            run.history.diverged, [member](const Divergence& each) { return each.member == member; });
        for (std::size_t row = run.history.steps.size(); column != nullptr && !failed && row > 0; --row) {
            const double value = valueOf(*column, memberCount(run.history, *column), row - 1, member, 0);
            if (std::isfinite(value)) {
                values.push_back(value);
                break;
            }
        }
    }
    return medianOf(std::move(values));
}

/// An activation and a figure of it.
struct Finding {
    std::size_t activation = 0;
    double figure = std::nan("");
};

/// The activation whose figure is the largest; nothing where none has one.
template <typename Figure>
std::optional<Finding> largest(const Lesson& lesson, const Figure& figureOf) {
    std::optional<Finding> found;
    for (std::size_t i = 0; i < lesson.activations.size(); ++i) {
        const double figure = figureOf(i);
        if (!std::isnan(figure) && (!found || figure > found->figure)) {
            found = {i, figure};
        }
    }
    return found;
}

/// By how much the gradient fades from the last layer to the first, at the last record.
double fadingOf(const Lesson& lesson, const RunSnapshot& run, std::size_t activation) {
    const auto record =
        lastLayerRecord(run.history, Quantity::layerGradientNorm, lesson.membersOf(activation));
    std::vector<double> ratios;
    for (const std::vector<double>& layers : record ? record->values : std::vector<std::vector<double>>()) {
        const bool isKnown = layers.size() > 1 && layers.front() > 0 && std::isfinite(layers.back());
        ratios.push_back(isKnown ? layers.back() / layers.front() : std::nan(""));
    }
    return medianOf(std::move(ratios));
}

double deadOf(const Lesson& lesson, const RunSnapshot& run, std::size_t activation) {
    const auto record = lastLayerRecord(run.history, Quantity::deadUnits, lesson.membersOf(activation));
    std::vector<double> shares;
    for (const std::vector<double>& layers : record ? record->values : std::vector<std::vector<double>>()) {
        shares.push_back(std::ranges::max(layers));
    }
    return medianOf(std::move(shares));
}

/// Two digits: "240", "1.2e+05".
std::string ratioText(double ratio) {
    constexpr double manyDigits = 1e4;
    const std::string text = readableNumber(ratio, 2);
    return ratio < manyDigits ? readableNumber(std::stod(text), 4) : text;
}

/// What of the networks stands out most; empty where nothing does.
std::string explanation(const Lesson& lesson, const RunSnapshot& run) {
    const auto failed =
        largest(lesson, [&](std::size_t i) { return static_cast<double>(failedOf(lesson, run, i)); });
    if (failed && failed->figure > 0) {
        return std::to_string(failedOf(lesson, run, failed->activation)) + " of " +
               std::to_string(lesson.membersOf(failed->activation).size()) + " networks of " +
               shownTitle(lesson, failed->activation) + " diverged";
    }
    const auto fading = largest(lesson, [&](std::size_t i) { return fadingOf(lesson, run, i); });
    if (fading && fading->figure >= strongFading && std::isfinite(fading->figure)) {
        return "the gradient of " + shownTitle(lesson, fading->activation) + "'s first layer is 1/" +
               ratioText(fading->figure) + " of its last layer's";
    }
    const auto dead = largest(lesson, [&](std::size_t i) { return deadOf(lesson, run, i); });
    if (dead && dead->figure >= manyDeadUnits) {
        return readableNumber(100 * dead->figure, 2) + " % of the units of " +
               shownTitle(lesson, dead->activation) + " are dead in the layer with most of them";
    }
    return {};
}

std::string networksText(const Lesson& lesson) {
    std::size_t fewest = lesson.membersOf(0).size();
    std::size_t most = fewest;
    for (std::size_t i = 1; i < lesson.activations.size(); ++i) {
        fewest = std::min(fewest, lesson.membersOf(i).size());
        most = std::max(most, lesson.membersOf(i).size());
    }
    if (most == 1) {
        return "one network each";
    }
    return "medians of " +
           (fewest == most ? std::to_string(most) : std::to_string(fewest) + " to " + std::to_string(most)) +
           " networks";
}

}  // namespace

Lesson lessonOfRun(const RunSnapshot& run) {
    Lesson lesson{.name = run.path.filename().string(), .title = run.comparison.name};
    for (const MemberGroup& group : memberGroupsOf(run.comparison)) {
        if (lesson.activations.size() < mostShownActivations) {
            lesson.activations.push_back(groupText(group));
            lesson.members.push_back(membersOf(run.comparison, group));
        }
    }
    lesson.runs = {{.label = {}, .comparison = run.comparison}};
    lesson.isRun = true;
    if (isRecorded(run.history, Quantity::layerGradientNorm)) {
        lesson.pictures.push_back(LessonPicture::layerGradients);
    }
    if (isRecorded(run.history, Quantity::deadUnits)) {
        lesson.pictures.push_back(LessonPicture::deadUnits);
    }
    lesson.pictures.push_back(LessonPicture::loss);
    return lesson;
}

std::string runSentence(const Lesson& lesson, const RunSnapshot& run) {
    const Quantity loss =
        isRecorded(run.history, Quantity::validationLoss) ? Quantity::validationLoss : Quantity::trainLoss;
    const std::string name = loss == Quantity::validationLoss ? "validation loss" : "training loss";
    const auto lossOf = [&](std::size_t i) { return lastLoss(lesson, run, loss, i); };
    const auto worst = largest(lesson, lossOf);
    const auto best = largest(lesson, [&](std::size_t i) { return -lossOf(i); });
    if (run.history.steps.empty() || !worst || !best) {
        const std::string why = explanation(lesson, run);
        return why.empty() ? std::string() : "No loss is left to compare: " + why + ".";
    }
    std::string sentence = "After " + std::to_string(run.history.steps.back()) + " steps ";
    const auto amount = [&](const Finding& each) { return readableNumber(std::fabs(each.figure), 2); };
    if (best->activation == worst->activation) {
        sentence += shownTitle(lesson, best->activation) + " has a " + name + " of " + amount(*best);
    } else {
        sentence += shownTitle(lesson, best->activation) + " has the lowest " + name + ", " + amount(*best) +
                    ", and " + shownTitle(lesson, worst->activation) + " the highest, " + amount(*worst);
    }
    sentence += " (" + networksText(lesson) + ")";
    const std::string why = explanation(lesson, run);
    return sentence + (why.empty() ? "" : "; " + why) + ".";
}

}  // namespace zorro
