#include "ui/lesson/multiples.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QCoreApplication>

#include "core/lesson/lesson_figures.h"
#include "core/run/quantity/quantity.h"
#include "core/series/group_series.h"
#include "core/series/recorded_at.h"
#include "ui/chart/activation_label.h"
#include "ui/figure/sheet/drawn_records.h"

namespace zorro::ui {
namespace {

class MultipleWords {
    Q_DECLARE_TR_FUNCTIONS(Multiples)
};

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double leastDecades = 2;  ///< of a logarithmic axis

std::optional<Quantity> quantityOf(LessonPicture picture) {
    switch (picture) {
        case LessonPicture::layerGradients:
            return Quantity::layerGradientNorm;
        case LessonPicture::deadUnits:
            return Quantity::deadUnits;
        case LessonPicture::loss:
            return Quantity::validationLoss;
        case LessonPicture::boundary:
            break;
    }
    return {};
}

QString titleOf(LessonPicture picture) {
    switch (picture) {
        case LessonPicture::layerGradients:
            return MultipleWords::tr("gradient norm by layer");
        case LessonPicture::deadUnits:
            return MultipleWords::tr("dead units by layer, %");
        case LessonPicture::loss:
            return MultipleWords::tr("validation loss over the steps");
        case LessonPicture::boundary:
            break;
    }
    return MultipleWords::tr("decision boundary of the first network");
}

double placed(double value, Quantity quantity) {
    if (describe(quantity).logarithmic) {
        return value > 0 && std::isfinite(value) ? std::log10(value) : notANumber;
    }
    return value * displayFactor(quantity);
}

MultipleLine lineOf(MultipleLine::Role role, const std::vector<double>& layers, Quantity quantity) {
    MultipleLine line{.role = role};
    for (const double value : layers) {
        line.values.push_back(placed(value, quantity));
    }
    return line;
}

std::vector<double> medians(const LayerRecord& record) {
    std::vector<double> result(record.values.front().size());
    for (std::size_t layer = 0; layer < result.size(); ++layer) {
        std::vector<double> values;
        for (const std::vector<double>& member : record.values) {
            values.push_back(member[layer]);
        }
        result[layer] = medianOf(std::move(values));
    }
    return result;
}

std::vector<MultipleLine> linesOf(const LayerRecord& first, const LayerRecord& last, Quantity quantity) {
    std::vector<MultipleLine> lines;
    for (const std::vector<double>& member : last.values) {
        lines.push_back(lineOf(MultipleLine::Role::seed, member, quantity));
    }
    if (first.step < last.step) {
        lines.push_back(lineOf(MultipleLine::Role::start, medians(first), quantity));
    }
    lines.push_back(lineOf(MultipleLine::Role::median, medians(last), quantity));
    return lines;
}

/// The losses of the networks over the steps, and their median; what one recorded alone is no line. Of long
/// histories as much as can be seen.
std::vector<MultipleLine> lossLines(const RunHistory& history, const std::vector<std::size_t>& members) {
    constexpr std::size_t mostPoints = 400;
    const Column* column = history.column(std::string(describe(Quantity::validationLoss).name));
    if (column == nullptr) {
        return {};
    }
    std::vector<MultipleLine> lines(members.size() + 1);
    for (std::size_t row = 0; row < history.steps.size(); ++row) {
        std::vector<double> values;
        for (std::size_t i = 0; i < members.size(); ++i) {
            values.push_back(valueOf(*column, memberCount(history, *column), row, members[i], 0));
            lines[i].values.push_back(placed(values.back(), Quantity::validationLoss));
        }
        const double median = medianOf(std::move(values));
        if (std::isnan(median)) {
            for (std::size_t i = 0; i < members.size(); ++i) {
                lines[i].values.pop_back();
            }
            continue;
        }
        lines.back().values.push_back(placed(median, Quantity::validationLoss));
        lines.back().steps.push_back(static_cast<double>(history.steps[row]));
    }
    lines.back().role = MultipleLine::Role::median;
    const std::vector<double> steps = lines.back().steps;
    for (MultipleLine& line : lines) {
        const std::vector<std::size_t> drawn = drawnRecords(line.values, mostPoints);
        MultipleLine thinned{.role = line.role};
        for (const std::size_t i : drawn) {
            thinned.values.push_back(line.values[i]);
            thinned.steps.push_back(steps[i]);
        }
        line = std::move(thinned);
    }
    return lines;
}

/// What all rows of a picture share, with a little air.
AxisRange sharedRange(const std::vector<MultipleRow>& rows, LessonPicture picture) {
    if (picture == LessonPicture::deadUnits) {
        return {-3, 103};
    }
    double lower = std::numeric_limits<double>::infinity();
    double upper = -lower;
    for (const MultipleRow& row : rows) {
        for (const Multiple& cell : row.picture == picture ? row.cells : std::vector<Multiple>()) {
            for (const MultipleLine& line : cell.lines) {
                for (const double value : line.values) {
                    lower = std::isfinite(value) ? std::min(lower, value) : lower;
                    upper = std::isfinite(value) ? std::max(upper, value) : upper;
                }
            }
        }
    }
    if (!(lower <= upper)) {
        return {-leastDecades, 0};
    }
    const double middle = (lower + upper) / 2;
    const double half = std::max(leastDecades / 2, 0.55 * (upper - lower));
    return {middle - half, middle + half};
}

/// The networks of the activation that diverged, in whichever of the runs.
QString failureOf(const Lesson& lesson, const std::vector<std::shared_ptr<RunSnapshot>>& runs,
                  std::size_t activation) {
    std::size_t failed = 0;
    std::uint64_t last = 0;
    for (const auto& run : runs) {
        for (const std::size_t member : lesson.membersOf(activation)) {
            for (const Divergence& each : run ? run->history.diverged : std::vector<Divergence>()) {
                if (each.member == member) {
                    ++failed;
                    last = std::max(last, each.step);
                }
            }
        }
    }
    const std::size_t all = lesson.membersOf(activation).size() * lesson.runs.size();
    return failed == 0 ? QString()
                       : MultipleWords::tr("%1 of %2 diverged by step %3").arg(failed).arg(all).arg(last);
}

/// What one activation shows in one run; notes the steps that it is of.
Multiple cellOf(const Lesson& lesson, const RunHistory& history, LessonPicture picture,
                std::size_t activation, Multiples& multiples) {
    const std::vector<std::size_t>& members = lesson.membersOf(activation);
    Multiple cell;
    const auto quantity = quantityOf(picture);
    if (!quantity) {
        if (const OutputMap* map = mapAt(history, members.front())) {
            cell.map = *map;
        }
        return cell;
    }
    if (picture == LessonPicture::loss) {
        cell.lines = lossLines(history, members);
        multiples.lastStep =
            history.steps.empty() ? 0 : std::max<quint64>(multiples.lastStep, history.steps.back());
        return cell;
    }
    const auto first = firstLayerRecord(history, *quantity, members);
    const auto last = lastLayerRecord(history, *quantity, members);
    if (first && last) {
        cell.lines = linesOf(*first, *last, *quantity);
        multiples.layers = std::max(multiples.layers, last->values.front().size());
        multiples.firstStep = first->step;
        multiples.newestStep = std::max<quint64>(multiples.newestStep, last->step);
    }
    return cell;
}

}  // namespace

Multiples multiplesOf(const Lesson& lesson, const std::vector<std::shared_ptr<RunSnapshot>>& runs,
                      const std::vector<int>& colors) {
    Multiples multiples;
    for (std::size_t i = 0; i < lesson.activations.size(); ++i) {
        multiples.columns.push_back({.title = activationLabel(lesson.activations[i], lesson.activations),
                                     .colorIndex = colors[i],
                                     .failure = failureOf(lesson, runs, i)});
    }
    for (const LessonPicture picture : lesson.pictures) {
        for (std::size_t run = 0; run < lesson.runs.size(); ++run) {
            const QString label = QString::fromStdString(lesson.runs[run].label);
            const auto quantity = quantityOf(picture);
            MultipleRow row{.picture = picture,
                            .title = label.isEmpty() ? titleOf(picture)
                                                     : QStringLiteral("%1 · %2").arg(label, titleOf(picture)),
                            .logarithmic = quantity && describe(*quantity).logarithmic,
                            .bounds = quantity ? shownBoundsOf(*quantity) : ValueRange{}};
            row.cells.resize(lesson.activations.size());
            for (std::size_t i = 0; runs[run] && i < row.cells.size(); ++i) {
                row.cells[i] = cellOf(lesson, runs[run]->history, picture, i, multiples);
            }
            multiples.rows.push_back(std::move(row));
        }
    }
    MultipleRow& first = multiples.rows.front();
    const bool isByLayer =
        first.picture == LessonPicture::layerGradients || first.picture == LessonPicture::deadUnits;
    if (isByLayer && multiples.firstStep < multiples.newestStep) {
        first.title += MultipleWords::tr(" · thick: median, thin: each network, dashed: median at step %1")
                           .arg(multiples.firstStep);
    }
    for (const LessonPicture picture : lesson.pictures) {
        const AxisRange shared = sharedRange(multiples.rows, picture);
        for (MultipleRow& row : multiples.rows) {
            row.y = row.picture == picture ? shared : row.y;
        }
    }
    return multiples;
}

}  // namespace zorro::ui
