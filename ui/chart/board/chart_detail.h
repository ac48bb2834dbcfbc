#pragma once

// Brings back single records where the user looks closely at a stretch that a long history has joined: they
// are read from the run directory, off the GUI's thread.

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include <QObject>

#include "core/run/history/run_history.h"
#include "ui/chart/board/chart_options.h"
#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {

class ChartDetail : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The charts show `x` on so many columns of pixels: looks whether details are missing, and asks for
    /// them.
    void look(const std::vector<ChartGroup>& groups, const ChartOptions& options, const AxisRange& x,
              int columns);
    /// Puts the details that are there into the groups.
    void putInto(std::vector<ChartGroup>& groups) const;

signals:
    /// Some have come: putInto() has more to give.
    void came();

private:
    /// What was read of a run, or is being read.
    struct Stretch {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
        std::shared_ptr<const RunHistory> records;  ///< empty while they are being read
    };

    void read(const ChartGroup& group, std::uint64_t first, std::uint64_t last);

    std::map<std::shared_ptr<const RunHistory>, Stretch> stretches_;
    bool reading_ = false;
};

}  // namespace zorro::ui
