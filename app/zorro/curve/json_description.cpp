#include "app/zorro/curve/json_description.h"

#include "core/text/json.h"

namespace zorro {
namespace {

std::string kindName(FunctionKind kind) {
    switch (kind) {
        case FunctionKind::zorro:
            return "zorro";
        case FunctionKind::reference:
            return "reference";
        case FunctionKind::expression:
            break;
    }
    return "expression";
}

}  // namespace

Json jsonDescription(const Description& description) {
    Json::array_t parameters;
    for (const Parameter& parameter : description.parameters) {
        parameters.push_back(
            {{"name", parameter.name},
             {"symbol", parameter.symbol},
             {"meaning", parameter.meaning},
             {"default", jsonNumber(parameter.defaultValue)},
             {"lower", jsonNumber(parameter.lower)},
             {"upper", jsonNumber(parameter.upper)},
             {"scale", parameter.scale == ParameterScale::logarithmic ? "logarithmic" : "linear"}});
    }
    return {{"name", description.name},
            {"title", description.title},
            {"kind", kindName(description.kind)},
            {"smoothness", std::string(smoothnessName(description.smoothness))},
            {"formula", description.formula},
            {"latex", description.latex},
            {"source", description.source},
            {"parameters", parameters}};
}

}  // namespace zorro
