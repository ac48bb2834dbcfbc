#include "ui/fit/report/fit_report_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/fit/report/fit_report_rows.h"
#include "ui/fit/report/report_words.h"
#include "ui/language/spoken.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

constexpr int figureWidth = 92;
constexpr int correlationWidth = 62;
constexpr std::size_t mostMinima = 12;
constexpr std::size_t mostHistory = 12;

QString titleOf(const FunctionPtr& function) {
    return QString::fromStdString(function->description().title);
}

}  // namespace

FitReportPanel::FitReportPanel(FitModel& model, QWidget* parent)
    : SidePanel(tr("Report of the fit"), parent),
      model_(model),
      heading_(new ElidedLabel),
      status_(new ElidedLabel),
      parameters_(new FlatTable({tr("Parameter"), tr("value"), tr("± error")}, figureWidth)),
      conditionPart_(new QWidget),
      conditions_(new FlatTable({tr("Condition"), {}}, figureWidth + 18)),
      intervalHeading_(headingLabel({})),
      profile_(new QToolButton),
      intervals_(new FlatTable({tr("Parameter"), tr("from"), tr("to")}, figureWidth)),
      notesHeading_(headingLabel(tr("NOTES"))),
      notes_(new QLabel),
      goodness_(new FlatTable({{}, {}}, figureWidth + 18)),
      correlationPart_(new QWidget),
      minimaHeading_(headingLabel({})),
      minima_(new FlatTable({tr("RMSE"), tr("starts")}, figureWidth)),
      historyHeading_(headingLabel(tr("HISTORY"))),
      history_(new FlatTable({tr("Fit"), tr("RMSE")}, figureWidth)) {
    addSections();
    connect(&model_, &FitModel::reportChanged, this, &FitReportPanel::showReport);
    connect(&model_, &FitModel::historyChanged, this, &FitReportPanel::showHistory);
    connect(&model_, &FitModel::stateChanged, this, &FitReportPanel::showState);
    connect(&model_, &FitModel::setupChanged, this, &FitReportPanel::showState);
    connect(minima_, &FlatTable::cellClicked, this,
            [this](int row) { model_.showMinimum(static_cast<std::size_t>(row)); });
    connect(history_, &FlatTable::cellClicked, this, [this](int row) {
        // The latest fit stands on top.
        model_.recall(model_.history().size() - 1 - static_cast<std::size_t>(row));
    });
    showReport();
    showHistory();
    showState();
}

void FitReportPanel::addSections() {
    styleAsHeading(*heading_);
    status_->setProperty("class", "muted");
    parameters_->setAccessibleName(tr("Parameters found"));
    intervals_->setAccessibleName(tr("Intervals of the parameters"));
    goodness_->setAccessibleName(tr("Goodness of the fit"));
    minima_->setAccessibleName(tr("Distinct minima; click one to see it"));
    minima_->setToolTip(tr("Every distinct minimum and how many starts ended there. Click one to see it."));
    history_->setAccessibleName(tr("Earlier fits; click one to bring it back"));
    history_->setToolTip(tr("What was fitted before, the latest first. Click one to bring it back."));
    notes_->setWordWrap(true);
    notes_->setTextFormat(Qt::PlainText);
    notes_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    correlationPart_->setLayout(new QVBoxLayout);
    correlationPart_->layout()->setContentsMargins(0, 0, 0, 0);
    for (QWidget* each : std::initializer_list<QWidget*>{heading_, status_, parameters_}) {
        column().addWidget(each);
    }
    conditions_->setAccessibleName(tr("Conditions and whether they are met"));
    auto* conditions = new QVBoxLayout(conditionPart_);
    conditions->setContentsMargins(0, 8, 0, 0);
    conditions->addWidget(conditions_);
    column().addWidget(conditionPart_);
    addSection(headingLabel(tr("GOODNESS")), goodness_);
    addSection(minimaHeading_, minima_);
    addSection(notesHeading_, notes_);
    addSectionGap();
    addProfileToggle();
    column().addWidget(intervals_);
    addSectionGap();
    column().addWidget(correlationPart_);
    addSection(historyHeading_, history_);
    column().addStretch();
}

void FitReportPanel::addSection(QWidget* heading, QWidget* body) {
    addSectionGap();
    column().addWidget(heading);
    column().addWidget(body);
}

void FitReportPanel::addProfileToggle() {
    profile_->setText(tr("profile"));
    profile_->setCheckable(true);
    profile_->setToolTip(
        tr("Intervals by profile likelihood: they follow the true shape of the minimum, and take longer"));
    profile_->setAccessibleName(profile_->toolTip());
    profile_->setFocusPolicy(Qt::TabFocus);
    connect(profile_, &QToolButton::clicked, this, [this](bool on) {
        FitQuestion question = model_.question();
        question.profileIntervals = on;
        model_.change(std::move(question), on ? tr("Profile intervals") : tr("Plain intervals"));
    });
    auto* row = new QHBoxLayout;
    row->addWidget(intervalHeading_, 1);
    row->addWidget(profile_);
    column().addLayout(row);
}

