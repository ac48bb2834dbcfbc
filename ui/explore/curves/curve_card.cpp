#include "ui/explore/curves/curve_card.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include "ui/explore/curves/curve_text.h"
#include "ui/explore/curves/sparkline.h"
#include "ui/language/spoken.h"
#include "ui/theme/curve_swatch.h"
#include "ui/widgets/field/parameter_slider.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
namespace {

constexpr int padding = 10;
constexpr double corner = 8;

QToolButton* quietButton(QWidget* parent, const QSize& iconSize) {
    auto* button = new QToolButton(parent);
    button->setProperty("class", "quiet");
    button->setFixedSize(22, 22);
    button->setIconSize(iconSize);
    return button;
}

}  // namespace

CurveCard::CurveCard(CurveId id, const Theme& theme, QWidget* parent)
    : QWidget(parent), id_(id), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);  // what lies below need not be painted as figures change
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(padding, 8, padding, 10);
    column_->setSpacing(4);
    makeHeader();
    line_ = new ElidedLabel(this);
    line_->setProperty("class", "muted");
    column_->addWidget(line_);
}

void CurveCard::makeHeader() {
    swatch_ = quietButton(this, curveSwatchSize);
    swatch_->setToolTip(tr("Colour"));
    swatch_->setAccessibleName(tr("Colour"));
    nameLabel_ = new ElidedLabel(this);
    nameLabel_->setProperty("class", "title");
    sparkline_ = new Sparkline(this);
    eye_ = quietButton(this, {16, 16});
    more_ = quietButton(this, {16, 16});
    more_->setToolTip(tr("What can be done with this curve"));
    more_->setAccessibleName(tr("Menu of the curve"));
    header_ = new QHBoxLayout;
    header_->setSpacing(4);
    header_->setContentsMargins(0, 0, 0, 0);
    for (QWidget* each :
         {static_cast<QWidget*>(swatch_), static_cast<QWidget*>(nameLabel_),
          static_cast<QWidget*>(sparkline_), static_cast<QWidget*>(eye_), static_cast<QWidget*>(more_)}) {
        header_->addWidget(each);
    }
    column_->addLayout(header_);
    connect(swatch_, &QToolButton::clicked, this,
            [this] { emit colorMenuRequested(swatch_->mapToGlobal(QPoint(0, swatch_->height()))); });
    connect(eye_, &QToolButton::clicked, this, [this] { emit visibleRequested(!visible_); });
    connect(more_, &QToolButton::clicked, this,
            [this] { emit menuRequested(more_->mapToGlobal(QPoint(0, more_->height()))); });
}

/// The field is made when it is first needed: the window opens with many cards and renames none.
QLineEdit& CurveCard::nameField() {
    if (nameField_ == nullptr) {
        nameField_ = new QLineEdit(this);
        nameField_->setAccessibleName(tr("Name of the curve"));
        nameField_->setPlaceholderText(tr("the function's name"));
        nameField_->setMaxLength(80);
        nameField_->hide();
        nameField_->installEventFilter(this);
        header_->insertWidget(header_->indexOf(sparkline_), nameField_);
        connect(nameField_, &QLineEdit::editingFinished, this, [this] { finishRenaming(true); });
    }
    return *nameField_;
}

void CurveCard::show(const SessionCurve& curve, const State& state) {
    name_ = curve.displayName();
    visible_ = curve.visible;
    style_ = curveStyle(theme_, curve.colorIndex);
    nameLabel_->setText(name_);
    sparkline_->setAccessibleName(tr("Shape of %1").arg(name_));
    const Description& about = curve.curve.description();
    nameLabel_->setToolTip(about.kind == FunctionKind::expression ? spoken(about.source)
                                                                  : QString::fromStdString(about.source));
    setAccessibleName(visible_ ? name_ : tr("%1, hidden").arg(name_));
    if (state.open != state_.open || (state.open && function_ != curve.curve.function)) {
        dropBody();
        if (state.open) {
            makeBody(curve);
        }
    }
    state_ = state;
    setProperty("selected", state.selected);  // for screen readers
    function_ = curve.curve.function;
    for (ParameterSlider* slider : sliders_) {
        slider->setLocked(curve.locked.contains(slider->parameter().name));
    }
    showIcons();
    showValues(curve);
    update();
}

void CurveCard::showValues(const SessionCurve& curve) {
    for (std::size_t i = 0; i < sliders_.size(); ++i) {
        sliders_[i]->setValue(curve.curve.parameters[i]);
    }
    sparkline_->show(curve.curve, style_);
    line_->setText(state_.open ? shapeText(curve.curve) : summaryText(curve.curve, state_.isReference));
}

