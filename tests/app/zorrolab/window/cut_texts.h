#pragma once

// Which texts of a window have less room than they need.

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QStringList>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QToolButton>

#include "ui/widgets/text/elided_label.h"

namespace zorro {

inline bool isCut(const QLabel& label) {
    if (label.text().isEmpty() || qobject_cast<const ui::ElidedLabel*>(&label) != nullptr) {
        return false;
    }
    const int room = label.contentsRect().width();
    if (label.wordWrap()) {
        return label.heightForWidth(label.width()) > label.height() + 1;
    }
    const bool isRich = Qt::mightBeRichText(label.text());
    return (isRich ? label.sizeHint().width()
                   : label.fontMetrics().size(Qt::TextShowMnemonic, label.text()).width()) > room + 1;
}

inline bool isCut(const QAbstractButton& button) {
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool showsText = tool == nullptr || tool->toolButtonStyle() != Qt::ToolButtonIconOnly;
    const bool hasIconBeside = !button.icon().isNull() &&
                               (tool == nullptr || tool->toolButtonStyle() != Qt::ToolButtonTextUnderIcon);
    const int icon = hasIconBeside ? button.iconSize().width() : 0;
    return showsText && !button.text().isEmpty() &&
           button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width() + icon > button.width();
}

inline bool isCut(const QComboBox& box) {
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect room =
        box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return !box.isEditable() && box.fontMetrics().horizontalAdvance(box.currentText()) > room.width() + 1;
}

/// "QPushButton, Start: 40 px" for each that is visible and cut.
inline QStringList cutTexts(const QWidget& window) {
    QStringList cut;
    const auto look = [&cut](const auto& widgets, const auto& textOf) {
        for (const auto* each : widgets) {
            if (each->isVisible() && each->width() > 0 && isCut(*each)) {
                cut << QStringLiteral("%1, %2: %3 × %4 px")
                           .arg(QString::fromLatin1(each->metaObject()->className()), textOf(*each))
                           .arg(each->width())
                           .arg(each->height());
            }
        }
    };
    look(window.findChildren<QLabel*>(), [](const QLabel& label) { return label.text(); });
    look(window.findChildren<QAbstractButton*>(),
         [](const QAbstractButton& button) { return button.text(); });
    look(window.findChildren<QComboBox*>(), [](const QComboBox& box) { return box.currentText(); });
    return cut;
}

}  // namespace zorro
