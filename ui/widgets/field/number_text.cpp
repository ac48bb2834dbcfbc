#include "ui/widgets/field/number_text.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "core/text/text.h"

namespace zorro::ui {
namespace {

constexpr QChar minusSign(0x2212);
constexpr QChar thinSpace(0x202F);  // narrow and not to be broken at
constexpr QChar infinitySign(0x221E);
const QString superscripts = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
constexpr QChar superscriptMinus(0x207B);

QString withoutTrailingZeros(QString text) {
    if (text.contains(u'.')) {
        while (text.endsWith(u'0')) {
            text.chop(1);
        }
        if (text.endsWith(u'.')) {
            text.chop(1);
        }
    }
    return text;
}

QString formatted(double value, int digits, bool keepZeros) {
    if (std::isnan(value)) {
        return noNumberText;
    }
    const QString sign = std::signbit(value) && value != 0 ? QString(minusSign) : QString();
    const double magnitude = std::fabs(value);
    if (std::isinf(value)) {
        return sign + infinitySign;
    }
    // The exponent after rounding: 9.9996 has the exponent of 10.00.
    const QString scientific = QString::number(magnitude, 'e', digits - 1);
    const auto mark = scientific.indexOf(u'e');
    const int exponent = magnitude == 0 ? 0 : scientific.mid(mark + 1).toInt();
    if (exponent >= 6 || exponent < -4) {
        const QString mantissa = scientific.left(mark);
        return sign + (keepZeros ? mantissa : withoutTrailingZeros(mantissa)) + QStringLiteral("×10") +
               superscriptText(exponent);
    }
    const QString fixed = QString::number(magnitude, 'f', std::max(0, digits - 1 - exponent));
    return sign + partedDigits(keepZeros ? fixed : withoutTrailingZeros(fixed));
}

}  // namespace

QString partedDigits(const QString& digits) {
    QString text = digits;
    const auto point = text.indexOf(u'.');
    for (auto at = (point < 0 ? text.size() : point) - 3; at > 0; at -= 3) {
        text.insert(at, thinSpace);
    }
    return text;
}

QString countText(qint64 count) {
    const QString digits = partedDigits(QString::number(std::abs(count)));
    return count < 0 ? minusSign + digits : digits;
}

QString countRangeText(const std::pair<std::uint64_t, std::uint64_t>& range) {
    const QString least = countText(static_cast<qint64>(range.first));
    return range.first == range.second ? least
                                       : QCoreApplication::translate("NumberText", "%1 to %2")
                                             .arg(least, countText(static_cast<qint64>(range.second)));
}

QString shareText(double share) {
    if (std::isnan(share)) {
        return noNumberText;
    }
    const double percent = 100 * share;
    const QString unit = QStringLiteral(" %");
    // A share that is not nothing, or not all, is not rounded to that.
    if (percent > 0 && percent < 0.05) {
        return QStringLiteral("< 0.1") + unit;
    }
    if (percent < 100 && percent >= 99.5) {
        return QStringLiteral("> 99") + unit;
    }
    return QString::number(percent, 'f', percent > 0 && percent < 9.95 ? 1 : 0) + unit;
}

QString superscriptText(int number) {
    QString text;
    for (const QChar digit : QString::number(std::abs(number))) {
        text += superscripts[digit.digitValue()];
    }
    return number < 0 ? superscriptMinus + text : text;
}

QString numberText(double value, int digits) {
    return formatted(value, digits, true);
}

QString compactNumberText(double value, int digits) {
    return formatted(value, digits, false);
}

QString intervalText(double lower, double upper, int digits) {
    return (std::isinf(lower) ? u'(' : u'[') + compactNumberText(lower, digits) + QStringLiteral(", ") +
           compactNumberText(upper, digits) + (std::isinf(upper) ? u')' : u']');
}

std::optional<double> readNumber(const QString& text) {
    QString plain;
    bool inExponent = false;
    for (const QChar c : text.trimmed()) {
        if (c == thinSpace || c == QChar(0x2009) || c == u' ') {
            continue;
        }
        if (c == minusSign || c == superscriptMinus) {
            plain += u'-';
        } else if (c == infinitySign) {
            plain += QStringLiteral("inf");
        } else if (const auto digit = superscripts.indexOf(c); digit >= 0 && inExponent) {
            plain += QChar(static_cast<char16_t>(u'0' + digit));
        } else {
            plain += c;
        }
        if (plain.endsWith(QStringLiteral("×10"))) {
            plain.chop(3);
            plain += u'e';
            inExponent = true;
        }
    }
    return parseNumber(plain.toStdString());
}

}  // namespace zorro::ui
