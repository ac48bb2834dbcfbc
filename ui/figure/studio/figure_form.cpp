#include "ui/figure/studio/figure_form.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QListWidget>
#include <QSignalBlocker>

#include "ui/theme/fonts.h"
#include "ui/widgets/field/wheel_to_panel.h"

namespace zorro::ui {
namespace {

constexpr double freeShape = 0;
constexpr double columnWidth = 85;
constexpr double pageWidth = 175;

void choose(QComboBox& box, const QVariant& data, int otherwise) {
    const int index = box.findData(data);
    box.setCurrentIndex(index < 0 ? otherwise : index);
}

/// The choice of the box whose number is nearest, or -1.
int numberIn(const QComboBox& box, double value) {
    for (int i = 0; i < box.count(); ++i) {
        if (std::fabs(box.itemData(i).toDouble() - value) < 1e-6) {
            return i;
        }
    }
    return -1;
}

}  // namespace

FigureForm::FigureForm(FigureSheet sheet, QWidget* parent) : QWidget(parent), sheet_(std::move(sheet)) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 8, 12, 8);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFile(*form);
    addSize(*form);
    addType(*form);
    addLook(*form);
    addPanels(*form);
    setStyle({});
    connectFields();
}

QDoubleSpinBox* FigureForm::addNumber(QFormLayout& form, const QString& label, double lower, double upper,
                                      int decimals, const QString& unit, const QString& toolTip) {
    auto* box = new QDoubleSpinBox(this);
    box->setLocale(QLocale::c());
    box->setRange(lower, upper);
    box->setDecimals(decimals);
    box->setSuffix(unit.isEmpty() ? unit : QStringLiteral(" ") + unit);
    box->setToolTip(toolTip);
    box->setAccessibleName(label);
    box->setKeyboardTracking(false);
    new WheelToPanel(box);
    form.addRow(label, box);
    return box;
}

QComboBox* FigureForm::addChoice(QFormLayout& form, const QString& label, const QString& toolTip) {
    auto* box = new QComboBox(this);
    box->setToolTip(toolTip);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    new WheelToPanel(box);
    form.addRow(label, box);
    return box;
}

QCheckBox* FigureForm::addSwitch(QFormLayout& form, const QString& text, const QString& toolTip) {
    auto* box = new QCheckBox(text, this);
    box->setToolTip(toolTip);
    form.addRow(QString(), box);
    return box;
}

void FigureForm::addFile(QFormLayout& form) {
    format_ = addChoice(form, tr("Format"), tr("What the figure is saved as"));
    format_->addItem(tr("PDF, fonts embedded"), static_cast<int>(FigureFormat::pdf));
    format_->addItem(tr("SVG, words as text"), static_cast<int>(FigureFormat::svg));
    format_->addItem(tr("PNG, pixels"), static_cast<int>(FigureFormat::png));
    format_->addItem(tr("LaTeX, TikZ and pgfplots"), static_cast<int>(FigureFormat::tikz));
    dotsPerInch_ =
        addNumber(form, tr("Resolution"), 36, 2400, 0, tr("dots per inch"), tr("Of the pixels of a PNG"));
    withData_ = addSwitch(form, tr("Data beside it (CSV)"),
                          tr("A table of the same name with the numbers of what is drawn"));
}

void FigureForm::addSize(QFormLayout& form) {
    widthChoice_ = addChoice(form, tr("Width"), tr("A column or a page of a journal, or any width"));
    widthChoice_->addItem(tr("Column, 85 mm"), columnWidth);
    widthChoice_->addItem(tr("Page, 175 mm"), pageWidth);
    widthChoice_->addItem(tr("Free"), 0.0);
    width_ = addNumber(form, tr("Free width"), 20, 1000, 1, tr("mm"), tr("Of the whole figure"));
    shape_ = addChoice(form, tr("Height"), tr("By the shape of a panel with its axes, or any height"));
    for (const auto& [words, aspect] : {std::pair{tr("Panels 4 : 3"), 4.0 / 3},
                                        {tr("Panels 3 : 2"), 1.5},
                                        {tr("Panels 16 : 9"), 16.0 / 9},
                                        {tr("Panels 1 : 1"), 1.0},
                                        {tr("Panels 2 : 1"), 2.0},
                                        {tr("Free"), freeShape}}) {
        shape_->addItem(words, aspect);
    }
    height_ = addNumber(form, tr("Free height"), 10, 1000, 1, tr("mm"), tr("Of the whole figure"));
    columns_ = addChoice(form, tr("Columns"), tr("How many panels stand side by side"));
    columns_->addItem(tr("As many as fit"), 0);
    for (int count = 1; count <= 4; ++count) {
        columns_->addItem(QString::number(count), count);
    }
}

