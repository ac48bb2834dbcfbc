#pragma once

// The runs as Qt's views see them: filtered, sorted and grouped, with the columns that the user chose.

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include <QAbstractTableModel>
#include <QTimer>

#include "ui/compare/runs/run_arrangement.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/compare/runs/run_library.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class AllRunsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The arguments outlive the model.
    AllRunsModel(const RunLibrary& library, ThemeController& themes, QObject* parent = nullptr);

    [[nodiscard]] const ArrangementOptions& options() const { return options_; }
    void setOptions(ArrangementOptions options);
    /// What was typed as a filter; what of it was not understood is in options().filter.problem().
    void setFilterText(const QString& text);

    [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
    void setColumns(std::vector<std::string> columns);
    /// Fields that a column, a group or a filter may be of: of every run, then parameters.
    [[nodiscard]] const std::vector<std::string>& parameters() const { return parameters_; }

    [[nodiscard]] const RunArrangement& arrangement() const { return arrangement_; }
    [[nodiscard]] bool isHeading(int row) const;
    /// The run of a row; nullptr for a heading.
    [[nodiscard]] const RunEntry* entryAt(int row) const;
    /// Its directory, also while the entries are being exchanged; empty for a heading.
    [[nodiscard]] const std::filesystem::path& pathAt(int row) const {
        return shownPaths_[static_cast<std::size_t>(row)];
    }
    /// The rows of these runs, as far as they are shown.
    [[nodiscard]] std::vector<int> rowsOf(const std::vector<std::filesystem::path>& runs) const;
    /// Whether the table has the run but for the filter and folded groups.
    [[nodiscard]] bool canShow(const std::filesystem::path& run) const;
    /// Hides or shows the runs under a heading.
    void toggleGroup(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    /// What is shown, or how, was chosen anew.
    void optionsChanged();

private:
    void takeEntries();
    void takeAdded(std::size_t first);
    void append(const RunArrangement& added);
    void takeCompleted();
    void readParameters();
    void countNames(std::size_t first);
    void rearrange(bool otherEntries = false);
    [[nodiscard]] bool isNamesake(const RunEntry& entry) const;
    [[nodiscard]] QVariant headingData(const RunRow& row, int column, int role) const;
    [[nodiscard]] QVariant runData(const RunEntry& entry, const std::string& key, int role) const;

    const RunLibrary& library_;
    ThemeController& themes_;
    ArrangementOptions options_;
    QString filterText_;
    std::vector<std::string> columns_ = usualColumns();
    std::vector<std::string> parameters_;
    RunArrangement arrangement_;
    std::unordered_map<std::string, int> namesakes_;  ///< runs of each name
    QTimer later_;                                    ///< until added runs are put between those shown
    std::vector<std::filesystem::path> shownPaths_;   ///< of the rows; empty for headings
};

}  // namespace zorro::ui
