#pragma once

// What the charts of training runs show, and how, as plain values.

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "core/run/history/run_history.h"
#include "core/run/quantity/quantity.h"
#include "core/series/group_series.h"

namespace zorro::ui {

/// The members of one activation in one run: a line with its band.
struct ChartGroup {
    QString label;
    int colorIndex = 0;
    std::shared_ptr<const RunHistory> history;  ///< may grow behind the charts; see ChartBoard::historyGrew()
    std::vector<std::size_t> members;           ///< positions in the comparison
    std::vector<QString> memberNames;           ///< e.g. "seed 3"; empty: numbered
    std::vector<std::string> layers;            ///< what columns of gradients and updates are by
    std::vector<std::string> activationLayers;  ///< what columns of activations are by
    bool visible = true;
    double stepsPerEpoch = 0;   ///< 0: not known, and then there is no axis of epochs
    bool unvalidated = false;   ///< no example judges while it is trained
    std::filesystem::path run;  ///< where every record is; empty: the history is all there is
    bool isRelative = false;    ///< the values are differences from a baseline, or ratios to it
    bool isBaseline = false;    ///< that baseline itself: its centre says nothing
    /// Every record of a stretch of steps, where the history has joined them; the board looks after it.
    std::shared_ptr<const RunHistory> detail;

    /// The names of the layers that a quantity by layer is by.
    [[nodiscard]] const std::vector<std::string>& layersOf(Quantity quantity) const;
    /// How many of the members have diverged.
    [[nodiscard]] std::size_t diverged() const;
};

enum class ChartX { step, epoch, seconds };

/// What a user calls a chart and its axes; empty where the usual names are right.
struct ChartTitles {
    QString chart;
    QString x;
    QString y;

    friend bool operator==(const ChartTitles&, const ChartTitles&) = default;
};

struct ChartOptions {
    std::vector<Quantity> shown = defaultCharts();  ///< recorded ones
    ChartX x = ChartX::step;
    bool logarithmicX = false;
    PerQuantity<bool> logarithmic = defaultLogarithmic();
    /// By layer: a row of colours for each layer instead of a line.
    PerQuantity<bool> asMap = defaultMaps();
    SeriesBand band = SeriesBand::usual;
    double smoothing = 0;              ///< in [0, 0.999]
    bool trainingBeside = true;        ///< thin and faint in the chart of validation, where both are shown
    bool showMembers = true;           ///< every seed, faint behind the centre
    bool ignoreOutliers = false;       ///< the y axis holds the middle 98 % of what is in view, and says so
    bool follow = true;                ///< the newest record stays in view
    std::optional<Quantity> enlarged;  ///< this chart fills the board
    std::map<Quantity, ChartTitles> titles;  ///< where the user chose others
    std::size_t focusGroup = 0;              ///< whose layers are shown

    /// What there is a chart of: the shown ones but for those that are drawn beside another.
    [[nodiscard]] std::vector<Quantity> charts() const;
    /// What is drawn thin and faint in the chart of this quantity, if anything is.
    [[nodiscard]] std::optional<Quantity> besideOf(Quantity quantity) const;

    [[nodiscard]] static std::vector<Quantity> defaultCharts();
    [[nodiscard]] static PerQuantity<bool> defaultLogarithmic();
    [[nodiscard]] static PerQuantity<bool> defaultMaps();
    friend bool operator==(const ChartOptions&, const ChartOptions&) = default;
};

/// What is drawn of these groups: the charts of validation are those of training where no group is validated.
[[nodiscard]] ChartOptions optionsFor(const std::vector<ChartGroup>& groups, ChartOptions options);

/// What a click on the word in a chart's corner does: logarithmic or linear, by layer also map or lines.
void showNextLook(ChartOptions& options, Quantity quantity);

/// "step", "epoch" or "seconds".
[[nodiscard]] QString nameOf(ChartX x);

}  // namespace zorro::ui
