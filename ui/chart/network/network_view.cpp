#include "ui/chart/network/network_view.h"

#include <algorithm>
#include <utility>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include "core/activation/spec.h"
#include "core/dataset/generated.h"
#include "core/run/directory/run_data.h"
#include "core/run/learned/layer_curve.h"
#include "ui/chart/network/boundary_picture.h"
#include "ui/chart/network/learned_curve_picture.h"
#include "ui/chart/network/learned_picture.h"
#include "ui/chart/network/usage_picture.h"
#include "ui/widgets/background.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/wheel_to_panel.h"
#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

constexpr int readableMilliseconds = 120;
constexpr int sectionGap = 12;

/// Fills the box anew and keeps what was chosen, by its words.
void fill(QComboBox& box, const QStringList& items) {
    const QSignalBlocker blocked(&box);
    const QString chosen = box.currentText();
    QStringList present;
    for (int i = 0; i < box.count(); ++i) {
        present << box.itemText(i);
    }
    if (present != items) {
        box.clear();
        box.addItems(items);
        box.setCurrentIndex(std::max(0, static_cast<int>(items.indexOf(chosen))));
    }
    box.setEnabled(items.size() > 1);
}

QComboBox* choice(const QString& name) {
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setMinimumContentsLength(4);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

}  // namespace

NetworkView::NetworkView(ThemeController& themes, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, sectionGap, 0, 0);
    column->setSpacing(6);
    makeChoices();
    makePictures(themes);
    connectPictures();
    pause_.setSingleShot(true);
    pause_.setInterval(readableMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &NetworkView::refresh);
    setRun(nullptr, {});
}

void NetworkView::makeChoices() {
    activation_ = choice(tr("Activation"));
    seed_ = choice(tr("Seed"));
    layer_ = choice(tr("Layer with an activation, or gate"));
    step_ = new QSlider(Qt::Horizontal);
    step_->setAccessibleName(tr("Step"));
    step_->setToolTip(tr("When: at its right end the newest record"));
    for (QWidget* field : {static_cast<QWidget*>(activation_), static_cast<QWidget*>(seed_),
                           static_cast<QWidget*>(layer_), static_cast<QWidget*>(step_)}) {
        new WheelToPanel(field);
    }
    stepText_ = new ElidedLabel;
    stepText_->setProperty("class", "muted");
    stepText_->setFixedWidth(
        QFontMetrics(stepText_->font()).horizontalAdvance(tr("step %1").arg(countText(99'999'999))));
    auto& column = *static_cast<QVBoxLayout*>(layout());
    column.addWidget(headingLabel(tr("LOOK INSIDE")));
    column.addWidget(activation_);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(seed_, 3);  // "seed 10 on data 10"
    row->addWidget(layer_, 2);
    column.addLayout(row);
    auto* time = new QHBoxLayout;
    time->setSpacing(8);
    time->addWidget(step_, 1);
    time->addWidget(stepText_);
    column.addLayout(time);
    connect(activation_, &QComboBox::activated, this, [this](int index) {
        fillGroup();
        refresh();
        emit groupChosen(static_cast<std::size_t>(index));
    });
    connect(seed_, &QComboBox::activated, this, [this] { refresh(); });
    connect(layer_, &QComboBox::activated, this, [this] { refresh(); });
    connect(step_, &QSlider::valueChanged, this, &NetworkView::chooseStep);
}

void NetworkView::makePictures(ThemeController& themes) {
    boundary_ = new BoundaryPicture(themes);
    usage_ = new UsagePicture(themes);
    learned_ = new LearnedPicture(themes);
    live_ = new QPushButton(tr("Show under the curve in Explore"));
    live_->setToolTip(tr("Go to Explore with this activation, and where this layer lives on it at its foot"));
    learnedCurve_ = new LearnedCurvePicture(themes);
    auto& column = *static_cast<QVBoxLayout*>(layout());
    const auto add = [&column](const QString& heading, QWidget* picture) {
        column.addSpacing(sectionGap);
        column.addWidget(headingLabel(heading));
        column.addWidget(picture);
    };
    boundaryPart_ = new QWidget;
    boundaryHeading_ = headingLabel({});
    auto* part = new QVBoxLayout(boundaryPart_);
    part->setContentsMargins(0, sectionGap, 0, 0);
    part->setSpacing(column.spacing());
    part->addWidget(boundaryHeading_);
    part->addWidget(boundary_);
    column.addWidget(boundaryPart_);
    add(tr("WHERE IT USES ITS ACTIVATION"), usage_);
    column.addWidget(live_);
    add(tr("LEARNED PARAMETERS"), learned_);
    column.addWidget(learnedCurve_);
    column.addLayout(makeSendButtons());
    connect(live_, &QPushButton::clicked, this, &NetworkView::requestUsage);
}

