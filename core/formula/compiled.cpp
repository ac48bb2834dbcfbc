#include "core/formula/compiled.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <thread>
#include <utility>

#include "core/formula/differentiate.h"
#include "core/formula/joints.h"
#include "core/formula/root_group.h"

namespace zorro::formula {
struct CompiledFormula::Parts {
    RootGroup value;      ///< f
    RootGroup slope;      ///< f, f'
    RootGroup curvature;  ///< f, f', f''
    RootGroup gradient;   ///< f, df/dp
    RootGroup mixed;      ///< f, d2f/dx dp
    JointFinder joints;
};

CompiledFormula::CompiledFormula(CompiledFormula&&) noexcept = default;
CompiledFormula& CompiledFormula::operator=(CompiledFormula&&) noexcept = default;
CompiledFormula::~CompiledFormula() = default;

CompiledFormula::CompiledFormula(const ParsedFormula& formula) {
    for (const std::size_t variable : formula.variables) {
        if (variable != 0) {
            const std::string name = "x" + std::to_string(variable);
            throw FormulaError("'" + name + "' is a variable of its own", formula.text.find(name),
                               "a function has the variable x alone; call a parameter otherwise");
        }
    }
    auto parts = std::make_unique<Parts>();
    Tree tree;
    Algebra algebra(tree);
    try {
        const NodeId x = algebra.variable(0);
        const NodeId f = simplified(formula.tree, formula.root, algebra);
        const auto orZero = [&algebra](std::optional<NodeId> slope) {
            return slope ? *slope : algebra.number(0);
        };
        const NodeId df = orZero(derivative(algebra, f, x));
        const NodeId d2f = orZero(derivative(algebra, df, x));
        std::vector<NodeId> gradient{f};
        std::vector<NodeId> mixed{f};
        for (std::uint32_t p = 0; p < formula.parameters.size(); ++p) {
            const NodeId leaf = algebra.parameter(p);
            gradient.push_back(orZero(derivative(algebra, f, leaf)));
            mixed.push_back(orZero(derivative(algebra, df, leaf)));
        }
        parts->value = RootGroup(algebra, {f});
        parts->slope = RootGroup(algebra, {f, df});
        parts->curvature = RootGroup(algebra, {f, df, d2f});
        parts->gradient = RootGroup(algebra, std::move(gradient), RootKind::gradients);
        parts->mixed = RootGroup(algebra, std::move(mixed), RootKind::gradients);
        parts->joints = JointFinder(algebra, std::array{f, df, d2f});
    } catch (const std::length_error& error) {
        throw FormulaError(error.what(), 0, "write it in a shorter form");
    }
    parts_ = std::move(parts);
}

namespace {

/// What belongs to `count` points from `begin` on, of `columns` values each; nothing of nothing.
std::span<double> partOf(std::span<double> all, std::size_t begin, std::size_t count,
                         std::size_t columns = 1) {
    return all.empty() ? all : all.subspan(begin * columns, count * columns);
}

}  // namespace

void CompiledFormula::evaluate(std::span<const double> parameters, std::span<const double> x,
                               const Results& results) const {
    constexpr std::size_t worthAThread = std::size_t{1} << 16;
    // Asked once: every time it reads a file of the kernel's, which takes longer than some hundred points.
    static const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t parts = std::clamp<std::size_t>(x.size() / worthAThread, 1, processors);
    const auto evaluatePart = [&](std::size_t part) {
        const std::size_t begin = x.size() * part / parts;
        const std::size_t count = x.size() * (part + 1) / parts - begin;
        const std::size_t columns = parameters.size();
        evaluateHere(parameters, x.subspan(begin, count),
                     {.f = partOf(results.f, begin, count),
                      .df = partOf(results.df, begin, count),
                      .d2f = partOf(results.d2f, begin, count),
                      .gradient = partOf(results.gradient, begin, count, columns),
                      .mixed = partOf(results.mixed, begin, count, columns)});
    };
    std::vector<std::jthread> others;
    for (std::size_t part = 1; part < parts; ++part) {
        others.emplace_back(evaluatePart, part);
    }
    evaluatePart(0);
}

void CompiledFormula::evaluateHere(std::span<const double> parameters, std::span<const double> x,
                                   const Results& results) const {
    const auto start = [](std::span<double> output) { return output.empty() ? nullptr : output.data(); };
    double* const f = start(results.f);
    double* const df = start(results.df);
    double* const d2f = start(results.d2f);
    if (d2f != nullptr) {
        parts_->curvature.evaluate(parameters, x, 1, std::array{f, df, d2f});
    } else if (df != nullptr) {
        parts_->slope.evaluate(parameters, x, 1, std::array{f, df});
    } else if (f != nullptr) {
        parts_->value.evaluate(parameters, x, 1, std::array{f});
    }
    const auto writeRows = [&](const RootGroup& group, std::span<double> rows) {
        if (rows.empty()) {
            return;
        }
        std::array<double*, mostRoots> columns{};
        for (std::size_t p = 0; p < parameters.size(); ++p) {
            columns[p + 1] = rows.data() + p;
        }
        group.evaluate(parameters, x, parameters.size(), columns);
    };
    writeRows(parts_->gradient, results.gradient);
    writeRows(parts_->mixed, results.mixed);
}

void CompiledFormula::evaluateColumns(std::span<const double> parameters, std::span<const double> x,
                                      std::span<double> f, std::span<double> gradient) const {
    if (gradient.empty()) {
        return parts_->value.evaluate(parameters, x, 1, std::array{f.data()});
    }
    std::array<double*, mostRoots> columns{f.data()};
    for (std::size_t p = 0; p < parameters.size(); ++p) {
        columns[p + 1] = gradient.data() + p * x.size();
    }
    parts_->gradient.evaluate(parameters, x, 1, columns);
}

std::vector<double> CompiledFormula::joints(std::span<const double> parameters) const {
    return parts_->joints.find(parameters);
}

}  // namespace zorro::formula
