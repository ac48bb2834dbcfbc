#include "ui/fit/hardware/size_plot.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "ui/fit/hardware/hardware_words.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

using approximation::Approximation;
using approximation::Form;
using approximation::FormKind;

constexpr double dotReach = 12;  ///< logical pixels within which a click means a dot
constexpr double smallestError = 1e-17;

DotShape shapeOf(FormKind kind) {
    switch (kind) {
        case FormKind::polynomial:
            return DotShape::circle;
        case FormKind::rational:
            return DotShape::diamond;
        case FormKind::pieces:
            return DotShape::triangle;
        default:
            return DotShape::square;
    }
}

QString axisWords(SizeAxis against, FormKind kind) {
    switch (against) {
        case SizeAxis::size:
            return kind == FormKind::rational ? SizePlot::tr("degree of the numerator") : sizeName(kind);
        case SizeAxis::operations:
            return SizePlot::tr("operations");
        default:
            return SizePlot::tr("bytes");
    }
}

}  // namespace

SizePlot::SizePlot(HardwareModel& model, ThemeController& themes, QWidget* parent)
    : PlotPanel(parent), model_(model), themes_(themes) {
    setAccessibleName(tr("Error of every size"));
    connect(&model_, &HardwareModel::setupChanged, this, [this] {
        following_ = true;
        showModel();
    });
    connect(&model_, &HardwareModel::answersChanged, this, &SizePlot::showModel);
    connect(&themes_, &ThemeController::themeChanged, this, [this](const Theme& theme) {
        setTheme(theme);
        draw();
    });
    connect(this, &PlotPanel::rangesRequested, this, [this](const AxisRange& x, const AxisRange& y) {
        following_ = false;
        setRanges(x, y);
    });
    connect(this, &PlotPanel::fitRequested, this, &SizePlot::showAll);
    connect(this, &PlotPanel::plotClicked, this, [this](const QPointF& position) {
        if (const Dot* dot = dotAt(position)) {
            model_.take(Form(dot->form));
        }
    });
    connect(this, &PlotPanel::cursorMoved, this, [this](double x, double y) {
        const Dot* dot = dotAt(transform().pixel(x, y));
        const FormAnswer* answer = dot == nullptr ? nullptr : model_.answerTo(dot->form);
        setCursor(answer == nullptr ? Qt::ArrowCursor : Qt::PointingHandCursor);
        setReading(answer == nullptr ? QString() : approximationSentence(*answer->found));
        emit statusChanged(reading(), answer == nullptr ? QString() : tr("click to take it"));
    });
    connect(this, &PlotPanel::cursorLeft, this, [this] {
        setReading({});
        emit statusChanged({}, {});
    });
    setTheme(themes_.theme());
    showModel();
}

bool SizePlot::isLogarithmicAgainst() const {
    const HardwareSetup& setup = model_.setup();
    return setup.against == SizeAxis::bytes ||
           (setup.against == SizeAxis::size &&
            (setup.form.kind == FormKind::table || setup.form.kind == FormKind::pieces));
}

double SizePlot::placeOf(const Approximation& approximation) const {
    const approximation::Approximant& approximant = approximation.approximant;
    const double place = model_.setup().against == SizeAxis::size ? approximant.form.size
                         : model_.setup().against == SizeAxis::operations
                             ? approximant.operations().total()
                             : static_cast<double>(approximant.storedBytes());
    return isLogarithmicAgainst() ? std::log10(std::max(place, 1.0)) : place;
}

void SizePlot::showModel() {
    collect();
    if (following_) {
        follow();
    }
    draw();
}

void SizePlot::showAll() {
    following_ = true;
    showModel();
}

/// Sizes of different forms count different things: against the size itself only the chosen form is drawn.
void SizePlot::collect() {
    rows_.clear();
    dots_.clear();
    const HardwareSetup& setup = model_.setup();
    std::vector<FormKind> kinds;
    if (setup.against != SizeAxis::size) {
        kinds = setup.compared;
        std::erase(kinds, setup.form.kind);  // compared before it was chosen
    }
    kinds.push_back(setup.form.kind);
    for (const FormKind kind : kinds) {
        Row row{.kind = kind};
        std::map<double, double> best;
        for (const FormAnswer* answer : model_.answers(kind)) {
            if (!answer->found) {
                continue;
            }
            const double x = placeOf(*answer->found);
            const double y = std::log10(std::max(largestError(*answer->found), smallestError));
            row.x.push_back(x);
            row.y.push_back(y);
            dots_.push_back({answer->form, x, y});
            const auto [place, isNew] = best.try_emplace(x, y);
            place->second = std::min(place->second, y);
        }
        for (const auto& [x, y] : best) {
            row.lineX.push_back(x);
            row.lineY.push_back(y);
        }
        rows_.push_back(std::move(row));
    }
}