void FitReportPanel::showReport() {
    const FitReport& report = model_.report();
    QStringList notes;
    for (const std::string& note : report.notes) {
        notes += report.curve.function ? inReportWords(note, report.curve.description()) : spoken(note);
    }
    notes_->setText(notes.join(QStringLiteral("\n\n")));
    notes_->setVisible(!notes.isEmpty());
    notesHeading_->setVisible(!notes.isEmpty());
    if (report.curve.function) {
        showTables();
        showCorrelation();
        showMinima();
    }
    showState();
}

QString FitReportPanel::targetName() const {
    const FitQuestion& question = model_.question();
    return question.data ? QString::fromStdString(question.data->name) : titleOf(question.target.function);
}

void FitReportPanel::showTables() {
    const FitReport& report = model_.report();
    heading_->setText(tr("%1 → %2").arg(titleOf(report.curve.function), targetName()));
    parameters_->setRows(parameterRows(report));
    for (std::size_t i = 0; i < report.parameters.size(); ++i) {
        const QString remark = spoken(report.parameters[i].remark);
        parameters_->item(static_cast<int>(i), 2)->setToolTip(remark);
    }
    const bool profiled = std::any_of(report.parameters.begin(), report.parameters.end(),
                                      [](const FittedParameter& each) { return each.profile.has_value(); });
    const QString percent = compactNumberText(100 * report.confidence);
    intervalHeading_->setText(profiled ? tr("%1 % BY PROFILE").arg(percent)
                                       : tr("%1 % INTERVALS").arg(percent));
    intervals_->setRows(intervalRows(report));
    goodness_->setRows(goodnessRows(report));
    conditionPart_->setVisible(!report.conditions.empty());
    conditions_->setRows(conditionRows(report));
    for (std::size_t i = 0; i < report.conditions.size(); ++i) {
        for (const int column : {0, 1}) {
            conditions_->item(static_cast<int>(i), column)
                ->setToolTip(conditionToolTip(report.conditions[i]));
        }
    }
}

void FitReportPanel::showCorrelation() {
    const FitReport& report = model_.report();
    QStringList names{tr("Correlation")};
    for (std::size_t i = 0; i + 1 < report.estimated.size(); ++i) {
        names += nameOf(report, report.estimated[i]);
    }
    correlationPart_->setVisible(names.size() > 1);
    if (names.size() == 1) {
        return;
    }
    if (correlationNames_ != names) {
        delete correlation_;
        correlation_ =
            new FlatTable(names, std::min(correlationWidth, 200 / static_cast<int>(names.size() - 1)));
        correlation_->setAccessibleName(tr("Correlation of the parameters"));
        correlationPart_->layout()->addWidget(correlation_);
        correlationNames_ = names;
    }
    correlation_->setRows(correlationRows(report));
}

void FitReportPanel::showMinima() {
    const FitReport& report = model_.report();
    const std::size_t hidden = report.minima.size() - std::min(report.minima.size(), mostMinima);
    minimaHeading_->setText(hidden == 0
                                ? tr("MINIMA")
                                : tr("THE BEST %1 OF %2 MINIMA").arg(mostMinima).arg(report.minima.size()));
    minima_->horizontalHeaderItem(0)->setText(report.loss == Loss::minimax ? tr("largest |error|")
                                              : report.loss == Loss::l1    ? tr("mean |error|")
                                                                           : tr("RMSE"));
    minima_->setRows(minimumRows(report, mostMinima));
    minima_->setMarkedRow(static_cast<int>(model_.shownMinimum()));
}

void FitReportPanel::showHistory() {
    QList<QStringList> rows;
    const auto& history = model_.history();
    for (std::size_t i = history.size(); i > 0 && history.size() - i < mostHistory; --i) {
        const FitRecord& record = history[i - 1];
        rows.append({tr("%1 → %2").arg(titleOf(record.setup.question.family),
                                       QString::fromStdString(record.report.target)),
                     numberText(record.report.rmse)});
    }
    historyHeading_->setVisible(!rows.isEmpty());
    history_->setVisible(!rows.isEmpty());
    history_->setRows(rows);
}

void FitReportPanel::showState() {
    profile_->setChecked(model_.question().profileIntervals);
    profile_->setEnabled(!hasCorners(model_.question().loss) && model_.question().conditions.empty());
    if (model_.issue()) {
        status_->setText(model_.report().curve.function ? tr("no fit: see the form; below, the last one")
                                                        : tr("no fit: see the form"));
    } else if (model_.isFitting()) {
        status_->setText(tr("searching…"));
    } else if (!model_.report().curve.function) {
        status_->setText(tr("not fitted yet"));
    } else {
        status_->setText(model_.isCurrent() ? howItWent(model_.report())
                                            : tr("changed since: press F5 to fit"));
    }
}

}  // namespace zorro::ui

#include "moc_fit_report_panel.cpp"
