#include "ui/train/train_form.h"

#include <cmath>

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

#include "core/plan/plan.h"
#include "ui/theme/fonts.h"
#include "ui/train/activation_chips.h"
#include "ui/train/setup_rows.h"
#include "ui/train/train_presets.h"
#include "ui/widgets/background.h"
#include "ui/widgets/number_text.h"

namespace zorro::ui {
namespace {

constexpr int million = 1'000'000;
constexpr int estimateMilliseconds = 600;

/// A row of the form bound to a number of the comparison.
template <typename Part, typename Number>
auto getter(Part Comparison::*part, Number Part::*number) {
    return [=](const TrainSetup& setup) { return static_cast<double>(setup.comparison.*part.*number); };
}
template <typename Part, typename Number>
auto setter(Part Comparison::*part, Number Part::*number) {
    return
        [=](TrainSetup& setup, double value) { setup.comparison.*part.*number = static_cast<Number>(value); };
}

/// Another architecture or data set brings what suits it; activations and seeds stay.
void replan(TrainSetup& setup, ArchitectureKind kind, const std::string& source) {
    const std::string device = setup.comparison.training.device;
    setup.comparison = defaultComparison(kind, source);
    setup.comparison.training.device = device;
}

QString timeText(double seconds) {
    if (!std::isfinite(seconds)) {
        return {};
    }
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    return whole < 60     ? TrainForm::tr("%1 s left").arg(whole)
           : whole < 3600 ? TrainForm::tr("%1 min %2 s left").arg(whole / 60).arg(whole % 60)
                          : TrainForm::tr("%1 h %2 min left").arg(whole / 3600).arg(whole / 60 % 60);
}

QString sizeText(double bytes) {
    return bytes < 1e9 ? TrainForm::tr("%1 MB").arg(compactNumberText(bytes / 1e6, 2))
                       : TrainForm::tr("%1 GB").arg(compactNumberText(bytes / 1e9, 2));
}

}  // namespace

TrainForm::TrainForm(TrainModel& model, ThemeController& themes, QWidget* parent)
    : SidePanel(tr("What is trained, and how"), parent),
      model_(model),
      rows_(new SetupRows(model)),
      estimate_(new QLabel),
      step_(new QLabel),
      left_(new QLabel),
      bar_(new QProgressBar),
      speed_(new QLabel) {
    addPresets();
    column().addWidget(new ActivationChips(model, themes));
    addSectionGap();
    addProblem();
    addOptimizer();
    addWhere();
    column().addWidget(rows_);
    for (QLabel* label : {estimate_, speed_}) {
        label->setProperty("class", "muted");
        label->setWordWrap(true);
    }
    column().addWidget(estimate_);
    addSectionGap();
    step_->setFont(tabularFont());
    left_->setProperty("class", "muted");
    left_->setFont(tabularFont());
    auto* row = new QHBoxLayout;
    row->addWidget(step_, 1);
    row->addWidget(left_);
    column().addLayout(row);
    bar_->setTextVisible(false);
    bar_->setFixedHeight(6);
    column().addWidget(bar_);
    column().addWidget(speed_);
    column().addStretch();
    estimatePause_.setSingleShot(true);
    estimatePause_.setInterval(estimateMilliseconds);
    connect(&estimatePause_, &QTimer::timeout, this, &TrainForm::askForEstimate);
    connect(&model_, &TrainModel::setupChanged, &estimatePause_, qOverload<>(&QTimer::start));
    connect(&model_, &TrainModel::stateChanged, this, &TrainForm::showProgress);
    connect(&model_, &TrainModel::historyGrew, this, &TrainForm::showProgress);
    connect(&model_, &TrainModel::runChanged, this, &TrainForm::showProgress);
    showProgress();
}

void TrainForm::addPresets() {
    auto* button = new QToolButton;
    button->setText(tr("Presets"));
    button->setToolTip(tr("Comparisons that show something, ready to start"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    for (const TrainPreset& preset : trainPresets()) {
        menu->addAction(preset.name, this, [this, preset] { model_.change(preset.setup, preset.name); });
    }
    button->setMenu(menu);
    column().addWidget(button, 0, Qt::AlignRight);
}

void TrainForm::addProblem() {
    rows_->addHeading(tr("PROBLEM"));
    rows_->addText(
        tr("Data"),
        {"spirals", "moons", "circles", "xor", "regression", "digits", "modular-addition", "grammar"},
        tr("A generated data set, or the path of a folder or file"),
        [](const TrainSetup& setup) { return QString::fromStdString(setup.comparison.data.source); },
        [](TrainSetup& setup, const QString& source) {
            replan(setup, setup.comparison.architecture.kind, source.toStdString());
        });
    rows_->addChoice(
        tr("Architecture"), {tr("fully connected"), tr("convolutional"), tr("transformer"), tr("LSTM")},
        tr("The kind of network; depth, width and optimiser that suit it come with it"),
        getter(&Comparison::architecture, &Architecture::kind), [](TrainSetup& setup, double kind) {
            replan(setup, static_cast<ArchitectureKind>(static_cast<int>(kind)),
                   setup.comparison.data.source);
        });
    rows_->addCount(tr("Depth"), 1, 1000, tr("Hidden layers, blocks or layers"),
                    getter(&Comparison::architecture, &Architecture::depth),
                    setter(&Comparison::architecture, &Architecture::depth));
    rows_->addCount(tr("Width"), 1, 65536, tr("Units, channels of the first block, or model width"),
                    getter(&Comparison::architecture, &Architecture::width),
                    setter(&Comparison::architecture, &Architecture::width));
    rows_->addCount(tr("Heads"), 1, 1024, tr("Attention heads; they divide the width"),
                    getter(&Comparison::architecture, &Architecture::heads),
                    setter(&Comparison::architecture, &Architecture::heads));
    rows_->showLastRowOnly([](const TrainSetup& setup) {
        return setup.comparison.architecture.kind == ArchitectureKind::transformer;
    });
    rows_->addChoice(
        tr("Normalisation"), {tr("none"), tr("batch"), tr("layer")}, tr("Between the layers"),
        getter(&Comparison::architecture, &Architecture::normalization), [](TrainSetup& setup, double value) {
            setup.comparison.architecture.normalization = static_cast<Normalization>(static_cast<int>(value));
        });
    rows_->addChoice(tr("Initial gain"), {tr("Kaiming"), tr("Xavier"), tr("critical")},
                     tr("Variance of the first weights: 2 / fan-in; 2 / (fan-in + fan-out); or the gain at "
                        "which gradients neither grow nor vanish, for each activation its own"),
                     getter(&Comparison::architecture, &Architecture::initialization),
                     [](TrainSetup& setup, double value) {
                         setup.comparison.architecture.initialization =
                             static_cast<Initialization>(static_cast<int>(value));
                     });
    rows_->addSwitch(tr("Residual connections"), tr("Add a layer's input to its output"),
                     getter(&Comparison::architecture, &Architecture::residual),
                     setter(&Comparison::architecture, &Architecture::residual));
    rows_->addSwitch(tr("Learn the activations' parameters"),
                     tr("a, b and slopes of Zorro functions are trained too, inside their bounds"),
                     getter(&Comparison::architecture, &Architecture::learnable),
                     setter(&Comparison::architecture, &Architecture::learnable));
}

void TrainForm::addOptimizer() {
    rows_->addHeading(tr("OPTIMISER"));
    rows_->addChoice(tr("Method"), {tr("SGD"), tr("Adam"), tr("AdamW")}, tr("How the weights are updated"),
                     getter(&Comparison::optimizer, &Optimizer::kind), [](TrainSetup& setup, double value) {
                         setup.comparison.optimizer.kind =
                             static_cast<OptimizerKind>(static_cast<int>(value));
                     });
    rows_->addNumber(tr("Learning rate"), 1e-8, 100, tr("Size of the updates"),
                     getter(&Comparison::optimizer, &Optimizer::learningRate),
                     setter(&Comparison::optimizer, &Optimizer::learningRate));
    rows_->addChoice(tr("Schedule"), {tr("constant"), tr("cosine"), tr("steps")}, tr("Of the learning rate"),
                     getter(&Comparison::schedule, &Schedule::kind), [](TrainSetup& setup, double value) {
                         setup.comparison.schedule.kind = static_cast<ScheduleKind>(static_cast<int>(value));
                     });
    rows_->addNumber(tr("Weight decay"), 0, 100, tr("Pull of the weights towards 0"),
                     getter(&Comparison::optimizer, &Optimizer::weightDecay),
                     setter(&Comparison::optimizer, &Optimizer::weightDecay));
    rows_->addNumber(tr("Clip gradients at"), 0, 1e6, tr("Largest gradient norm of a network; 0: any"),
                     getter(&Comparison::optimizer, &Optimizer::clip),
                     setter(&Comparison::optimizer, &Optimizer::clip));
    rows_->addCount(tr("Batch"), 1, million, tr("Examples an update"),
                    getter(&Comparison::training, &Training::batch),
                    setter(&Comparison::training, &Training::batch));
    rows_->addCount(tr("Steps"), 1, 1'000 * million, tr("Updates"),
                    getter(&Comparison::training, &Training::steps),
                    setter(&Comparison::training, &Training::steps));
    rows_->showLastRowOnly([](const TrainSetup& setup) { return !setup.comparison.training.epochs; });
    rows_->addCount(
        tr("Epochs"), 1, million, tr("Passes over the training examples"),
        [](const TrainSetup& setup) {
            return static_cast<double>(setup.comparison.training.epochs.value_or(1));
        },
        [](TrainSetup& setup, double value) {
            setup.comparison.training.epochs = static_cast<std::size_t>(value);
        });
    rows_->showLastRowOnly(
        [](const TrainSetup& setup) { return setup.comparison.training.epochs.has_value(); });
    rows_->addCount(
        tr("Seeds"), 1, 1000, tr("Networks of each activation, with weights and order of data of their own"),
        [](const TrainSetup& setup) { return static_cast<double>(setup.seeds); },
        [](TrainSetup& setup, double value) { setup.seeds = static_cast<std::size_t>(value); });
}

void TrainForm::addWhere() {
    rows_->addHeading(tr("WHERE"));
    rows_->addText(
        tr("Device"), {"auto", "cpu", "cuda:0"}, tr("auto takes a GPU where there is one"),
        [](const TrainSetup& setup) { return QString::fromStdString(setup.comparison.training.device); },
        [](TrainSetup& setup, const QString& device) {
            setup.comparison.training.device = device.toStdString();
        });
    rows_->addText(
        tr("Name"), {}, tr("What the run is called; empty: after architecture and data"),
        [](const TrainSetup& setup) { return QString::fromStdString(setup.comparison.name); },
        [](TrainSetup& setup, const QString& name) { setup.comparison.name = name.toStdString(); });
}

void TrainForm::askForEstimate() {
    const quint64 question = ++question_;
    const std::size_t networks = model_.setup().activations.size() * model_.setup().seeds;
    const auto say = [this, question](const QString& text) {
        if (question == question_) {
            estimate_->setText(text);
        }
    };
    try {
        const std::string json = comparisonJson(plannedComparison(model_.setup()));
        inBackground(
            this, [json] { return estimateWithTrainer(json); },
            [say, networks](const TrainerEstimate& estimate) {
                say(tr("%1 networks of %2 parameters, %3 steps, about %4 · %5")
                        .arg(networks)
                        .arg(QLocale().toString(static_cast<qulonglong>(estimate.parameters)),
                             QLocale().toString(static_cast<qulonglong>(estimate.steps)),
                             sizeText(static_cast<double>(estimate.bytes)),
                             QString::fromStdString(estimate.device)));
            },
            say);
    } catch (const std::exception& error) {
        say(QString::fromUtf8(error.what()));
    }
}

void TrainForm::showProgress() {
    const auto& run = model_.run();
    const bool known = run && run->network.steps > 0;
    for (QWidget* each : {static_cast<QWidget*>(step_), static_cast<QWidget*>(left_),
                          static_cast<QWidget*>(bar_), static_cast<QWidget*>(speed_)}) {
        each->setVisible(run != nullptr || model_.isTraining());
    }
    const RunHistory& history = *model_.history();
    const std::uint64_t step = history.steps.empty() ? 0 : history.steps.back();
    const QLocale locale;
    step_->setText(!run    ? tr("starting…")
                   : known ? tr("step %1 of %2")
                                 .arg(locale.toString(static_cast<qulonglong>(step)),
                                      locale.toString(static_cast<qulonglong>(run->network.steps)))
                           : tr("preparing…"));
    bar_->setRange(0, 1000);
    bar_->setValue(known ? static_cast<int>(1000 * step / run->network.steps) : 0);
    const double seconds = history.seconds.empty() ? 0 : history.seconds.back();
    const double rate = seconds > 0 ? static_cast<double>(step) / seconds : 0;
    const bool running = model_.isTraining() && !model_.isPaused();
    left_->setText(running && known && rate > 0
                       ? timeText(static_cast<double>(run->network.steps - step) / rate)
                       : QString());
    QString text = run ? tr("%1 networks").arg(run->comparison.members.size()) : QString();
    if (rate > 0) {
        text += tr(" · %1 steps/s").arg(compactNumberText(rate, 3));
    }
    if (run && run->state != RunState::running) {
        text += " · " + QString::fromStdString(stateName(run->state));
    }
    if (model_.queued() > 0) {
        text += tr(" · %1 waiting").arg(model_.queued());
    }
    speed_->setText(text);
}

}  // namespace zorro::ui
