#pragma once

// The gallery: a sortable table of all fits with a small picture of each, filled while they are computed. A
// double click takes a fit into the room.

#include <stop_token>
#include <vector>

#include <QDialog>
#include <QFutureWatcher>

#include "ui/fit/gallery/gallery.h"
#include "ui/theme/theme.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace zorro::ui {

class GalleryDialog : public QDialog {
    Q_OBJECT

public:
    explicit GalleryDialog(const Theme& theme, QWidget* parent = nullptr);
    /// Stops the fits that are not done and waits for the one under way, some milliseconds.
    ~GalleryDialog() override;

    [[nodiscard]] QTableWidget& table() { return *table_; }
    [[nodiscard]] const std::vector<GalleryFit>& fits() const { return fits_; }
    [[nodiscard]] bool isDone() const { return watcher_.isFinished(); }
    [[nodiscard]] QString csv() const;

signals:
    /// The user wants this fit in the room.
    void fitChosen(const zorro::ui::GalleryFit& fit);

private:
    void makeTable();
    void start();
    void add(int index);
    [[nodiscard]] QPixmap pictureOf(const GalleryFit& fit) const;
    void saveTable();
    void showStatus();

    Theme theme_;
    std::vector<GalleryFit> fits_;
    std::stop_source stop_;
    QFutureWatcher<GalleryFit> watcher_;
    QTableWidget* table_;
    QLabel* status_;
};

}  // namespace zorro::ui