void SizePlot::follow() {
    std::vector<double> x;
    std::vector<double> y;
    for (const Dot& dot : dots_) {
        x.push_back(dot.x);
        y.push_back(dot.y);
    }
    if (model_.setup().required) {
        y.push_back(std::log10(*model_.setup().required));
    }
    if (x.empty()) {
        return;
    }
    const auto around = [](const std::vector<double>& values, double least, double below, double above) {
        const auto [low, high] = std::ranges::minmax(values);
        const double length = std::max(high - low, least);
        return AxisRange{low - below * length, high + above * length};
    };
    setRanges(around(x, isLogarithmicAgainst() ? 0.5 : 4, 0.06, 0.16), around(y, 1, 0.1, 0.22));
}

void SizePlot::draw() {
    const Theme& theme = themes_.theme();
    const HardwareSetup& setup = model_.setup();
    setLogarithmic(isLogarithmicAgainst(), true);
    const bool hidesForms = setup.against == SizeAxis::size && !setup.compared.empty();
    setWord(&PlotWords::title, setup.error == approximation::ErrorKind::relative
                                   ? tr("largest relative error of every size")
                                   : tr("largest error of every size"));
    setWord(&PlotWords::x, axisWords(setup.against, setup.form.kind));
    setWord(&PlotWords::note,
            hidesForms ? tr("sizes of other forms count other things: see operations or bytes") : QString());
    std::vector<PlotCurve> curves;
    std::vector<PlotPoints> points;
    std::vector<PlotMarker> markers;
    for (const Row& row : rows_) {
        const bool isChosen = row.kind == setup.form.kind;
        const QColor color = isChosen ? theme.accent : theme.mutedText;
        curves.push_back({.id = static_cast<int>(row.kind),
                          .color = color,
                          .width = isChosen ? 2.0 : 1.0,
                          .x = row.lineX,
                          .y = row.lineY,
                          .name = kindName(row.kind)});
        points.push_back({.color = color, .size = 7, .shape = shapeOf(row.kind), .x = row.x, .y = row.y});
        if (!row.x.empty() && rows_.size() > 1) {
            const auto last = std::ranges::max_element(row.lineX);
            const auto place = static_cast<std::size_t>(last - row.lineX.begin());
            markers.push_back({.x = *last,
                               .y = row.lineY[place],
                               .color = color,
                               .label = kindName(row.kind),
                               .minor = true});
        }
    }
    if (setup.required) {
        requiredX_ = {xRange().lower, xRange().upper};
        requiredY_.fill(std::log10(*setup.required));
        curves.push_back({.id = -2,
                          .color = theme.mutedText,
                          .penStyle = Qt::DashLine,
                          .width = 1,
                          .x = requiredX_,
                          .y = requiredY_,
                          .name = tr("required")});
    }
    if (const Approximation* shown = model_.approximation()) {
        markers.push_back({.x = placeOf(*shown),
                           .y = std::log10(std::max(largestError(*shown), smallestError)),
                           .color = theme.text,
                           .label = QString::fromStdString(formText(shown->approximant.form)),
                           .labelAbove = true});
    }
    replaceData({}, std::move(points));
    setCurves(std::move(curves));
    setOverlay(&PlotOverlay::markers, std::move(markers));
}

const SizePlot::Dot* SizePlot::dotAt(const QPointF& position) const {
    const PlotTransform to = transform();
    const Dot* nearest = nullptr;
    double least = dotReach;
    for (const Dot& dot : dots_) {
        const QPointF away = to.pixel(dot.x, dot.y) - position;
        if (const double distance = std::hypot(away.x(), away.y());
            distance < least) {  // of two in one place the smaller size
            nearest = &dot;
            least = distance;
        }
    }
    return nearest;
}

}  // namespace zorro::ui

#include "moc_size_plot.cpp"
