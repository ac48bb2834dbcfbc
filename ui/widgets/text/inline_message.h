#pragma once

// A sentence beside the field it is about: what is wrong with what was typed there. In a panel, and in what
// scrolls, it floats below its field, or above it, over what is there, so that nothing of the form moves
// under the pointer; elsewhere it has its place in the layout, and takes no room while there is nothing to
// say.

#include <cstddef>

#include <QLabel>

namespace zorro::ui {

class InlineMessage : public QLabel {
    Q_OBJECT

public:
    /// `field` is marked as wrong while the message is shown.
    explicit InlineMessage(QWidget* field, QWidget* parent = nullptr);

    /// Shows the sentence; an empty one hides the message.
    void say(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Leaves the layout for the ground of the panel, where there is one.
    void rise();
    /// Below the field, or above it where the ground ends or fewer other fields would be covered.
    void place();
    /// How many other fields of the ground a message there would cover.
    [[nodiscard]] std::ptrdiff_t fieldsUnder(const QRect& place) const;

    QWidget* field_;
    QWidget* ground_ = nullptr;  ///< that it floats on; null: it is in its layout
};

}  // namespace zorro::ui
