#pragma once

// A quiet table of figures: names to the left, figures of equal width to the right, faint lines between the
// rows. A figure is never cut: its column grows with it, and never shrinks while figures change. Names and
// other words are cut in the middle where there is no room, with the whole of them in their tool tips. It is
// as high as its rows, changes only the cells whose text differs, and can be selected and copied (Ctrl+C, or
// its context menu) as text parted by tabs.

#include <QHash>
#include <QTableWidget>

namespace zorro::ui {

inline constexpr QSize flatTableIcon(14, 12);  ///< of a cell's icon before its text, in logical pixels

class FlatTable : public QTableWidget {
    Q_OBJECT

public:
    /// `headers` names the columns; with empty names there is no header row. Columns but the first are at
    /// least `figureWidth` logical pixels wide.
    FlatTable(const QStringList& headers, int figureWidth, QWidget* parent = nullptr);

    /// One list of cells a row. The number of rows follows.
    void setRows(const QList<QStringList>& rows);
    /// Makes every column but the first as wide as its widest text, which leaves the rest to the names.
    void fitFigures();
    /// Draws this row bold, as the one that is meant; -1: none.
    void setMarkedRow(int row);
    /// The selected cells, or all of them where none is, rows parted by line ends and cells by tabs.
    [[nodiscard]] QString copiedText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void setCell(int row, int column, const QString& text);
    void growColumn(int column, const QString& text);
    void setBold(int row, bool bold);
    void copy() const;

    QHash<int, qsizetype>
        longest_;  ///< figure of a column so far, in characters: shorter ones need no measure
    int marked_ = -1;
};

}  // namespace zorro::ui
