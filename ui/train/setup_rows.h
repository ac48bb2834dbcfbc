#pragma once

// Rows of the Train room's form, each a field bound to one value of the setup.

#include <functional>
#include <vector>

#include <QWidget>

#include "ui/train/train_model.h"

class QVBoxLayout;

namespace zorro::ui {

class SetupRows : public QWidget {
    Q_OBJECT

public:
    /// `model` outlives the rows.
    explicit SetupRows(TrainModel& model, QWidget* parent = nullptr);

    using Get = std::function<double(const TrainSetup&)>;
    using Set = std::function<void(TrainSetup&, double)>;

    void addHeading(const QString& text);
    /// A row of choices; the values are their positions.
    void addChoice(const QString& label, const QStringList& choices, const QString& toolTip, const Get& get,
                   const Set& set);
    /// A row with a whole number.
    void addCount(const QString& label, int lower, int upper, const QString& toolTip, const Get& get,
                  const Set& set);
    /// A row with a number in [lower, upper]; logarithmic steps where lower > 0.
    void addNumber(const QString& label, double lower, double upper, const QString& toolTip, const Get& get,
                   const Set& set);
    /// A row with a switch.
    void addSwitch(const QString& label, const QString& toolTip, const Get& get, const Set& set);
    /// A row of the setup that is only there while `holds`.
    void showLastRowOnly(const std::function<bool(const TrainSetup&)>& holds);
    /// The row that is shown where text can be chosen or typed.
    void addText(const QString& label, const QStringList& offers, const QString& toolTip,
                 const std::function<QString(const TrainSetup&)>& get,
                 const std::function<void(TrainSetup&, const QString&)>& set);

private:
    QWidget* addRow(const QString& label, QWidget* field);
    void edit(const QString& label, const std::function<void(TrainSetup&)>& change, int run = -1);
    void showSetup();

    TrainModel& model_;
    QVBoxLayout* column_;
    std::vector<std::function<void(const TrainSetup&)>> updates_;
    QWidget* lastRow_ = nullptr;
};

}  // namespace zorro::ui