void CurveCard::makeBody(const SessionCurve& curve) {
    const auto& parameters = curve.curve.description().parameters;
    body_ = new QVBoxLayout;
    body_->setContentsMargins(0, 2, 0, 2);
    body_->setSpacing(4);
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        auto* slider = new ParameterSlider(parameters[i], theme_, this);
        sliders_.push_back(slider);
        body_->addWidget(slider);
        connect(slider, &ParameterSlider::valueEdited, this,
                [this, i](double value) { emit parameterEdited(i, value); });
        connect(slider, &ParameterSlider::dragStarted, this, &CurveCard::dragStarted);
        connect(slider, &ParameterSlider::dragEnded, this, &CurveCard::dragEnded);
        connect(slider, &ParameterSlider::lockRequested, this,
                [this, name = QString::fromStdString(parameters[i].name)](bool locked) {
                    emit lockRequested(name, locked);
                });
    }
    column_->insertLayout(1, body_);
}

void CurveCard::dropBody() {
    for (ParameterSlider* slider : sliders_) {
        slider->hide();
        slider->deleteLater();  // the change may come from the slider itself
    }
    sliders_.clear();
    delete body_;
    body_ = nullptr;
}

void CurveCard::setTheme(const Theme& theme) {
    theme_ = theme;
    for (ParameterSlider* slider : sliders_) {
        slider->setTheme(theme);
    }
}

void CurveCard::showIcons() {
    swatch_->setIcon(curveSwatch(style_));
    eye_->setIcon(themedIcon(theme_, visible_ ? QStringLiteral("eye") : QStringLiteral("eye-off")));
    eye_->setToolTip(visible_ ? tr("Hide %1").arg(name_) : tr("Show %1").arg(name_));
    eye_->setAccessibleName(eye_->toolTip());
    more_->setIcon(themedIcon(theme_, QStringLiteral("more")));
    nameLabel_->setEnabled(visible_);
    line_->setEnabled(visible_);
    sparkline_->setEnabled(visible_);
}

void CurveCard::startRenaming() {
    nameField().setText(name_);
    nameLabel_->hide();
    nameField_->show();
    nameField_->setFocus();
    nameField_->selectAll();
}

void CurveCard::finishRenaming(bool accept) {
    if (nameField_ == nullptr || nameField_->isHidden()) {
        return;
    }
    const QString label = nameField_->text();
    nameField_->hide();
    nameLabel_->show();
    setFocus();
    if (accept && label != name_) {
        emit labelEdited(label);
    }
}

bool CurveCard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        finishRenaming(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool CurveCard::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::Enter:
        case QEvent::Leave:
            update();
            break;
        case QEvent::FocusIn:
            emit selectRequested();
            update();
            break;
        case QEvent::FocusOut:
            update();
            break;
        default:
            break;
    }
    return QWidget::event(event);
}

void CurveCard::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), theme_.panel);
    if (!rect().adjusted(6, 6, -6, -6).contains(event->rect())) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintBorder(painter);
    }
}

/// Hovered: a darker line. Selected: an accent line with a bar at the left. Focused: a second ring around it.
void CurveCard::paintBorder(QPainter& painter) const {
    const auto ring = [&](const QColor& color, double width, double inset, double radius) {
        painter.setPen(QPen(color, width));
        painter.setBrush(Qt::NoBrush);
        const double at = inset + width / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(at, at, -at, -at), radius, radius);
    };
    const double inset = hasFocus() ? 3 : 0;
    if (hasFocus()) {
        ring(theme_.accent, 1.5, 0, corner);
    }
    ring(state_.selected ? theme_.accent
         : underMouse()  ? theme_.mutedText
                         : theme_.line,
         1, inset, corner - inset);
    if (state_.selected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.accent);
        painter.drawRoundedRect(QRectF(inset + 1, inset + 7, 3, height() - 2 * inset - 14), 1.5, 1.5);
    }
}

QWidgetList CurveCard::tabStops() {
    QWidgetList stops{this, swatch_};
    if (nameField_ != nullptr) {
        stops += nameField_;
    }
    stops += {eye_, more_};
    for (ParameterSlider* slider : sliders_) {
        stops += slider->tabStops();
    }
    return stops;
}

void CurveCard::mousePressEvent(QMouseEvent* event) {
    pressed_ = event->pos();
    setFocus(Qt::MouseFocusReason);
    emit selectRequested();
}

void CurveCard::mouseMoveEvent(QMouseEvent* event) {
    const bool far = (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (event->buttons().testFlag(Qt::LeftButton) && far) {
        emit pulled();
    }
}

void CurveCard::mouseDoubleClickEvent(QMouseEvent* event) {
    if (nameLabel_->geometry().contains(event->pos())) {
        startRenaming();
    }
}

void CurveCard::contextMenuEvent(QContextMenuEvent* event) {
    emit menuRequested(event->globalPos());
}

}  // namespace zorro::ui

#include "moc_curve_card.cpp"
