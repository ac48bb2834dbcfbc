#pragma once

// The parameters of the function to fit as a table: what becomes of each (free, fixed, equal to another one),
// where its search starts and between which bounds. Under each a slider shows the value now; dragging it
// holds the parameter there while the others are sought anew.

#include <vector>

#include <QWidget>

#include "ui/fit/fit_model.h"

class QComboBox;
class QGridLayout;

namespace zorro::ui {

class InlineMessage;
class NumberBox;
class ValueSlider;

class ParameterTable : public QWidget {
    Q_OBJECT

public:
    explicit ParameterTable(FitModel& model, QWidget* parent = nullptr);

    /// The widgets of one parameter.
    struct Row {
        QComboBox* role = nullptr;
        NumberBox* start = nullptr;
        NumberBox* lower = nullptr;
        NumberBox* upper = nullptr;
        ValueSlider* slider = nullptr;
        InlineMessage* message = nullptr;
    };
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

private:
    void rebuild();
    void addHeader();
    void addRow(std::size_t parameter);
    void connectRow(std::size_t parameter);
    void fillRoles(std::size_t parameter);
    void setRole(std::size_t parameter, int choice);
    void setSetting(std::size_t parameter, const ParameterSetting& setting, const QString& text, bool inRun);
    void holdAt(std::size_t parameter, double value);
    void release(std::size_t parameter);
    void showSetup();
    void showValues();
    void showIssue();

    FitModel& model_;
    FunctionPtr family_;  ///< whose parameters the rows are
    QWidget* body_ = nullptr;
    QGridLayout* grid_ = nullptr;
    std::vector<Row> rows_;
};

}  // namespace zorro::ui
