#pragma once

// The Explore room: the list of curves, the three plots, the numbers about the selected curve. It puts the
// parts together and routes what one part asks to the session, from which all the others learn of it.

#include "ui/session/presets.h"
#include "ui/session/session_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/room.h"

namespace zorro::ui {

class PlotStack;

class ExploreRoom : public Room {
    Q_OBJECT

public:
    /// The arguments outlive the room.
    ExploreRoom(SessionModel& session, Presets& presets, ThemeController& themes, QObject* parent = nullptr);
    ~ExploreRoom() override;

    [[nodiscard]] QString title() const override { return tr("Explore"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("explore"); }
    [[nodiscard]] QWidget* leftPanel() override;
    [[nodiscard]] QWidget* centre() override;
    [[nodiscard]] QWidget* rightPanel() override;
    [[nodiscard]] QWidget* tools() override;
    [[nodiscard]] QWidget* exports() override;
    [[nodiscard]] QList<QAction*> actions() override;

    [[nodiscard]] PlotStack& plots();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace zorro::ui
