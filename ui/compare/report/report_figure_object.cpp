#include "ui/compare/report/report_figure_object.h"

#include <algorithm>

#include <QPainter>
#include <QTextDocument>
#include <QTextFormat>

#include "ui/figure/figure_axis.h"
#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

constexpr double figureTitleHeight = 28;  // logical pixels of the figure

QSizeF wholeSize(const ReportFigure& figure) {
    return {static_cast<double>(figure.size.width()), figure.size.height() + figureTitleHeight};
}

}  // namespace

ReportFigureObject::ReportFigureObject(const std::vector<ReportFigure>& figures, const QSizeF& page)
    : figures_(figures), page_(page) {}

const ReportFigure& ReportFigureObject::figureOf(const QTextFormat& format) const {
    return figures_[static_cast<std::size_t>(format.intProperty(indexProperty))];
}

QSizeF ReportFigureObject::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
    // A line must fit on one page: what is higher becomes smaller.
    constexpr double most = 0.9;
    const QSizeF size = wholeSize(figureOf(format));
    const double scale = std::min(page_.width() / size.width(), most * page_.height() / size.height());
    return size * scale;
}

void ReportFigureObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                                    const QTextFormat& format) {
    const ReportFigure& shown = figureOf(format);
    const Theme theme = lightTheme();
    painter->save();
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / wholeSize(shown).width(), rect.height() / wholeSize(shown).height());
    painter->setFont(figureFont(true));
    painter->setPen(theme.text);
    painter->drawText(QRectF(0, 0, shown.size.width(), figureTitleHeight - 8),
                      Qt::AlignLeft | Qt::AlignVCenter, shown.title);
    painter->translate(0, figureTitleHeight);
    shown.figure->paint(*painter, shown.size, theme);
    painter->restore();
}

}  // namespace zorro::ui

#include "moc_report_figure_object.cpp"
