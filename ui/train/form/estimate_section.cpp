#include "ui/train/form/estimate_section.h"

#include <cmath>
#include <variant>

#include <QLabel>
#include <QVBoxLayout>

#include "core/dataset/generated.h"
#include "core/text/amount.h"
#include "ui/train/form/field_rows.h"
#include "ui/widgets/background.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr int restMilliseconds = 600;

/// What the comparison needs, or what keeps the trainer from saying so.
using Answer = std::variant<TrainerEstimate, ComparisonIssue>;

}  // namespace

EstimateSection::EstimateSection(TrainModel& model, FieldRows& rows, QWidget* parent)
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
    const std::vector<ComparisonIssue> issues = planIssues(model_.setup().comparison);
    showIssues(issues);
    if (issues.empty() && isVisible()) {
        pause_.start();
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
        [setup = model_.setup(), place = model_.places().chosen()]() -> Answer {
            try {
                return estimateAt(place, comparisonJson(plannedComparison(setup)));
            } catch (const ComparisonError& error) {
                return error.issue();
            }
        },
        ifCurrent([this](const Answer& answer) {
            if (const auto* estimate = std::get_if<TrainerEstimate>(&answer)) {
                showEstimate(*estimate);
            } else {
                showIssues({std::get<ComparisonIssue>(answer)});
            }
        }),
        ifCurrent([this](const QString& sentence) {
            text_->clear();
            problem_->say(sentence);
        }));
}

void EstimateSection::showEstimate(const TrainerEstimate& estimate) {
    const std::size_t networks =
        model_.setup().activations.size() * model_.setup().seeds * model_.setup().dataSeeds;
    QString text = tr("%1 networks of %2 parameters, %3 steps: about %4")
                       .arg(networks)
                       .arg(countText(static_cast<qint64>(estimate.parameters)),
                            countText(static_cast<qint64>(estimate.steps)),
                            QString::fromStdString(byteText(static_cast<double>(estimate.bytes))));
    if (std::isfinite(estimate.seconds)) {
        text += tr(" and %1").arg(QString::fromStdString(durationText(estimate.seconds)));
    }
    if (findGenerated(model_.setup().comparison.data.source) == nullptr) {
        for (const std::string& note : estimate.notes) {
            text += u'\n' + QString::fromStdString(note);
        }
    }
    text_->setText(text);
    problem_->say({});
}

/// Each beside its row; those without one at the end of the form.
void EstimateSection::showIssues(const std::vector<ComparisonIssue>& issues) {
    rows_.clearIssues();
    QStringList others;
    for (const ComparisonIssue& issue : issues) {
        if (!rows_.showIssue(issue)) {
            others << issueInWords(issue);
        }
    }
    if (!issues.empty()) {
        text_->clear();
    }
    problem_->say(others.join(u' '));
}

}  // namespace zorro::ui

#include "moc_estimate_section.cpp"
