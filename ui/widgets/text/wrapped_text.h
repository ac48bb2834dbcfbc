#pragma once

// Words over several lines that are said anew while much goes on around them: only what needs another height
// lays out anew, and what it says is set in lines once, not each time that something around it asks.

#include <QLabel>
#include <QTextDocument>

namespace zorro::ui {

class WrappedText : public QLabel {
    Q_OBJECT

public:
    explicit WrappedText(QWidget* parent = nullptr);

    /// Rich text. Hides QLabel's own, which lays out anew.
    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return text_; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setInLines(int width) const;

    QString text_;
    mutable QTextDocument lines_;  ///< set in lines of the width that was asked for last
};

}  // namespace zorro::ui
