#pragma once

// What can be done in the mode "For hardware", and its places in the top row: what is shown, and what leaves
// the room as code, figure or curve. All of it is off while the room fits parameters.

#include "ui/fit/hardware/hardware_centre.h"
#include "ui/fit/mode/result_actions.h"
#include "ui/widgets/room/tool_row.h"

namespace zorro::ui {

class HardwareActions : public ResultActions {
    Q_OBJECT

public:
    /// The arguments outlive the actions.
    HardwareActions(HardwareModel& model, SessionModel& session, ThemeController& themes,
                    QObject* parent = nullptr);

    QAction* showAll = nullptr;
    QAction* previousView = nullptr;
    QAction* nextView = nullptr;
    QAction* replace = nullptr;  ///< "Train with it…": what it costs trained networks

private:
    /// The approximation as a curve; where it is too long for a formula that is said.
    [[nodiscard]] std::optional<Curve> curve();
    void update();

    HardwareModel& model_;
};

/// A language or form in which an approximation is written.
struct HardwareWriter {
    QString title;      ///< "C"
    QString extension;  ///< "c"
    std::string (*write)(const approximation::Approximation& approximation);
};
/// The same writers as the command line's.
[[nodiscard]] const std::vector<HardwareWriter>& hardwareWriters();

class HardwareTools : public ToolRow {
    Q_OBJECT

public:
    explicit HardwareTools(HardwareActions& actions, QWidget* parent = nullptr);
};

class HardwareExports : public ToolRow {
    Q_OBJECT

public:
    /// The arguments outlive the row.
    HardwareExports(HardwareActions& actions, HardwareModel& model, HardwareCentre& centre,
                    QWidget* parent = nullptr);

    /// Writes the approximation to the file, by the writer that its extension names: c, py, tex, json or txt.
    /// noticeRaised() says how it went.
    void save(const QString& path);

signals:
    void noticeRaised(const QString& sentence);

private:
    void fillCode(QMenu& menu);
    void fillFigure(QMenu& menu);

    HardwareModel& model_;
    HardwareCentre& centre_;
};

}  // namespace zorro::ui
