#include "ui/compare/report/report_pdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include "ui/compare/report/report_figure_object.h"
#include "ui/theme/fonts.h"

namespace zorro::ui {
namespace {

class PdfWords {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int dotsPerInch = 1200;
constexpr double marginMillimetres = 18;
constexpr double footerMillimetres = 9;
constexpr double millimetresPerInch = 25.4;
constexpr double bodyPoints = 9.5;
constexpr double smallPoints = 8;

QTextCharFormat letters(double points, bool bold = false, const QColor& color = lightTheme().text) {
    QTextCharFormat format;
    format.setFontFamilies(tabularFont().families());
    format.setFontPointSize(points);
    format.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
    format.setForeground(color);
    return format;
}

QTextCharFormat mutedLetters(double points) {
    return letters(points, false, lightTheme().mutedText);
}

/// Puts the parts of a report into a document, one below the other.
class DocumentWriter {
public:
    explicit DocumentWriter(QTextDocument& document) : cursor_(&document) {}

    void write(const Report& report) {
        // One edit: the document is laid out once, and not after every paragraph.
        cursor_.beginEditBlock();
        writeParts(report);
        cursor_.endEditBlock();
    }

private:
    void writeParts(const Report& report) {
        paragraph(report.title, letters(20, true), 0, 2);
        paragraph(report.made, mutedLetters(bodyPoints), 0, 6);
        paragraph(report.compared, letters(bodyPoints), 0, 4);
        if (!report.claims.isEmpty()) {
            heading(PdfWords::tr("Claims of the paper on the Zorro functions"));
        }
        for (const QString& words : report.claims) {
            paragraph(words, letters(bodyPoints), 0, 4);
        }
        heading(PdfWords::tr("Charts"));
        for (std::size_t i = 0; i < report.figures.size(); ++i) {
            figure(report.figures[i], static_cast<int>(i));
        }
        heading(PdfWords::tr("Figures"));
        for (const ReportTable& each : report.tables) {
            table(each);
        }
        heading(PdfWords::tr("How the figures were computed"));
        for (const QString& words : report.method) {
            paragraph(words, letters(bodyPoints), 0, 4);
        }
        breakPage_ = true;
        heading(PdfWords::tr("Runs, and how this was made"));
        for (const ReportRun& each : report.runs) {
            run(each);
            breakPage_ = true;
        }
    }

    /// A new paragraph with so many points of air above and below it.
    void beginParagraph(double above, double below) {
        QTextBlockFormat format;
        format.setTopMargin(above * pixelsPerPoint);
        format.setBottomMargin(below * pixelsPerPoint);
        constexpr int percent = 118;
        format.setLineHeight(percent, QTextBlockFormat::ProportionalHeight);
        format.setPageBreakPolicy(breakPage_ ? QTextFormat::PageBreak_AlwaysBefore
                                             : QTextFormat::PageBreak_Auto);
        breakPage_ = false;
        first_ ? cursor_.setBlockFormat(format) : cursor_.insertBlock(format);
        first_ = false;
    }

    void paragraph(const QString& words, const QTextCharFormat& format, double above, double below) {
        beginParagraph(above, below);
        cursor_.insertText(words, format);
    }

    void heading(const QString& words) { paragraph(words, letters(14, true), 14, 4); }

    void figure(const ReportFigure& shown, int index) {
        beginParagraph(6, 2);
        QTextCharFormat format;
        format.setObjectType(ReportFigureObject::objectType);
        format.setProperty(ReportFigureObject::indexProperty, index);
        cursor_.insertText(QString(QChar::ObjectReplacementCharacter), format);
        if (!shown.note.isEmpty()) {
            paragraph(shown.note, mutedLetters(smallPoints), 0, 4);
        }
    }

    void cell(QTextTable& shown, int row, int column, const QString& words, const QTextCharFormat& format) {
        QTextTableCell place = shown.cellAt(row, column);
        QTextTableCellFormat look;
        look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        look.setBottomBorder(0.5);
        look.setBottomBorderBrush(lightTheme().line);
        look.setTopPadding(2.5);
        look.setBottomPadding(2.5);
        look.setRightPadding(column == 0 ? 8 : 2);
        place.setFormat(look);
        QTextCursor at = place.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        at.setBlockFormat(block);
        at.insertText(words, format);
    }

