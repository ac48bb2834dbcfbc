#include "ui/explore/phase/phase_dialog.h"

#include <utility>

#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/color_ramp.h"

namespace zorro::ui {
namespace {

constexpr QSize smallestPhasePlot(420, 300);
constexpr double belowZero = 0.05;  ///< of the height, so that what has no biases is not cut by the axis

}  // namespace

PhaseDialog::PhaseDialog(SessionModel& session, ThemeController& themes, QWidget* parent)
    : QDialog(parent),
      session_(session),
      themes_(themes),
      panel_(new PlotPanel),
      reading_(new QLabel),
      legend_(new QLabel),
      job_(
          [](const Request& request, const auto& send, const std::stop_token&) {
              send(std::make_shared<const PhaseDiagram>(phaseDiagramOf(request.of)));
          },
          [this](const Request& request, const Answer& answer) { take(request, answer); },
          [this](const Request& request, const QString& problem) {
              answered_ = request.number;
              if (!problem.isEmpty()) {
                  say(problem);
              }
          }) {
    setWindowTitle(tr("Phase diagram"));
    panel_->setMinimumSize(smallestPhasePlot);
    panel_->setAccessibleName(tr("Phase diagram"));
    panel_->setTheme(themes_.theme());
    panel_->setWord(&PlotWords::y, tr("σ_b over σ_w"));
    panel_->setWord(&PlotWords::corner, tr("χ"));
    reading_->setWordWrap(true);
    legend_->setWordWrap(true);
    legend_->setProperty("class", "muted");
    auto* column = new QVBoxLayout(this);
    column->addWidget(panel_, 1);
    column->addWidget(reading_);
    column->addWidget(legend_);
    resize(640, 520);
    connectPanel();
    connect(&session_, &SessionModel::selectionChanged, this, &PhaseDialog::follow);
    connect(&session_, &SessionModel::sessionReset, this, &PhaseDialog::follow);
    for (auto changed : {&SessionModel::curveChanged, &SessionModel::curveAppearanceChanged}) {
        connect(&session_, changed, this, [this](CurveId id) {
            if (id == session_.session().selected) {
                follow();
            }
        });
    }
}

void PhaseDialog::connectPanel() {
    connect(&themes_, &ThemeController::themeChanged, this, [this](const Theme& theme) {
        panel_->setTheme(theme);
        draw();
    });
    connect(panel_, &PlotPanel::rangesRequested, panel_, &PlotPanel::setRanges);
    connect(panel_, &PlotPanel::fitRequested, this, &PhaseDialog::showAll);
    connect(panel_, &PlotPanel::cursorMoved, this, [this](double x, double y) {
        if (diagram_ && x >= 0 && y >= 0) {
            panel_->setReading(phaseText(diagram_->table, x, y));
            say(panel_->reading());
        }
    });
    connect(panel_, &PlotPanel::cursorLeft, this, [this] {
        panel_->setReading({});
        say({});
    });
}

void PhaseDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    follow();
}

void PhaseDialog::follow() {
    const SessionCurve* curve = session_.session().find(session_.session().selected);
    if (!isVisible() || curve == nullptr) {
        return;
    }
    PhaseRequest request{.curve = curve->curve, .run = {}, .members = {}};
    if (curve->usage) {
        request.run = curve->usage->run;
        request.members = curve->usage->place.members;
    }
    // What moves with a slider finishes, so that it is seen to move.
    job_.request({std::move(request), ++asked_}, WhenReplaced::finishes);
}

void PhaseDialog::take(const Request& /*request*/, Answer diagram) {
    const bool sameSize =
        diagram_ && diagram_->mostWeight == diagram->mostWeight && diagram_->mostBias == diagram->mostBias;
    diagram_ = std::move(diagram);
    if (!sameSize) {
        showAll();
    }
    draw();
}

void PhaseDialog::showAll() {
    if (diagram_) {
        panel_->setRanges({0, diagram_->mostWeight}, {-belowZero * diagram_->mostBias, diagram_->mostBias});
    }
}

void PhaseDialog::draw() {
    if (!diagram_) {
        return;
    }
    const SessionCurve* curve = session_.session().find(session_.session().selected);
    panel_->setWord(&PlotWords::title, curve == nullptr ? QString() : curve->displayName());
    panel_->replaceImage(PlotImage{.cells = phaseCells(*diagram_),
                                   .colors = divergingRamp,
                                   .x = {0, diagram_->mostWeight},
                                   .y = {0, diagram_->mostBias},
                                   .smooth = true,
                                   .contour = edgeLines(*diagram_),
                                   .scale = PlotImage::Scale{{-phaseReach, phaseReach}, true}});
    showMarkers();
    say({});
    panel_->markCurvesStale();
}

void PhaseDialog::showMarkers() {
    std::vector<PlotMarker> markers;
    const Theme& theme = themes_.theme();
    for (const PhaseStart& start : diagram_->starts) {
        markers.push_back({.x = start.sigmaWeight,
                           .y = start.sigmaBias,
                           .color = start.ofRun ? theme.accent : theme.text,
                           .label = start.name,
                           .labelAbove = true,
                           .toolTip = phaseText(diagram_->table, start.sigmaWeight, start.sigmaBias)});
    }
    panel_->setOverlay(&PlotOverlay::markers, std::move(markers));
}

void PhaseDialog::say(const QString& reading) {
    const QString explanation = tr(
        "χ is what a layer multiplies the square of a gradient's norm with, at the variance that layers "
        "lead to from 1; the line is the edge of chaos, χ = 1. Blank: the variance grows without end. Mean "
        "field of wide networks without norms and residual connections.");
    legend_->setText(diagram_ && !diagram_->noRun.isEmpty() ? explanation + u' ' + diagram_->noRun
                                                            : explanation);
    reading_->setText(reading.isEmpty() ? tr("Point at the diagram to read it.") : reading);
}

}  // namespace zorro::ui

#include "moc_phase_dialog.cpp"
