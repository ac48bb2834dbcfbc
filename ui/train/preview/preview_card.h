#pragma once

// A part of what is shown of the next run: a title with words, and a picture below.

#include <QFrame>

#include "ui/figure/spoken/drawn_chart.h"
#include "ui/theme/theme.h"

class QLabel;

namespace zorro::ui {

class ElidedLabel;

class PreviewCard : public QFrame, public DrawnChart {
    Q_OBJECT

public:
    /// `themes` outlives the card.
    PreviewCard(const QString& title, ThemeController& themes, QWidget* parent = nullptr);

    /// What is said below the title.
    void setWords(const QString& words);
    [[nodiscard]] QString words() const;
    [[nodiscard]] std::vector<SheetPanel> drawnPanels() override { return {}; }

protected:
    [[nodiscard]] const Theme& theme() const { return themes_.theme(); }
    /// The place of the picture.
    [[nodiscard]] QRectF picturePlace() const;
    void paintEvent(QPaintEvent* event) override;
    /// Paints into picturePlace().
    virtual void paintPicture(QPainter& painter, const QRectF& place) = 0;

private:
    ThemeController& themes_;
    QLabel* title_;
    ElidedLabel* words_;
};

}  // namespace zorro::ui
