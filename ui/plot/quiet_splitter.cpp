#include "ui/plot/quiet_splitter.h"

#include <QPainter>

namespace zorro::ui {

namespace {

class QuietHandle : public QSplitterHandle {
public:
    explicit QuietHandle(QuietSplitter& splitter)
        : QSplitterHandle(splitter.orientation(), &splitter), splitter_(splitter) {
        setAttribute(Qt::WA_Hover);
        setToolTip(QuietSplitter::tr("Drag to share the height between the plots"));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        if (!underMouse()) {
            return;
        }
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(splitter_.lineColor(), 2, Qt::SolidLine, Qt::RoundCap));
        const QPointF centre = QRectF(rect()).center();
        painter.drawLine(centre - QPointF(16, 0), centre + QPointF(16, 0));
    }

private:
    QuietSplitter& splitter_;
};

}  // namespace

QSplitterHandle* QuietSplitter::createHandle() {
    return new QuietHandle(*this);
}

}  // namespace zorro::ui

#include "moc_quiet_splitter.cpp"
