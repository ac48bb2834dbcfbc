#pragma once

// The box that says what every curve is worth at the cursor, beside it or in a corner that is free. It floats
// over the plots, lets the mouse through, never covers the cursor and never leaves the widget it lies on.

#include <functional>
#include <vector>

#include <QColor>
#include <QWidget>

#include "ui/theme/theme.h"

namespace zorro::ui {

struct ReadoutRow {
    QColor color;
    QString name;
    QString value;
    QString slope;  ///< may be empty
};

class Readout : public QWidget {
    Q_OBJECT

public:
    /// Hidden until the first showAt().
    explicit Readout(QWidget* parent);

    void setTheme(const Theme& theme);
    /// Shows the title ("x = −0.925"), the heads of the two columns of figures and the rows beside `cursor`,
    /// a position on the parent.
    void showAt(const QPoint& cursor, const QString& title, const QString& valueHead,
                const QString& slopeHead, std::vector<ReadoutRow> rows);
    /// The same in a corner that is chosen by its size, and stays chosen as long as the chooser finds it
    /// good: it is given the size and the rectangle that the box has now, empty where it is not shown.
    using ChooseCorner = std::function<QRect(const QSize& size, const QRect& present)>;
    void showDocked(const ChooseCorner& choose, const QString& title, const QString& valueHead,
                    const QString& slopeHead, std::vector<ReadoutRow> rows);

    /// What it says, as words: "x = 0.5; GELU 0.3457, 0.867; ReLU 0.5, 1". Empty while it is hidden.
    [[nodiscard]] QString words() const;

    /// Where a box of `size` goes beside `cursor` inside `area`: to the right if there is room, else to the
    /// left, else where there is most room; beside the cursor in any case, if the area allows it.
    [[nodiscard]] static QRect place(const QSize& size, const QPoint& cursor, const QRect& area);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setContent(const QString& title, const QString& valueHead, const QString& slopeHead,
                    std::vector<ReadoutRow> rows);
    void showBox(const QRect& box);
    [[nodiscard]] QRect box() const;
    [[nodiscard]] QSize contentSize();
    void paintBox(QPainter& painter, const QRectF& box) const;

    Theme theme_ = lightTheme();
    QFont figures_;
    QString title_;
    QString valueHead_;
    QString slopeHead_;
    std::vector<ReadoutRow> rows_;
    int nameWidth_ = 0;
    int valueWidth_ = 0;
    int slopeWidth_ = 0;
};

}  // namespace zorro::ui
