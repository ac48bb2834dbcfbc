#pragma once

// The left panel of the Train room: everything that a comparison is made of, what it will need, how far it
// has come, and what waits behind it.

#include "ui/theme/theme.h"
#include "ui/train/train_actions.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {

class FieldRows;

class TrainForm : public SidePanel {
    Q_OBJECT

public:
    /// The arguments outlive the form.
    TrainForm(TrainModel& model, TrainActions& actions, ThemeController& themes, QWidget* parent = nullptr);

    /// Whether the path is a file or folder that data may be read from.
    [[nodiscard]] static bool canTrainOn(const QString& path);
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
    void addPresets();
    void addBrowseButton(QWidget& field);
    void addDeviceRow();
    void browse(bool forFolder);

    TrainModel& model_;
    FieldRows* rows_;
};

}  // namespace zorro::ui
