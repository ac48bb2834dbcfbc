#pragma once

// The gallery: a sortable table of all fits with a small picture of each, filled while they are computed. A
// double click takes a fit into the room.

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
    [[nodiscard]] bool isDone() const { return fits_.size() == pairs_.size(); }
    [[nodiscard]] QString csv() const;

signals:
    /// The user wants this fit in the room.
    void fitChosen(const zorro::ui::GalleryFit& fit);

private:
    void makeTable();
    void add(const GalleryFit& fit);
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