void FigureForm::addType(QFormLayout& form) {
    family_ = new QFontComboBox(this);
    family_->setFontFilters(QFontComboBox::ScalableFonts);
    family_->setEditable(false);
    family_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    family_->setAccessibleName(tr("Font"));
    family_->setToolTip(tr("The family of all words and numbers; LaTeX uses the document's"));
    new WheelToPanel(family_);
    form.addRow(tr("Font"), family_);
    points_ = addNumber(form, tr("Size of type"), 4, 72, 1, tr("pt"), tr("Of all words and numbers"));
    points_->setSingleStep(0.5);
    lineWidth_ = addNumber(form, tr("Line width"), 0.1, 10, 2, tr("pt"), tr("Of curves"));
    lineWidth_->setSingleStep(0.25);
}

void FigureForm::addLook(QFormLayout& form) {
    naming_ = addChoice(form, tr("Names"), tr("Where the names of the curves stand"));
    naming_->addItem(tr("At the curves, where they fit"), static_cast<int>(SheetNaming::labels));
    naming_->addItem(tr("In a legend"), static_cast<int>(SheetNaming::legend));
    naming_->addItem(tr("Nowhere"), static_cast<int>(SheetNaming::none));
    colors_ = addChoice(form, tr("Colours"),
                        tr("Curves keep their hues; for print they differ in line and shape as well"));
    colors_->addItem(tr("For print: hues and dashes"), static_cast<int>(SheetColors::print));
    colors_->addItem(tr("As in the window: hues"), static_cast<int>(SheetColors::window));
    colors_->addItem(tr("Grey and dashes"), static_cast<int>(SheetColors::grey));
    letters_ = addSwitch(form, tr("Letters (a), (b), …"), tr("Above the panels, where there are several"));
    grid_ = addSwitch(form, tr("Grid"), tr("Faint lines at the numbers of the axes"));
    transparent_ = addSwitch(form, tr("Transparent ground"), tr("No white behind the figure"));
}

void FigureForm::addPanels(QFormLayout& form) {
    panels_ = new QListWidget(this);
    panels_->setAccessibleName(tr("Panels"));
    panels_->setToolTip(tr("Which panels are shown; a double click on a name changes it in the figure"));
    for (const SheetPanel& panel : sheet_.panels) {
        auto* item = new QListWidgetItem(panel.name(), panels_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsEditable);
        item->setCheckState(Qt::Checked);
    }
    constexpr int mostRows = 7;
    const int rows = std::clamp(panels_->count(), 1, mostRows);
    panels_->setSpacing(2);
    panels_->setFixedHeight(rows * (std::max(20, panels_->sizeHintForRow(0)) + 4) + 8);
    form.addRow(tr("Panels"), panels_);
}

void FigureForm::connectFields() {
    const auto tell = [this] {
        enableFields();
        emit edited();
    };
    connect(widthChoice_, &QComboBox::activated, this, &FigureForm::chooseWidth);
    connect(shape_, &QComboBox::activated, this, &FigureForm::chooseShape);
    for (QComboBox* box : {widthChoice_, shape_, columns_, naming_, colors_, format_}) {
        connect(box, &QComboBox::activated, this, tell);
    }
    connect(family_, &QFontComboBox::currentFontChanged, this, tell);
    for (QDoubleSpinBox* box : {width_, height_, points_, lineWidth_, dotsPerInch_}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, tell);
    }
    for (QCheckBox* box : {letters_, grid_, transparent_, withData_}) {
        connect(box, &QCheckBox::toggled, this, tell);
    }
    connect(panels_, &QListWidget::itemChanged, this, tell);
}

