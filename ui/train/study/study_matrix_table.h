#pragma once

// The matrix of a study as a table that fills: a row a problem, a column an activation, in each cell how many
// of its networks are over, and under that a bar with a part for each way they can stand.

#include <QTableWidget>

#include "core/study/progress/study_matrix.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

/// A part of the bars: what it stands for, and its colour.
struct MatrixPart {
    QString words;
    QColor color;
    std::size_t MatrixCell::*count;
};

/// From what is trained to what is missing.
[[nodiscard]] std::vector<MatrixPart> matrixParts(const Theme& theme);

class StudyMatrixTable : public QTableWidget {
    Q_OBJECT

public:
    /// `themes` outlives the table.
    explicit StudyMatrixTable(ThemeController& themes, QWidget* parent = nullptr);

    /// Changes only what differs from what is shown.
    void setMatrix(const StudyMatrix& matrix);
    [[nodiscard]] const StudyMatrix& matrix() const { return matrix_; }

private:
    void makeCells();
    void showCells();

    StudyMatrix matrix_;
};

}  // namespace zorro::ui
