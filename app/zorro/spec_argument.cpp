#include "app/zorro/commands.h"
#include "app/zorro/usage_error.h"
#include "core/activation/text.h"
#include "core/expression/curve_spec.h"

namespace zorro {

Curve curveOf(const std::string& spec) {
    try {
        return parseCurve(spec);
    } catch (const SpecError& error) {
        throw UsageError("SPEC " + inQuotes(spec) + ": " + error.what());
    }
}

}  // namespace zorro
