// An ONNX model of one curve: a graph from the input x to the output y in single precision, for any shape,
// with the parameters as initialisers. Field numbers are those of onnx.proto (https://onnx.ai).

#include <cmath>
#include <map>
#include <numbers>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "core/code/language/protobuf.h"
#include "core/code/languages.h"
#include "core/code/module_text.h"
#include "core/code/tree/code_tree.h"
#include "core/text/text.h"

namespace zorro {
namespace {

using formula::Node;
using formula::NodeId;
using formula::Operation;

constexpr std::uint64_t irVersion = 7;  // of the first ONNX with opset 13
constexpr std::uint64_t opset = 13;
constexpr std::uint64_t singlePrecision = 1;  // TensorProto.FLOAT

/// Operations that ONNX has too.
const std::map<Operation, std::string_view> onnxOperators{
    {Operation::negate, "Neg"},      {Operation::add, "Add"},
    {Operation::subtract, "Sub"},    {Operation::multiply, "Mul"},
    {Operation::divide, "Div"},      {Operation::power, "Pow"},
    {Operation::less, "Less"},       {Operation::lessEqual, "LessOrEqual"},
    {Operation::greater, "Greater"}, {Operation::greaterEqual, "GreaterOrEqual"},
    {Operation::equal, "Equal"},     {Operation::logicalAnd, "And"},
    {Operation::logicalOr, "Or"},    {Operation::conditional, "Where"},
    {Operation::minimum, "Min"},     {Operation::maximum, "Max"},
    {Operation::abs, "Abs"},         {Operation::acos, "Acos"},
    {Operation::acosh, "Acosh"},     {Operation::asin, "Asin"},
    {Operation::asinh, "Asinh"},     {Operation::atan, "Atan"},
    {Operation::atanh, "Atanh"},     {Operation::ceil, "Ceil"},
    {Operation::cos, "Cos"},         {Operation::cosh, "Cosh"},
    {Operation::erf, "Erf"},         {Operation::exp, "Exp"},
    {Operation::floor, "Floor"},     {Operation::log, "Log"},
    {Operation::relu, "Relu"},       {Operation::sigmoid, "Sigmoid"},
    {Operation::sign, "Sign"},       {Operation::sin, "Sin"},
    {Operation::sinh, "Sinh"},       {Operation::softplus, "Softplus"},
    {Operation::sqrt, "Sqrt"},       {Operation::tan, "Tan"},
    {Operation::tanh, "Tanh"}};

/// A value of the graph by its name.
using Value = std::string;

class OnnxGraph {
public:
    OnnxGraph(const CodeTree& code, const Curve& curve) : code_(code) {
        for (std::size_t p = 0; p < code.parameters.size(); ++p) {
            parameters_.push_back("parameter_" + code.parameters[p]);
            initializer(parameters_.back(), curve.parameters[p]);
        }
        const std::vector<bool> parts = formula::partsOf(code.tree, {&code.root, 1});
        values_.resize(parts.size());
        for (NodeId id = 0; id < parts.size(); ++id) {
            if (parts[id]) {
                values_[id] = valueOf(code.tree[id]);
            }
        }
        // Whatever the formula depends on, y has the shape of x.
        const Value result = number(code.root);
        const bool varies = formula::dependsOnVariable(code.tree, code.root);
        node(varies ? "Identity" : "Expand",
             varies ? std::vector<Value>{result} : std::vector<Value>{result, op("Shape", {"x"})}, "y");
    }

    /// The whole graph; to be called once.
    [[nodiscard]] ProtobufMessage finished(const std::string& name) {
        graph_.text(2, name);
        for (const ProtobufMessage& each : initializers_) {
            graph_.message(5, each);
        }
        graph_.message(11, tensorInfo("x")).message(12, tensorInfo("y"));
        return graph_;
    }

private:
    static ProtobufMessage tensorInfo(const std::string& name) {
        const ProtobufMessage type =
            ProtobufMessage().message(1, ProtobufMessage().number(1, singlePrecision));
        return ProtobufMessage().text(1, name).message(2, type);
    }

