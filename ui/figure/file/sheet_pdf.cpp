#include "ui/figure/file/sheet_pdf.h"

#include <QRegularExpression>

namespace zorro::ui {
namespace {

QByteArray number(double value) {
    return QByteArray::number(value, 'f', 4);
}

}  // namespace

// The file ends in a table of the places of its objects ("xref", a line of twenty bytes for each) and the
// place of that table. A longer box moves everything behind it.
QByteArray withMediaBox(const QByteArray& pdf, const QSizeF& points) {
    static const QRegularExpression boxPattern(
        QStringLiteral("/MediaBox \\[ *0 +0 +([0-9.]+) +([0-9.]+) *\\]"));
    const QString text = QString::fromLatin1(pdf);
    const QRegularExpressionMatch box = boxPattern.match(text);
    const qsizetype table = pdf.lastIndexOf("\nxref\n") + 1;
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    if (!box.hasMatch() || table <= 0 || start < table) {
        return pdf;
    }
    const double top = box.captured(2).toDouble();
    const QByteArray exact = "/MediaBox [0 " + number(top - points.height()) + ' ' + number(points.width()) +
                             ' ' + number(top) + ']';
    const qsizetype place = box.capturedStart();
    const qsizetype moved = exact.size() - box.capturedLength();
    QByteArray result = pdf;
    const qsizetype firstEntry = pdf.indexOf('\n', table + 5) + 1;  // behind "xref" and "0 count"
    constexpr qsizetype entryLength = 20;
    for (qsizetype entry = firstEntry; entry + entryLength <= start && pdf[entry + 17] != 't';
         entry += entryLength) {
        const qsizetype offset = pdf.mid(entry, 10).toLongLong();
        if (pdf[entry + 17] == 'n' && offset > place) {
            result.replace(entry, 10, QByteArray::number(offset + moved).rightJustified(10, '0'));
        }
    }
    const qsizetype digits = start + static_cast<qsizetype>(qstrlen("startxref\n"));
    const qsizetype end = pdf.indexOf('\n', digits);
    result.replace(digits, end - digits, QByteArray::number(table + moved));
    result.replace(place, box.capturedLength(), exact);
    return result;
}

}  // namespace zorro::ui
