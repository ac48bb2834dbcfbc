#include "app/zorro/command_line/commands.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/expression/curve_spec.h"
#include "core/library/own_functions.h"
#include "core/text/text.h"

namespace zorro {

Curve curveOf(const std::string& spec) {
    try {
        return parseCurve(spec, ownFunctionsFor(spec));
    } catch (const SpecError& error) {
        throw UsageError("SPEC " + inQuotes(spec) + ": " + error.what());
    }
}

}  // namespace zorro
