#pragma once

// The one dialog through which figures leave the program: a live page at its true size, the choices beside
// it, and where it is saved.

#include <QDialog>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/figure/studio/figure_presets.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace zorro::ui {

class FigureForm;
class SheetPreview;

class FigureStudio : public QDialog {
    Q_OBJECT

public:
    /// Opens with the preset used last, and with a name that no file has yet.
    FigureStudio(const FigureSheet& sheet, FigurePresets presets, QWidget* parent = nullptr);

    [[nodiscard]] FigureForm& form() { return *form_; }
    [[nodiscard]] SheetPreview& preview() { return *preview_; }
    [[nodiscard]] QPushButton& saveButton() { return *save_; }
    [[nodiscard]] QLineEdit& pathField() { return *path_; }
    [[nodiscard]] QComboBox& presetChoice() { return *preset_; }

    /// The files that saving writes.
    [[nodiscard]] QStringList filePaths() const;

signals:
    /// "Saved curves.pdf and curves.csv in …", or why that failed.
    void noticeRaised(const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makePage();
    [[nodiscard]] QWidget* makeSide();
    [[nodiscard]] QWidget* makeFoot();
    QToolButton* addZoomButton(const QString& text, const QString& toolTip);
    void listPresets(const QString& chosen);
    void choosePreset(int index);
    void keepPreset();
    void removePreset();
    void refresh();
    void followFormat();
    void tellFiles();
    void setZoom(double zoom);
    void fitPage();
    void browse();
    void save();
    void copy();
    [[nodiscard]] QString basePath() const;

    FigurePresets presets_;
    FigureForm* form_;
    SheetPreview* preview_;
    QScrollArea* page_ = nullptr;
    QLabel* size_ = nullptr;
    QLabel* remark_ = nullptr;
    QToolButton* zoom_ = nullptr;
    QComboBox* preset_ = nullptr;
    QLineEdit* path_ = nullptr;
    QLabel* files_ = nullptr;
    QPushButton* save_ = nullptr;
    bool fits_ = true;  ///< the page is kept as large as there is room
};

/// A path in `folder` that begins with `name` and that no file has, without an ending: "curves", "curves-2".
[[nodiscard]] QString freeBasePath(const QString& folder, const QString& name);

}  // namespace zorro::ui
