#include "ui/explore/curves/curve_list.h"

#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "ui/explore/curves/curve_card.h"
#include "ui/explore/explore_actions.h"
#include "ui/language/spoken.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/search/search_box.h"

namespace zorro::ui {
namespace {

constexpr int margin = 12;
constexpr int cardGap = 8;
const QString cardFormat = QStringLiteral("application/x-zorrolab-curve");

}  // namespace

CurveList::CurveList(SessionModel& session, ExploreActions& actions, ThemeController& themes, QWidget* parent)
    : QWidget(parent), session_(session), actions_(actions), themes_(themes) {
    setProperty("class", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    setAccessibleName(tr("Curves"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, margin, 0, 0);
    outer->setSpacing(6);
    auto* heading = new QLabel(tr("CURVES"), this);
    styleAsHeading(*heading);
    heading->setContentsMargins(margin, 0, margin, 0);
    area_ = new QScrollArea(this);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);
    auto* define = new QToolButton(this);
    define->setDefaultAction(actions_.define);
    define->setText(tr("Define…"));
    define->setAccessibleName(tr("Define a function"));
    define->setAutoRaise(true);
    define->setFocusPolicy(Qt::TabFocus);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, margin, 0);
    top->addWidget(heading, 1);
    top->addWidget(define);
    outer->addLayout(top);
    content_ = new QWidget(area_);
    content_->setProperty("class", "content");
    column_ = new QVBoxLayout(content_);
    column_->setContentsMargins(margin, 0, margin, margin);
    column_->setSpacing(cardGap);
    area_->setWidget(content_);

    searchBox_ = new SearchBox(
        [this](const QString& text) -> Refusal {
            try {
                session_.addCurve(parseTypedCurve(text.toStdString(), session_.functions()));
                return {};
            } catch (const SpecError& error) {
                return {spoken(error.what()), static_cast<std::ptrdiff_t>(error.position())};
            }
        },
        this);
    searchBox_->setFunctions([this] { return session_.functions(); });
    searchBox_->field().setPlaceholderText(tr("+ Add a curve: name or formula"));
    searchBox_->field().setAccessibleName(tr("Add a curve"));
    searchBox_->field().setToolTip(tr(
        "A name like gelu, a SPEC like sigmoid-zorro:a=4,b=2, or a formula like x*tanh(c*x); a family like "
        "periodic or a property like bounded, odd, not-monotone or year>=2020 finds functions"));
    searchBox_->setContentsMargins(margin, 0, margin, 0);
    outer->addWidget(searchBox_);  // it does not scroll, and no card comes in its place
    outer->addWidget(area_);
    column_->addStretch();
    dropLine_ = new QWidget(content_);
    dropLine_->setAutoFillBackground(true);
    dropLine_->setBackgroundRole(QPalette::Highlight);
    dropLine_->hide();
    connectSession();
    rebuild();
}

void CurveList::connectSession() {
    connect(&session_, &SessionModel::sessionReset, this, &CurveList::rebuild);
    connect(&session_, &SessionModel::curveAdded, this, &CurveList::rebuild);
    connect(&session_, &SessionModel::curveRemoved, this, &CurveList::rebuild);
    connect(&session_, &SessionModel::curvesReordered, this, &CurveList::rebuild);
    connect(&session_, &SessionModel::curveChanged, this, [this](CurveId id) {
        const SessionCurve* curve = session_.session().find(id);
        if (CurveCard* changed = card(id); changed != nullptr && curve != nullptr) {
            changed->showValues(*curve);
        }
    });
    connect(&session_, &SessionModel::curveAppearanceChanged, this, &CurveList::showCard);
    connect(&session_, &SessionModel::exploreChanged, this, &CurveList::showAll);
    connect(&session_, &SessionModel::selectionChanged, this, &CurveList::showSelection);
    connect(&themes_, &ThemeController::themeChanged, this, [this](const Theme& theme) {
        for (const auto& [id, each] : cards_) {
            each->setTheme(theme);
        }
        showAll();
    });
}

void CurveList::showSelection(CurveId id) {
    const bool pointed = underMouse();
    if (pointed) {
        keptOpen_.insert(shownSelected_);
    }
    const CurveId before = std::exchange(shownSelected_, id);
    showCard(before);
    showCard(id);
    orderTabs();
    const bool isPressed = pointed && QApplication::mouseButtons() != Qt::NoButton;
    if (CurveCard* selected = card(id); selected != nullptr && !isPressed) {
        QTimer::singleShot(0, selected, [this, selected] { area_->ensureWidgetVisible(selected, 0, 4); });
    }
}

void CurveList::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    for (const CurveId id : std::exchange(keptOpen_, {})) {
        showCard(id);
    }
    orderTabs();
}

