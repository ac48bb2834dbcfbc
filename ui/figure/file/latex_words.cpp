#include <map>

#include "ui/figure/file/sheet_tikz.h"

namespace zorro::ui {
namespace {

const std::map<QChar, QString>& latexSigns() {
    static const std::map<QChar, QString> signs{
        {u'\\', QStringLiteral("\\textbackslash{}")},
        {u'{', QStringLiteral("\\{")},
        {u'}', QStringLiteral("\\}")},
        {u'$', QStringLiteral("\\$")},
        {u'&', QStringLiteral("\\&")},
        {u'#', QStringLiteral("\\#")},
        {u'%', QStringLiteral("\\%")},
        {u'_', QStringLiteral("\\_")},
        {u'^', QStringLiteral("\\textasciicircum{}")},
        {u'~', QStringLiteral("\\textasciitilde{}")},
        {u'<', QStringLiteral("$<$")},
        {u'>', QStringLiteral("$>$")},
        {u'|', QStringLiteral("$|$")},
        {u'"', QStringLiteral("''")},
        {u'−', QStringLiteral("$-$")},
        {u'×', QStringLiteral("$\\times$")},
        {u'·', QStringLiteral("$\\cdot$")},
        {u'±', QStringLiteral("$\\pm$")},
        {u'≤', QStringLiteral("$\\le$")},
        {u'≥', QStringLiteral("$\\ge$")},
        {u'≈', QStringLiteral("$\\approx$")},
        {u'∞', QStringLiteral("$\\infty$")},
        {u'√', QStringLiteral("$\\surd$")},
        {u'′', QStringLiteral("$'$")},
        {u'″', QStringLiteral("$''$")},
        {u'…', QStringLiteral("\\dots{}")},
        {u'–', QStringLiteral("--")},
        {u'—', QStringLiteral("---")},
        {u'°', QStringLiteral("$^\\circ$")},
        {u'\u00a0', QStringLiteral("~")},
        {u'\u2009', QStringLiteral("\\,")},
        {u'\u202f', QStringLiteral("\\,")},
        {u'α', QStringLiteral("$\\alpha$")},
        {u'β', QStringLiteral("$\\beta$")},
        {u'γ', QStringLiteral("$\\gamma$")},
        {u'δ', QStringLiteral("$\\delta$")},
        {u'ε', QStringLiteral("$\\varepsilon$")},
        {u'θ', QStringLiteral("$\\theta$")},
        {u'κ', QStringLiteral("$\\kappa$")},
        {u'λ', QStringLiteral("$\\lambda$")},
        {u'μ', QStringLiteral("$\\mu$")},
        {u'µ', QStringLiteral("$\\mu$")},
        {u'ρ', QStringLiteral("$\\rho$")},
        {u'σ', QStringLiteral("$\\sigma$")},
        {u'τ', QStringLiteral("$\\tau$")},
        {u'φ', QStringLiteral("$\\varphi$")},
        {u'χ', QStringLiteral("$\\chi$")},
        {u'ω', QStringLiteral("$\\omega$")},
        {u'Δ', QStringLiteral("$\\Delta$")},
        {u'Σ', QStringLiteral("$\\Sigma$")},
        {u'Φ', QStringLiteral("$\\Phi$")},
        {u'Ω', QStringLiteral("$\\Omega$")},
    };
    return signs;
}

/// The digit or sign that stands raised, or a null character.
QChar raised(QChar sign) {
    static const QString from = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺");
    static const QString to = QStringLiteral("0123456789-+");
    const qsizetype place = from.indexOf(sign);
    return place < 0 ? QChar() : to[place];
}

}  // namespace

QString latexWords(const QString& text) {
    QString words;
    for (qsizetype i = 0; i < text.size();) {
        QString exponent;
        for (; i < text.size() && !raised(text[i]).isNull(); ++i) {
            exponent += raised(text[i]);
        }
        if (!exponent.isEmpty()) {
            words += QStringLiteral("$^{%1}$").arg(exponent);
            continue;
        }
        const auto sign = latexSigns().find(text[i]);
        words += sign == latexSigns().end() ? QString(text[i]) : sign->second;
        ++i;
    }
    return words;
}

}  // namespace zorro::ui
