#pragma once

// Choosing how a file of measured data is to be read and which of its columns are x, y and their standard
// errors, or predictors, computed ones among them, with a look at its first rows. What is wrong with it is
// said below the rows, in which the place is marked, as soon as it shows there; the whole file is read while
// the window stays alive, and the dialog stays open if that fails.

#include <memory>
#include <optional>

#include <QDialog>

#include "core/fit/data/data_file.h"
#include "core/table/preview.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace zorro::ui {

class InlineMessage;

class DataDialog : public QDialog {
    Q_OBJECT

public:
    /// Looks at the beginning of the file. Throws FileError where it cannot be read.
    explicit DataDialog(QString path, QWidget* parent = nullptr);

    /// 0 x, 1 y, 2 the standard error of y, 3 that of x
    [[nodiscard]] QComboBox& column(int which) { return *columns_[which]; }
    [[nodiscard]] QLineEdit& computed() { return *computed_; }      ///< NAME=FORMULA; NAME=FORMULA; ...
    [[nodiscard]] QLineEdit& predictors() { return *predictors_; }  ///< names of columns, parted by commas
    [[nodiscard]] QComboBox& separator() { return *separator_; }
    [[nodiscard]] QSpinBox& skip() { return *skip_; }
    [[nodiscard]] QCheckBox& unitsRow() { return *unitsRow_; }
    [[nodiscard]] QTableWidget& preview() { return *table_; }
    [[nodiscard]] QLabel& summary() { return *summary_; }
    [[nodiscard]] InlineMessage& message() { return *message_; }
    /// Reads the file with what is chosen; dataRead() or the message answers.
    void read();

signals:
    void dataRead(std::shared_ptr<const zorro::Target> target);

private:
    void layOut();
    QWidget* makeDialectRow();
    QWidget* makeHeadRow();
    QWidget* makeColumnRow();
    void look();
    void showDialect();
    void showRows();
    QWidget* makeFormulaRow();
    void showColumns();
    void chooseColumn();
    void takeFormulas();
    void judge();
    void markCells(const std::optional<TableError>& problem);
    [[nodiscard]] TableOptions chosenOptions() const;
    [[nodiscard]] TableDialect chosenDialect() const;
    [[nodiscard]] ChosenColumns chosenColumns() const;

    QString path_;
    TablePreview preview_;
    std::optional<TableDialect> dialect_;  ///< once somebody has chosen one
    QComboBox* separator_;
    QCheckBox* decimalComma_;
    QSpinBox* skip_;
    QCheckBox* header_;
    QCheckBox* unitsRow_;
    QComboBox* columns_[4];
    QLineEdit* computed_;
    QLineEdit* predictors_;
    std::vector<ComputedColumn> formulas_;       ///< what computed_ says
    std::vector<std::size_t> predictorColumns_;  ///< what predictors_ says
    QString formulaProblem_;                     ///< what is wrong with one of them
    std::vector<std::string> notes_;  ///< on the columns that were found out; none once one is chosen
    QTableWidget* table_;
    QLabel* summary_;
    InlineMessage* message_;
    QPushButton* use_ = nullptr;
};

}  // namespace zorro::ui