void FigureForm::chooseWidth(int index) {
    if (const double width = widthChoice_->itemData(index).toDouble(); width > 0) {
        const QSignalBlocker quiet(width_);
        width_->setValue(width);
    }
}

/// Free: from the height that the figure has now.
void FigureForm::chooseShape(int index) {
    if (shape_->itemData(index).toDouble() == freeShape && height_->value() <= height_->minimum()) {
        const QSignalBlocker quiet(height_);
        height_->setValue(std::round(width_->value() / 1.5));
    }
}

void FigureForm::enableFields() {
    width_->setEnabled(widthChoice_->currentData().toDouble() == 0);
    height_->setEnabled(shape_->currentData().toDouble() == freeShape);
    dotsPerInch_->setEnabled(format_->currentData().toInt() == static_cast<int>(FigureFormat::png));
    letters_->setEnabled(panels_->count() > 1);
    columns_->setEnabled(panels_->count() > 1);
}

void FigureForm::setStyle(const FigureStyle& style) {
    const QSignalBlocker quiet(this);
    const std::initializer_list<QWidget*> fields{width_,  height_,  points_, lineWidth_,   dotsPerInch_,
                                                 family_, letters_, grid_,   transparent_, withData_};
    for (QWidget* each : fields) {
        each->blockSignals(true);
    }
    const int known = numberIn(*widthChoice_, style.width);
    widthChoice_->setCurrentIndex(known < 0 ? widthChoice_->count() - 1 : known);
    width_->setValue(style.width);
    if (style.height > 0) {
        shape_->setCurrentIndex(shape_->count() - 1);
        height_->setValue(style.height);
    } else {
        shape_->setCurrentIndex(std::max(0, numberIn(*shape_, style.aspect)));
        height_->setValue(height_->minimum());
    }
    choose(*columns_, style.columns, 0);
    family_->setCurrentFont(style.family.isEmpty() ? QFont(bodyFont().families().constFirst())
                                                   : QFont(style.family));
    points_->setValue(style.points);
    lineWidth_->setValue(style.lineWidth);
    choose(*naming_, static_cast<int>(style.naming), 0);
    choose(*colors_, static_cast<int>(style.colors), 0);
    letters_->setChecked(style.letters);
    grid_->setChecked(style.grid);
    transparent_->setChecked(style.transparent);
    choose(*format_, static_cast<int>(style.format), 0);
    dotsPerInch_->setValue(style.dotsPerInch);
    withData_->setChecked(style.withData);
    for (QWidget* each : fields) {
        each->blockSignals(false);
    }
    enableFields();
}

FigureStyle FigureForm::figureStyle() const {
    FigureStyle style;
    style.width = width_->value();
    const double aspect = shape_->currentData().toDouble();
    style.height = aspect == freeShape ? height_->value() : 0;
    style.aspect = aspect == freeShape ? style.aspect : aspect;
    style.columns = columns_->currentData().toInt();
    const QString family = family_->currentFont().family();
    style.family = bodyFont().families().contains(family) ? QString() : family;
    style.points = points_->value();
    style.lineWidth = lineWidth_->value();
    style.naming = static_cast<SheetNaming>(naming_->currentData().toInt());
    style.colors = static_cast<SheetColors>(colors_->currentData().toInt());
    style.letters = letters_->isChecked();
    style.grid = grid_->isChecked();
    style.transparent = transparent_->isChecked();
    style.format = static_cast<FigureFormat>(format_->currentData().toInt());
    style.dotsPerInch = dotsPerInch_->value();
    style.withData = withData_->isChecked();
    return style;
}

FigureSheet FigureForm::sheet() const {
    FigureSheet chosen{.name = sheet_.name, .panels = {}};
    for (int i = 0; i < panels_->count(); ++i) {
        if (panels_->item(i)->checkState() != Qt::Checked) {
            continue;
        }
        SheetPanel panel = sheet_.panels[static_cast<std::size_t>(i)];
        if (const QString name = panels_->item(i)->text(); name != panel.name()) {
            (panel.title.isEmpty() && !panel.y.title.isEmpty() ? panel.y.title : panel.title) = name;
        }
        chosen.panels.push_back(std::move(panel));
    }
    return chosen;
}

}  // namespace zorro::ui

#include "moc_figure_form.cpp"
