#pragma once

// What the small multiples of a lesson show, as values: a column for each activation, a row for each picture
// and run, and one scale for all that are compared.

#include <memory>
#include <optional>
#include <vector>

#include <QString>

#include "core/lesson/lesson.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/quantity/quantity.h"
#include "ui/chart/network/network_focus.h"
#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {

/// The values of a network, or of the median network, layer by layer or step by step; on a logarithmic axis
/// their decimal logarithms. NaN where there is none.
struct MultipleLine {
    enum class Role {
        seed,    ///< one network at the newest record, faint
        median,  ///< the median of the networks there
        start    ///< the median at the first record
    };
    Role role = Role::seed;
    std::vector<double> values;
    std::vector<double> steps = {};  ///< where they stand; empty: the layers
};

struct Multiple {
    std::vector<MultipleLine> lines;
    std::optional<OutputMap> map;  ///< of a boundary
};

struct MultipleRow {
    LessonPicture picture = LessonPicture::layerGradients;
    QString title;  ///< e.g. "Xavier · gradient norm by layer"
    bool logarithmic = false;
    ValueRange bounds = {};       ///< what its numbers can be
    AxisRange y{0, 1};            ///< shared by the row, and by all rows of one picture
    std::vector<Multiple> cells;  ///< one a column
};

struct MultipleColumn {
    QString title;
    int colorIndex = 0;
    QString failure;  ///< e.g. "3 of 3 diverged by step 7"; empty where none failed
};

struct Multiples {
    std::vector<MultipleColumn> columns;
    std::vector<MultipleRow> rows;
    std::size_t layers = 0;
    quint64 firstStep = 0;   ///< of the lines of the start
    quint64 newestStep = 0;  ///< of the others
    quint64 lastStep = 0;    ///< of what runs over the steps
    std::shared_ptr<const PlanarExamples> examples;
};

/// The multiples of the lesson's runs, one snapshot for each, null where there is none yet. `colors` has the
/// colour index of each activation.
[[nodiscard]] Multiples multiplesOf(const Lesson& lesson,
                                    const std::vector<std::shared_ptr<RunSnapshot>>& runs,
                                    const std::vector<int>& colors);

}  // namespace zorro::ui
