#include "ui/figure/file/sheet_data.h"

#include <algorithm>
#include <cmath>

#include "core/text/csv_field.h"
#include "core/text/text.h"

namespace zorro::ui {
namespace {

struct Column {
    QString head;
    std::vector<std::string> fields;
};

std::string fieldOf(const FigureAxis& axis, double value) {
    if (!std::isfinite(value)) {
        return {};
    }
    if (axis.categories.isEmpty()) {
        return exactNumber(value);
    }
    // Points of a category are spread over its room.
    const auto place = static_cast<qsizetype>(std::lround(value));
    return csvField(axis.categories.value(place).toStdString());
}

class SheetTable {
public:
    void add(const SheetPanel& panel, const QString& letter);
    [[nodiscard]] std::string csv() const;

private:
    void addSeries(const SheetPanel& panel, const SheetSeries& series, const QString& before);
    void addUprights(const SheetPanel& panel, const QString& before);
    void addImage(const SheetPanel& panel, const QString& before);
    void addColumn(const QString& head, const FigureAxis& axis, const std::vector<double>& values) {
        Column column{head, {}};
        for (const double value : values) {
            column.fields.push_back(fieldOf(axis, value));
        }
        columns_.push_back(std::move(column));
    }

    std::vector<Column> columns_;
};

QString titleOf(const FigureAxis& axis, const QString& otherwise) {
    return axis.title.isEmpty() ? otherwise : axis.title;
}

void SheetTable::addSeries(const SheetPanel& panel, const SheetSeries& series, const QString& before) {
    const FigureAxis& y = series.atFoot && panel.foot ? panel.foot->axis : panel.y;
    const QString name = (series.name.isEmpty() ? QString() : series.name + QStringLiteral(": ")) +
                         titleOf(y, QStringLiteral("y"));
    if (!series.y.empty()) {
        addColumn(before + name, y, series.y);
    }
    if (series.atFoot) {
        addColumn(before + name, y, series.upper);  // all of them begin at 0
    } else if (!series.lower.empty()) {
        addColumn(before + name + QStringLiteral(", lower"), y, series.lower);
        addColumn(before + name + QStringLiteral(", upper"), y, series.upper);
    }
    if (!series.xLower.empty()) {
        const QString x = before + series.name + QStringLiteral(": ") + titleOf(panel.x, QStringLiteral("x"));
        addColumn(x + QStringLiteral(", lower"), panel.x, series.xLower);
        addColumn(x + QStringLiteral(", upper"), panel.x, series.xUpper);
    }
}

/// A row for each of the upright axes, with the values that the parts stand for.
void SheetTable::addUprights(const SheetPanel& panel, const QString& before) {
    Column axes{before + QStringLiteral("axis"), {}};
    for (const FigureAxis& axis : panel.uprights) {
        axes.fields.push_back(csvField(axis.title.toStdString()));
    }
    columns_.push_back(std::move(axes));
    for (const SheetSeries& series : panel.series) {
        Column column{before + series.name, std::vector<std::string>(panel.uprights.size())};
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            const auto axis = static_cast<std::size_t>(series.x[i]);
            if (axis < panel.uprights.size() && std::isfinite(series.y[i])) {
                column.fields[axis] =
                    fieldOf(panel.uprights[axis], panel.uprights[axis].valueAt(series.y[i]));
            }
        }
        columns_.push_back(std::move(column));
    }
}

void SheetTable::addImage(const SheetPanel& panel, const QString& before) {
    const PlotImage& image = *panel.image;
    const auto valueAt = [](const FigureAxis& axis, double position) {
        return axis.logarithmic ? std::pow(10.0, position) : position;
    };
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> values;
    const double width = lengthOf(image.x) / image.cells.width();
    const double height = lengthOf(image.y) / image.cells.height();
    for (int row = 0; row < image.cells.height(); ++row) {
        for (int column = 0; column < image.cells.width(); ++column) {
            const int cell = image.cells.pixelIndex(column, row);
            x.push_back(valueAt(panel.x, image.x.lower + (column + 0.5) * width));
            y.push_back(valueAt(panel.y, image.y.upper - (row + 0.5) * height));
            const double part = (cell - 1) / 254.0;
            values.push_back(!panel.scale ? cell : cell == 0 ? NAN : panel.scale->axis.valueAt(part));
        }
    }
    addColumn(before + titleOf(panel.x, QStringLiteral("x")), panel.x, x);
    addColumn(before + titleOf(panel.y, QStringLiteral("y")), panel.y, y);
    addColumn(before + (panel.scale ? titleOf(panel.scale->axis, QStringLiteral("value"))
                                    : QStringLiteral("number of the colour")),
              {}, values);
}

void SheetTable::add(const SheetPanel& panel, const QString& before) {
    if (!panel.uprights.empty()) {
        return addUprights(panel, before);
    }
    const std::vector<double>* x = nullptr;
    for (const SheetSeries& series : panel.series) {
        const bool isShared =
            x != nullptr && std::equal(x->begin(), x->end(), series.x.begin(), series.x.end(),
                                       [](double a, double b) { return a == b; });
        if (!isShared) {
            x = &series.x;
            addColumn(before + titleOf(panel.x, QStringLiteral("x")), panel.x, series.x);
        }
        addSeries(panel, series, before);
    }
    if (panel.image) {
        addImage(panel, before);
    }
}

std::string SheetTable::csv() const {
    std::string text;
    std::size_t rows = 0;
    for (const Column& column : columns_) {
        text += (&column == &columns_.front() ? "" : ",") + csvField(column.head.toStdString());
        rows = std::max(rows, column.fields.size());
    }
    text += '\n';
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            text += i == 0 ? "" : ",";
            text += row < columns_[i].fields.size() ? columns_[i].fields[row] : std::string();
        }
        text += '\n';
    }
    return text;
}

}  // namespace

std::string sheetCsv(const FigureSheet& sheet) {
    SheetTable table;
    for (std::size_t i = 0; i < sheet.panels.size(); ++i) {
        const QString letter = QStringLiteral("(%1) ").arg(QChar(u'a' + static_cast<char16_t>(i % 26)));
        table.add(sheet.panels[i], sheet.panels.size() > 1 ? letter : QString());
    }
    return table.csv();
}

}  // namespace zorro::ui
