#pragma once

// The row over the charts that names the lines: a click on a name hides its line, a double click shows it
// alone.

#include <vector>

#include <QWidget>

#include "ui/chart/board/chart_options.h"
#include "ui/theme/theme.h"

class QLabel;
class QToolButton;

namespace zorro::ui {

class FlowLayout;

class ChartLegend : public QWidget {
    Q_OBJECT

public:
    explicit ChartLegend(QWidget* parent = nullptr);

    void show(const std::vector<ChartGroup>& groups, const ChartOptions& options, const Theme& theme);

signals:
    void visibilityRequested(std::size_t group, bool visible);
    /// This group alone; all of them where it is alone already.
    void isolationRequested(std::size_t group);
    /// The layers of this group.
    void focusRequested(std::size_t group);
    void menuRequested(std::size_t group, const QPoint& globalPosition);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* addName(std::size_t group);

    FlowLayout* row_;
    std::vector<QToolButton*> names_;
    QLabel* band_;
    QString shown_;  ///< all that the row depends on, in words
};

}  // namespace zorro::ui
