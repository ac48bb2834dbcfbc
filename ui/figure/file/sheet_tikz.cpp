#include "ui/figure/file/sheet_tikz.h"

#include <QBuffer>

#include "core/text/markup.h"
#include "ui/figure/file/tikz_options.h"
#include "ui/figure/sheet/sheet_layout.h"
#include "ui/figure/sheet/sheet_painter.h"
#include "ui/figure/sheet/sheet_paths.h"

namespace zorro::ui {
namespace {

QByteArray pngOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

class TikzWriter {
public:
    TikzWriter(const FigureSheet& sheet, const FigureStyle& style, const QString& baseName)
        : sheet_(sheet),
          style_(style),
          baseName_(baseName),
          type_(style),
          palette_(sheet, style.colors),
          options_(style_, type_, palette_),
          layout_(layOut(sheet, style)) {}

    std::vector<FigureFile> files();

private:
    void addHead();
    void addPanel(const PanelLayout& panel);
    void addAxisOptions(const SheetPanel& panel, const PanelLayout& layout);
    void addTicks(const QString& axis, const std::vector<FigureTick>& ticks);
    void addSeries(const SheetPanel& panel, const SheetSeries& series, const QRectF& area);
    void addPoints(const SheetPanel& panel, const SheetSeries& series, const QRectF& area);
    void addPlot(const QString& options, const SheetPanel& panel, const QPolygonF& points, const QRectF& area,
                 const QString& end = {});
    void addImage(const SheetPanel& panel, const PanelLayout& layout);
    void addScale(const SheetPanel& panel, const PanelLayout& layout);
    void addZeroLines(const SheetPanel& panel, const QRectF& area);
    void addUprights(const SheetPanel& panel, const PanelLayout& layout);
    void addKey(const LegendKey& key);
    void addText(const SheetText& text);
    /// A place of the figure in the picture, whose units are millimetres from its lower left corner.
    [[nodiscard]] QString place(const QPointF& at) const {
        return QStringLiteral("(%1,%2)").arg(tikzMillimetres(at.x()),
                                             tikzMillimetres(layout_.size.height() - at.y()));
    }
    [[nodiscard]] static QString letterOf(std::size_t panel) {
        return QChar(u'a' + static_cast<char16_t>(panel % 26));
    }

