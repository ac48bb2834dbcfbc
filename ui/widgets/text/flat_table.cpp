#include "ui/widgets/text/flat_table.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

#include "ui/theme/fonts.h"
#include "ui/widgets/text/focus_frame.h"

namespace zorro::ui {
namespace {

constexpr int flatRowHeight = 24;
constexpr int nameGap = 4;

/// Whether the text is a number, with its sign, bracket, deviation and unit as they may be.
bool isFigure(const QString& text) {
    static const QString begins = QStringLiteral("0123456789−+±(<>[∞–");
    return text.isEmpty() || begins.contains(text.front());
}

/// Draws a cell flush with the table's edges, over a faint line.
class FlatDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::Midlight));
        }
        painter->setPen(QApplication::palette().color(QPalette::Mid));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QVariant ink = index.data(Qt::ForegroundRole);
        painter->setPen(ink.isValid() ? ink.value<QBrush>().color()
                                      : QApplication::palette().color(QPalette::Text));
        const QVariant font = index.data(Qt::FontRole);
        painter->setFont(font.isValid() ? font.value<QFont>() : option.font);
        const QRect place = beside(*painter, option, index);
        QString text = index.data().toString();
        if (!isFigure(text)) {  // names mostly differ at their ends
            text = painter->fontMetrics().elidedText(text, Qt::ElideMiddle, place.width() - nameGap);
        }
        painter->drawText(place, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextDontClip, text);
    }

private:
    /// Draws the cell's icon, if it has one, and returns the room that is left beside it.
    static QRect beside(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        if (icon.isNull()) {
            return option.rect;
        }
        QRect place(option.rect.topLeft(), flatTableIcon);
        place.moveTop(option.rect.center().y() - flatTableIcon.height() / 2);
        icon.paint(&painter, place);
        return option.rect.adjusted(flatTableIcon.width() + nameGap, 0, 0, 0);
    }
};

bool isCopy(const QKeyEvent& event) {
    return event.matches(QKeySequence::Copy);
}

}  // namespace

FlatTable::FlatTable(const QStringList& headers, int figureWidth, QWidget* parent)
    : QTableWidget(0, static_cast<int>(headers.size()), parent) {
    setHorizontalHeaderLabels(headers);
    const bool named =
        std::any_of(headers.begin(), headers.end(), [](const auto& h) { return !h.isEmpty(); });
    horizontalHeader()->setVisible(named);
    if (named) {  // the header took its style while this was no FlatTable yet
        style()->unpolish(horizontalHeader());
        style()->polish(horizontalHeader());
    }
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setFixedHeight(flatRowHeight);
    horizontalHeader()->setMinimumSectionSize(16);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 0; column < headers.size(); ++column) {
        horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                                       Qt::AlignVCenter);
        if (column > 0) {
            setColumnWidth(column, figureWidth);
        }
    }
    setItemDelegate(new FlatDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(flatRowHeight);
    verticalHeader()->setMinimumSectionSize(flatRowHeight);
    setShowGrid(false);
    setWordWrap(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ContiguousSelection);
    setTabKeyNavigation(false);
    setEnabled(false);  // until there is something in it
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FlatTable::setRows(const QList<QStringList>& rows) {
    const bool taller = rowCount() != rows.size();
    if (taller) {
        setRowCount(static_cast<int>(rows.size()));
    }
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            setCell(row, column, rows[row].value(column));
        }
    }
    if (taller) {
        updateGeometry();
    }
    setEnabled(!rows.isEmpty());  // Tab passes over what is empty
}

void FlatTable::setCell(int row, int column, const QString& text) {
    QTableWidgetItem* cell = item(row, column);
    if (cell == nullptr) {
        cell = new QTableWidgetItem;
        cell->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        if (column > 0) {
            static const QFont figures = tabularFont();
            cell->setFont(figures);
        }
        setItem(row, column, cell);
    }
    if (cell->text() == text) {
        return;
    }
    cell->setText(text);
    cell->setToolTip(isFigure(text) ? QString() : text);
    growColumn(column, text);
}

void FlatTable::growColumn(int column, const QString& text) {
    constexpr int gap = 8;  // to the figures before
    if (column > 0 && isFigure(text) && text.size() > longest_.value(column)) {
        longest_.insert(column, text.size());
        const int needed = QFontMetrics(item(0, column)->font()).horizontalAdvance(text) + gap;
        setColumnWidth(column, std::max(columnWidth(column), needed));
    }
}

void FlatTable::fitFigures() {
    longest_.clear();
    for (int column = 1; column < columnCount(); ++column) {
        setColumnWidth(column, horizontalHeader()->sectionSizeHint(column));
        for (int row = 0; row < rowCount(); ++row) {
            growColumn(column, item(row, column)->text());
        }
    }
}

void FlatTable::setMarkedRow(int row) {
    if (marked_ != row) {
        setBold(marked_, false);
    }
    marked_ = row;
    setBold(row, true);
}

void FlatTable::setBold(int row, bool bold) {
    for (int column = 0; row >= 0 && row < rowCount() && column < columnCount(); ++column) {
        QFont font = item(row, column)->font();
        font.setBold(bold);
        item(row, column)->setFont(font);
    }
}

QString FlatTable::copiedText() const {
    const QList<QTableWidgetSelectionRange> selected = selectedRanges();
    const QTableWidgetSelectionRange range =
        selected.isEmpty() ? QTableWidgetSelectionRange(0, 0, rowCount() - 1, columnCount() - 1)
                           : selected.front();
    QStringList lines;
    for (int row = range.topRow(); row <= range.bottomRow(); ++row) {
        QStringList cells;
        for (int column = range.leftColumn(); column <= range.rightColumn(); ++column) {
            cells += item(row, column)->text();
        }
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void FlatTable::copy() const {
    QApplication::clipboard()->setText(copiedText());
}

QSize FlatTable::sizeHint() const {
    const int header = horizontalHeader()->isHidden() ? 0 : flatRowHeight;
    return {160, header + flatRowHeight * rowCount()};
}

bool FlatTable::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isCopy(*static_cast<QKeyEvent*>(event))) {
        event->accept();  // Ctrl+C in a table copies its cells, not the curve
    }
    return QTableWidget::event(event);
}

void FlatTable::keyPressEvent(QKeyEvent* event) {
    if (isCopy(*event)) {
        return copy();
    }
    QTableWidget::keyPressEvent(event);
}

void FlatTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu;
    menu.addAction(selectedRanges().isEmpty() ? tr("Copy the table") : tr("Copy the selected cells"), this,
                   [this] { copy(); });
    menu.exec(event->globalPos());
}

void FlatTable::focusInEvent(QFocusEvent* event) {
    QTableWidget::focusInEvent(event);
    updateFocusFrame(*this, *event);
}

void FlatTable::focusOutEvent(QFocusEvent* event) {
    updateFocusFrame(*this, *event);
    if (event->reason() != Qt::PopupFocusReason) {
        clearSelection();
    }
    QTableWidget::focusOutEvent(event);
}

void FlatTable::paintEvent(QPaintEvent* event) {
    QTableWidget::paintEvent(event);
    paintFocusFrame(*this);
}

void FlatTable::wheelEvent(QWheelEvent* event) {
    event->ignore();  // the panel around it scrolls
}

}  // namespace zorro::ui

#include "moc_flat_table.cpp"
