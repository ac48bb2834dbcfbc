#pragma once

// Where the next comparison is trained, and what is there.

#include <QWidget>

#include "ui/train/place/place_model.h"

class QComboBox;

namespace zorro::ui {

class ElidedLabel;

class PlaceRow : public QWidget {
    Q_OBJECT

public:
    /// `book` outlives the row.
    explicit PlaceRow(PlaceModel& book, QWidget* parent = nullptr);

    /// The dialog where places are made and changed; not modal, gone when it is closed.
    void editPlaces();

private:
    void showPlaces();
    void ask();
    void choose(int index);

    PlaceModel& book_;
    QComboBox* box_;
    ElidedLabel* place_;
    std::string asked_;  ///< the place that place_ is about
};

}  // namespace zorro::ui