    const FigureSheet& sheet_;
    const FigureStyle& style_;
    const QString baseName_;
    SheetType type_;
    SheetPalette palette_;
    TikzOptions options_;
    SheetLayout layout_;
    QString text_;
    std::vector<FigureFile> images_;
};

void TikzWriter::addHead() {
    text_ += QStringLiteral(
                 "%% Made by ZorroLab. pdflatex and lualatex make a page of %1 mm x %2 mm of it;\n"
                 "%% \\input takes it where the document says \\usepackage{standalone,pgfplots}.\n"
                 "\\documentclass{standalone}\n"
                 "\\usepackage{pgfplots}\n"
                 "\\pgfplotsset{compat=1.16}\n"
                 "\\begin{document}\n"
                 "\\begin{tikzpicture}[x=1mm,y=1mm,font=\\fontsize{%3}{%4}\\selectfont]\n"
                 "\\useasboundingbox (0,0) rectangle (%1,%2);\n")
                 .replace(QStringLiteral("%%"), QStringLiteral("%"))
                 .arg(tikzMillimetres(layout_.size.width()), tikzMillimetres(layout_.size.height()),
                      tikzNumber(style_.points), tikzNumber(1.2 * style_.points));
}

void TikzWriter::addTicks(const QString& axis, const std::vector<FigureTick>& ticks) {
    QStringList texts;
    for (const FigureTick& tick : ticks) {
        texts << u'{' + latexWords(tick.text) + u'}';
    }
    text_ += QStringLiteral("  %1ticklabels={%2},\n").arg(axis, texts.join(u','));
}

void TikzWriter::addAxisOptions(const SheetPanel& panel, const PanelLayout& layout) {
    const QRectF& area = layout.area;
    const auto end = [](const FigureAxis& axis, double part) { return tikzNumber(axis.valueAt(part)); };
    const auto ticks = [](const FigureAxis& axis, const std::vector<FigureTick>& all) {
        QStringList values;
        for (const FigureTick& tick : all) {
            // Zero is the difference of others and rarely comes out as zero.
            const double value = axis.valueAt(tick.part);
            const bool isZero = !axis.logarithmic && std::fabs(value) < 1e-9 * lengthOf(axis.range);
            values << tikzNumber(isZero ? 0 : value);
        }
        return values.join(u',');
    };
    text_ += QStringLiteral(
                 "\\begin{axis}[at={(%1)},anchor=south west,scale only axis,\n"
                 "  width=%2mm,height=%3mm,axis lines%4,tick align=outside,\n"
                 "  xmin=%5,xmax=%6,ymin=%7,ymax=%8,%9\n")
                 .arg(tikzMillimetres(area.left()) + QStringLiteral("mm,") +
                          tikzMillimetres(layout_.size.height() - area.bottom()) + QStringLiteral("mm"),
                      tikzMillimetres(area.width()), tikzMillimetres(area.height()),
                      !panel.uprights.empty() ? QStringLiteral("=none")
                      : panel.image           ? QStringLiteral("=box")
                                              : QStringLiteral("*=left"),
                      end(panel.x, 0), end(panel.x, 1), end(panel.y, 0), end(panel.y, 1),
                      QString(panel.x.logarithmic ? QStringLiteral("xmode=log,") : QString()) +
                          (panel.y.logarithmic ? QStringLiteral("ymode=log,") : QString()));
    if (!panel.uprights.empty()) {
        text_ += QStringLiteral("  ]\n");
        return;
    }
    text_ += QStringLiteral("  xtick={%1},ytick={%2},\n")
                 .arg(ticks(panel.x, layout.xTicks), ticks(panel.y, layout.yTicks));
    addTicks(QStringLiteral("x"), layout.xTicks);
    addTicks(QStringLiteral("y"), layout.yTicks);
    const bool turned = std::any_of(layout.texts.begin(), layout.texts.end(), [](const SheetText& text) {
        return text.role == TextRole::tick && text.upright;
    });
    text_ += QStringLiteral("  major tick length=%1mm,ticklabel style={inner sep=0pt,outer sep=%2mm},%3%4\n")
                 .arg(tikzMillimetres(tickLength(type_)), tikzMillimetres(numberGap(type_)),
                      turned ? QStringLiteral("xticklabel style={rotate=90,anchor=east},") : QString(),
                      style_.grid ? QStringLiteral("grid=major,major grid style={black!13},") : QString());
    text_ += QStringLiteral(
        "  tick style={black,line width=0.5pt},minor tick style={draw=none},axis line style={line "
        "width=0.5pt}]\n");
}

void TikzWriter::addPlot(const QString& options, const SheetPanel& panel, const QPolygonF& points,
                         const QRectF& area, const QString& end) {
    text_ += QStringLiteral("\\addplot[%1] coordinates {").arg(options);
    constexpr int inLine = 6;
    for (qsizetype i = 0; i < points.size(); ++i) {
        text_ += i % inLine == 0 ? QStringLiteral("\n ") : QString();
        text_ += QStringLiteral(" (%1,%2)")
                     .arg(tikzNumber(panel.x.valueAt((points[i].x() - area.left()) / area.width())),
                          tikzNumber(panel.y.valueAt((area.bottom() - points[i].y()) / area.height())));
    }
    text_ += QStringLiteral("}%1;\n").arg(end);
}

void TikzWriter::addPoints(const SheetPanel& panel, const SheetSeries& series, const QRectF& area) {
    QPolygonF places;
    for (const SheetPoint& point : pointsOf(panel, series, area)) {
        places << point.at;
        if (point.right > point.left) {
            addPlot(options_.ofLine(series), panel,
                    {QPointF(point.left, point.at.y()), QPointF(point.right, point.at.y())}, area);
        }
    }
    if (!places.empty()) {
        addPlot(QStringLiteral("only marks,") + options_.ofMark(series), panel, places, area);
    }
}

void TikzWriter::addSeries(const SheetPanel& panel, const SheetSeries& series, const QRectF& area) {
    if (!series.name.isEmpty()) {
        text_ += QStringLiteral("% ") + QString(series.name).replace(u'\n', u' ') + u'\n';
    }
    for (const QPolygonF& line : linesOf(panel, series, area)) {
        addPlot(options_.ofLine(series), panel, line, area);
    }
    if (palette_.shapeOf(series) != SheetShape::none) {
        addPoints(panel, series, area);
    }
}

void TikzWriter::addImage(const SheetPanel& panel, const PanelLayout& layout) {
    const QString suffix = u'-' + letterOf(layout.panel) + QStringLiteral(".png");
    images_.push_back({suffix, pngOf(imageOf(panel, layout.area, palette_))});
    text_ += QStringLiteral("\\addplot graphics[xmin=%1,xmax=%2,ymin=%3,ymax=%4] {%5};\n")
                 .arg(tikzNumber(panel.x.valueAt(0)), tikzNumber(panel.x.valueAt(1)),
                      tikzNumber(panel.y.valueAt(0)), tikzNumber(panel.y.valueAt(1)), baseName_ + suffix);
    for (const QPolygonF& line : contourOf(panel, layout.area)) {
        addPlot(QStringLiteral("draw=black,line width=") + tikzPoints(unitsOfPoints(style_.lineWidth)), panel,
                line, layout.area);
    }
}

void TikzWriter::addScale(const SheetPanel& panel, const PanelLayout& layout) {
    if (layout.scaleBar.isEmpty()) {
        return;
    }
    const QList<QRgb> shades = palette_.shades(panel.scale->colors);
    QImage column(1, static_cast<int>(shades.size()), QImage::Format_ARGB32);
    for (int i = 0; i < column.height(); ++i) {
        column.setPixel(0, i, shades[column.height() - 1 - i]);
    }
    const QRectF& bar = layout.scaleBar;
    const QString suffix = u'-' + letterOf(layout.panel) + QStringLiteral("-scale.png");
    images_.push_back({suffix, pngOf(column)});
    text_ += QStringLiteral(
                 "\\node[anchor=north west,inner sep=0pt] at %1 "
                 "{\\includegraphics[width=%2mm,height=%3mm]{%4}};\n")
                 .arg(place(bar.topLeft()), tikzMillimetres(bar.width()), tikzMillimetres(bar.height()),
                      baseName_ + suffix);
    for (const double part : layout.scaleTicks) {
        const QPointF at(bar.right(), bar.bottom() - part * bar.height());
        text_ += QStringLiteral("\\draw[line width=0.35pt] %1 -- %2;\n")
                     .arg(place(at), place(at + QPointF(tickLength(type_), 0)));
    }
}

void TikzWriter::addUprights(const SheetPanel& panel, const PanelLayout& layout) {
    const QRectF& area = layout.area;
    for (std::size_t axis = 0; axis < panel.uprights.size(); ++axis) {
        const double x = area.left() + panel.x.partOf(static_cast<double>(axis)) * area.width();
        text_ += QStringLiteral("\\draw[line width=0.5pt] %1 -- %2;\n")
                     .arg(place({x, area.bottom()}), place({x, area.top()}));
        for (const double part : layout.uprightTicks[axis]) {
            const QPointF at(x, area.bottom() - part * area.height());
            text_ += QStringLiteral("\\draw[line width=0.5pt] %1 -- %2;\n")
                         .arg(place(at - QPointF(tickLength(type_), 0)), place(at));
        }
    }
}

void TikzWriter::addZeroLines(const SheetPanel& panel, const QRectF& area) {
    const QString options = QStringLiteral("draw=black!28,line width=0.35pt");
    if (const std::optional<double> x = zeroLineOf(panel, panel.x)) {
        const double at = area.left() + *x * area.width();
        addPlot(options, panel, {QPointF(at, area.bottom()), QPointF(at, area.top())}, area);
    }
    if (const std::optional<double> y = zeroLineOf(panel, panel.y)) {
        const double at = area.bottom() - *y * area.height();
        addPlot(options, panel, {QPointF(area.left(), at), QPointF(area.right(), at)}, area);
    }
    if (const double part = panel.x.partOf(panel.guideX); part >= 0 && part <= 1) {
        const double at = area.left() + part * area.width();
        addPlot(options + QStringLiteral(",dashed"), panel,
                {QPointF(at, area.bottom()), QPointF(at, area.top())}, area);
    }
}

void TikzWriter::addPanel(const PanelLayout& layout) {
    const SheetPanel& panel = sheet_.panels[layout.panel];
    addAxisOptions(panel, layout);
    if (panel.image) {
        addImage(panel, layout);
    }
    for (const SheetSeries& series : panel.series) {
        QColor color = palette_.colorOf(series);
        color.setAlphaF(series.y.empty() ? color.alphaF() : 0.18F);
        for (const QPolygonF& band : bandsOf(panel, series, layout.area)) {
            addPlot(QStringLiteral("draw=none,") + tikzColor(QStringLiteral("fill"), color), panel, band,
                    layout.area, QStringLiteral(" -- cycle"));
        }
    }
    addZeroLines(panel, layout.area);
    for (const SheetSeries& series : panel.series) {
        addSeries(panel, series, layout.area);
    }
    text_ += QStringLiteral("\\end{axis}\n");
    addUprights(panel, layout);
    addScale(panel, layout);
    for (const SheetLeader& leader : layout.leaders) {
        text_ +=
            QStringLiteral("\\draw[%1,line width=0.35pt] %2 -- %3;\n")
                .arg(tikzColor(QStringLiteral("draw"), leader.color), place(leader.from), place(leader.to));
    }
    for (const SheetText& text : layout.texts) {
        // The axes write their own numbers; those of a scale and of upright axes are words.
        const bool isAxis = panel.uprights.empty() && text.role == TextRole::tick &&
                            (layout.scaleBar.isEmpty() || text.box.left() < layout.scaleBar.left());
        if (!isAxis) {
            addText(text);
        }
    }
}

void TikzWriter::addText(const SheetText& text) {
    const bool isCentred = text.upright || text.role == TextRole::axisTitle;
    const QPointF at = isCentred      ? text.box.center()
                       : text.toRight ? QPointF(text.box.right(), text.box.center().y())
                                      : QPointF(text.box.left(), text.box.center().y());
    const QString halo = QStringLiteral("fill=white,fill opacity=0.8,text opacity=1,");
    text_ += QStringLiteral("\\node[anchor=%1,inner sep=0pt,%2%3] at %4 {%5%6};\n")
                 .arg(isCentred      ? QStringLiteral("center")
                      : text.toRight ? QStringLiteral("east")
                                     : QStringLiteral("west"),
                      text.upright  ? QStringLiteral("rotate=90,")
                      : text.haloed ? halo
                                    : QString(),
                      tikzColor(QStringLiteral("text"), text.color), place(at),
                      text.bold ? QStringLiteral("\\bfseries ") : QString(), latexWords(text.text));
}

void TikzWriter::addKey(const LegendKey& key) {
    const SheetSeries& series = sheet_.panels[key.panel].series[key.series];
    const QPointF middle = key.sample.center();
    const QPointF left(key.sample.left(), middle.y());
    if (series.penStyle != Qt::NoPen && !series.y.empty()) {
        text_ += QStringLiteral("\\draw[%1] %2 -- %3;\n")
                     .arg(options_.ofLine(series), place(left), place({key.sample.right(), middle.y()}));
    }
    if (!series.lower.empty()) {
        QColor color = palette_.colorOf(series);
        color.setAlphaF(series.y.empty() ? color.alphaF() : 0.18F);
        const double half = 0.3 * key.sample.height();
        text_ += QStringLiteral("\\fill[%1] %2 rectangle %3;\n")
                     .arg(tikzColor(QStringLiteral("fill"), color), place(left + QPointF(0, half)),
                          place({key.sample.right(), middle.y() - half}));
    }
    if (palette_.shapeOf(series) != SheetShape::none) {
        text_ +=
            QStringLiteral("\\draw plot[%1] coordinates {%2};\n").arg(options_.ofMark(series), place(middle));
    }
}

std::vector<FigureFile> TikzWriter::files() {
    addHead();
    for (const PanelLayout& panel : layout_.panels) {
        addPanel(panel);
    }
    for (const LegendKey& key : layout_.keys) {
        addKey(key);
    }
    for (const SheetText& text : layout_.legend) {
        addText(text);
    }
    text_ += QStringLiteral("\\end{tikzpicture}\n\\end{document}\n");
    std::vector<FigureFile> all{{QStringLiteral(".tex"), text_.toUtf8()}};
    all.insert(all.end(), images_.begin(), images_.end());
    return all;
}

}  // namespace

std::vector<FigureFile> figureTikz(const FigureSheet& sheet, const FigureStyle& style,
                                   const QString& baseName) {
    return TikzWriter(sheet, style, baseName).files();
}

QString latexWords(const QString& text) {
    return QString::fromStdString(latexText(text.toStdString()));
}

}  // namespace zorro::ui
