#pragma once

// A sentence beside the field it is about: what is wrong with what was typed there. Takes no room while there
// is nothing to say.

#include <QLabel>

namespace zorro::ui {

class InlineMessage : public QLabel {
    Q_OBJECT

public:
    /// `field` is marked as wrong while the message is shown.
    explicit InlineMessage(QWidget* field, QWidget* parent = nullptr);

    /// Shows the sentence; an empty one hides the message.
    void say(const QString& sentence);

private:
    QWidget* field_;
};

}  // namespace zorro::ui
