#pragma once

// The choices of the studio: a figure's style and which of its panels are shown.

#include <QWidget>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/figure/sheet/figure_style.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFontComboBox;
class QFormLayout;
class QListWidget;

namespace zorro::ui {

class FigureForm : public QWidget {
    Q_OBJECT

public:
    explicit FigureForm(FigureSheet sheet, QWidget* parent = nullptr);

    /// Shows the style; emits nothing.
    void setStyle(const FigureStyle& style);
    [[nodiscard]] FigureStyle figureStyle() const;
    /// The figure with the panels that are chosen, called as the user calls them.
    [[nodiscard]] FigureSheet sheet() const;

signals:
    void edited();

private:
    void addSize(QFormLayout& form);
    void addType(QFormLayout& form);
    void addLook(QFormLayout& form);
    void addPanels(QFormLayout& form);
    void addFile(QFormLayout& form);
    void connectFields();
    void enableFields();
    QDoubleSpinBox* addNumber(QFormLayout& form, const QString& label, double lower, double upper,
                              int decimals, const QString& unit, const QString& toolTip);
    QComboBox* addChoice(QFormLayout& form, const QString& label, const QString& toolTip);
    QCheckBox* addSwitch(QFormLayout& form, const QString& text, const QString& toolTip);
    void chooseWidth(int index);
    void chooseShape(int index);

    const FigureSheet sheet_;
    QComboBox* widthChoice_ = nullptr;
    QDoubleSpinBox* width_ = nullptr;
    QComboBox* shape_ = nullptr;
    QDoubleSpinBox* height_ = nullptr;
    QComboBox* columns_ = nullptr;
    QFontComboBox* family_ = nullptr;
    QDoubleSpinBox* points_ = nullptr;
    QDoubleSpinBox* lineWidth_ = nullptr;
    QComboBox* naming_ = nullptr;
    QComboBox* colors_ = nullptr;
    QCheckBox* letters_ = nullptr;
    QCheckBox* grid_ = nullptr;
    QCheckBox* transparent_ = nullptr;
    QListWidget* panels_ = nullptr;
    QComboBox* format_ = nullptr;
    QDoubleSpinBox* dotsPerInch_ = nullptr;
    QCheckBox* withData_ = nullptr;
};

}  // namespace zorro::ui