void CurveList::orderTabs() {
    QWidget* before = &searchBox_->field();
    for (const SessionCurve& curve : session_.session().curves) {
        for (QWidget* stop : cards_.at(curve.id)->tabStops()) {
            setTabOrder(before, stop);
            before = stop;
        }
    }
}

CurveCard* CurveList::card(CurveId id) const {
    const auto found = cards_.find(id);
    return found == cards_.end() ? nullptr : found->second;
}

void CurveList::rebuild() {
    std::map<CurveId, CurveCard*> left = std::move(cards_);
    cards_.clear();
    int row = 0;
    for (const SessionCurve& curve : session_.session().curves) {
        const auto found = left.find(curve.id);
        CurveCard* each = found == left.end() ? makeCard(curve.id) : found->second;
        if (found != left.end()) {
            left.erase(found);
        }
        cards_[curve.id] = each;
        column_->removeWidget(each);
        column_->insertWidget(row++, each);
    }
    for (const auto& [id, each] : left) {
        each->hide();
        each->deleteLater();
    }
    shownSelected_ = session_.session().selected;
    showAll();
    orderTabs();
}

CurveCard* CurveList::makeCard(CurveId id) {
    auto* made = new CurveCard(id, themes_.theme(), content_);
    made->installEventFilter(this);
    connect(made, &CurveCard::selectRequested, this, [this, id] { session_.select(id); });
    connect(made, &CurveCard::visibleRequested, this, [this, id](bool on) { session_.setVisible(id, on); });
    connect(made, &CurveCard::labelEdited, this,
            [this, id](const QString& label) { session_.setLabel(id, label); });
    connect(made, &CurveCard::parameterEdited, this,
            [this, id](std::size_t parameter, double value) { session_.setParameter(id, parameter, value); });
    connect(made, &CurveCard::dragStarted, &session_, &SessionModel::beginDrag);
    connect(made, &CurveCard::dragEnded, &session_, &SessionModel::endDrag);
    connect(made, &CurveCard::lockRequested, this, [this, id](const QString& name, bool locked) {
        session_.setLocked(id, name.toStdString(), locked);
    });
    connect(made, &CurveCard::menuRequested, this, [this, id](const QPoint& at) {
        session_.select(id);
        actions_.showCurveMenu(at);
    });
    connect(made, &CurveCard::colorMenuRequested, this, [this, id](const QPoint& at) {
        session_.select(id);
        actions_.showColorMenu(at);
    });
    connect(made, &CurveCard::pulled, this, [this, id] { pullCard(id); });
    return made;
}

void CurveList::showCard(CurveId id) {
    const Session& all = session_.session();
    const SessionCurve* curve = all.find(id);
    if (CurveCard* shown = card(id); shown != nullptr && curve != nullptr) {
        shown->show(*curve, {.selected = id == all.selected,
                             .open = id == all.selected || keptOpen_.contains(id),
                             .isReference = id == all.explore.reference});
        if (isVisible()) {
            shown->setVisible(
                true);  // at once; while the list is not shown, a layout would be made for nothing
        }
    }
}

