#pragma once

// Where the next comparison is trained, what is there, and how it stands with the place of the watched run.

#include <QWidget>

#include "ui/train/place/place_model.h"

class QComboBox;
class QLabel;

namespace zorro::ui {

class PlaceRow : public QWidget {
    Q_OBJECT

public:
    /// `book` outlives the row.
    explicit PlaceRow(PlaceModel& book, QWidget* parent = nullptr);

    /// Shows how it stands with a run that is trained elsewhere; empty where there is nothing to say.
    void sayOfRun(const QString& sentence);
    /// The dialog where places are made and changed; not modal, gone when it is closed.
    void editPlaces();

private:
    void showPlaces();
    void ask();
    void choose(int index);

    PlaceModel& book_;
    QComboBox* box_;
    QLabel* place_;
    QLabel* run_;
    std::string asked_;  ///< the place that place_ is about
};

}  // namespace zorro::ui
