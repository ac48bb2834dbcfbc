#include <cmath>
#include <optional>

#include "core/activation/spec.h"
#include "core/fit/report/report_text.h"
#include "core/text/json.h"

namespace zorro {
namespace {

Json jsonOf(const std::optional<ConfidenceInterval>& interval) {
    return interval ? Json::array({jsonNumber(interval->lower), jsonNumber(interval->upper)}) : Json();
}

Json jsonOf(const FitReport& report, const FittedParameter& parameter) {
    constexpr const char* roles[] = {"free", "fixed", "tied"};
    Json object{{"value", jsonNumber(parameter.value)},
                {"stderr", parameter.standardError ? jsonNumber(*parameter.standardError) : Json()},
                {"interval", jsonOf(parameter.interval)},
                {"at_bound", atBoundName(parameter.atBound)},
                {"role", roles[static_cast<std::size_t>(parameter.role)]},
                {"start", jsonNumber(parameter.start)}};
    if (parameter.standardError && std::isfinite(report.otherSigmaFactor)) {
        const double other = *parameter.standardError * report.otherSigmaFactor;
        const bool isAbsolute = report.sigma == SigmaUse::absolute;
        object["stderr_absolute"] = jsonNumber(isAbsolute ? *parameter.standardError : other);
        object["stderr_relative"] = jsonNumber(isAbsolute ? other : *parameter.standardError);
    }
    if (parameter.profile) {
        object["profile"] = jsonOf(parameter.profile);
    }
    if (parameter.role == ParameterRole::tied) {
        object["tied_to"] = report.parameters[parameter.tiedTo].name;
    }
    if (!parameter.remark.empty()) {
        object["remark"] = parameter.remark;
    }
    return object;
}

Json jsonOfMinima(const FitReport& report) {
    Json minima = Json::array();
    for (const FitMinimum& minimum : report.minima) {
        Json parameters = Json::object();
        for (std::size_t i = 0; i < minimum.parameters.size(); ++i) {
            parameters[report.parameters[i].name] = jsonNumber(minimum.parameters[i]);
        }
        minima.push_back({{"rmse", jsonNumber(minimum.rmse)},
                          {"loss_value", jsonNumber(minimum.lossValue)},
                          {"starts", minimum.starts},
                          {"parameters", parameters}});
    }
    return minima;
}

Json jsonOfCorrelation(const FitReport& report) {
    const std::size_t k = report.estimated.size();
    Json object{{"parameters", Json::array()}, {"matrix", Json::array()}};
    for (std::size_t i = 0; i < k; ++i) {
        object["parameters"].push_back(report.parameters[report.estimated[i]].name);
        object["matrix"].push_back(jsonNumbers(std::span(report.correlation).subspan(i * k, k)));
    }
    return object;
}

Json jsonOfConditions(const FitReport& report) {
    Json conditions = Json::array();
    for (const FittedCondition& condition : report.conditions) {
        conditions.push_back({{"condition", condition.text},
                              {"met", condition.isMet},
                              {"active", condition.isHolding},
                              {"amount", jsonNumber(condition.amount)},
                              {"at", jsonNumber(condition.at)},
                              {"proven", condition.proven ? jsonNumber(*condition.proven) : Json()}});
    }
    return conditions;
}

/// What was made small, beside the loss's name.
void addLoss(const FitReport& report, Json& object) {
    object["loss"] = lossNames[static_cast<std::size_t>(report.loss)];
    object["loss_value"] = jsonNumber(report.lossValue);
    object["mean_abs_error"] = jsonNumber(report.meanAbsError);
    if (report.unitError) {
        object["unit_error"] = {{"unit", report.unitError->unit},
                                {"rms", jsonNumber(report.unitError->rms)},
                                {"largest", jsonNumber(report.unitError->largest)},
                                {"at", jsonNumber(report.unitError->largestAt)}};
    }
    if (report.loss == Loss::minimax) {
        object["certified"] = report.certifiedError ? jsonNumber(*report.certifiedError) : Json();
        object["extremes"] = Json::array();
        for (const Point& extreme : report.extremes) {
            object["extremes"].push_back({{"x", extreme.x}, {"residual", extreme.y}});
        }
    }
    object["conditions"] = jsonOfConditions(report);
    object["conditions_met"] = meetsConditions(report);
}

}  // namespace

std::string reportJson(const FitReport& report) {
    Json object{{"spec", report.curve.function ? Json(specText(report.curve)) : Json()},
                {"target", report.target},
                {"parameters", Json::object()}};
    for (const FittedParameter& parameter : report.parameters) {
        object["parameters"][parameter.name] = jsonOf(report, parameter);
    }
    object["rmse"] = jsonNumber(report.rmse);
    object["slope_rmse"] = jsonNumber(report.slopeRmse);
    object["max_abs_error"] = jsonNumber(report.maxAbsError);
    object["max_abs_error_at"] = jsonNumber(report.maxAbsErrorAt);
    addLoss(report, object);
    object["r_squared"] = jsonNumber(report.rSquared);
    object["chi_squared"] = jsonNumber(report.chiSquared);
    object["reduced_chi_squared"] = jsonNumber(report.reducedChiSquared);
    object["aic"] = jsonNumber(report.aic);
    object["bic"] = jsonNumber(report.bic);
    object["degrees_of_freedom"] = report.degreesOfFreedom;
    object["residual_autocorrelation"] = jsonNumber(report.autocorrelation);
    object["confidence"] = report.confidence;
    object["sigma"] = sigmaName(report.sigma);
    object["orthogonal"] = report.orthogonal;
    object["points"] = report.points;
    object["left_out"] = Json::array();
    for (const LeftOut& each : report.leftOut) {
        object["left_out"].push_back(
            {{"reason", each.reason}, {"points", each.points}, {"lines", each.lines}});
    }
    object["evaluations"] = report.evaluations;
    object["seconds"] = report.seconds;
    object["converged"] = report.converged;
    object["stopped"] = report.stopped;
    object["correlation"] = jsonOfCorrelation(report);
    object["minima"] = jsonOfMinima(report);
    object["notes"] = report.notes;
    return jsonDocument(object);
}

}  // namespace zorro
