#include "ui/explore/explore_tools.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include "core/code/code.h"
#include "ui/explore/curve_card.h"

namespace zorro::ui {
namespace {

constexpr int gap = 4;

QHBoxLayout* makeRow(QWidget* owner) {
    auto* row = new QHBoxLayout(owner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    return row;
}

QToolButton* buttonFor(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(action->toolTip());
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

ExploreTools::ExploreTools(SessionModel& session, ExploreActions& actions, ThemeController& themes,
                           QWidget* parent)
    : QWidget(parent), session_(session), themes_(themes), reference_(new QComboBox(this)) {
    QHBoxLayout* row = makeRow(this);
    addButton(actions.showAll, "");
    row->addSpacing(gap);
    for (QAction* plot : actions.plotShown) {
        addButton(plot, "toggle");
    }
    auto* label = new QLabel(tr("Reference"));
    label->setProperty("class", "muted");
    label->setBuddy(reference_);
    row->addSpacing(3 * gap);
    layout()->addWidget(label);
    reference_->setToolTip(tr("The curve that distances are measured to and differences are taken from"));
    reference_->setAccessibleName(tr("Reference"));
    reference_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    reference_->setMinimumContentsLength(10);
    layout()->addWidget(reference_);
    addButton(actions.difference, "toggle");

    auto* more = new QToolButton(this);
    more->setText(tr("Show"));
    more->setToolTip(tr("What else the plots show"));
    more->setAccessibleName(more->toolTip());
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    menu->addActions({actions.band, actions.landmarks, actions.tangent, actions.cursors});
    menu->addSeparator();
    menu->addActions({actions.previousView, actions.nextView});
    more->setMenu(menu);
    layout()->addWidget(more);

    connect(reference_, &QComboBox::activated, this, &ExploreTools::chooseReference);
    for (auto changed :
         {&SessionModel::curveAdded, &SessionModel::curveRemoved, &SessionModel::curveAppearanceChanged}) {
        connect(&session_, changed, this, &ExploreTools::listReferences);
    }
    connect(&session_, &SessionModel::sessionReset, this, &ExploreTools::listReferences);
    connect(&session_, &SessionModel::curvesReordered, this, &ExploreTools::listReferences);
    connect(&session_, &SessionModel::exploreChanged, this, &ExploreTools::listReferences);
    connect(&themes_, &ThemeController::themeChanged, this, &ExploreTools::listReferences);
    listReferences();
}

void ExploreTools::addButton(QAction* action, const char* styleClass) {
    QToolButton* button = buttonFor(action, this);
    button->setProperty("class", styleClass);
    layout()->addWidget(button);
}

void ExploreTools::listReferences() {
    const QSignalBlocker blocked(reference_);
    reference_->clear();
    reference_->addItem(tr("None"), noCurve);
    for (const SessionCurve& each : session_.session().curves) {
        reference_->addItem(swatchIcon(curveStyle(themes_.theme(), each.colorIndex), {16, 16}),
                            each.displayName(), each.id);
    }
    reference_->setCurrentIndex(std::max(0, reference_->findData(session_.session().explore.reference)));
}

void ExploreTools::chooseReference(int index) {
    ExploreState state = session_.session().explore;
    state.reference = reference_->itemData(index).toInt();
    session_.setExplore(state, tr("Change reference"));
}

ExploreExports::ExploreExports(ExploreActions& actions, QWidget* parent) : QWidget(parent) {
    makeRow(this);
    layout()->addWidget(buttonFor(actions.copySpec, this));
    codeMenu_ = addMenuButton(tr("Code"), tr("The selected curve as code for your framework"));
    exportMenu_ = addMenuButton(tr("Export"), tr("Pictures and tables of what is shown"));
    for (const CodeLanguageInfo& language : codeLanguages()) {
        const QString name = QString::fromUtf8(language.name.data(), std::ssize(language.name));
        const QString title = QString::fromUtf8(language.title.data(), std::ssize(language.title));
        QAction* copy = codeMenu_->addAction(tr("Copy as %1").arg(title));
        connect(copy, &QAction::triggered, this, [this, name] { emit codeCopyRequested(name); });
    }
    codeMenu_->addSeparator();
    QAction* preview = codeMenu_->addAction(tr("Preview and save…"));
    connect(preview, &QAction::triggered, this, &ExploreExports::codeDialogRequested);
}

QMenu* ExploreExports::addMenuButton(const QString& text, const QString& toolTip) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    layout()->addWidget(button);
    return menu;
}

}  // namespace zorro::ui