QLayout* NetworkView::makeSendButtons() {
    save_ = new QPushButton(tr("Open in Explore"));
    save_->setToolTip(
        tr("Put the activation that this layer has learned, of the seed or the mean of the "
           "seeds chosen above, beside the others in Explore"));
    fit_ = new QPushButton(tr("Open in Fit"));
    fit_->setToolTip(tr("Go to Fit with the activation that this layer has learned as the start"));
    connect(save_, &QPushButton::clicked, this, &NetworkView::saveCurve);
    connect(fit_, &QPushButton::clicked, this, &NetworkView::fitCurve);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(save_, 1);
    row->addWidget(fit_, 1);
    return row;
}

void NetworkView::connectPictures() {
    for (Picture* picture : {static_cast<Picture*>(boundary_), static_cast<Picture*>(usage_),
                             static_cast<Picture*>(learned_), static_cast<Picture*>(learnedCurve_)}) {
        connect(picture, &Picture::noticeRaised, this, &NetworkView::noticeRaised);
        connect(picture, &Picture::cursorLeft, this, [this] { emit statusChanged({}, {}); });
    }
    connect(boundary_, &Picture::cursorMoved, this,
            [this](double x, double y) { say(*boundary_, boundary_->textAt(x, y)); });
    connect(usage_, &Picture::cursorMoved, this,
            [this](double x, double) { say(*usage_, usage_->textAt(x)); });
    connect(learned_, &Picture::cursorMoved, this,
            [this](double x, double) { say(*learned_, learned_->textAt(x)); });
    connect(learnedCurve_, &Picture::cursorMoved, this,
            [this](double x, double) { say(*learnedCurve_, learnedCurve_->textAt(x)); });
}

void NetworkView::say(Picture& picture, const QString& words) {
    picture.panel().setReading(words);
    emit statusChanged(words, tr("drag pans, after a click the wheel zooms, double click shows all"));
}

void NetworkView::setRun(std::shared_ptr<const RunSnapshot> run, std::vector<ChartGroup> groups) {
    const bool otherRun = !run || !run_ || run->path != run_->path;
    run_ = std::move(run);
    groups_ = std::move(groups);
    if (otherRun) {
        ++loading_;
        examplesAsked_ = false;
        examples_ = nullptr;
        chosenStep_.reset();
    }
    fillChoices();
    setVisible(run_ && !groups_.empty());
    refresh();
}

void NetworkView::historyGrew() {
    if (!pause_.isActive() && isVisible()) {
        pause_.start();
    }
}

void NetworkView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void NetworkView::fillChoices() {
    QStringList labels;
    for (const ChartGroup& each : groups_) {
        labels << each.label;
    }
    fill(*activation_, labels);
    fillGroup();
}

void NetworkView::fillGroup() {
    QStringList seeds;
    QStringList layers;
    if (const ChartGroup* shown = group()) {
        for (const std::string& seed : seedTexts(run_->comparison, shown->members)) {
            seeds << tr("seed %1").arg(QString::fromStdString(seed));
        }
        for (const auto& names : {shown->activationLayers, run_->network.gateLayers}) {
            for (const std::string& layer : names) {
                layers << layerWords(layer);
            }
        }
    }
    if (seeds.size() > 1) {
        seeds << tr("all seeds");
    }
    fill(*seed_, seeds);
    fill(*layer_, layers);
}

const ChartGroup* NetworkView::group() const {
    const int index = activation_->currentIndex();
    const bool known = run_ && index >= 0 && static_cast<std::size_t>(index) < groups_.size();
    return known ? &groups_[static_cast<std::size_t>(index)] : nullptr;
}

std::optional<NetworkFocus> NetworkView::focus() const {
    const ChartGroup* shown = group();
    if (shown == nullptr || shown->members.empty() || seed_->currentIndex() < 0) {
        return std::nullopt;
    }
    const auto seed = static_cast<std::size_t>(seed_->currentIndex());
    const Member& first = run_->comparison.members[shown->members.front()];
    const auto layer = static_cast<std::size_t>(std::max(0, layer_->currentIndex()));
    const std::size_t firstGate = run_->network.gateLayers.empty() ? noGate : shown->activationLayers.size();
    try {
        return NetworkFocus{
            .history = shown->history,
            .label = shown->label,
            .colorIndex = shown->colorIndex,
            .curve = layer >= firstGate ? gateCurve(first) : layerCurve(run_->comparison, first),
            .members = seed < shown->members.size() ? std::vector<std::size_t>{shown->members[seed]}
                                                    : shown->members,
            .memberCount = run_->comparison.members.size(),
            .layer = layer,
            .firstGate = firstGate,
            .learnable = run_->comparison.architecture.learnable,
            .step = chosenStep_.value_or(newestStep)};
    } catch (const SpecError&) {
        return std::nullopt;
    }
}

