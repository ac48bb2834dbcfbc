#pragma once

// Rows of the Train room's form, each a field of the comparison or something else of the setup, some of them
// in parts that fold. A row keeps its place: one that does not apply is disabled, what is wrong with a field
// marks it and is said at the foot of the form.

#include <functional>
#include <string>
#include <vector>

#include <QWidget>

#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/field.h"
#include "ui/train/train_model.h"

class QComboBox;
class QToolButton;
class QVBoxLayout;

namespace zorro::ui {

class TuneEach;

class FieldRows : public QWidget {
    Q_OBJECT

public:
    /// `model` outlives the rows.
    explicit FieldRows(TrainModel& model, QWidget* parent = nullptr);

    /// What a row is: the key of its field (empty where it stands for none), its words.
    struct Words {
        std::string key;
        QString label;
        QString toolTip;
    };
    using Get = std::function<double(const TrainSetup&)>;
    using Set = std::function<void(TrainSetup&, double)>;
    using Condition = std::function<bool(const TrainSetup&)>;

    void addHeading(const QString& text);
    /// The row of a field, by its kind; enabled while the field applies. Returns what it is edited with.
    QWidget* addField(const ComparisonField& field);
    /// A row of choices; the values are their positions.
    QComboBox* addChoice(const Words& words, const QStringList& choices, const Get& get, const Set& set);
    /// A row with a whole number in [lower, upper].
    QWidget* addCount(const Words& words, int lower, int upper, const Get& get, const Set& set);
    /// The row that was added last is enabled only while `holds`.
    void enableLastRowOnly(const Condition& holds);
    /// The same of a row that another one takes turns with at one place: it is only there while `holds`.
    void showLastRowOnly(const Condition& holds);
    /// A widget of its own below the row that was added last.
    void addBelow(QWidget* widget);

    /// The switch by which each activation finds its own values first.
    TuneEach* addTuneEach();

    /// A part that is folded until it is asked for. `fill` adds its rows, whose keys are `keys`, when it
    /// opens for the first time. Returns what unfolds it when it is checked.
    QToolButton* addFold(const QString& title, const QString& toolTip, const std::vector<std::string>& keys,
                         const std::function<void()>& fill);

    /// What room is to spare lies below the last row, and never between two.
    void end();

    /// Opens every part that folds.
    void openFolds();
    /// The keys of all rows, those of folded parts too.
    [[nodiscard]] std::vector<std::string> keys() const;

    /// Marks the field as wrong, or the part that it is folded into, with the sentence as its tool tip.
    void markIssue(const ComparisonIssue& issue);
    void clearIssues();
    /// What is wrong with what was typed into the fields, and was not taken.
    [[nodiscard]] QStringList messages() const;

signals:
    void messagesChanged();

private:
    struct Row {
        std::string key;
        QWidget* widget;  ///< the whole row
        QWidget* field;
        QString toolTip;
        QString refusal;  ///< why what was typed was not taken; empty: it was
    };
    struct Fold {
        QToolButton* button;
        std::vector<std::string> keys;
        QString toolTip;
    };

    QWidget* addSwitch(const Words& words, const ComparisonField& field);
    QWidget* addChoiceField(const Words& words, const ComparisonField& field);
    QWidget* addCountField(const Words& words, const ComparisonField& field);
    QWidget* addNumber(const Words& words, const ComparisonField& field);
    QWidget* addOptional(const Words& words, const ComparisonField& field);
    QWidget* addOffers(const Words& words, const ComparisonField& field);
    QWidget* addLine(const Words& words, const ComparisonField& field);
    void addVary(const Words& words, const ComparisonField& field, QWidget* single);
    void addRow(const Words& words, QWidget* field, bool withLabel = true);
    void edit(const ComparisonField& field, const FieldValue& value);
    void edit(const QString& label, const std::function<void(TrainSetup&)>& change,
              const QString& field = {});
    void addUpdate(const std::function<void(const TrainSetup&)>& update);
    void showSetup();
    void refuse(std::size_t row, const QString& sentence);
    static void mark(const Row& row, const QString& issue);
    static void markFold(const Fold& fold, const QString& issue);

    TrainModel& model_;
    QVBoxLayout* column_;  ///< where the next row goes
    std::vector<std::function<void(const TrainSetup&)>> updates_;
    std::vector<Row> rows_;
    std::vector<Fold> folds_;
};

}  // namespace zorro::ui
