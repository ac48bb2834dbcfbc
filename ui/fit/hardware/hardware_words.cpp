#include "ui/fit/hardware/hardware_words.h"

#include <cmath>

#include <QCoreApplication>

#include "core/activation/spec.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

using approximation::Approximant;
using approximation::Approximation;
using approximation::Certificate;
using approximation::Form;
using approximation::FormKind;
using approximation::Operations;
using approximation::Tail;

class HardwareWords {
    Q_DECLARE_TR_FUNCTIONS(HardwareWords)
};

QString whereText(double x) {
    return HardwareWords::tr("at x = %1").arg(numberText(x));
}

QString tailWords(const Tail& tail, double end) {
    if (tail.slope == 0) {
        return compactNumberText(tail.value);
    }
    if (tail.value == tail.slope * end) {
        return tail.slope == 1 ? QStringLiteral("x")
                               : HardwareWords::tr("%1 x").arg(compactNumberText(tail.slope));
    }
    return HardwareWords::tr("%1 + %2 (x − %3)")
        .arg(compactNumberText(tail.value), compactNumberText(tail.slope), compactNumberText(end));
}

void addCertificate(QList<QStringList>& rows, const QString& name, const Certificate& certificate) {
    rows.append({name, numberText(certificate.largest)});
    rows.append({QStringLiteral("   ") + whereText(certificate.at), {}});
    rows.append({HardwareWords::tr("   proven bound"),
                 std::isfinite(certificate.certified) ? numberText(certificate.certified) : noNumberText});
}

void addOperations(QList<QStringList>& rows, const Operations& count) {
    rows.append({HardwareWords::tr("Operations"), countText(count.total())});
    const auto add = [&](const QString& name, int number) {
        if (number > 0) {
            rows.append({QStringLiteral("   ") + name, countText(number)});
        }
    };
    add(HardwareWords::tr("multiplications"), count.multiply);
    add(HardwareWords::tr("additions"), count.add);
    add(HardwareWords::tr("divisions"), count.divide);
    add(HardwareWords::tr("comparisons"), count.compare);
    add(HardwareWords::tr("numbers looked up"), count.lookup);
}

QString powerName(std::size_t power) {
    return power == 0   ? QStringLiteral("1")
           : power == 1 ? QStringLiteral("x")
                        : QStringLiteral("x") + superscriptText(static_cast<int>(power));
}

}  // namespace

QString kindName(FormKind kind) {
    switch (kind) {
        case FormKind::polynomial:
            return HardwareWords::tr("polynomial");
        case FormKind::rational:
            return HardwareWords::tr("rational");
        case FormKind::pieces:
            return HardwareWords::tr("pieces");
        default:
            return HardwareWords::tr("table");
    }
}

QString sizeName(FormKind kind) {
    switch (kind) {
        case FormKind::polynomial:
            return HardwareWords::tr("degree");
        case FormKind::rational:
            return HardwareWords::tr("degrees");
        case FormKind::pieces:
            return HardwareWords::tr("pieces");
        default:
            return HardwareWords::tr("entries");
    }
}

QString formName(const Form& form) {
    switch (form.kind) {
        case FormKind::polynomial:
            return HardwareWords::tr("polynomial of degree %1").arg(form.size);
        case FormKind::rational:
            return HardwareWords::tr("rational function of degrees %1/%2")
                .arg(form.size)
                .arg(form.denominator);
        case FormKind::pieces:
            return form.size == 1 ? HardwareWords::tr("one straight piece")
                                  : HardwareWords::tr("%1 straight pieces").arg(form.size);
        default:
            return (form.isCubic ? HardwareWords::tr("table of %1 entries, cubic between them")
                                 : HardwareWords::tr("table of %1 entries, linear between them"))
                .arg(countText(form.size));
    }
}

QString functionName(const Curve& function) {
    const QString title = QString::fromStdString(function.description().title);
    return function.parameters == defaultCurve(function.function).parameters
               ? title
               : QString::fromStdString(specText(function));
}

