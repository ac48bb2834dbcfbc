#pragma once

// The compared groups in the left panel, what tells them apart in aligned columns under its headings, with
// the rings that choose the baseline.

#include <optional>
#include <vector>

#include <QStringList>
#include <QWidget>

#include "ui/compare/groups/compared_group.h"
#include "ui/theme/theme.h"

class QGridLayout;
class QRadioButton;

namespace zorro::ui {

class ComparedList : public QWidget {
    Q_OBJECT

public:
    explicit ComparedList(QWidget* parent = nullptr);

    /// At most `mostRows` of the groups get a row.
    void show(const std::vector<ComparedGroup>& groups, std::optional<std::size_t> baseline,
              const Theme& theme);

    static constexpr std::size_t mostRows = 48;

signals:
    /// Nothing: no baseline.
    void baselineRequested(std::optional<std::size_t> group);

private:
    void addHeadings(const ComparedGroup& group);
    void addRow(const ComparedGroup& group, std::size_t position, const Theme& theme);
    void showBaseline(std::optional<std::size_t> baseline);

    QGridLayout* grid_ = nullptr;
    std::vector<QRadioButton*> rings_;  ///< of the rows
    QStringList shown_;                 ///< what the rows say, and in which colours
};

}  // namespace zorro::ui
