#include "ui/train/form/form_rows.h"

#include <limits>

#include <QCoreApplication>

#include "core/plan/plan.h"
#include "core/run/comparison/comparison.h"

namespace zorro::ui {
namespace {

class FormTexts {
    Q_DECLARE_TR_FUNCTIONS(TrainForm)
};

QString tr(const char* text) {
    return FormTexts::tr(text);
}

constexpr int million = 1'000'000;
constexpr int billion = 1'000'000'000;
constexpr std::size_t usualEpochs = 12;

/// A row of the form bound to a number of the comparison.
template <typename Part, typename Number>
SetupRows::Get getter(Part Comparison::*part, Number Part::*number) {
    return [=](const TrainSetup& setup) { return static_cast<double>(setup.comparison.*part.*number); };
}
template <typename Part, typename Number>
SetupRows::Set setter(Part Comparison::*part, Number Part::*number) {
    return
        [=](TrainSetup& setup, double value) { setup.comparison.*part.*number = static_cast<Number>(value); };
}
/// The same for a choice, whose values are counted from 0.
template <typename Part, typename Choice>
SetupRows::Set chooser(Part Comparison::*part, Choice Part::*choice) {
    return [=](TrainSetup& setup, double value) {
        setup.comparison.*part.*choice = static_cast<Choice>(static_cast<int>(value));
    };
}

bool isArchitecture(const TrainSetup& setup, ArchitectureKind kind) {
    return setup.comparison.architecture.kind == kind;
}

SetupRows::Condition onlyFor(ArchitectureKind kind) {
    return [kind](const TrainSetup& setup) { return isArchitecture(setup, kind); };
}

SetupRows::Condition onlyForData(const char* source) {
    return [source](const TrainSetup& setup) { return setup.comparison.data.source == source; };
}

/// Whether the data set is read from files.
bool isFromFiles(const TrainSetup& setup) {
    return setup.comparison.data.source.find_first_of("/.\\") != std::string::npos;
}

bool isText(const TrainSetup& setup) {
    return setup.comparison.data.source == "grammar" || isFromFiles(setup);
}

bool isSgd(const TrainSetup& setup) {
    return setup.comparison.optimizer.kind == OptimizerKind::sgd;
}

void addDataDetails(SetupRows& rows) {
    rows.addOptional(
        {"data.examples", tr("Examples"), tr("How many to make, or to take of a file")}, 2, billion,
        tr("as usual"),
        [](const TrainSetup& setup) {
            const auto& examples = setup.comparison.data.examples;
            return examples ? std::optional(static_cast<double>(*examples)) : std::nullopt;
        },
        [](TrainSetup& setup, std::optional<double> value) {
            setup.comparison.data.examples =
                value ? std::optional(static_cast<std::size_t>(*value)) : std::nullopt;
        });
    rows.addOptional(
        {"data.noise", tr("Noise"), tr("Standard deviation of what is added to made examples")}, 0, 1e6,
        tr("as usual"), [](const TrainSetup& setup) { return setup.comparison.data.noise; },
        [](TrainSetup& setup, std::optional<double> value) { setup.comparison.data.noise = value; });
    rows.showLastRowOnly([](const TrainSetup& setup) {
        return !isText(setup) && setup.comparison.data.source != "modular-addition";
    });
    rows.addCount({"data.modulus", tr("Modulus"), tr("Numbers are added modulo this")}, 2, 10'000,
                  getter(&Comparison::data, &DataSource::modulus),
                  setter(&Comparison::data, &DataSource::modulus));
    rows.showLastRowOnly(onlyForData("modular-addition"));
    rows.addCount({"data.sequence_length", tr("Sequence length"), tr("Characters in an example of text")}, 2,
                  100'000, getter(&Comparison::data, &DataSource::sequenceLength),
                  setter(&Comparison::data, &DataSource::sequenceLength));
    rows.showLastRowOnly(isText);
    rows.addLine(
        {"data.function", tr("Function"), tr("What regression draws, as a SPEC; empty: sin(3x)")},
        [](const TrainSetup& setup) { return QString::fromStdString(setup.comparison.data.function); },
        [](TrainSetup& setup, const QString& text) { setup.comparison.data.function = text.toStdString(); });
    rows.showLastRowOnly(onlyForData("regression"));
    rows.addCount({"data.seed", tr("Data seed"), tr("Of what is made, and of the split into parts")}, 0,
                  std::numeric_limits<int>::max(), getter(&Comparison::data, &DataSource::seed),
                  setter(&Comparison::data, &DataSource::seed));
    rows.addNumber({"data.validation", tr("Share to validate on"), tr("Of the examples, from 0 to below 1")},
                   0, 0.99, getter(&Comparison::data, &DataSource::validation),
                   setter(&Comparison::data, &DataSource::validation));
    rows.addNumber({"data.test", tr("Share to test on"),
                    tr("Of the examples, from 0 to below 1; not used where files bring their own")},
                   0, 0.99, getter(&Comparison::data, &DataSource::test),
                   setter(&Comparison::data, &DataSource::test));
}

void addNetworkDetails(SetupRows& rows) {
    rows.addChoice({"architecture.pooling", tr("Pooling"), tr("What shrinks the picture after each block")},
                   {tr("maximum"), tr("average"), tr("stride")},
                   getter(&Comparison::architecture, &Architecture::pooling),
                   chooser(&Comparison::architecture, &Architecture::pooling));
    rows.showLastRowOnly(onlyFor(ArchitectureKind::cnn));
    rows.addNumber(
        {"architecture.dropout", tr("Dropout"), tr("Probability that a unit is left out of a step")}, 0, 0.99,
        getter(&Comparison::architecture, &Architecture::dropout),
        setter(&Comparison::architecture, &Architecture::dropout));
    rows.addSwitch({"architecture.learnable", tr("Learn the activations' parameters"),
                    tr("a, b and slopes of Zorro functions are trained too, inside their bounds")},
                   getter(&Comparison::architecture, &Architecture::learnable),
                   setter(&Comparison::architecture, &Architecture::learnable));
}

void addNetwork(SetupRows& rows) {
    rows.addChoice({"architecture.kind", tr("Architecture"),
                    tr("The kind of network; depth, width and optimiser that suit it come with it")},
                   {tr("fully connected"), tr("convolutional"), tr("transformer"), tr("LSTM")},
                   getter(&Comparison::architecture, &Architecture::kind),
                   [](TrainSetup& setup, double kind) {
                       replan(setup, static_cast<ArchitectureKind>(static_cast<int>(kind)),
                              setup.comparison.data.source);
                   });
    rows.addCount({"architecture.depth", tr("Depth"), tr("Hidden layers, blocks or layers")}, 1, 1000,
                  getter(&Comparison::architecture, &Architecture::depth),
                  setter(&Comparison::architecture, &Architecture::depth));
    rows.addCount(
        {"architecture.width", tr("Width"), tr("Units, channels of the first block, or model width")}, 1,
        65536, getter(&Comparison::architecture, &Architecture::width),
        setter(&Comparison::architecture, &Architecture::width));
    rows.addCount({"architecture.heads", tr("Heads"), tr("Attention heads; they divide the width")}, 1, 1024,
                  getter(&Comparison::architecture, &Architecture::heads),
                  setter(&Comparison::architecture, &Architecture::heads));
    rows.showLastRowOnly(onlyFor(ArchitectureKind::transformer));
    rows.addChoice({"architecture.normalization", tr("Normalisation"), tr("Between the layers")},
                   {tr("none"), tr("batch"), tr("layer")},
                   getter(&Comparison::architecture, &Architecture::normalization),
                   chooser(&Comparison::architecture, &Architecture::normalization));
    rows.addChoice({"architecture.initialization", tr("Initial gain"),
                    tr("Variance of the first weights: 2 / fan-in; 2 / (fan-in + fan-out); or the gain at "
                       "which gradients neither grow nor vanish, for each activation its own")},
                   {tr("Kaiming"), tr("Xavier"), tr("critical")},
                   getter(&Comparison::architecture, &Architecture::initialization),
                   chooser(&Comparison::architecture, &Architecture::initialization));
    rows.addSwitch(
        {"architecture.residual", tr("Residual connections"), tr("Add a layer's input to its output")},
        getter(&Comparison::architecture, &Architecture::residual),
        setter(&Comparison::architecture, &Architecture::residual));
    rows.showLastRowOnly([](const TrainSetup& setup) {
        return isArchitecture(setup, ArchitectureKind::mlp) || isArchitecture(setup, ArchitectureKind::cnn);
    });
}

void addUpdateDetails(SetupRows& rows) {
    rows.addNumber({"optimizer.momentum", tr("Momentum"), tr("How much of the last update goes on")}, 0,
                   0.9999, getter(&Comparison::optimizer, &Optimizer::momentum),
                   setter(&Comparison::optimizer, &Optimizer::momentum));
    rows.showLastRowOnly(isSgd);
    rows.addSwitch({"optimizer.nesterov", tr("Nesterov's momentum"), tr("Look ahead along the momentum")},
                   getter(&Comparison::optimizer, &Optimizer::nesterov),
                   setter(&Comparison::optimizer, &Optimizer::nesterov));
    rows.showLastRowOnly(isSgd);
    const auto notSgd = [](const TrainSetup& setup) { return !isSgd(setup); };
    rows.addNumber({"optimizer.beta1", tr("β₁"), tr("Decay of the mean of the gradients")}, 0, 0.999999,
                   getter(&Comparison::optimizer, &Optimizer::beta1),
                   setter(&Comparison::optimizer, &Optimizer::beta1));
    rows.showLastRowOnly(notSgd);
    rows.addNumber({"optimizer.beta2", tr("β₂"), tr("Decay of the mean of their squares")}, 0, 0.9999999,
                   getter(&Comparison::optimizer, &Optimizer::beta2),
                   setter(&Comparison::optimizer, &Optimizer::beta2));
    rows.showLastRowOnly(notSgd);
    rows.addNumber({"optimizer.epsilon", tr("ε"), tr("What is added to the root of that mean")}, 1e-16, 1,
                   getter(&Comparison::optimizer, &Optimizer::epsilon),
                   setter(&Comparison::optimizer, &Optimizer::epsilon));
    rows.showLastRowOnly(notSgd);
    rows.addNumber({"optimizer.weight_decay", tr("Weight decay"), tr("Pull of the weights towards 0")}, 0,
                   100, getter(&Comparison::optimizer, &Optimizer::weightDecay),
                   setter(&Comparison::optimizer, &Optimizer::weightDecay));
    rows.addNumber(
        {"optimizer.clip", tr("Clip gradients at"), tr("Largest gradient norm of a network; 0: any")}, 0, 1e6,
        getter(&Comparison::optimizer, &Optimizer::clip), setter(&Comparison::optimizer, &Optimizer::clip));
}

void addSchedule(SetupRows& rows) {
    rows.addChoice({"schedule.kind", tr("Schedule"), tr("Of the learning rate")},
                   {tr("constant"), tr("cosine"), tr("steps")},
                   getter(&Comparison::schedule, &Schedule::kind),
                   chooser(&Comparison::schedule, &Schedule::kind));
    const auto inSteps = [](const TrainSetup& setup) {
        return setup.comparison.schedule.kind == ScheduleKind::step;
    };
    rows.addCount({"schedule.step_every", tr("Reduce every"), tr("Steps between two reductions")}, 1, billion,
                  getter(&Comparison::schedule, &Schedule::stepEvery),
                  setter(&Comparison::schedule, &Schedule::stepEvery));
    rows.showLastRowOnly(inSteps);
    rows.addNumber(
        {"schedule.step_factor", tr("to a share of"), tr("What the learning rate is multiplied with")}, 1e-6,
        1, getter(&Comparison::schedule, &Schedule::stepFactor),
        setter(&Comparison::schedule, &Schedule::stepFactor));
    rows.showLastRowOnly(inSteps);
    rows.addCount({"schedule.warmup", tr("Warm-up steps"), tr("Steps until the whole learning rate")}, 0,
                  billion, getter(&Comparison::schedule, &Schedule::warmup),
                  setter(&Comparison::schedule, &Schedule::warmup));
}

void addLength(SetupRows& rows) {
    const auto inEpochs = [](const TrainSetup& setup) {
        return setup.comparison.training.epochs.has_value();
    };
    rows.addChoice(
        {"", tr("Length in"), tr("Count updates, or passes over the training examples")},
        {tr("steps"), tr("epochs")},
        [inEpochs](const TrainSetup& setup) { return inEpochs(setup) ? 1.0 : 0.0; },
        [](TrainSetup& setup, double value) {
            auto& epochs = setup.comparison.training.epochs;
            epochs = value == 0 ? std::nullopt : std::optional(epochs.value_or(usualEpochs));
        });
    rows.addCount({"training.steps", tr("Steps"), tr("Updates")}, 1, billion,
                  getter(&Comparison::training, &Training::steps),
                  setter(&Comparison::training, &Training::steps));
    rows.showLastRowOnly([inEpochs](const TrainSetup& setup) { return !inEpochs(setup); });
    rows.addCount(
        {"training.epochs", tr("Epochs"), tr("Passes over the training examples")}, 1, million,
        [](const TrainSetup& setup) {
            return static_cast<double>(setup.comparison.training.epochs.value_or(usualEpochs));
        },
        [](TrainSetup& setup, double value) {
            setup.comparison.training.epochs = static_cast<std::size_t>(value);
        });
    rows.showLastRowOnly(inEpochs);
}

QStringList tagsOf(const QString& text) {
    QStringList tags;
    for (const QString& tag : text.split(u',', Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty()) {
            tags << tag.trimmed();
        }
    }
    return tags;
}

}  // namespace

void replan(TrainSetup& setup, ArchitectureKind kind, const std::string& source) {
    const Comparison before = setup.comparison;
    setup.comparison = defaultComparison(kind, source);
    setup.comparison.training.device = before.training.device;
    setup.comparison.tags = before.tags;
}

QWidget* addProblemRows(SetupRows& rows) {
    rows.addHeading(tr("PROBLEM"));
    QWidget* data = rows.addText(
        {"data.source", tr("Data"),
         tr("A data set that is made here, or the path of a folder or file, which can be dropped on this "
            "form")},
        {"spirals", "moons", "circles", "xor", "regression", "digits", "modular-addition", "grammar"},
        [](const TrainSetup& setup) { return QString::fromStdString(setup.comparison.data.source); },
        [](TrainSetup& setup, const QString& source) {
            replan(setup, setup.comparison.architecture.kind, source.toStdString());
        });
    rows.addFold(tr("More about the data"), tr("How many examples, noise, and how they are split"),
                 {"data.examples", "data.noise", "data.modulus", "data.sequence_length", "data.function",
                  "data.seed", "data.validation", "data.test"},
                 [&rows] { addDataDetails(rows); });
    addNetwork(rows);
    rows.addFold(tr("More about the network"), tr("Pooling, dropout, learned activations"),
                 {"architecture.pooling", "architecture.dropout", "architecture.learnable"},
                 [&rows] { addNetworkDetails(rows); });
    return data;
}

void addOptimizerRows(SetupRows& rows) {
    rows.addHeading(tr("OPTIMISER"));
    rows.addChoice({"optimizer.kind", tr("Method"), tr("How the weights are updated")},
                   {tr("SGD"), tr("Adam"), tr("AdamW")}, getter(&Comparison::optimizer, &Optimizer::kind),
                   chooser(&Comparison::optimizer, &Optimizer::kind));
    rows.addNumber({"optimizer.learning_rate", tr("Learning rate"), tr("Size of the updates")}, 1e-8, 100,
                   getter(&Comparison::optimizer, &Optimizer::learningRate),
                   setter(&Comparison::optimizer, &Optimizer::learningRate));
    rows.addFold(tr("More about the updates"), tr("Momentum, decay, clipping"),
                 {"optimizer.momentum", "optimizer.nesterov", "optimizer.beta1", "optimizer.beta2",
                  "optimizer.epsilon", "optimizer.weight_decay", "optimizer.clip"},
                 [&rows] { addUpdateDetails(rows); });
    addSchedule(rows);
    addLength(rows);
    rows.addCount({"training.batch", tr("Batch"), tr("Examples an update")}, 1, 10 * million,
                  getter(&Comparison::training, &Training::batch),
                  setter(&Comparison::training, &Training::batch));
    rows.addCount(
        {"", tr("Seeds"), tr("Networks of each activation, with weights and order of data of their own")}, 1,
        static_cast<int>(mostSeeds), [](const TrainSetup& setup) { return static_cast<double>(setup.seeds); },
        [](TrainSetup& setup, double value) { setup.seeds = static_cast<std::size_t>(value); });
}

void addRecordingRows(SetupRows& rows) {
    rows.addFold(
        tr("Records and precision"), tr("How often is recorded, validated and saved; number format"),
        {"training.record_every", "training.validate_every", "training.validation_examples",
         "training.checkpoint_seconds", "training.precision", "training.deterministic"},
        [&rows] {
            rows.addCount({"training.record_every", tr("Record every"), tr("Steps between two records")}, 1,
                          billion, getter(&Comparison::training, &Training::recordEvery),
                          setter(&Comparison::training, &Training::recordEvery));
            rows.addCount({"training.validate_every", tr("Validate every"),
                           tr("Steps between two validations, histograms among them")},
                          1, billion, getter(&Comparison::training, &Training::validateEvery),
                          setter(&Comparison::training, &Training::validateEvery));
            rows.addCount({"training.validation_examples", tr("Validate on at most"),
                           tr("Examples that are used for validations while training")},
                          1, billion, getter(&Comparison::training, &Training::validationExamples),
                          setter(&Comparison::training, &Training::validationExamples));
            rows.addNumber({"training.checkpoint_seconds", tr("Checkpoint every, s"),
                            tr("Seconds between two checkpoints, from which a run can be resumed")},
                           0.01, 1e6, getter(&Comparison::training, &Training::checkpointSeconds),
                           setter(&Comparison::training, &Training::checkpointSeconds));
            rows.addChoice({"training.precision", tr("Precision"), tr("Number format inside the layers")},
                           {"float32", "bfloat16"}, getter(&Comparison::training, &Training::precision),
                           chooser(&Comparison::training, &Training::precision));
            rows.addSwitch({"training.deterministic", tr("Deterministic"),
                            tr("The same result every time, where a device allows it; slower on a GPU")},
                           getter(&Comparison::training, &Training::deterministic),
                           setter(&Comparison::training, &Training::deterministic));
        });
}

void addNameRows(SetupRows& rows) {
    rows.addLine(
        {"name", tr("Name"), tr("What the run is called; empty: after architecture and data")},
        [](const TrainSetup& setup) { return QString::fromStdString(setup.comparison.name); },
        [](TrainSetup& setup, const QString& name) { setup.comparison.name = name.toStdString(); });
    rows.addLine(
        {"tags", tr("Tags"), tr("Words to find the run by, parted by commas")},
        [](const TrainSetup& setup) {
            QStringList tags;
            for (const std::string& tag : setup.comparison.tags) {
                tags << QString::fromStdString(tag);
            }
            return tags.join(QStringLiteral(", "));
        },
        [](TrainSetup& setup, const QString& text) {
            setup.comparison.tags.clear();
            for (const QString& tag : tagsOf(text)) {
                setup.comparison.tags.push_back(tag.toStdString());
            }
        });
}

}  // namespace zorro::ui
