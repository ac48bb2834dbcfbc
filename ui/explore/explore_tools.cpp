#include "ui/explore/explore_tools.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/explore/curves/curve_card.h"
#include "ui/theme/curve_swatch.h"

namespace zorro::ui {

ExploreTools::ExploreTools(SessionModel& session, ExploreActions& actions, ThemeController& themes,
                           QWidget* parent)
    : ToolRow(Qt::AlignLeft, parent),
      session_(session),
      themes_(themes),
      reference_(new QComboBox(this)),
      fit_(nullptr) {
    addButton(actions.showAll);
    fit_ = addButton(actions.fitY);
    for (QAction* plot : actions.plotShown) {
        addButton(plot);
    }
    addGap();
    reference_->setToolTip(tr("The curve that distances are measured to and differences are taken from"));
    reference_->setAccessibleName(tr("Reference"));
    reference_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    reference_->setMinimumContentsLength(6);  // at 1024 pixels the row is full
    addField(tr("Reference"), reference_);
    addButton(actions.difference);

    QMenu* menu = addMenu(tr("Show"), tr("What else the plots show"));
    menu->addActions({actions.band, actions.landmarks, actions.tangent, actions.cursors});
    menu->addSeparator();
    menu->addAction(actions.phases);
    menu->addSeparator();
    menu->addActions({actions.previousView, actions.nextView});

    connect(reference_, &QComboBox::activated, this, &ExploreTools::chooseReference);
    for (auto changed :
         {&SessionModel::curveAdded, &SessionModel::curveRemoved, &SessionModel::curveAppearanceChanged}) {
        connect(&session_, changed, this, &ExploreTools::listReferences);
    }
    connect(&session_, &SessionModel::sessionReset, this, &ExploreTools::listReferences);
    connect(&session_, &SessionModel::curvesReordered, this, &ExploreTools::listReferences);
    connect(&session_, &SessionModel::exploreChanged, this, &ExploreTools::listReferences);
    connect(&themes_, &ThemeController::themeChanged, this, &ExploreTools::listReferences);
    connect(&session_, &SessionModel::rangesChanged, this, [this] { markFit(false); });
    connect(&session_, &SessionModel::sessionReset, this, [this] { markFit(false); });
    listReferences();
}

void ExploreTools::offerFit() {
    markFit(true);
}

void ExploreTools::markFit(bool offered) {
    const QString wanted = offered ? QStringLiteral("offer") : QString();
    if (fit_->property("class").toString() != wanted) {
        fit_->setProperty("class", wanted);
        refreshStyle(*fit_);
    }
}

void ExploreTools::listReferences() {
    const QSignalBlocker blocked(reference_);
    reference_->clear();
    reference_->addItem(tr("None"), noCurve);
    for (const SessionCurve& each : session_.session().curves) {
        reference_->addItem(curveSwatch(curveStyle(themes_.theme(), each.colorIndex), {16, 16}),
                            each.displayName(), each.id);
    }
    reference_->setCurrentIndex(std::max(0, reference_->findData(session_.session().explore.reference)));
}

void ExploreTools::chooseReference(int index) {
    ExploreState state = session_.session().explore;
    state.reference = reference_->itemData(index).toInt();
    session_.setExplore(state, tr("Change reference"));
}

ExploreExports::ExploreExports(ExploreActions& actions, QWidget* parent)
    : ToolRow(Qt::AlignRight, parent), codeMenu_(nullptr), exportMenu_(nullptr) {
    addButton(actions.copySpec);
    codeMenu_ = addMenu(tr("Code"), tr("The selected curve as code for your framework"));
    exportMenu_ = addMenu(tr("Export"), tr("Figures and tables of what is shown"));
}

}  // namespace zorro::ui

#include "moc_explore_tools.cpp"
