#pragma once

// What the generated modules of all frameworks have in common: their names, parameters and explanations.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"
#include "core/code/template.h"

namespace zorro {

/// A parameter as the generated code calls it.
struct ModuleParameter {
    std::string symbol;   ///< the name in a SPEC
    std::string name;     ///< an identifier that is not reserved in the language
    std::string value;    ///< the curve's value as a floating-point literal
    std::string meaning;  ///< one phrase
};

/// Whether it is a formula without a name: none of the catalogue and none of somebody's own.
[[nodiscard]] bool isNameless(const Description& description);

/// "SymmetricZorro", "LeakyReLU"; "Swish2Activation" for one of somebody's own, whose name may be a word of
/// the language; "CustomActivation" for a formula without a name.
[[nodiscard]] std::string className(const Description& description);

/// "symmetric_zorro"; "swish2_activation" and "custom_activation" likewise.
[[nodiscard]] std::string functionName(const Description& description);

/// The parameters, with '_' behind names that are among `reserved`.
[[nodiscard]] std::vector<ModuleParameter> moduleParameters(const Curve& curve,
                                                            std::span<const std::string_view> reserved);

/// The words of Python that cannot name a parameter, and the names that the generated code uses itself.
[[nodiscard]] std::span<const std::string_view> pythonReservedWords();

/// "a=1.2" for every parameter: the arguments of a constructor or function.
[[nodiscard]] std::vector<std::string> defaultArguments(const std::vector<ModuleParameter>& parameters);

/// The text of a raw docstring without its quotes: title, formula, parameters, source,
/// and the SPEC and the version of the program that wrote it; indented.
[[nodiscard]] std::string docstring(const Curve& curve, const std::vector<ModuleParameter>& parameters,
                                    std::size_t indent);

/// Whether the curve is one of the five Zorro functions.
[[nodiscard]] bool isZorro(const Curve& curve);

/// The body of a Zorro function as a call of `zorro(x, a_neg, b_neg, a_pos, b_pos)`; parameters are gaps.
[[nodiscard]] std::string_view zorroBody(std::string_view functionName);

}  // namespace zorro
