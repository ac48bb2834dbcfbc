#include "ui/chart/network/boundary_picture.h"

#include <algorithm>
#include <utility>

#include "core/text/text.h"
#include "ui/chart/network/boundary_image.h"
#include "ui/theme/class_style.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr int boundaryHeight = 208;
constexpr std::size_t mostExamples = 400;
constexpr std::size_t mostPlanes = 9;
constexpr double dotSize = 3.5;
constexpr double ringSize = 5.5;
constexpr double boundaryLineWidth = 2;

QString signOf(DotShape shape) {
    switch (shape) {
        case DotShape::square:
            return QStringLiteral("■");
        case DotShape::triangle:
            return QStringLiteral("▲");
        case DotShape::diamond:
            return QStringLiteral("◆");
        default:
            return QStringLiteral("●");
    }
}

bool isDrawable(const OutputMap& map) {
    return map.rows == 1 ? map.planes == 1 : map.planes <= mostPlanes;
}

}  // namespace

std::shared_ptr<const PlanarExamples> planarExamples(const Dataset& dataset) {
    const bool plane = dataset.task == Task::classification && dataset.exampleSize() == 2;
    const bool line = dataset.task == Task::regression && dataset.exampleSize() == 1 && dataset.outputs == 1;
    if ((!plane && !line) || dataset.inputs.empty()) {
        return nullptr;
    }
    auto examples = std::make_shared<PlanarExamples>();
    examples->classes.resize(plane ? dataset.outputs : 1);
    examples->all = dataset.size();
    const bool scaled = line && !dataset.targetMeans.empty();
    const double mean = scaled ? dataset.targetMeans.front() : 0;
    const double deviation = scaled ? dataset.targetDeviations.front() : 1;
    // An odd stride takes of classes that alternate as many each.
    const std::size_t stride = (dataset.size() + mostExamples - 1) / mostExamples | 1U;
    for (std::size_t i = 0; i < dataset.size(); i += stride) {
        PlanarExamples::Class& own =
            examples->classes[plane ? static_cast<std::size_t>(dataset.labels[i]) : 0];
        own.x.push_back(static_cast<double>(dataset.inputs[plane ? 2 * i : i]));
        own.y.push_back(
            mean + deviation * static_cast<double>(plane ? dataset.inputs[2 * i + 1] : dataset.values[i]));
        ++examples->shown;
    }
    return examples;
}

BoundaryPicture::BoundaryPicture(ThemeController& themes, QWidget* parent)
    : Picture(themes, QStringLiteral("decision_boundary"), boundaryHeight, parent) {
    panel().setAccessibleName(tr("Decision boundary"));
    setAxisTitles(tr("x"), tr("y"));
    setRedraw([this] { draw(); });
    setTable([this] { return table(); });
}

void BoundaryPicture::showPlace(const NetworkFocus& place, std::shared_ptr<const PlanarExamples> examples) {
    examples_ = std::move(examples);
    colorIndex_ = place.colorIndex;
    const OutputMap* map =
        place.members.empty() ? nullptr : mapAt(*place.history, place.members.front(), place.step);
    hasMap_ = map != nullptr && isDrawable(*map);
    if (hasMap_) {
        map_ = *map;
    }
    draw();
}

void BoundaryPicture::draw() {
    if (!hasMap_) {
        return showMissing(
            tr("Not recorded: there is a picture where examples are points of the plane or of a line, the "
               "network has not diverged, and the run has at most 1,000 networks and is not of an earlier "
               "version."));
    }
    map_.rows > 1 ? drawPlane() : drawLine();
    QString words = tr("step %1").arg(countText(static_cast<qint64>(map_.step)));
    if (examples_) {
        words += examples_->shown < examples_->all
                     ? tr(" · %1 of %2 examples").arg(examples_->shown).arg(examples_->all)
                     : tr(" · %1 examples").arg(examples_->all);
    }
    setWords(words + classWords());
}

/// Which dots are of which class: "● 0  ■ 1".
QString BoundaryPicture::classWords() const {
    const std::size_t classes = examples_ && map_.rows > 1 ? examples_->classes.size() : 0;
    QString words;
    for (std::size_t label = 0; label < classes; ++label) {
        const ClassStyle style = classStyle(theme(), label);
        words += QStringLiteral("%1<span style='color:%2'>%3</span> %4")
                     .arg(label == 0 ? tr(" · class ") : QStringLiteral("&nbsp; "), style.tint.name(),
                          signOf(style.shape))
                     .arg(label);
    }
    return words;
}

