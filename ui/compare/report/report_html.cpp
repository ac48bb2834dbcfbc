#include "ui/compare/report/report_html.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QSvgGenerator>

#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

class HtmlWords {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString escaped(const QString& text) {
    return text.toHtmlEscaped();
}

QString variablesOf(const Theme& theme) {
    return QStringLiteral("--ground:%1;--panel:%2;--line:%3;--text:%4;--muted:%5;--accent:%6;--control:%7")
        .arg(theme.background.name(), theme.panel.name(), theme.line.name(), theme.text.name(),
             theme.mutedText.name(), theme.accent.name(), theme.control.name());
}

/// Charts are drawn in the light theme's colours; these rules, stronger than the attributes of SVG, turn each
/// into the dark theme's.
QString darkChartRules() {
    const Theme light = lightTheme();
    const Theme dark = darkTheme();
    std::vector<std::pair<QColor, QColor>> colors{{light.panel, dark.panel},
                                                  {light.line, dark.line},
                                                  {light.grid, dark.grid},
                                                  {light.zeroLine, dark.zeroLine},
                                                  {light.strongLine, dark.strongLine},
                                                  {light.text, dark.text},
                                                  {light.mutedText, dark.mutedText},
                                                  {light.warning, dark.warning}};
    for (int index = 0; index < curveHueCount; ++index) {
        colors.emplace_back(curveStyle(light, index).color, curveStyle(dark, index).color);
    }
    QString rules;
    for (const auto& [from, to] : colors) {
        rules += QStringLiteral("svg [fill=\"%1\"]{fill:%2}svg [stroke=\"%1\"]{stroke:%2}\n")
                     .arg(from.name(), to.name());
    }
    return rules;
}

QString styleSheet() {
    return QStringLiteral(":root{color-scheme:light dark;") + variablesOf(lightTheme()) +
           QStringLiteral("}\n@media screen and (prefers-color-scheme:dark){:root{") +
           variablesOf(darkTheme()) + QStringLiteral("}\n") + darkChartRules() +
           QStringLiteral(
               "}\n"
               "body{margin:0;background:var(--ground);color:var(--text);"
               "font:15px/1.5 Inter,system-ui,-apple-system,'Segoe UI',sans-serif}\n"
               "main{max-width:980px;margin:0 auto;padding:32px 20px 64px}\n"
               "h1{font-size:26px;margin:0 0 4px;overflow-wrap:anywhere}h2{font-size:19px;margin:40px 0 "
               "12px}\n"
               "h3{font-size:15px;margin:0 0 8px;overflow-wrap:anywhere}\n"
               "p{margin:8px "
               "0;max-width:75ch;overflow-wrap:anywhere}.muted{color:var(--muted);font-size:13px}\n"
               "section.card{background:var(--panel);border:1px solid var(--line);border-radius:8px;"
               "padding:14px 16px;margin:14px 0;overflow-x:auto;break-inside:avoid}\n"
               "svg{display:block;width:100%;height:auto;min-width:560px}\n"
               "svg text{font-family:Inter,system-ui,-apple-system,'Segoe UI',sans-serif}\n"
               "table{border-collapse:collapse;width:100%;font-size:14px;font-variant-numeric:tabular-nums}\n"
               "th,td{padding:5px 10px;border-bottom:1px solid "
               "var(--line);text-align:right;vertical-align:top}\n"
               "th{color:var(--muted);font-weight:500}th:first-child,td:first-child{text-align:left;padding-"
               "left:0}\n"
               "td:first-child{overflow-wrap:anywhere}table.facts "
               "td{text-align:left;overflow-wrap:anywhere}\n"
               "table.facts td:first-child{color:var(--muted);width:12em;overflow-wrap:normal}\n"
               "pre{background:var(--control);border-radius:6px;padding:10px "
               "12px;overflow-x:auto;font-size:12.5px;"
               "line-height:1.45;margin:8px 0}summary{cursor:pointer;color:var(--accent)}\n"
               "@media "
               "print{main{max-width:none;padding:0}body{background:#fff}section.card{border:0;padding:0}}"
               "\n");
}

QString tableHtml(const ReportTable& table) {
    QString html = QStringLiteral("<section class=\"card\"><h3>") + escaped(table.title) +
                   QStringLiteral("</h3>\n<table><thead><tr>");
    for (const QString& head : table.head) {
        html += QStringLiteral("<th scope=\"col\">") + escaped(head) + QStringLiteral("</th>");
    }
    html += QStringLiteral("</tr></thead><tbody>\n");
    for (const QStringList& row : table.rows) {
        html += QStringLiteral("<tr>");
        for (const QString& cell : row) {
            html += QStringLiteral("<td>") + escaped(cell) + QStringLiteral("</td>");
        }
        html += QStringLiteral("</tr>\n");
    }
    html += QStringLiteral("</tbody></table>");
    if (!table.note.isEmpty()) {
        html += QStringLiteral("<p class=\"muted\">") + escaped(table.note) + QStringLiteral("</p>");
    }
    return html + QStringLiteral("</section>\n");
}

QString figureHtml(const ReportFigure& figure) {
    QString html = QStringLiteral("<section class=\"card\"><h3>") + escaped(figure.title) +
                   QStringLiteral("</h3>\n") + inlineSvg(*figure.figure, figure.size);
    if (!figure.note.isEmpty()) {
        html += QStringLiteral("<p class=\"muted\">") + escaped(figure.note) + QStringLiteral("</p>");
    }
    return html + QStringLiteral("</section>\n");
}

QString runHtml(const ReportRun& run) {
    QString html = QStringLiteral("<section class=\"card\"><h3>") + escaped(run.name) +
                   QStringLiteral("</h3>\n<table class=\"facts\"><tbody>\n");
    for (const auto& [name, value] : run.facts) {
        html += QStringLiteral("<tr><td>") + escaped(name) + QStringLiteral("</td><td>") + escaped(value) +
                QStringLiteral("</td></tr>\n");
    }
    return html + QStringLiteral("</tbody></table>\n<p>") + escaped(HtmlWords::tr("To repeat it:")) +
           QStringLiteral("</p><pre>") + escaped(run.command) + QStringLiteral("</pre>\n<details><summary>") +
           escaped(HtmlWords::tr("The whole configuration (comparison.json)")) +
           QStringLiteral("</summary><pre>") + escaped(run.configuration) +
           QStringLiteral("</pre></details></section>\n");
}

QString headingHtml(const QString& text) {
    return QStringLiteral("<h2>") + escaped(text) + QStringLiteral("</h2>\n");
}

}  // namespace

