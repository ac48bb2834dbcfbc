#pragma once

// The Explore room: the list of curves, the three plots, the numbers about the selected curve.

#include <QWidget>

#include "ui/session/session_model.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class ExploreView : public QWidget {
    Q_OBJECT

public:
    ExploreView(SessionModel& model, ThemeController& themes, QWidget* parent = nullptr);
};

}  // namespace zorro::ui