    /// The title is a row of the table's head, so that no page ends with a title alone.
    void table(const ReportTable& shown) {
        const int columns = static_cast<int>(shown.head.size());
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(0);
        format.setCellSpacing(0);
        format.setTopMargin(8 * pixelsPerPoint);
        format.setHeaderRowCount(2);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QTextTable* made = cursor_.insertTable(static_cast<int>(shown.rows.size()) + 2, columns, format);
        made->mergeCells(0, 0, 1, columns);
        cell(*made, 0, 0, shown.title, letters(bodyPoints + 0.5, true));
        for (int column = 0; column < columns; ++column) {
            cell(*made, 1, column, shown.head[column], mutedLetters(smallPoints));
            for (int row = 0; row < static_cast<int>(shown.rows.size()); ++row) {
                cell(*made, row + 2, column, shown.rows[static_cast<std::size_t>(row)].value(column),
                     letters(bodyPoints - 0.5));
            }
        }
        cursor_.movePosition(QTextCursor::End);
        if (!shown.note.isEmpty()) {
            paragraph(shown.note, mutedLetters(smallPoints), 2, 4);
        }
    }

    void run(const ReportRun& shown) {
        paragraph(shown.name, letters(bodyPoints + 1.5, true), 10, 2);
        for (const auto& [name, value] : shown.facts) {
            beginParagraph(0, 0);
            cursor_.insertText(name + QStringLiteral(": "), mutedLetters(bodyPoints));
            cursor_.insertText(value, letters(bodyPoints));
        }
        paragraph(PdfWords::tr("To repeat it:"), mutedLetters(bodyPoints), 4, 0);
        code(shown.command);
        paragraph(PdfWords::tr("The whole configuration (comparison.json):"), mutedLetters(bodyPoints), 4, 0);
        code(shown.configuration);
    }

    void code(const QString& text) {
        QTextCharFormat format = letters(smallPoints - 0.5);
        format.setFontFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
        for (const QString& line : text.split(u'\n')) {
            paragraph(line, format, 0, 0);
        }
    }

    static constexpr double pixelsPerPoint = 96.0 / 72;
    QTextCursor cursor_;
    bool first_ = true;
    bool breakPage_ = false;  ///< before the next paragraph
};

void paintPages(QTextDocument& document, QPdfWriter& writer, const QRectF& body, const QString& title) {
    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0) {
            writer.newPage();
        }
        painter.save();
        painter.translate(body.left(), body.top() - page * body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page * body.height(), body.width(), body.height());
        context.palette.setColor(QPalette::Text, lightTheme().text);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        QFont font = tabularFont();
        font.setPointSizeF(smallPoints);
        painter.setFont(font);
        painter.setPen(lightTheme().mutedText);
        const double height = footerMillimetres / millimetresPerInch * dotsPerInch;
        const QRectF footer(body.left(), body.bottom(), body.width(), height);
        painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom,
                         QFontMetricsF(font, &writer).elidedText(title, Qt::ElideMiddle, 0.8 * body.width()));
        painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                         PdfWords::tr("%1 of %2").arg(page + 1).arg(pages));
    }
}

}  // namespace

QByteArray reportAsPdf(const Report& report) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(report.title);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    const double margin = marginMillimetres / millimetresPerInch * dotsPerInch;
    const QRectF page(0, 0, writer.width(), writer.height());
    const double footer = footerMillimetres / millimetresPerInch * dotsPerInch;
    const QRectF body = page.adjusted(margin, margin, -margin, -margin - footer / 2);

    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&writer);
    ReportFigureObject figures(report.figures, body.size());
    document.documentLayout()->registerHandler(ReportFigureObject::objectType, &figures);
    DocumentWriter(document).write(report);
    document.setPageSize(body.size());
    paintPages(document, writer, body, report.title);
    return bytes;
}

}  // namespace zorro::ui
