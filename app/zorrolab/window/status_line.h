#pragma once

// The bottom line of the window: where the cursor is, what a click or drag would do there, and whether the
// session is saved.

#include <QLabel>
#include <QPointer>
#include <QTimer>
#include <QUndoStack>
#include <QWidget>

class QToolButton;

namespace zorro {

class StatusLine : public QWidget {
    Q_OBJECT

public:
    static constexpr int lineHeight = 26;  ///< logical pixels

    explicit StatusLine(QWidget* parent = nullptr);

    void setStatus(const QString& position, const QString& hint);
    void setSavedText(const QString& text);
    /// Shows the sentence in the hint's place for a few seconds.
    void showNotice(const QString& sentence);
    /// Shows the sentence for ten seconds with a button that takes back the last step of `history`; both go
    /// when anything else happens to the history.
    void offerUndo(const QString& sentence, QUndoStack& history);

private:
    void showHint();
    void withdrawOffer();
    void takeBack();

    QLabel position_;
    QLabel hint_;
    QLabel saved_;
    QToolButton* undo_;  ///< there while something can be taken back
    QString hintText_;
    QTimer noticeTimer_;
    QPointer<QUndoStack> history_;  ///< whose last step is offered to be taken back; null: none
    QMetaObject::Connection historyChanged_;
};

}  // namespace zorro
