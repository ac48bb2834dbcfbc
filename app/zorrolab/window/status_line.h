#pragma once

// The bottom line of the window: where the cursor is, what a click or drag would do there, and whether the
// session is saved.

#include <QLabel>
#include <QTimer>
#include <QWidget>

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

private:
    void showHint();

    QLabel position_;
    QLabel hint_;
    QLabel saved_;
    QString hintText_;
    QTimer noticeTimer_;
};

}  // namespace zorro
