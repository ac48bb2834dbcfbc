#pragma once

// A figure as it will be on paper: a white page at its true size or enlarged, drawn on another thread.

#include <QImage>
#include <QWidget>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/figure/sheet/figure_style.h"
#include "ui/figure/spoken/drawn_chart.h"
#include "ui/widgets/latest_job.h"

namespace zorro::ui {

class SheetPreview : public QWidget, public DrawnChart {
    Q_OBJECT

public:
    explicit SheetPreview(QWidget* parent = nullptr);

    /// Shows the figure as soon as it is drawn; until then the earlier one.
    void show(const FigureSheet& sheet, const FigureStyle& style);
    [[nodiscard]] std::vector<SheetPanel> drawnPanels() override { return sheet_.panels; }
    /// 1: as large as on paper, [0.1, 8].
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return zoom_; }
    /// The zoom at which the page fits into so many logical pixels.
    [[nodiscard]] double zoomToFit(const QSize& room) const;
    /// Of the page in millimetres, as it was laid out.
    [[nodiscard]] QSizeF pageSize() const { return page_; }
    /// Whether what is shown is what was asked for.
    [[nodiscard]] bool isCurrent() const { return drawn_ == asked_; }
    [[nodiscard]] const QImage& image() const { return image_; }

signals:
    /// The page has another size, or something is wrong with it: a sentence, else empty.
    void laidOut(const QSizeF& millimetres, const QString& remark);
    /// Ctrl and the wheel.
    void zoomRequested(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    struct Request {
        FigureSheet sheet;
        FigureStyle style;
        double pixelsPerMillimetre = 1;
        int number = 0;
    };
    struct Picture {
        QImage image;
    };

    void draw();
    [[nodiscard]] double pixelsPerMillimetre() const;

    FigureSheet sheet_;
    FigureStyle style_;
    QSizeF page_{85, 60};
    double zoom_ = 1;
    QImage image_;
    int asked_ = 0;
    int drawn_ = 0;
    LatestJob<Request, Picture> job_;
};

}  // namespace zorro::ui