void BoundaryPicture::drawExamples(std::vector<PlotPoints>& points) const {
    for (std::size_t label = 0; examples_ && label < examples_->classes.size(); ++label) {
        const PlanarExamples::Class& own = examples_->classes[label];
        const bool plane = map_.rows > 1;
        const ClassStyle style = plane ? classStyle(theme(), label) : ClassStyle{theme().mutedText};
        if (plane) {
            points.push_back(
                {.color = theme().panel, .size = ringSize, .shape = style.shape, .x = own.x, .y = own.y});
        }
        points.push_back({.color = style.tint,
                          .size = dotSize,
                          .shape = style.shape,
                          .x = own.x,
                          .y = own.y,
                          .name = plane ? tr("class %1").arg(label) : tr("examples")});
    }
}

void BoundaryPicture::drawPlane() {
    std::vector<PlotPoints> points;
    drawExamples(points);
    panel().replaceImage(boundaryImage(map_));
    panel().replaceData({}, std::move(points));
    panel().replaceCurves({});
    showPlot({map_.left, map_.right}, {map_.bottom, map_.top});
}

void BoundaryPicture::drawLine() {
    lineX_.resize(map_.columns);
    lineY_.resize(map_.columns);
    const double width = (map_.right - map_.left) / static_cast<double>(map_.columns);
    AxisRange y{map_.lower, map_.upper};
    for (std::size_t i = 0; i < map_.columns; ++i) {
        lineX_[i] = map_.left + width * (static_cast<double>(i) + 0.5);
        lineY_[i] = map_.value(0, 0, i);
    }
    for (const double value : examples_ ? examples_->classes.front().y : std::vector<double>()) {
        y = {std::min(y.lower, value), std::max(y.upper, value)};
    }
    std::vector<PlotPoints> points;
    drawExamples(points);
    panel().replaceImage(std::nullopt);
    panel().replaceData({}, std::move(points));
    panel().replaceCurves({{.color = curveStyle(theme(), colorIndex_).color,
                            .width = boundaryLineWidth,
                            .x = lineX_,
                            .y = lineY_,
                            .name = tr("network")}});
    const double air = std::max(0.06 * lengthOf(y), 1e-6);
    showPlot({map_.left, map_.right}, {y.lower - air, y.upper + air});
}

QString BoundaryPicture::textAt(double x, double y) const {
    if (!hasMap_) {
        return {};
    }
    const std::size_t column = cellAt(x, map_.left, map_.right, map_.columns);
    if (map_.rows == 1) {
        return tr("x = %1: the network says %2").arg(numberText(x), numberText(map_.value(0, 0, column)));
    }
    const Verdict verdict = verdictAt(map_, cellAt(y, map_.bottom, map_.top, map_.rows), column);
    return tr("(%1, %2): class %3 with a probability of %4 %")
        .arg(numberText(x), numberText(y))
        .arg(verdict.label)
        .arg(QString::number(100 * verdict.probability, 'f', 0));
}

std::string BoundaryPicture::table() const {
    const bool isPlane = map_.rows > 1;
    std::string text = isPlane ? "x,y" : "x,value";
    for (std::size_t label = 0; isPlane && label <= map_.planes; ++label) {
        text += ",probability_" + std::to_string(label);
    }
    text += '\n';
    const double width = (map_.right - map_.left) / static_cast<double>(map_.columns);
    const double height = (map_.top - map_.bottom) / static_cast<double>(map_.rows);
    for (std::size_t row = 0; hasMap_ && row < map_.rows; ++row) {
        for (std::size_t column = 0; column < map_.columns; ++column) {
            text += exactNumber(map_.left + width * (static_cast<double>(column) + 0.5));
            double rest = 1;
            std::string others;
            for (std::size_t plane = 0; plane < map_.planes; ++plane) {
                rest -= map_.value(plane, row, column);
                others += ',' + exactNumber(map_.value(plane, row, column));
            }
            if (isPlane) {
                text += ',' + exactNumber(map_.bottom + height * (static_cast<double>(row) + 0.5)) + ',' +
                        exactNumber(rest);
            }
            text += others + '\n';
        }
    }
    return text;
}

}  // namespace zorro::ui

#include "moc_boundary_picture.cpp"
