#pragma once

// Figures inside a text document, drawn as vectors and as wide as the page. Private to the report.

#include <vector>

#include <QObject>
#include <QSizeF>
#include <QTextFormat>
#include <QTextObjectInterface>

#include "ui/compare/report/report.h"

#ifdef Q_MOC_RUN  // moc reads no header of Qt's (ui/moc.in), where this stands
Q_DECLARE_INTERFACE(QTextObjectInterface, "org.qt-project.Qt.QTextObjectInterface")
#endif

namespace zorro::ui {

class ReportFigureObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int objectType = QTextFormat::UserObject + 1;
    static constexpr int indexProperty = QTextFormat::UserProperty + 1;

    /// `page` is what a page has room for, in dots of the device. `figures` outlive the object.
    ReportFigureObject(const std::vector<ReportFigure>& figures, const QSizeF& page);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    [[nodiscard]] const ReportFigure& figureOf(const QTextFormat& format) const;

    const std::vector<ReportFigure>& figures_;
    QSizeF page_;
};

}  // namespace zorro::ui