void CurveList::showAll() {
    for (const auto& [id, each] : cards_) {
        showCard(id);
    }
}

void CurveList::startAdding() {
    searchBox_->field().setFocus(Qt::ShortcutFocusReason);
    searchBox_->offer();
}

void CurveList::renameSelected() {
    if (CurveCard* selected = card(session_.session().selected)) {
        selected->startRenaming();
    }
}

void CurveList::selectNeighbour(int step) {
    const auto& curves = session_.session().curves;
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const auto next = static_cast<std::ptrdiff_t>(i) + step;
        if (curves[i].id == session_.session().selected && next >= 0 && next < std::ssize(curves)) {
            card(curves[static_cast<std::size_t>(next)].id)->setFocus();
            return;
        }
    }
}

bool CurveList::eventFilter(QObject* watched, QEvent* event) {
    // Keys that mean something only while a card itself, not a field in it, has the focus.
    const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
    if (key == nullptr || key->modifiers() != Qt::NoModifier) {
        return QWidget::eventFilter(watched, event);
    }
    switch (key->key()) {
        case Qt::Key_Up:
            selectNeighbour(-1);
            return true;
        case Qt::Key_Down:
            selectNeighbour(1);
            return true;
        case Qt::Key_Space:
            actions_.toggleVisible->trigger();
            return true;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            actions_.remove->trigger();
            return true;
        default:
            return QWidget::eventFilter(watched, event);
    }
}

void CurveList::pullCard(CurveId id) {
    const SessionCurve* curve = session_.session().find(id);
    if (curve == nullptr) {
        return;
    }
    auto* content = new QMimeData;
    content->setText(QString::fromStdString(specText(curve->curve)));
    content->setData(cardFormat, QByteArray::number(id));
    auto* drag = new QDrag(this);
    drag->setMimeData(content);
    drag->setPixmap(card(id)->grab());
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
}

int CurveList::rowAt(const QPoint& position) const {
    const int y = content_->mapFrom(this, position).y();
    int row = 0;
    for (const SessionCurve& curve : session_.session().curves) {
        if (y < cards_.at(curve.id)->geometry().center().y()) {
            break;
        }
        ++row;
    }
    return row;
}

void CurveList::showDropLine(int row) {
    const auto& curves = session_.session().curves;
    int y = cardGap / 2;
    if (row > 0 && !curves.empty()) {
        const CurveId above = curves[static_cast<std::size_t>(row - 1)].id;
        y = cards_.at(above)->geometry().bottom() + 1 + cardGap / 2;
    }
    dropLine_->setGeometry(margin, y - 1, content_->width() - 2 * margin, 2);
    dropLine_->raise();
    dropLine_->show();
}

void CurveList::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasText() && !event->mimeData()->hasUrls()) {  // files are the window's
        event->acceptProposedAction();
    }
}

void CurveList::dragMoveEvent(QDragMoveEvent* event) {
    showDropLine(rowAt(event->position().toPoint()));
    event->acceptProposedAction();
}

void CurveList::dragLeaveEvent(QDragLeaveEvent* event) {
    dropLine_->hide();
    QWidget::dragLeaveEvent(event);
}

void CurveList::dropEvent(QDropEvent* event) {
    dropLine_->hide();
    const int row = rowAt(event->position().toPoint());
    if (!event->mimeData()->hasFormat(cardFormat)) {
        actions_.addSpecs(event->mimeData()->text());
        return event->acceptProposedAction();
    }
    const CurveId id = event->mimeData()->data(cardFormat).toInt();
    const auto& curves = session_.session().curves;
    const SessionCurve* moved = session_.session().find(id);
    const auto from = moved == nullptr ? 0 : moved - curves.data();
    session_.moveCurve(id, row > from ? row - 1 : row);
    event->setDropAction(Qt::MoveAction);
    event->accept();
}

}  // namespace zorro::ui

#include "moc_curve_list.cpp"
