#include "ui/train/study/study_matrix_table.h"

#include <algorithm>

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/chart/activation_label.h"
#include "ui/theme/fonts.h"
#include "ui/train/study/study_words.h"

namespace zorro::ui {
namespace {

constexpr int cellHeight = 34;
constexpr int smallestCell = 72;
constexpr int cellMargin = 8;
constexpr int cellBarHeight = 5;
constexpr int widestName = 260;

/// Draws a cell's text above its bar.
class CellDelegate : public QStyledItemDelegate {
public:
    CellDelegate(const StudyMatrixTable& table, ThemeController& themes, QObject* parent)
        : QStyledItemDelegate(parent), table_(table), themes_(themes) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const MatrixCell& cell =
            table_.matrix()
                .cells[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
        const QRect inside = option.rect.adjusted(cellMargin, 3, -cellMargin, -6);
        painter->save();
        painter->setFont(tabularFont());
        painter->setPen(cell.failed > 0   ? themes_.theme().warning
                        : cell.over() > 0 ? themes_.theme().text
                                          : themes_.theme().mutedText);
        painter->drawText(inside.adjusted(0, 0, 0, -cellBarHeight), Qt::AlignCenter, index.data().toString());
        drawBar(*painter, cell,
                {inside.left(), inside.bottom() - cellBarHeight + 1, inside.width(), cellBarHeight});
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          themes_.theme().line);  // goes on with that of the row's name
        painter->restore();
    }

private:
    void drawBar(QPainter& painter, const MatrixCell& cell, const QRect& bar) const {
        std::size_t before = 0;
        const auto x = [&](std::size_t count) {
            return bar.left() +
                   static_cast<int>(static_cast<std::size_t>(bar.width()) * count / cell.total());
        };
        for (const MatrixPart& part : matrixParts(themes_.theme())) {
            if (const std::size_t count = cell.*part.count; count > 0) {
                const int left = x(before);
                before += count;
                painter.fillRect(QRect(left, bar.top(), x(before) - left, bar.height()), part.color);
            }
        }
    }

    const StudyMatrixTable& table_;
    ThemeController& themes_;
};

}  // namespace

std::vector<MatrixPart> matrixParts(const Theme& theme) {
    const auto middle = [](int one, int other) { return (one + other) / 2; };
    const QColor& full = theme.accent;
    const QColor& ground = theme.background;
    const QColor training(middle(full.red(), ground.red()), middle(full.green(), ground.green()),
                          middle(full.blue(), ground.blue()));
    return {{StudyMatrixTable::tr("trained"), theme.accent, &MatrixCell::trained},
            {StudyMatrixTable::tr("failed"), theme.warning, &MatrixCell::failed},
            {StudyMatrixTable::tr("training"), training, &MatrixCell::training},
            {StudyMatrixTable::tr("waiting"), theme.strongLine, &MatrixCell::waiting},
            {StudyMatrixTable::tr("missing"), theme.line, &MatrixCell::missing}};
}

StudyMatrixTable::StudyMatrixTable(ThemeController& themes, QWidget* parent) : QTableWidget(parent) {
    setItemDelegate(new CellDelegate(*this, themes, this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("How far the study is, by problem and activation"));
    verticalHeader()->setDefaultSectionSize(cellHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMaximumWidth(widestName);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setTextElideMode(Qt::ElideMiddle);
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(smallestCell);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    setCornerButtonEnabled(false);
    connect(&themes, &ThemeController::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

void StudyMatrixTable::setMatrix(const StudyMatrix& matrix) {
    const bool isAnother = matrix.problems != matrix_.problems || matrix.activations != matrix_.activations;
    if (!isAnother && matrix == matrix_) {
        return;
    }
    matrix_ = matrix;
    if (isAnother) {
        makeCells();
    }
    showCells();
}

void StudyMatrixTable::makeCells() {
    setRowCount(static_cast<int>(matrix_.problems.size()));
    setColumnCount(static_cast<int>(matrix_.activations.size()));
    for (int column = 0; column < columnCount(); ++column) {
        const std::string& spec = matrix_.activations[static_cast<std::size_t>(column)];
        auto* item = new QTableWidgetItem(activationLabel(spec, matrix_.activations));
        item->setToolTip(QString::fromStdString(spec));
        setHorizontalHeaderItem(column, item);
    }
    for (int row = 0; row < rowCount(); ++row) {
        const QString name = QString::fromStdString(matrix_.problems[static_cast<std::size_t>(row)]);
        auto* item = new QTableWidgetItem(name);
        item->setToolTip(name);
        setVerticalHeaderItem(row, item);
        for (int column = 0; column < columnCount(); ++column) {
            setItem(row, column, new QTableWidgetItem);
        }
    }
}

void StudyMatrixTable::showCells() {
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const MatrixCell& cell =
                matrix_.cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            const QString where = tr("%1, %2: %3")
                                      .arg(verticalHeaderItem(row)->text(),
                                           horizontalHeaderItem(column)->text(), cellWords(cell));
            QTableWidgetItem* shown = item(row, column);
            shown->setText(cellText(cell));
            shown->setToolTip(where);
            shown->setData(Qt::AccessibleTextRole, where);
        }
    }
    viewport()->update();  // a bar can change where no text does
}

}  // namespace zorro::ui

#include "moc_study_matrix_table.cpp"
