#include <utility>

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

struct IconColors {
    QColor normal;
    QColor disabled;
    QColor on;
};

/// Draws an SVG whose lines are in currentColor, in the colour of the icon's state.
class SvgIconEngine : public QIconEngine {
public:
    SvgIconEngine(QString name, QByteArray svg, const IconColors& colors)
        : name_(std::move(name)), svg_(std::move(svg)), colors_(colors) {}

    [[nodiscard]] QIconEngine* clone() const override { return new SvgIconEngine(name_, svg_, colors_); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, drawn);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const QColor color = colorOf(mode, state);
        const QString key = QString("zorro-icon-%1-%2x%3-%4")
                                .arg(name_, QString::number(size.width()), QString::number(size.height()),
                                     color.name(QColor::HexArgb));
        QPixmap drawn;
        if (!QPixmapCache::find(key, &drawn)) {
            drawn = draw(size, color);
            QPixmapCache::insert(key, drawn);
        }
        return drawn;
    }

private:
    [[nodiscard]] QColor colorOf(QIcon::Mode mode, QIcon::State state) const {
        if (mode == QIcon::Disabled) {
            return colors_.disabled;
        }
        return state == QIcon::On ? colors_.on : colors_.normal;
    }

    [[nodiscard]] QPixmap draw(const QSize& size, const QColor& color) const {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QSvgRenderer renderer(QByteArray(svg_).replace("currentColor", color.name().toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&drawn);
        renderer.render(&painter);
        return drawn;
    }

    QString name_;
    QByteArray svg_;
    IconColors colors_;
};

QIcon makeIcon(const QString& name, const IconColors& colors) {
    QFile file(":/icons/" + name + ".svg");
    return file.open(QIODevice::ReadOnly) ? QIcon(new SvgIconEngine(name, file.readAll(), colors)) : QIcon();
}

}  // namespace

QIcon themedIcon(const Theme& theme, const QString& name) {
    return makeIcon(name, {.normal = theme.text, .disabled = theme.disabledText, .on = theme.accent});
}

QIcon quietIcon(const Theme& theme, const QString& name) {
    return makeIcon(name, {.normal = theme.mutedText, .disabled = theme.disabledText, .on = theme.accent});
}

QIcon coloredIcon(const QString& name, const QColor& color) {
    return makeIcon(name, {.normal = color, .disabled = color, .on = color});
}

}  // namespace zorro::ui