QString inlineSvg(const Figure& figure, const QSize& size) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    constexpr int logicalDotsPerInch = 96;
    generator.setResolution(logicalDotsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    {
        QPainter painter(&generator);
        figure.paint(painter, size, lightTheme());
    }
    QString svg = QString::fromUtf8(bytes);
    // Inside HTML an SVG needs neither a prologue nor name spaces, and its size is the page's business.
    static const QRegularExpression prologue(QStringLiteral("^.*?<svg[^>]*>"),
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression family(QStringLiteral("font-family=\"[^\"]*\""));
    svg.replace(
        prologue,
        QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\">").arg(size.width()).arg(size.height()));
    svg.remove(family);
    return svg;
}

QByteArray reportAsHtml(const Report& report) {
    QString html = QStringLiteral(
                       "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                       "<title>") +
                   escaped(report.title) + QStringLiteral("</title>\n<style>") + styleSheet() +
                   QStringLiteral("</style></head>\n<body><main>\n<h1>") + escaped(report.title) +
                   QStringLiteral("</h1>\n<p class=\"muted\">") + escaped(report.made) +
                   QStringLiteral("</p>\n<p>") + escaped(report.compared) + QStringLiteral("</p>\n");
    if (!report.claims.isEmpty()) {
        html += headingHtml(HtmlWords::tr("Claims of the paper on the Zorro functions"));
    }
    for (const QString& paragraph : report.claims) {
        html += QStringLiteral("<p>") + escaped(paragraph) + QStringLiteral("</p>\n");
    }
    html += headingHtml(HtmlWords::tr("Charts"));
    for (const ReportFigure& figure : report.figures) {
        html += figureHtml(figure);
    }
    html += headingHtml(HtmlWords::tr("Figures"));
    for (const ReportTable& table : report.tables) {
        html += tableHtml(table);
    }
    html += headingHtml(HtmlWords::tr("How the figures were computed"));
    for (const QString& paragraph : report.method) {
        html += QStringLiteral("<p>") + escaped(paragraph) + QStringLiteral("</p>\n");
    }
    html += headingHtml(HtmlWords::tr("Runs, and how this was made"));
    for (const ReportRun& run : report.runs) {
        html += runHtml(run);
    }
    return (html + QStringLiteral("</main></body></html>\n")).toUtf8();
}

}  // namespace zorro::ui
