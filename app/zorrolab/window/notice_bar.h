#pragma once

// A sentence that floats over the foot of the plots until it is answered or closed: an error with its cause,
// or an offer. It never blocks the window and moves nothing in it; where the pointer is just there, it lies
// at the top instead, so that no click meant for what is below answers it. Sentences that come while one is
// shown wait for their turn.

#include <functional>
#include <vector>

#include <QFrame>

#include "ui/theme/theme.h"

class QHBoxLayout;
class QLabel;

namespace zorro {

/// A button of a notice, and what it does; every button also closes the notice. What destroys is in a menu
/// behind the buttons.
struct NoticeChoice {
    QString text;
    std::function<void()> action;
    bool destroys = false;
};

struct Notice {
    QString sentence;
    std::vector<NoticeChoice> choices;
    bool isError = true;
};

class NoticeBar : public QFrame {
    Q_OBJECT

public:
    /// Lies over `ground`.
    NoticeBar(ui::ThemeController& themes, QWidget& ground);

    void present(Notice notice);
    void showError(const QString& sentence) { present(Notice{.sentence = sentence, .choices = {}}); }
    /// Takes away what is shown, and goes on to what waits.
    void dismiss();
    /// The sentence that is shown; empty where there is none.
    [[nodiscard]] QString sentence() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QRect placeOnGround(bool atTop) const;
    void place();
    void display(const Notice& notice);
    void addButton(const NoticeChoice& choice);
    void addMenu(const std::vector<NoticeChoice>& choices);
    void answer(const std::function<void()>& action);
    void drawIcon();

    ui::ThemeController& themes_;
    QHBoxLayout* layout_;
    QLabel* icon_;
    QLabel* sentence_;
    bool atTop_ = false;
    std::vector<QWidget*> buttons_;
    std::vector<Notice> waiting_;  ///< the first one is on display
};

}  // namespace zorro
