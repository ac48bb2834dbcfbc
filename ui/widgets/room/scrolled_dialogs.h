#pragma once

// No dialog opens larger than its screen: where type is large or the screen small, it scrolls.

#include <QObject>

class QDialog;

namespace zorro::ui {

/// Sees to it for every dialog of the program that is opened from now on.
class ScrolledDialogs : public QObject {
    Q_OBJECT

public:
    explicit ScrolledDialogs(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// Gives a dialog that needs more room than this scroll bars, once, and makes it no larger than that.
void fitInto(QDialog& dialog, const QSize& room);

}  // namespace zorro::ui
