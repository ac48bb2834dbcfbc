#include "ui/train/form/form_sections.h"

#include <QCoreApplication>
#include <QToolButton>

#include "core/plan/make_members.h"
#include "core/run/comparison/field.h"
#include "ui/train/form/field_rows.h"
#include "ui/train/form/tune_each.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

class Sections {
    Q_DECLARE_TR_FUNCTIONS(TrainForm)
};

constexpr std::size_t usualEpochs = 12;

/// The fields of a group that are often changed, or those that seldom are.
std::vector<const ComparisonField*> fieldsOf(std::string_view group, bool seldom) {
    std::vector<const ComparisonField*> fields;
    for (const ComparisonField& field : comparisonFields()) {
        if (field.group() == group && field.isSeldom == seldom) {
            fields.push_back(&field);
        }
    }
    return fields;
}

void addOften(FieldRows& rows, std::string_view group) {
    for (const ComparisonField* field : fieldsOf(group, false)) {
        rows.addField(*field);
    }
}

QToolButton* addSeldom(FieldRows& rows, std::string_view group, const QString& title,
                       const QString& toolTip) {
    std::vector<std::string> keys;
    for (const ComparisonField* field : fieldsOf(group, true)) {
        keys.push_back(field->key);
    }
    return rows.addFold(title, toolTip, keys, [&rows, keys] {
        for (const std::string& key : keys) {
            rows.addField(*findField(key));
        }
    });
}

/// Steps or epochs: one of the two fields counts.
void addLength(FieldRows& rows) {
    const auto inEpochs = [](const TrainSetup& setup) {
        return setup.comparison.training.epochs.has_value();
    };
    rows.addChoice(
        {{}, Sections::tr("Length in"), Sections::tr("Count updates, or passes over the training examples")},
        {Sections::tr("steps"), Sections::tr("epochs")},
        [inEpochs](const TrainSetup& setup) { return inEpochs(setup) ? 1.0 : 0.0; },
        [](TrainSetup& setup, double value) {
            auto& epochs = setup.comparison.training.epochs;
            epochs = value == 0 ? std::nullopt : std::optional(epochs.value_or(usualEpochs));
        });
    rows.addField(*findField("training.steps"));
    rows.showLastRowOnly([inEpochs](const TrainSetup& setup) { return !inEpochs(setup); });
    const ComparisonField& epochs = *findField("training.epochs");
    rows.addCount(
        {epochs.key, fieldCaption(epochs), fieldMeaning(epochs)}, static_cast<int>(epochs.lower),
        static_cast<int>(epochs.upper),
        [](const TrainSetup& setup) {
            return static_cast<double>(setup.comparison.training.epochs.value_or(usualEpochs));
        },
        [](TrainSetup& setup, double value) {
            setup.comparison.training.epochs = static_cast<std::size_t>(value);
        });
    rows.showLastRowOnly(inEpochs);
}

/// One switch, and folded away what it tunes and how.
void addTuning(FieldRows& rows) {
    TuneEach* tune = rows.addTuneEach();
    QToolButton* fold = addSeldom(rows, "tuning", Sections::tr("More about the tuning"),
                                  Sections::tr("What is tuned, over which values, and by how much"));
    QObject::connect(tune, &TuneEach::detailsRequested, fold, [fold] { fold->setChecked(true); });
}

}  // namespace

QWidget* addProblemRows(FieldRows& rows) {
    rows.addHeading(Sections::tr("PROBLEM"));
    QWidget* data = rows.addField(*findField("data.source"));
    addSeldom(rows, "data", Sections::tr("More about the data"),
              Sections::tr("How many examples, noise, and how they are split"));
    addOften(rows, "architecture");
    addSeldom(rows, "architecture", Sections::tr("More about the network"),
              Sections::tr("Pooling, dropout, learned activations"));
    return data;
}

void addOptimizerRows(FieldRows& rows) {
    rows.addHeading(Sections::tr("OPTIMISER"));
    addOften(rows, "optimizer");
    addSeldom(rows, "optimizer", Sections::tr("More about the updates"),
              Sections::tr("Momentum, decay, clipping"));
    addTuning(rows);
    addOften(rows, "schedule");
    addLength(rows);
    rows.addField(*findField("training.batch"));
    rows.addCount(
        {{},
         Sections::tr("Seeds"),
         Sections::tr("Networks of each activation, with weights and order of data of their own")},
        1, static_cast<int>(mostSeeds),
        [](const TrainSetup& setup) { return static_cast<double>(setup.seeds); },
        [](TrainSetup& setup, double value) { setup.seeds = static_cast<std::size_t>(value); });
    rows.addCount(
        {{},
         Sections::tr("Splits of the data"),
         Sections::tr("All of them are trained on so many splits into parts, or so many made data sets")},
        1, static_cast<int>(mostSeeds),
        [](const TrainSetup& setup) { return static_cast<double>(setup.dataSeeds); },
        [](TrainSetup& setup, double value) { setup.dataSeeds = static_cast<std::size_t>(value); });
}

void addRecordingRows(FieldRows& rows) {
    addSeldom(rows, "protocol", Sections::tr("What decides"),
              Sections::tr("The figure by which they are judged, the step that counts, the baseline"));
    addSeldom(rows, "training", Sections::tr("Records and precision"),
              Sections::tr("How often is recorded, validated and saved; number format"));
}

void addNameRows(FieldRows& rows) {
    rows.addField(*findField("name"));
    rows.addField(*findField("tags"));
}

}  // namespace zorro::ui
