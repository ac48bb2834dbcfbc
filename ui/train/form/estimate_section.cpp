#include "ui/train/form/estimate_section.h"

#include <cmath>

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "core/text/amount.h"
#include "ui/train/form/setup_rows.h"
#include "ui/widgets/background.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr int restMilliseconds = 600;

}  // namespace

EstimateSection::EstimateSection(TrainModel& model, SetupRows& rows, QWidget* parent)
    : QWidget(parent), model_(model), rows_(rows), text_(new QLabel), problem_(new InlineMessage(text_)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(text_);
    column->addWidget(problem_);
    text_->setProperty("class", "muted");
    text_->setWordWrap(true);
    text_->setToolTip(tr("Measured by the trainer with a few steps; a busy machine takes longer"));
    pause_.setSingleShot(true);
    pause_.setInterval(restMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &EstimateSection::ask);
    connect(&model_, &TrainModel::setupChanged, this, &EstimateSection::checkForm);
    connect(&model_.places(), &PlaceModel::changed, this, [this] {
        if (isVisible()) {
            checkForm();
        }
    });
}

QString EstimateSection::text() const {
    return text_->text();
}

/// The first question waits until somebody sees the answer.
void EstimateSection::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (question_ == 0) {
        checkForm();
    }
}

/// What is wrong by itself is said at once; the trainer is asked about the rest.
void EstimateSection::checkForm() {
    ++question_;
    pause_.stop();
    try {
        checkPlan(model_.setup().comparison);
        rows_.showProblem({});
        problem_->say({});
        if (isVisible()) {
            pause_.start();
        }
    } catch (const RunError& error) {
        showProblem(QString::fromUtf8(error.what()));
    }
}

void EstimateSection::ask() {
    const auto ifCurrent = [this, question = question_](const auto& say) {
        return [this, question, say](const auto& answer) {
            if (question == question_) {
                say(answer);
            }
        };
    };
    inBackground(
        this,
        [setup = model_.setup(), place = model_.places().chosen()] {
            return estimateAt(place, comparisonJson(plannedComparison(setup)));
        },
        ifCurrent([this](const TrainerEstimate& estimate) { showEstimate(estimate); }),
        ifCurrent([this](const QString& sentence) { showProblem(sentence); }));
}

void EstimateSection::showEstimate(const TrainerEstimate& estimate) {
    const std::size_t networks = model_.setup().activations.size() * model_.setup().seeds;
    const QLocale locale;
    QString text = tr("%1 networks of %2 parameters, %3 steps: about %4")
                       .arg(networks)
                       .arg(locale.toString(static_cast<qulonglong>(estimate.parameters)),
                            locale.toString(static_cast<qulonglong>(estimate.steps)),
                            QString::fromStdString(byteText(static_cast<double>(estimate.bytes))));
    if (std::isfinite(estimate.seconds)) {
        text += tr(" and %1").arg(QString::fromStdString(durationText(estimate.seconds)));
    }
    text_->setText(text);
    problem_->say({});
}

void EstimateSection::showProblem(const QString& sentence) {
    text_->clear();
    const std::string& source = model_.setup().comparison.data.source;
    const bool aboutData = sentence.contains(QString::fromStdString(source)) && !sentence.startsWith("data.");
    const bool shown = sentence.startsWith("there is no device")
                           ? rows_.showProblemAt("training.device", sentence)
                       : aboutData ? rows_.showProblemAt("data.source", sentence)
                                   : rows_.showProblem(sentence);
    problem_->say(shown ? QString() : sentence);
}

}  // namespace zorro::ui
