#include "ui/fit/report/fit_report_rows.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "core/fit/data/predictors.h"
#include "core/text/amount.h"
#include "ui/language/spoken.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_slider.h"

namespace zorro::ui {
namespace {

class FitRows {
    Q_DECLARE_TR_FUNCTIONS(FitRows)
};

QString errorText(const FittedParameter& parameter) {
    switch (parameter.role) {
        case ParameterRole::fixed:
            return FitRows::tr("fixed");
        case ParameterRole::tied:
            return FitRows::tr("tied");
        case ParameterRole::free:
            break;
    }
    if (parameter.atBound != AtBound::none) {
        return FitRows::tr("at bound");
    }
    return parameter.standardError ? numberText(*parameter.standardError, 2) : noNumberText;
}

/// What the loss itself came to, where RMSE and the largest error do not say it.
QList<QStringList> lossRows(const FitReport& report) {
    QList<QStringList> rows;
    if (report.certifiedError) {
        rows.append({FitRows::tr("proven nowhere above"), numberText(*report.certifiedError)});
    }
    if (report.loss == Loss::l1) {
        rows.append({FitRows::tr("mean |error|"), numberText(report.meanAbsError)});
    }
    if (report.unitError) {
        const bool isRelative = report.loss == Loss::relative;
        rows.append({isRelative ? FitRows::tr("RMS of error / target") : FitRows::tr("RMS in ulps"),
                     numberText(report.unitError->rms)});
        rows.append({isRelative ? FitRows::tr("largest of these") : FitRows::tr("largest in ulps"),
                     numberText(report.unitError->largest)});
    }
    return rows;
}

bool isOfPredictors(const FitReport& report) {
    return predictorsOf(*report.curve.function) != nullptr;
}

QString wholeText(std::size_t count) {
    return countText(static_cast<qint64>(count));
}

}  // namespace

QString nameOf(const FitReport& report, std::size_t parameter) {
    return parameterLabel(report.curve.description().parameters[parameter]);
}

QList<QStringList> parameterRows(const FitReport& report) {
    QList<QStringList> rows;
    for (std::size_t i = 0; i < report.parameters.size(); ++i) {
        const FittedParameter& parameter = report.parameters[i];
        rows.append({nameOf(report, i), numberText(parameter.value, 5), errorText(parameter)});
    }
    return rows;
}

QList<QStringList> intervalRows(const FitReport& report) {
    QList<QStringList> rows;
    for (std::size_t i = 0; i < report.parameters.size(); ++i) {
        const FittedParameter& parameter = report.parameters[i];
        if (const auto& interval = parameter.profile ? parameter.profile : parameter.interval) {
            rows.append({nameOf(report, i), numberText(interval->lower), numberText(interval->upper)});
        }
    }
    return rows;
}

QList<QStringList> goodnessRows(const FitReport& report) {
    QList<QStringList> rows{{FitRows::tr("RMSE"), numberText(report.rmse)}};
    if (report.slopeRmse > 0) {
        rows.append({FitRows::tr("RMSE of f′"), numberText(report.slopeRmse)});
    }
    const bool isByPoint = isOfPredictors(report);
    rows.append({FitRows::tr("largest |error|"), numberText(report.maxAbsError)});
    if (report.maxAbsError > 0) {
        rows.append({isByPoint ? FitRows::tr("largest at point") : FitRows::tr("largest at x ="),
                     isByPoint ? wholeText(static_cast<std::size_t>(report.maxAbsErrorAt))
                               : numberText(report.maxAbsErrorAt)});
    }
    rows += lossRows(report);
    rows += QList<QStringList>{{FitRows::tr("R²"), numberText(report.rSquared, 6)},
                               {report.orthogonal ? FitRows::tr("χ² of distances") : FitRows::tr("χ²"),
                                numberText(report.chiSquared)},
                               {FitRows::tr("reduced χ²"), numberText(report.reducedChiSquared)}};
    if (std::isfinite(report.aic)) {
        rows += QList<QStringList>{{FitRows::tr("AIC"), numberText(report.aic, 5)},
                                   {FitRows::tr("BIC"), numberText(report.bic, 5)}};
    }
    rows += QList<QStringList>{{FitRows::tr("points"), wholeText(report.points)},
                               {FitRows::tr("degrees of freedom"), wholeText(report.degreesOfFreedom)},
                               {FitRows::tr("evaluations"), wholeText(report.evaluations)}};
    if (std::isfinite(report.autocorrelation)) {
        rows.append({FitRows::tr("autocorrelation"), numberText(report.autocorrelation, 3)});
    }
    if (report.sigma != SigmaUse::none) {
        rows.append({FitRows::tr("σ of the data"),
                     report.sigma == SigmaUse::absolute ? FitRows::tr("absolute") : FitRows::tr("relative")});
        if (std::isfinite(report.otherSigmaFactor)) {
            rows.append({report.sigma == SigmaUse::absolute ? FitRows::tr("if relative, errors ×")
                                                            : FitRows::tr("if absolute, errors ×"),
                         numberText(report.otherSigmaFactor, 3)});
        }
    }
    for (const LeftOut& each : report.leftOut) {
        rows.append({FitRows::tr("left out: %1").arg(spoken(each.reason)), wholeText(each.points)});
    }
    return rows;
}

QList<QStringList> conditionRows(const FitReport& report) {
    QList<QStringList> rows;
    for (const FittedCondition& condition : report.conditions) {
        const QString state = !condition.isMet
                                  ? FitRows::tr("off by %1").arg(numberText(-condition.amount, 3))
                              : condition.isHolding ? FitRows::tr("met, holds")
                                                    : FitRows::tr("met");
        rows.append({QString::fromStdString(condition.text), state});
    }
    return rows;
}

QString conditionToolTip(const FittedCondition& condition) {
    const QString where =
        std::isnan(condition.at) ? QString() : FitRows::tr(" at x = %1").arg(numberText(condition.at));
    if (!condition.isMet) {
        return FitRows::tr("Violated by %1%2").arg(numberText(-condition.amount), where);
    }
    const QString holds = condition.isHolding ? FitRows::tr("It holds the curve%1. ").arg(where) : QString();
    if (condition.proven) {
        return holds +
               (*condition.proven >= 0
                    ? FitRows::tr("Proven on its whole range.")
                    : FitRows::tr("Proven on its whole range to %1.").arg(numberText(-*condition.proven, 2)));
    }
    return std::isnan(condition.at) ? holds + FitRows::tr("Met.")
                                    : holds + FitRows::tr("Met on a fine grid and between its points.");
}

QList<QStringList> correlationRows(const FitReport& report) {
    QList<QStringList> rows;
    const std::size_t count = report.estimated.size();
    for (std::size_t i = 1; i < count; ++i) {
        QStringList row{nameOf(report, report.estimated[i])};
        for (std::size_t j = 0; j + 1 < count; ++j) {
            row += j < i ? numberText(report.correlation[i * count + j], 3) : QString();
        }
        rows.append(row);
    }
    return rows;
}

QList<QStringList> minimumRows(const FitReport& report, std::size_t most) {
    QList<QStringList> rows;
    for (std::size_t i = 0; i < std::min(report.minima.size(), most); ++i) {
        const double value = hasCorners(report.loss) ? report.minima[i].lossValue : report.minima[i].rmse;
        rows.append({numberText(value, 5), QString::number(report.minima[i].starts)});
    }
    return rows;
}

QString howItWent(const FitReport& report) {
    std::size_t starts = 0;
    for (const FitMinimum& minimum : report.minima) {
        starts += minimum.starts;
    }
    const QString time = QString::fromStdString(durationText(report.seconds));
    if (report.stopped) {
        return FitRows::tr("stopped after %1; the best until then").arg(time);
    }
    if (!meetsConditions(report)) {
        return FitRows::tr("conditions not met: the nearest, %1").arg(time);
    }
    if (!report.converged) {
        return FitRows::tr("not converged after %1").arg(time);
    }
    return starts == 1 ? FitRows::tr("from one start, %1").arg(time)
                       : FitRows::tr("best of %1 starts, %2").arg(starts).arg(time);
}

}  // namespace zorro::ui
