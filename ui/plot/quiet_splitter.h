#pragma once

// A splitter whose handles are empty space until the mouse is over them.

#include <QSplitter>

#include "ui/theme/theme.h"

namespace zorro::ui {

class QuietSplitter : public QSplitter {
    Q_OBJECT

public:
    using QSplitter::QSplitter;

    void setTheme(const Theme& theme) { lineColor_ = theme.mutedText; }
    [[nodiscard]] const QColor& lineColor() const { return lineColor_; }

protected:
    QSplitterHandle* createHandle() override;

private:
    QColor lineColor_ = lightTheme().mutedText;
};

}  // namespace zorro::ui
