#pragma once

// The parameters of a function that is being defined as a small table: default, bounds and scale.

#include <vector>

#include <QWidget>

#include "core/activation/function.h"

class QCheckBox;
class QGridLayout;

namespace zorro::ui {

class NumberBox;

class ParameterRows : public QWidget {
    Q_OBJECT

public:
    explicit ParameterRows(QWidget* parent = nullptr);

    /// The fields of a parameter.
    struct Row {
        Parameter parameter;
        NumberBox* value = nullptr;
        NumberBox* lower = nullptr;
        NumberBox* upper = nullptr;
        QCheckBox* logarithmic = nullptr;
    };
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

    /// Fields stay where the parameters have the same names.
    void show(const std::vector<Parameter>& parameters);

signals:
    void edited(const zorro::Parameter& parameter);
    /// What was typed is no number, in one sentence; empty: nothing is wrong now.
    void rejected(const QString& sentence);

private:
    void rebuild(const std::vector<Parameter>& parameters);
    void addRow(const Parameter& parameter, int line);
    void showValues(Row& row, const Parameter& parameter);

    QWidget* body_ = nullptr;
    QGridLayout* grid_ = nullptr;
    std::vector<Row> rows_;
};

}  // namespace zorro::ui
