#include "ui/explore/phase/phase_diagram.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <QCoreApplication>

#include "core/analysis/critical_point.h"
#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/members/member_settings.h"
#include "core/run/network/initial_expectation.h"
#include "core/run/network/initial_variances.h"
#include "ui/language/spoken.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class PhaseWords {
    Q_DECLARE_TR_FUNCTIONS(PhaseDiagram)
};

constexpr double criticalWithin = 0.01;  ///< of chi = 1: what a reading calls the edge
constexpr double airAround = 1.25;       ///< beyond the farthest initialisation

PhaseStart startAt(const QString& name, const InitialVariances& variances) {
    return {name, std::sqrt(variances.weight), std::sqrt(variances.bias)};
}

InitialVariances variancesOf(Initialization initialization, const std::optional<CriticalPoint>& critical) {
    return initialVariances(initialization, critical, 1, 1, 1);  // hidden layers do not look at the examples
}

/// Adds the initialisation of the run's network, or says why it is not there.
void addRun(PhaseDiagram& diagram, const PhaseRequest& request) {
    const QString name = QString::fromStdString(request.run.filename().string());
    try {
        const Comparison comparison = readComparison(readFile(request.run / comparisonFile));
        if (request.members.empty() || request.members.front() >= comparison.members.size()) {
            return;
        }
        const Member& member = comparison.members[request.members.front()];
        if (const auto why = whyNothingIsExpected(comparison, member)) {
            diagram.noRun = PhaseWords::tr("%1 is not on it: %2.").arg(name, spoken(*why));
            return;
        }
        PhaseStart start =
            startAt(name, variancesOf(initializationOf(comparison.architecture, member), member.critical));
        start.ofRun = true;
        diagram.starts.push_back(std::move(start));
    } catch (const std::runtime_error& error) {
        diagram.noRun = PhaseWords::tr("%1 cannot be read: %2").arg(name, spoken(error.what()));
    }
}

}  // namespace

PhaseDiagram phaseDiagramOf(const PhaseRequest& request) {
    PhaseDiagram diagram{.curve = request.curve, .table = PhaseTable(request.curve)};
    diagram.starts = {startAt(PhaseWords::tr("Xavier"), variancesOf(Initialization::xavier, {})),
                      startAt(PhaseWords::tr("Kaiming"), variancesOf(Initialization::kaiming, {}))};
    if (const std::optional<CriticalPoint> critical = criticalPoint(request.curve)) {
        diagram.starts.push_back(
            startAt(PhaseWords::tr("critical"), variancesOf(Initialization::critical, critical)));
    }
    if (!request.run.empty()) {
        addRun(diagram, request);
    }
    for (const PhaseStart& start : diagram.starts) {
        diagram.mostWeight = std::max(diagram.mostWeight, airAround * start.sigmaWeight);
        diagram.mostBias = std::max(diagram.mostBias, airAround * start.sigmaBias);
    }
    diagram.chi = diagram.table.chiMap(diagram.mostWeight, diagram.mostBias, phaseColumns, phaseRows);
    diagram.edge = diagram.table.edgeOfChaos();
    return diagram;
}

QImage phaseCells(const PhaseDiagram& diagram) {
    constexpr double faintest = 128;
    constexpr double perReach = 127;
    QImage cells(static_cast<int>(phaseColumns), static_cast<int>(phaseRows), QImage::Format_Indexed8);
    for (std::size_t row = 0; row < phaseRows; ++row) {
        uchar* next = cells.scanLine(static_cast<int>(phaseRows - 1 - row));
        for (std::size_t column = 0; column < phaseColumns; ++column) {
            const double chi = diagram.chi[row * phaseColumns + column];
            const double part = std::clamp(std::log10(chi) / phaseReach, -1.0, 1.0);
            *next++ =
                std::isnan(chi) ? uchar{0} : static_cast<uchar>(std::lround(faintest + perReach * part));
        }
    }
    return cells;
}

std::vector<QLineF> edgeLines(const PhaseDiagram& diagram) {
    std::vector<QLineF> lines;
    for (const auto& stretch : diagram.edge) {
        for (std::size_t i = 1; i < stretch.size(); ++i) {
            lines.emplace_back(stretch[i - 1].sigmaWeight, stretch[i - 1].sigmaBias, stretch[i].sigmaWeight,
                               stretch[i].sigmaBias);
        }
    }
    return lines;
}

QString phaseText(const PhaseTable& table, double sigmaWeight, double sigmaBias) {
    const PhasePoint point = table.at(sigmaWeight * sigmaWeight, sigmaBias * sigmaBias);
    const QString place = PhaseWords::tr("σ_w %1, σ_b %2: ")
                              .arg(compactNumberText(sigmaWeight, 3), compactNumberText(sigmaBias, 3));
    if (point.fate == VarianceFate::explodes) {
        return place + PhaseWords::tr("the variance grows without end");
    }
    const QString q =
        point.fate == VarianceFate::vanishes ? QStringLiteral("0") : compactNumberText(point.q, 3);
    const QString phase = std::fabs(point.chi - 1) < criticalWithin ? PhaseWords::tr("at the edge of chaos")
                          : point.chi < 1 ? PhaseWords::tr("order: gradients vanish with depth")
                                          : PhaseWords::tr("chaos: gradients grow with depth");
    return place + PhaseWords::tr("q → %1, χ = %2, %3").arg(q, compactNumberText(point.chi, 3), phase);
}

}  // namespace zorro::ui