QString approximationSentence(const Approximation& approximation) {
    const Approximant& approximant = approximation.approximant;
    const Certificate& certificate =
        approximation.relative ? *approximation.relative : approximation.absolute;
    const bool isProven = std::isfinite(certificate.certified);
    const QString error = compactNumberText(isProven ? certificate.certified : certificate.largest, 3);
    const QString how =
        approximation.relative
            ? (isProven ? HardwareWords::tr("proven to be off by at most %1 of the value of %2")
                        : HardwareWords::tr("off by %1 of the value of %2 where it was tried"))
            : (isProven ? HardwareWords::tr("proven to be at most %1 off %2")
                        : HardwareWords::tr("%1 off %2 where it was tried"));
    QString name = formName(approximant.form);
    name[0] = name[0].toUpper();
    return HardwareWords::tr("%1: %2 on %3; %4 operations, %5 bytes.")
        .arg(name, how.arg(error, functionName(approximation.curve)),
             intervalText(approximant.range.lower, approximant.range.upper),
             countText(approximant.operations().total()),
             countText(static_cast<qint64>(approximant.storedBytes())));
}

QList<QStringList> approximationRows(const Approximation& approximation) {
    const Approximant& approximant = approximation.approximant;
    QList<QStringList> rows;
    addCertificate(rows, HardwareWords::tr("Largest error"), approximation.absolute);
    if (approximation.relative) {
        addCertificate(rows, HardwareWords::tr("Largest relative error"), *approximation.relative);
    }
    rows.append({HardwareWords::tr("Computed in %1").arg(QString::fromStdString(approximant.format.name)),
                 numberText(approximation.evaluated)});
    rows.append({QStringLiteral("   ") + whereText(approximation.evaluatedAt), {}});
    rows.append({approximation.evaluatedAll ? HardwareWords::tr("   of all x there are")
                                            : HardwareWords::tr("   x tried"),
                 countText(static_cast<qint64>(approximation.evaluatedCount))});
    addOperations(rows, approximant.operations());
    rows.append({HardwareWords::tr("Bytes kept"), countText(static_cast<qint64>(approximant.storedBytes()))});
    rows.append({HardwareWords::tr("   numbers of %1 bits").arg(approximant.format.bits()),
                 countText(static_cast<qint64>(approximant.storedNumbers()))});
    rows.append({HardwareWords::tr("Below %1").arg(compactNumberText(approximant.range.lower)),
                 tailWords(approximant.below, approximant.range.lower)});
    rows.append({HardwareWords::tr("Above %1").arg(compactNumberText(approximant.range.upper)),
                 tailWords(approximant.above, approximant.range.upper)});
    return rows;
}

std::size_t coefficientCount(const Approximant& approximant) {
    return approximant.form.hasKnots() ? approximant.knots.size()
                                       : approximant.numerator.size() + approximant.denominator.size();
}

QList<QStringList> coefficientRows(const Approximant& approximant, std::size_t most) {
    QList<QStringList> rows;
    const auto add = [&](const QString& name, double value) {
        if (static_cast<std::size_t>(rows.size()) < most) {
            rows.append({name, numberText(value, 6)});
        }
    };
    if (approximant.form.hasKnots()) {
        for (const approximation::Knot& knot : approximant.knots) {
            add(numberText(knot.x, 6), knot.y);
        }
        return rows;
    }
    const bool isRational = !approximant.denominator.empty();
    const QString above = isRational ? HardwareWords::tr("above, ") : QString();
    for (std::size_t k = 0; k < approximant.numerator.size(); ++k) {
        add(above + powerName(k), approximant.numerator[k]);
    }
    for (std::size_t k = 0; k < approximant.denominator.size(); ++k) {
        add(HardwareWords::tr("below, ") + powerName(k), approximant.denominator[k]);
    }
    return rows;
}

}  // namespace zorro::ui
