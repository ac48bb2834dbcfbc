#include "core/activation/spec.h"

#include <cmath>
#include <string>

#include "core/expression/curve_spec.h"
#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"

namespace zorro::fuzz {

void readSpecText(std::string_view bytes) {
    try {
        static_cast<void>(parseSpec(bytes));
    } catch (const SpecError& error) {
        requireSentence(error.what());
        require(error.position() <= bytes.size(), "an error's place lies in the SPEC");
    }
    try {
        const Curve curve = parseTypedCurve(bytes);
        for (const std::string& text : {specText(curve), shortSpecText(curve), formulaSpecText(curve)}) {
            require(parseCurve(text).parameters == curve.parameters, "a curve's SPEC is that curve");
        }
    } catch (const SpecError& error) {
        requireSentence(error.what());
        require(error.position() <= bytes.size(), "an error's place lies in the SPEC");
    }
}

}  // namespace zorro::fuzz
