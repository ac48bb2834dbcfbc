#pragma once

// The gallery: a matrix with a row for each Zorro function and a column for each usual target. A cell has the
// fit's picture and its RMSE, tinted the stronger the larger that is, and fills while the fits are computed.
// A click takes a fit into the room.

#include <vector>

#include <QDialog>

#include "ui/fit/gallery/gallery.h"
#include "ui/theme/theme.h"
#include "ui/widgets/latest_job.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace zorro::ui {

class GalleryDialog : public QDialog {
    Q_OBJECT

public:
    explicit GalleryDialog(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QTableWidget& table() { return *table_; }
    [[nodiscard]] const std::vector<GalleryFit>& fits() const { return fits_; }
    /// The fit of a cell; null before it has come.
    [[nodiscard]] const GalleryFit* fitAt(int row, int column) const;
    [[nodiscard]] bool isDone() const { return fits_.size() == pairs_.size(); }
    [[nodiscard]] QString csv() const;

signals:
    /// The user wants this fit in the room.
    void fitChosen(const zorro::ui::GalleryFit& fit);

private:
    void makeTable();
    void add(const GalleryFit& fit);
    void tint();
    void choose(int row, int column);
    [[nodiscard]] QPixmap pictureOf(const GalleryFit& fit) const;
    void saveTable();
    void showStatus();

    Theme theme_;
    std::vector<GalleryPair> pairs_ = galleryPairs();
    std::vector<GalleryFit> fits_;
    QTableWidget* table_;
    QLabel* status_;
    LatestJob<std::vector<GalleryPair>, GalleryFit> job_;
};

}  // namespace zorro::ui
