#pragma once

// Rows of the Train room's form, each a field bound to one value of the setup, some of them in parts that
// fold. A row knows the key of comparison.json that it stands for, so that what is wrong there is said beside
// it.

#include <functional>
#include <optional>
#include <vector>

#include <QWidget>

#include "ui/train/train_model.h"

class QToolButton;
class QVBoxLayout;

namespace zorro::ui {

class InlineMessage;

class SetupRows : public QWidget {
    Q_OBJECT

public:
    /// `model` outlives the rows.
    explicit SetupRows(TrainModel& model, QWidget* parent = nullptr);

    /// What a row is: its key (e.g. "architecture.depth"; empty where it stands for none), its words.
    struct Words {
        const char* key;
        QString label;
        QString toolTip;
    };
    using Get = std::function<double(const TrainSetup&)>;
    using Set = std::function<void(TrainSetup&, double)>;
    using GetOptional = std::function<std::optional<double>(const TrainSetup&)>;
    using SetOptional = std::function<void(TrainSetup&, std::optional<double>)>;
    using GetText = std::function<QString(const TrainSetup&)>;
    using SetText = std::function<void(TrainSetup&, const QString&)>;
    using Condition = std::function<bool(const TrainSetup&)>;

    void addHeading(const QString& text);
    /// A row of choices; the values are their positions.
    void addChoice(const Words& words, const QStringList& choices, const Get& get, const Set& set);
    /// A row with a whole number.
    void addCount(const Words& words, int lower, int upper, const Get& get, const Set& set);
    /// A row with a number in [lower, upper]; logarithmic steps where lower > 0.
    void addNumber(const Words& words, double lower, double upper, const Get& get, const Set& set);
    /// A row with a number in [lower, upper] that may be left out; `otherwise` says what holds then.
    void addOptional(const Words& words, double lower, double upper, const QString& otherwise,
                     const GetOptional& get, const SetOptional& set);
    /// A row with a switch.
    void addSwitch(const Words& words, const Get& get, const Set& set);
    /// A row where text can be chosen or typed. Returns the field.
    QWidget* addText(const Words& words, const QStringList& offers, const GetText& get, const SetText& set);
    /// A row where text can be typed, or none.
    void addLine(const Words& words, const GetText& get, const SetText& set);
    /// The row that was added last is only there while `holds`.
    void showLastRowOnly(const Condition& holds);
    /// A widget of its own below the row that was added last.
    void addBelow(QWidget* widget);

    /// A part that is folded until it is asked for. `fill` adds its rows, whose keys are `keys`, when it
    /// opens for the first time.
    void addFold(const QString& title, const QString& toolTip, const std::vector<const char*>& keys,
                 const std::function<void()>& fill);

    /// Opens every part that folds.
    void openFolds();
    /// The keys of all rows, those of folded parts too.
    [[nodiscard]] std::vector<const char*> keys() const;

    /// Says what is wrong beside the row whose key the sentence begins with, and nothing elsewhere; a part
    /// that is folded opens. False where there is no such row.
    bool showProblem(const QString& sentence);
    /// The same for the row with this key.
    bool showProblemAt(const char* key, const QString& sentence);

private:
    struct Row {
        const char* key;
        QString label;
        QWidget* widget;
        InlineMessage* message;
    };
    struct Fold {
        QToolButton* button;
        std::vector<const char*> keys;
    };

    void addRow(const Words& words, QWidget* field, bool withLabel = true);
    void edit(const QString& label, const std::function<void(TrainSetup&)>& change,
              const QString& field = {});
    void addUpdate(const std::function<void(const TrainSetup&)>& update);
    void showSetup();
    void openFoldOf(const QString& key);
    void clearProblems();
    [[nodiscard]] QString withLabels(QString sentence) const;

    TrainModel& model_;
    QVBoxLayout* column_;  ///< where the next row goes
    std::vector<std::function<void(const TrainSetup&)>> updates_;
    std::vector<Row> rows_;
    std::vector<Fold> folds_;
};

}  // namespace zorro::ui