    void initializer(const std::string& name, double value) {
        initializers_.push_back(ProtobufMessage()
                                    .number(2, singlePrecision)
                                    .text(8, name)
                                    .text(9, littleEndian(static_cast<float>(value))));
    }

    Value constant(double value) {
        const std::string name = "constant_" + shortestNumber(value);
        if (constants_.try_emplace(name, true).second) {
            initializer(name, value);
        }
        return name;
    }

    void node(std::string_view type, const std::vector<Value>& inputs, const Value& output) {
        ProtobufMessage message;
        for (const Value& input : inputs) {
            message.text(1, input);
        }
        graph_.message(1, message.text(2, output).text(3, "node_" + output).text(4, type));
    }

    Value op(std::string_view type, const std::vector<Value>& inputs) {
        const Value output = "v" + std::to_string(++last_);
        node(type, inputs, output);
        return output;
    }

    Value times(double factor, const Value& a) { return op("Mul", {constant(factor), a}); }
    Value plus(double term, const Value& a) { return op("Add", {constant(term), a}); }

    Value number(NodeId id) {
        return formula::isTruth(code_.tree[id].operation)
                   ? op("Where", {values_[id], constant(1), constant(0)})
                   : values_[id];
    }
    Value truth(NodeId id) {
        return formula::isTruth(code_.tree[id].operation)
                   ? values_[id]
                   : op("Not", {op("Equal", {values_[id], constant(0)})});
    }

    Value valueOf(const Node& node) {
        switch (node.operation) {
            case Operation::number:
            case Operation::pi:
            case Operation::e:
                return constant(node.value);
            case Operation::variable:
                return "x";
            case Operation::parameter:
                return parameters_[node.index];
            case Operation::logicalAnd:
            case Operation::logicalOr:
                return op(onnxOperators.at(node.operation),
                          {truth(node.operands[0]), truth(node.operands[1])});
            case Operation::conditional:
                return op("Where",
                          {truth(node.operands[0]), number(node.operands[1]), number(node.operands[2])});
            default:
                break;
        }
        std::vector<Value> operands;
        operands.reserve(node.operands.size());
        for (int k = 0; k < formula::operandCount(node.operation); ++k) {
            operands.push_back(number(node.operands[static_cast<std::size_t>(k)]));
        }
        const auto own = onnxOperators.find(node.operation);
        return own != onnxOperators.end() ? op(own->second, operands) : composed(node.operation, operands);
    }

    /// Functions that ONNX does not have.
    Value composed(Operation operation, const std::vector<Value>& operands) {
        const Value& u = operands.front();
        switch (operation) {
            case Operation::notEqual:
                return op("Not", {op("Equal", operands)});
            case Operation::normalDistribution:  // erf(-z) = -erf(z)
                return times(0.5, erfc(times(-std::numbers::sqrt2 / 2, u)));
            case Operation::normalDensity:
                return times(0.3989422804014327, op("Exp", {times(-0.5, op("Mul", {u, u}))}));
            case Operation::erfc:
                return erfc(u);
            case Operation::cbrt:
                return op("Mul", {op("Sign", {u}), op("Pow", {op("Abs", {u}), constant(1.0 / 3)})});
            case Operation::expm1:
                return expm1(u);
            case Operation::log1p:
                return log1p(u);
            case Operation::log2:
                return times(1 / std::numbers::ln2, op("Log", {u}));
            case Operation::log10:
                return times(1 / std::numbers::ln10, op("Log", {u}));
            case Operation::heaviside:
                return plus(0.5, times(0.5, op("Sign", {u})));
            case Operation::round:  // ONNX rounds halves to even
                return op("Mul", {op("Sign", {u}), op("Floor", {plus(0.5, op("Abs", {u}))})});
            case Operation::hypot:
                return hypot(u, operands[1]);
            case Operation::atan2:
                return atan2(u, operands[1]);
            case Operation::sigmoidSlope:
                return op("Mul", {op("Sigmoid", {u}), op("Sigmoid", {op("Neg", {u})})});
            case Operation::sechSquared:
                return times(4, op("Mul", {op("Sigmoid", {times(2, u)}), op("Sigmoid", {times(-2, u)})}));
            default:
                throw std::invalid_argument("the function " + inQuotes(formula::wordOf(operation)) +
                                            " cannot be written in ONNX");
        }
    }

