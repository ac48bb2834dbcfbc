#include "ui/fit/report/fit_report_rows.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "core/text/amount.h"
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
    rows += QList<QStringList>{{FitRows::tr("largest |error|"), numberText(report.maxAbsError)},
                               {FitRows::tr("largest at x ="), numberText(report.maxAbsErrorAt)},
                               {FitRows::tr("R²"), numberText(report.rSquared, 6)},
                               {FitRows::tr("χ²"), numberText(report.chiSquared)},
                               {FitRows::tr("reduced χ²"), numberText(report.reducedChiSquared)},
                               {FitRows::tr("AIC"), numberText(report.aic, 5)},
                               {FitRows::tr("BIC"), numberText(report.bic, 5)},
                               {FitRows::tr("points"), wholeText(report.points)},
                               {FitRows::tr("degrees of freedom"), wholeText(report.degreesOfFreedom)},
                               {FitRows::tr("autocorrelation"), numberText(report.autocorrelation, 3)},
                               {FitRows::tr("evaluations"), wholeText(report.evaluations)}};
    return rows;
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
        rows.append({numberText(report.minima[i].rmse, 5), QString::number(report.minima[i].starts)});
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
    if (!report.converged) {
        return FitRows::tr("not converged after %1").arg(time);
    }
    return FitRows::tr("best of %1 starts, %2").arg(starts).arg(time);
}

}  // namespace zorro::ui
