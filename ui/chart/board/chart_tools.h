#pragma once

// What is shown in the charts, and how, for the top row of a room.

#include <functional>

#include "ui/chart/board/chart_board.h"
#include "ui/widgets/room/tool_row.h"

class QComboBox;
class QSlider;
class QToolButton;

namespace zorro::ui {

class ChartTools : public ToolRow {
    Q_OBJECT

public:
    /// `board` outlives the row. A derived row adds its own buttons in front.
    explicit ChartTools(ChartBoard& board, QWidget* parent = nullptr);

    /// The fields; called once, after what stands in front of them.
    void addChartFields();

private:
    void change(const std::function<void(ChartOptions&)>& edit);
    void fillChartMenu(QMenu& menu);
    QToolButton* addToggle(const QString& text, const QString& toolTip);
    void addOption(QMenu& menu, const QString& text, bool ChartOptions::*option);
    [[nodiscard]] bool knowsEpochs() const;
    void showOptions();

    ChartBoard& board_;
    QSlider* smoothing_ = nullptr;
    QComboBox* x_ = nullptr;
    QToolButton* logarithmicX_ = nullptr;
    QComboBox* band_ = nullptr;
    QToolButton* follow_ = nullptr;
};

}  // namespace zorro::ui