    /// 1 - erf(u), and beyond 2, where that cancels, the continued fraction of Abramowitz and Stegun, 7.1.14.
    Value erfc(const Value& u) {
        const Value far = op("Max", {u, constant(2)});
        Value fraction = far;
        for (int k = 24; k >= 1; --k) {
            fraction = op("Add", {far, op("Div", {constant(0.5 * k), fraction})});
        }
        const Value bell = op("Exp", {op("Neg", {op("Mul", {far, far})})});
        const Value tail = op("Div", {times(std::numbers::inv_sqrtpi, bell), fraction});
        const Value near = op("Sub", {constant(1), op("Erf", {u})});
        return op("Where", {op("Greater", {u, constant(2)}), tail, near});
    }

    /// exp(u) - 1 = 2 t / (1 - t) with t = tanh(u / 2), near 0.
    Value expm1(const Value& u) {
        const Value near = op("Min", {op("Max", {u, constant(-1)}), constant(1)});
        const Value t = op("Tanh", {times(0.5, near)});
        const Value small = op("Div", {times(2, t), op("Sub", {constant(1), t})});
        return op("Where", {op("Less", {op("Abs", {u}), constant(1)}), small, plus(-1, op("Exp", {u}))});
    }

    /// log(1 + u) = 2 atanh(u / (2 + u)), by its series near 0.
    Value log1p(const Value& u) {
        const Value near = op("Min", {op("Max", {u, constant(-0.25)}), constant(0.25)});
        const Value s = op("Div", {near, plus(2, near)});
        const Value square = op("Mul", {s, s});
        Value series = constant(1.0 / 9);
        for (const double k : {7.0, 5.0, 3.0, 1.0}) {
            series = plus(1 / k, op("Mul", {square, series}));
        }
        return op("Where", {op("Less", {op("Abs", {u}), constant(0.25)}), times(2, op("Mul", {s, series})),
                            op("Log", {plus(1, u)})});
    }

    /// Nothing overflows in larger sqrt(1 + (smaller / larger)^2).
    Value hypot(const Value& a, const Value& b) {
        const Value larger = op("Max", {op("Abs", {a}), op("Abs", {b})});
        const Value smaller = op("Min", {op("Abs", {a}), op("Abs", {b})});
        const Value isZero = op("Equal", {larger, constant(0)});
        const Value ratio = op("Div", {smaller, op("Where", {isZero, constant(1), larger})});
        return op("Mul", {larger, op("Sqrt", {plus(1, op("Mul", {ratio, ratio}))})});
    }

    Value atan2(const Value& y, const Value& x) {
        const Value isZero = op("Equal", {x, constant(0)});
        const Value turn = op("Atan", {op("Div", {y, op("Where", {isZero, constant(1), x})})});
        const Value half = op(
            "Where", {op("Less", {y, constant(0)}), constant(-std::numbers::pi), constant(std::numbers::pi)});
        const Value behind = op("Where", {op("Less", {x, constant(0)}), op("Add", {turn, half}), turn});
        return op("Where", {isZero, times(std::numbers::pi / 2, op("Sign", {y})), behind});
    }

    const CodeTree& code_;
    ProtobufMessage graph_;
    std::vector<ProtobufMessage> initializers_;
    std::map<std::string, bool> constants_;
    std::vector<Value> parameters_;
    std::vector<Value> values_;
    std::size_t last_ = 0;
};

}  // namespace

std::string onnxCode(const Curve& curve) {
    const Description& description = curve.description();
    const CodeTree code = safeTree(curve, Derivation::none);
    OnnxGraph graph(code, curve);
    const ProtobufMessage operators = ProtobufMessage().text(1, "").number(2, opset);
    return ProtobufMessage()
        .number(1, irVersion)
        .text(2, "ZorroLab")
        .text(6, docstring(curve, moduleParameters(curve, {}), 0))
        .message(7, graph.finished(functionName(description)))
        .message(8, operators)
        .bytes();
}

}  // namespace zorro
