#include "core/approximation/enclosure/enclosure.h"

#include "core/activation/definition.h"
#include "core/approximation/enclosure/series_functions.h"
#include "core/formula/algebra.h"

namespace zorro::approximation {

using formula::Node;
using formula::NodeId;
using formula::Operation;

Enclosure::Enclosure(const Curve& curve) : parameters_(curve.parameters) {
    const formula::ParsedFormula parsed = parsedFormula(curve.description());
    formula::Tree tree;
    formula::Algebra algebra(tree);
    const NodeId root = formula::simplified(parsed.tree, parsed.root, algebra);
    (void)formula::copyParts(tree, {&root, 1}, [this](const Node& node) {
        nodes_.push_back(node);
        return static_cast<NodeId>(nodes_.size() - 1);
    });
    careful_ = formula::CarefulEvaluator(tree, {&root, 1});
}

template <class T, class ParameterSeries>
Series<T> Enclosure::walk(const Interval<T>& x, int order, const ParameterSeries& parameter) const {
    std::vector<Series<T>> values;
    values.reserve(nodes_.size());
    for (const Node& node : nodes_) {
        if (formula::operandCount(node.operation) > 0) {
            values.push_back(seriesOf<T>(node.operation, values[node.operands[0]], values[node.operands[1]],
                                         values[node.operands[2]]));
        } else if (node.operation == Operation::parameter) {
            values.push_back(parameter(node.index));
        } else {
            values.push_back(node.operation == Operation::variable
                                 ? variableSeries(x, order)
                                 : constantSeries(point(static_cast<T>(node.value)), order));
        }
    }
    return values.back();
}

template <class T>
Series<T> Enclosure::over(const Interval<T>& x, int order) const {
    return walk(x, order,
                [&](std::size_t i) { return constantSeries(point(static_cast<T>(parameters_[i])), order); });
}

template <class T>
Series<T> Enclosure::over(const Interval<T>& x, int order, const std::vector<Series<T>>& parameters) const {
    return walk(x, order, [&](std::size_t i) { return parameters[i]; });
}

template Series<double> Enclosure::over(const Interval<double>& x, int order) const;
template Series<long double> Enclosure::over(const Interval<long double>& x, int order) const;
template Series<long double> Enclosure::over(const Interval<long double>& x, int order,
                                             const std::vector<Series<long double>>& parameters) const;

long double Enclosure::at(double x) const {
    long double value = 0;
    careful_.quicklyAt(parameters_, x, {&value, 1});
    return value;
}

}  // namespace zorro::approximation
