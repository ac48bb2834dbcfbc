#pragma once

// The left panel of the Train room: the next run. How it differs from the one that is shown, everything that
// it is made of, and at its foot what it will need.

#include "ui/theme/theme.h"
#include "ui/train/form/comparison_check.h"
#include "ui/widgets/room/side_panel.h"

class QAction;
class QMenu;

namespace zorro::ui {

class FieldRows;

class TrainForm : public SidePanel {
    Q_OBJECT

public:
    /// The arguments outlive the form.
    TrainForm(TrainModel& model, ComparisonCheck& check, ThemeController& themes, QWidget* parent = nullptr);

    /// Whether the path is a file or folder that data may be read from.
    [[nodiscard]] static bool canTrainOn(const QString& path);
    /// Adds what else can be done to the menu of what is ready to start.
    void addToPresets(QAction* action);
    /// Makes the file or folder the data set of the comparison.
    void trainOn(const QString& path);

signals:
    /// The form is on screen.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* makePresets();
    void addBrowseButton(QWidget& field);
    void addDeviceRow();
    void browse(bool forFolder);

    TrainModel& model_;
    FieldRows* rows_;
    QMenu* presets_ = nullptr;
};

}  // namespace zorro::ui
