#pragma once

// One line of text that keeps its place: whatever it says, it asks for the same room, so that a text which
// changes sixty times a second lays out nothing. Too long a text is shortened in its middle, for names mostly
// differ at their ends, and is whole in the tool tip.

#include <QLabel>

namespace zorro::ui {

class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// Repaints only where the text differs. Hides QLabel's own, which lays out anew.
    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return text_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString elided() const;

    QString text_;
};

}  // namespace zorro::ui