/// The slider keeps the step that was chosen, and its right end where none was.
void NetworkView::fillSteps() {
    const ChartGroup* shown = group();
    steps_ =
        shown != nullptr && shown->history ? lookedAtSteps(*shown->history) : std::vector<std::uint64_t>();
    const QSignalBlocker blocked(step_);
    const int last = std::max(0, static_cast<int>(steps_.size()) - 1);
    step_->setRange(0, last);
    step_->setEnabled(last > 0);
    if (chosenStep_) {
        const auto at = std::lower_bound(steps_.begin(), steps_.end(), *chosenStep_) - steps_.begin();
        step_->setValue(std::min(last, static_cast<int>(at)));
    } else {
        step_->setValue(last);
    }
    const std::uint64_t step = steps_.empty() ? 0 : steps_[static_cast<std::size_t>(step_->value())];
    stepText_->setText(steps_.empty() ? tr("nothing yet")
                                      : tr("step %1").arg(countText(static_cast<qint64>(step))));
}

void NetworkView::chooseStep(int position) {
    if (position >= step_->maximum()) {
        chosenStep_.reset();
    } else {
        chosenStep_ = steps_[static_cast<std::size_t>(position)];
    }
    refresh();
}

void NetworkView::refresh() {
    fillSteps();
    const std::optional<NetworkFocus> where = focus();
    if (!where || !where->history) {
        return;
    }
    // What is made is made quickly; files are read only once it is known that they are drawn.
    if (!where->history->maps.empty() || findGenerated(run_->comparison.data.source) != nullptr) {
        loadExamples();
    }
    showBoundaryPart();
    boundary_->showPlace(*where, examples_);
    usage_->showPlace(*where, learnedCurve(*where));
    live_->setEnabled(!usage_->isMissing());
    learned_->showPlace(*where);
    learnedCurve_->showPlace(*where);
    learnedCurve_->setHidden(learnedCurve_->isMissing());
    save_->setDisabled(learned_->isMissing());
    fit_->setDisabled(learned_->isMissing());
}

void NetworkView::loadExamples() {
    if (std::exchange(examplesAsked_, true)) {
        return;
    }
    inBackground(
        this, [source = run_->comparison.data] { return planarExamples(preparedDataOf(source).dataset); },
        [this, number = loading_](const std::shared_ptr<const PlanarExamples>& examples) {
            if (number == loading_) {
                examples_ = examples;
                refresh();
            }
        },
        [](const QString&) {});  // the data were files that are gone: the boundary is shown without them
}

/// Networks of two inputs part the plane, those of one draw a curve; others have neither.
void NetworkView::showBoundaryPart() {
    const ChartGroup* shown = group();
    const bool hasMaps = shown != nullptr && shown->history && !shown->history->maps.empty();
    boundaryPart_->setVisible(examples_ != nullptr || hasMaps);
    const bool isCurve = hasMaps ? shown->history->maps.front().rows == 1
                                 : run_ != nullptr && run_->network.task == "regression";
    boundaryHeading_->setText(isCurve ? tr("LEARNED CURVE") : tr("DECISION BOUNDARY"));
}

void NetworkView::requestUsage() {
    const ChartGroup* shown = group();
    const int seed = seed_->currentIndex();
    if (shown != nullptr && seed >= 0) {
        UsagePlace place{.members = shown->members};
        if (static_cast<std::size_t>(seed) < shown->members.size()) {
            place.member = static_cast<std::size_t>(seed);
        }
        if (layer_->currentIndex() >= 0) {
            place.layer = static_cast<std::size_t>(layer_->currentIndex());
        }
        emit usageRequested(place);
    }
}

void NetworkView::saveCurve() {
    const std::optional<NetworkFocus> where = focus();
    if (const std::optional<Curve> curve = where ? learnedCurve(*where) : std::nullopt) {
        const QString who = where->learnable != Learnable::member ? layer_->currentText()
                            : where->isGate()                     ? tr("the gates of the network")
                                                                  : tr("the network");
        const std::string trained = where->isGate()
                                        ? specText(where->curve)
                                        : run_->comparison.members[where->members.front()].activation;
        emit curveRequested(*curve, trained,
                            tr("%1, learned by %2, %3").arg(where->label, who, seed_->currentText()));
    }
}

void NetworkView::fitCurve() {
    const std::optional<NetworkFocus> where = focus();
    if (const std::optional<Curve> curve = where ? learnedCurve(*where) : std::nullopt) {
        emit fitRequested(*curve);
    }
}

}  // namespace zorro::ui

#include "moc_network_view.cpp"
