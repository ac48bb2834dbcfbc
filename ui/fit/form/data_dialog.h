#pragma once

// Choosing the columns of a file of measured data, with a look at its first rows. The file is read while the
// window stays alive; what is wrong with it is said here, and the dialog stays open.

#include <memory>

#include <QDialog>

#include "core/fit/data/data_file.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace zorro::ui {

class InlineMessage;

class DataDialog : public QDialog {
    Q_OBJECT

public:
    /// Looks at the beginning of the file. Throws FileError where it cannot be read.
    explicit DataDialog(QString path, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& column(int which) { return *columns_[which]; }  ///< 0 x, 1 y, 2 sigma
    [[nodiscard]] QComboBox& separator() { return *separator_; }
    [[nodiscard]] QTableWidget& preview() { return *table_; }
    [[nodiscard]] InlineMessage& message() { return *message_; }
    /// Reads the file with what is chosen; dataRead() or the message answers.
    void read();

signals:
    void dataRead(std::shared_ptr<const zorro::Target> target);

private:
    void layOut();
    QWidget* makeFormatRow();
    QWidget* makeColumnRow();
    void look(const std::optional<DataFormat>& format);
    void showPreview();
    void markColumns();
    [[nodiscard]] DataFormat chosenFormat() const;
    [[nodiscard]] DataColumns chosenColumns() const;

    QString path_;
    DataPreview preview_;
    QComboBox* separator_;
    QCheckBox* decimalComma_;
    QCheckBox* header_;
    QComboBox* columns_[3];
    QTableWidget* table_;
    InlineMessage* message_;
    QPushButton* use_ = nullptr;
};

}  // namespace zorro::ui
