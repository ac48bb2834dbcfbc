#include "ui/explore/curves/curve_text.h"

#include <cmath>
#include <limits>

#include <QCoreApplication>
#include <QStringList>

#include "core/activation/zorro_form.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_slider.h"

namespace zorro::ui {
namespace {

class CurveText {
    Q_DECLARE_TR_FUNCTIONS(CurveText)
};

const QString separator = QStringLiteral(" · ");

QString smoothnessText(Smoothness smoothness) {
    switch (smoothness) {
        case Smoothness::jumps:
            return CurveText::tr("jumps");
        case Smoothness::continuous:
            return QStringLiteral("C⁰");
        case Smoothness::once:
            return QStringLiteral("C¹");
        case Smoothness::twice:
            return QStringLiteral("C²");
        case Smoothness::infinitely:
            return QStringLiteral("C∞");
        case Smoothness::unknown:
            break;
    }
    return {};
}

QString linearPieceText(const ZorroForm& form) {
    const double lower = -form.shift / form.m;
    const double upper = (1 - form.shift) / form.m;
    const double slope = form.scale * form.m;
    const bool identity = slope == 1 && form.scale * form.shift + form.offset == 0;
    return identity
               ? CurveText::tr("identity on %1").arg(intervalText(lower, upper))
               : CurveText::tr("slope %1 on %2").arg(compactNumberText(slope), intervalText(lower, upper));
}

}  // namespace

QString parameterText(const Curve& curve) {
    QStringList parts;
    const auto& parameters = curve.description().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        parts += parameterLabel(parameters[i]) + u' ' + compactNumberText(curve.parameters[i], 3);
    }
    return parts.join(separator);
}

QString plainFormula(const Description& description) {
    if (description.latex.empty() || description.kind == FunctionKind::expression) {
        return QString::fromStdString(description.formula);
    }
    QString text = QString::fromStdString(description.latex);
    static const std::pair<const char*, QString> words[] = {{"f(x) = ", {}},
                                                            {R"(\sigma)", QStringLiteral("σ")},
                                                            {R"(\Phi)", QStringLiteral("Φ")},
                                                            {R"(\varphi)", QStringLiteral("φ")},
                                                            {R"(\beta)", QStringLiteral("β")},
                                                            {R"(\alpha)", QStringLiteral("α")},
                                                            {R"(x\tanh)", QStringLiteral("x·tanh")},
                                                            {R"(\tanh)", QStringLiteral("tanh")},
                                                            {R"(\ln)", QStringLiteral("ln")},
                                                            {R"(\max)", QStringLiteral("max")},
                                                            {R"(\min)", QStringLiteral("min")},
                                                            {R"(\left)", {}},
                                                            {R"(\right)", {}},
                                                            {R"(\,)", QStringLiteral("·")},
                                                            {"e^x", QStringLiteral("eˣ")}};
    for (const auto& [latex, plain] : words) {
        text.replace(QLatin1String(latex), plain);
    }
    text = text.section(QStringLiteral(" = "), 0, 0);  // without a second form of the same
    return text.contains(u'\\') || text.contains(u'{') ? QString() : text;
}

QString shapeText(const Curve& curve) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    QStringList parts;
    if (const QString smoothness = smoothnessText(curve.description().smoothness); !smoothness.isEmpty()) {
        parts += smoothness;
    }
    if (const auto form = zorroForm(curve)) {
        parts += linearPieceText(*form);
    }
    const double left = curve.at(-infinity).f;
    const double right = curve.at(infinity).f;
    if (!std::isnan(left) && !std::isnan(right)) {
        parts += CurveText::tr("tends to %1 and %2").arg(compactNumberText(left), compactNumberText(right));
    }
    return parts.join(separator);
}

QString summaryText(const Curve& curve, bool isReference) {
    QString text = parameterText(curve);
    if (text.isEmpty()) {
        text = plainFormula(curve.description());
    }
    if (text.isEmpty()) {
        text = shapeText(curve);
    }
    return isReference ? CurveText::tr("reference") + separator + text : text;
}

}  // namespace zorro::ui
