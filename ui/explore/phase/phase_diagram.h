#pragma once

// The phase diagram of a curve: how deep networks behave at initialisation for every pair of deviations of
// their weights and biases, and where the initialisations of this program lie on it. No widget.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <QImage>
#include <QLineF>
#include <QString>

#include "core/analysis/mean_field/phase.h"

namespace zorro::ui {

/// Whose diagram is wanted.
struct PhaseRequest {
    Curve curve;
    std::filesystem::path run;         ///< whose networks lie on the curve; empty: none
    std::vector<std::size_t> members;  ///< these ones, by their positions; the first is looked at
};

/// Where an initialisation lies.
struct PhaseStart {
    QString name;
    double sigmaWeight = 0;
    double sigmaBias = 0;
    bool ofRun = false;
};

struct PhaseDiagram {
    Curve curve;
    PhaseTable table;
    double mostWeight = 3;  ///< the map reaches from 0 to these deviations
    double mostBias = 1.2;
    std::vector<double> chi;  ///< PhaseTable::chiMap() of phaseColumns x phaseRows
    std::vector<std::vector<PhaseTable::EdgePoint>> edge;
    std::vector<PhaseStart> starts;
    QString noRun;  ///< why a run that was asked for is not on it, as a sentence; empty: it is, or none was
};

inline constexpr std::size_t phaseColumns = 240;
inline constexpr std::size_t phaseRows = 120;
/// Colours stand for log10(chi) within this of 0.
inline constexpr double phaseReach = 0.5;

/// The whole diagram: some tens of milliseconds, more for long formulas, so not for the GUI's thread.
[[nodiscard]] PhaseDiagram phaseDiagramOf(const PhaseRequest& request);

/// The map as numbers of colours, as PlotImage wants them: chi below 1 in one hue, above in the other, 1 as
/// faint as the ground; 0 where the variance explodes.
[[nodiscard]] QImage phaseCells(const PhaseDiagram& diagram);
/// The edge of chaos in short lines.
[[nodiscard]] std::vector<QLineF> edgeLines(const PhaseDiagram& diagram);

/// What a point of the diagram means: "σ_w 1.41, σ_b 0.3: q → 1.2, χ = 0.87, order".
[[nodiscard]] QString phaseText(const PhaseTable& table, double sigmaWeight, double sigmaBias);

}  // namespace zorro::ui
