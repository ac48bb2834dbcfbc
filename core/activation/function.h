#pragma once

// Activation functions as values: what a function is (its description), what it can compute (f, f', f'' and
// the derivatives in its parameters), and a curve, which is a function with values for its parameters.
// The functions themselves are in catalogue.h; what is nothing but a description becomes a function in
// definition.h.

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zorro {

/// How a control should move through a parameter's range.
enum class ParameterScale { linear, logarithmic };

/// One parameter of a function. Values are valid in [lower, upper], both ends included.
struct Parameter {
    std::string name;     ///< as written in a SPEC, e.g. "a_neg"
    std::string symbol;   ///< LaTeX, e.g. "a_{-}"
    std::string meaning;  ///< one phrase, e.g. "steepness of the hump below 0"
    double defaultValue = 0;
    double lower = 0;
    double upper = 0;
    ParameterScale scale = ParameterScale::linear;
};

enum class FunctionKind { zorro, reference, expression };

/// How often a function can be differentiated continuously on the whole line, whatever its
/// parameters' values are.
enum class Smoothness {
    jumps,       ///< f itself jumps
    continuous,  ///< C0: f' jumps
    once,        ///< C1: f'' jumps
    twice,       ///< C2, no more
    infinitely,  ///< C-infinity
    unknown
};

/// "jumps", "C0", "C1", "C2", "C-infinity" or "unknown"; and the one that is called so, or nothing.
[[nodiscard]] std::string_view smoothnessName(Smoothness smoothness);
[[nodiscard]] std::optional<Smoothness> smoothnessCalled(std::string_view name);

/// What there is to say about a function, whatever the values of its parameters. A function that is given as
/// data is this and nothing more: makeFunction() in definition.h computes its formula.
struct Description {
    std::string name;     ///< as written in a SPEC, e.g. "symmetric-zorro"; for an expression "expr(FORMULA)"
    std::string title;    ///< as shown to people, e.g. "Symmetric-Zorro"
    std::string family;   ///< the functions it is listed with, e.g. "rectifier"; empty for a user's formula
    std::string formula;  ///< f(x) in the grammar of core/formula, for every function
    std::string latex;    ///< LaTeX of f(x), without dollar signs; empty where the formula says it all
    std::string about;    ///< what is particular about it, in a sentence or two; often empty
    std::string source;   ///< where the definition comes from
    int year = 0;         ///< of the source; 0 where there is none
    FunctionKind kind = FunctionKind::reference;
    Smoothness smoothness = Smoothness::unknown;
    std::vector<Parameter> parameters;  ///< in the order in which values are passed everywhere
    std::vector<std::string> aliases;   ///< other names of it that a SPEC may use
};

/// The value and the first two derivatives in x at one point.
struct Jet {
    double f = 0;
    double df = 0;
    double d2f = 0;
};

/// Where evaluate() writes. An empty span is not computed; a non-empty f, df or d2f has one element a point,
/// a non-empty gradient is row-major, one row of df/dp (one column a parameter) a point.
struct Outputs {
    std::span<double> f;
    std::span<double> df;
    std::span<double> d2f;
    std::span<double> gradient;
};

/// An immutable activation function; safe to use from several threads at once.
class Function {
public:
    Function() = default;
    Function(const Function&) = delete;
    Function& operator=(const Function&) = delete;
    virtual ~Function() = default;

    [[nodiscard]] virtual const Description& description() const = 0;

    /// Computes what `outputs` asks for at every point of x. NaN in gives NaN out; at +-infinity the limit.
    /// f'' is taken from the inside of the piece that x belongs to. `parameters` has one value for each of
    /// description().parameters, inside its bounds; spans of the wrong size are a programming error.
    virtual void evaluate(std::span<const double> parameters, std::span<const double> x,
                          const Outputs& outputs) const = 0;

    /// f, and df/dp where `gradient` is not empty, a column of x.size() values for each parameter: in
    /// arithmetic as it comes, within 1e-12 of what is computed or of 1, where evaluate() computes anew what
    /// lost digits. For sums over many points, which no digit of one of them moves. A function that has
    /// nothing faster evaluates.
    virtual void approximate(std::span<const double> parameters, std::span<const double> x,
                             std::span<double> f, std::span<double> gradient) const;

    /// The x, in increasing order, at which f' or f'' jumps. Empty where the function is smooth.
    [[nodiscard]] virtual std::vector<double> joints(std::span<const double> parameters) const = 0;
};

using FunctionPtr = std::shared_ptr<const Function>;

/// A function with values for its parameters, as drawn, fitted or trained.
struct Curve {
    FunctionPtr function;
    std::vector<double> parameters;

    [[nodiscard]] const Description& description() const { return function->description(); }
    void evaluate(std::span<const double> x, const Outputs& outputs) const {
        function->evaluate(parameters, x, outputs);
    }
    [[nodiscard]] Jet at(double x) const;
    [[nodiscard]] std::vector<double> joints() const { return function->joints(parameters); }
};

/// The curve of `function` with every parameter at its default.
[[nodiscard]] Curve defaultCurve(FunctionPtr function);

/// The position of the parameter called `name` in the description, or -1.
[[nodiscard]] std::ptrdiff_t parameterIndex(const Description& description, const std::string& name);

}  // namespace zorro
