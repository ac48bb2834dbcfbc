#include "ui/widgets/room/scrolled_dialogs.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace zorro::ui {
namespace {

constexpr int frame = 32;  // what window managers put above a dialog

/// What a dialog may take: the screen, and where that says less than the window has, as much as the window.
QSize roomFor(const QDialog& dialog) {
    const QSize screen = dialog.screen()->availableSize() - QSize(0, frame);
    const QWidget* window = dialog.parentWidget() == nullptr ? nullptr : dialog.parentWidget()->window();
    return window == nullptr ? screen : screen.expandedTo(window->size());
}

/// Puts all that is in the dialog into an area that scrolls.
void makeScroll(QDialog& dialog) {
    auto* content = new QWidget;
    content->setLayout(dialog.layout());  // which takes its widgets along
    auto* area = new QScrollArea;
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area);
}

}  // namespace

ScrolledDialogs::ScrolledDialogs(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

bool ScrolledDialogs::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show) {
        auto* dialog = qobject_cast<QDialog*>(watched);
        const bool isQts =
            qobject_cast<QMessageBox*>(watched) != nullptr || qobject_cast<QFileDialog*>(watched) != nullptr;
        if (dialog != nullptr && !isQts) {
            fitInto(*dialog, roomFor(*dialog));
        }
    }
    return QObject::eventFilter(watched, event);
}

void fitInto(QDialog& dialog, const QSize& room) {
    const QSize needed = dialog.minimumSizeHint().expandedTo(dialog.minimumSize());
    if (dialog.layout() != nullptr && (needed.width() > room.width() || needed.height() > room.height())) {
        makeScroll(dialog);
        dialog.setMinimumSize(dialog.minimumSize().boundedTo(room));
    }
    dialog.resize(dialog.size().boundedTo(room));
}

}  // namespace zorro::ui

#include "moc_scrolled_dialogs.cpp"
