#include "core/fit/search/unknowns.h"

#include <algorithm>

#include "core/activation/definition.h"
#include "core/formula/parameters/linear.h"

namespace zorro {

Unknowns::Unknowns(const Description& description, const std::vector<ParameterSetting>& settings) {
    unknownOf_.assign(settings.size(), none());
    for (std::size_t i = 0; i < settings.size(); ++i) {
        const ParameterSetting& setting = settings[i];
        fixedValues_.push_back(setting.start);
        follows_.push_back(setting.role == ParameterRole::tied ? setting.tiedTo : i);
        if (setting.role != ParameterRole::free) {
            continue;
        }
        const bool logarithmic =
            description.parameters[i].scale == ParameterScale::logarithmic && setting.lower > 0;
        unknownOf_[i] = positions_.size();
        positions_.push_back(i);
        logarithmic_.push_back(logarithmic);
        parameterLower_.push_back(setting.lower);
        parameterUpper_.push_back(setting.upper);
        lower_.push_back(logarithmic ? std::log(setting.lower) : setting.lower);
        upper_.push_back(logarithmic ? std::log(setting.upper) : setting.upper);
    }
    for (std::size_t i = 0; i < settings.size(); ++i) {
        unknownOf_[i] = unknownOf_[follows_[i]];
        fixedValues_[i] = fixedValues_[follows_[i]];
    }
    findLinear(description);
}

/// Takes unknowns into the linear ones as long as the formula is linear in all of them together.
void Unknowns::findLinear(const Description& description) {
    linear_.assign(count(), false);
    if (count() == 0) {
        return;
    }
    const formula::ParsedFormula formula = parsedFormula(description);
    std::vector<bool> chosen(follows_.size(), false);
    for (std::size_t u = 0; u < count(); ++u) {
        if (logarithmic_[u]) {
            continue;
        }
        std::vector<bool> more = chosen;
        for (std::size_t i = 0; i < more.size(); ++i) {
            more[i] = more[i] || unknownOf_[i] == u;
        }
        linear_[u] = formula::isLinearIn(formula, more);
        chosen = linear_[u] ? more : chosen;
    }
}

std::vector<double> Unknowns::parametersAt(std::span<const double> coordinates) const {
    std::vector<double> parameters = fixedValues_;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const std::size_t u = unknownOf_[i];
        if (u != none()) {
            const double value = logarithmic_[u] ? std::exp(coordinates[u]) : coordinates[u];
            // The logarithm of a bound and back again is not the bound.
            parameters[i] = coordinates[u] <= lower_[u]   ? parameterLower_[u]
                            : coordinates[u] >= upper_[u] ? parameterUpper_[u]
                                                          : value;
        }
    }
    return parameters;
}

std::vector<double> Unknowns::coordinatesOf(std::span<const double> parameters) const {
    std::vector<double> coordinates(count());
    for (std::size_t u = 0; u < count(); ++u) {
        const double value = parameters[positions_[u]];
        const double coordinate = logarithmic_[u] ? std::log(std::max(value, parameterLower_[u])) : value;
        coordinates[u] = std::clamp(coordinate, lower_[u], upper_[u]);
    }
    return coordinates;
}

void Unknowns::hold(std::size_t parameter, double value) {
    for (std::size_t i = 0; i < follows_.size(); ++i) {
        fixedValues_[i] = follows_[i] == parameter ? value : fixedValues_[i];
    }
}

}  // namespace zorro
