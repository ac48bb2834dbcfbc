#include "ui/plot/panel/range_editor.h"

#include <optional>

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

#include "core/text/text.h"

namespace zorro::ui {

namespace {

std::optional<double> numberIn(const QLineEdit& field) {
    QString text = field.text().trimmed();
    text.replace(QChar(0x2212), QLatin1Char('-'));
    return parseNumber(text.toStdString());
}

QLineEdit* makeField(double value, const QString& name, RangeEditor& editor) {
    auto* field = new QLineEdit(QString::fromStdString(shortestNumber(value)), &editor);
    field->setAccessibleName(name);
    field->setToolTip(name);
    field->setFixedWidth(72);
    field->installEventFilter(&editor);
    return field;
}

}  // namespace

RangeEditor::RangeEditor(const AxisRange& range, const QString& axisName, const Theme& theme,
                         std::function<void(const AxisRange&)> accepted, QWidget* parent)
    : QFrame(parent), accepted_(std::move(accepted)) {
    setObjectName(QStringLiteral("rangeEditor"));
    setAccessibleName(tr("Range of the %1 axis").arg(axisName));
    setStyleSheet(QStringLiteral("#rangeEditor { background: %1; border: 1px solid %2; border-radius: 6px; }")
                      .arg(theme.panel.name(), theme.line.name()));
    lower_ = makeField(range.lower, tr("Lower end of the %1 axis").arg(axisName), *this);
    upper_ = makeField(range.upper, tr("Upper end of the %1 axis").arg(axisName), *this);
    message_ = new QLabel(this);
    message_->setStyleSheet(QStringLiteral("color: %1").arg(theme.warning.name()));
    message_->hide();
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(lower_, 0, 0);
    layout->addWidget(new QLabel(tr("to"), this), 0, 1);
    layout->addWidget(upper_, 0, 2);
    layout->addWidget(message_, 1, 0, 1, 3);
    lower_->selectAll();
}

void RangeEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        deleteLater();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        accept();
    }
    event->accept();
}

bool RangeEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        const QWidget* next = QApplication::focusWidget();
        if (next != lower_ && next != upper_ && QApplication::activePopupWidget() == nullptr) {
            deleteLater();
        }
    }
    return QFrame::eventFilter(watched, event);
}

void RangeEditor::accept() {
    const std::optional<double> lower = numberIn(*lower_);
    const std::optional<double> upper = numberIn(*upper_);
    if (lower && upper && isShowable({*lower, *upper})) {
        accepted_({*lower, *upper});
        deleteLater();
        return;
    }
    message_->setText(!lower || !upper   ? tr("A number such as −2.5 or 1e3 belongs here.")
                      : *lower >= *upper ? tr("The lower end comes first.")
                                         : tr("These ends are too close together or too far apart."));
    message_->show();
    adjustSize();
}

}  // namespace zorro::ui

#include "moc_range_editor.cpp"
