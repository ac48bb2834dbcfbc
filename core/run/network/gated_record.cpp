#include "core/run/network/gated_record.h"

namespace zorro {

std::string gatedWords(const GatedSize& size) {
    return std::to_string(size.units) + (size.units == 1 ? " unit" : " units") + " instead of " +
           std::to_string(size.ungatedUnits) + "; " + std::to_string(size.parameters) +
           " weights and biases, " + std::to_string(size.ungatedParameters) + " without gates";
}

Json gatedJson(const std::optional<GatedSize>& size) {
    if (!size)
        return nullptr;
    return {{"units", size->units},
            {"ungated_units", size->ungatedUnits},
            {"parameters", size->parameters},
            {"ungated_parameters", size->ungatedParameters}};
}

std::optional<GatedSize> readGatedSize(const Json& json) {
    if (json.is_null())
        return std::nullopt;
    return GatedSize{.units = countIn(json.at("units")),
                     .ungatedUnits = countIn(json.at("ungated_units")),
                     .parameters = countIn(json.at("parameters")),
                     .ungatedParameters = countIn(json.at("ungated_parameters"))};
}

}  // namespace zorro
