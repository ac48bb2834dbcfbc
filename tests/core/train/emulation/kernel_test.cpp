// The kernels for CUDA devices, run on an emulated one, against the catalogue's functions in double.

#include <cmath>
#include <numbers>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "core/activation/zorro_form.h"
#include "tests/core/train/emulation/emulated_device.h"

namespace zorro {
namespace {

Curve kernelCurve(const std::string& text) {
    const Spec spec = parseSpec(text);
    return applyAssignments(namedFunction(spec), spec.assignments);
}

/// Members take these in turn.
const std::vector<Curve>& kernelCurves() {
    static const std::vector<Curve> curves{kernelCurve("symmetric-zorro"),
                                           kernelCurve("asymmetric-zorro:a_neg=2,b_neg=0.3,a_pos=5,b_pos=-1"),
                                           kernelCurve("tanh-zorro:a=4,b=-0.5")};
    return curves;
}

template <typename Real>
std::vector<Real> kernelForms() {
    std::vector<Real> forms;
    for (const Curve& curve : kernelCurves()) {
        const ZorroForm form = zorroForm(curve).value();
        for (const double number :
             {form.scale, form.offset, form.m, form.shift, form.a_neg, form.b_neg, form.a_pos, form.b_pos})
            forms.push_back(static_cast<Real>(number));
    }
    return forms;
}

template <typename Scalar>
std::vector<Scalar> spread(std::size_t count, double phase) {
    std::vector<Scalar> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(static_cast<Scalar>(
            static_cast<ComputeType<Scalar>>(3 * std::sin(phase + 0.37 * static_cast<double>(i)))));
    return values;
}

template <typename Scalar>
double tolerance() {
    return std::is_same_v<Scalar, double> ? 1e-12 : std::is_same_v<Scalar, float> ? 2e-5 : 3e-2;
}

template <typename Scalar>
void expectAt(const std::vector<Scalar>& found, std::size_t place, double expected) {
    EXPECT_NEAR(static_cast<double>(found[place]), expected, tolerance<Scalar>() * (1 + std::abs(expected)))
        << place << " of " << found.size();
}

/// All three kinds of work on rows of this length, by whole accesses or number by number.
template <typename Scalar, int lanes, int vectors>
void expectPointwise(std::size_t rows, std::size_t length) {
    using Real = ComputeType<Scalar>;
    const std::size_t count = rows * length;
    const auto x = spread<Scalar>(count, 0);
    const auto gradient = spread<Scalar>(count, 1);
    const auto outer = spread<Scalar>(count, 2);
    const auto forms = kernelForms<Real>();
    std::vector<Scalar> f(count);
    std::vector<Scalar> byX(count);
    std::vector<Scalar> twice(count);
    std::vector<Scalar> byGradient(count);
    constexpr std::size_t elementsABlock = threadsABlock * lanes * vectors;
    const auto blocks = static_cast<unsigned>((length + elementsABlock - 1) / elementsABlock);
    const RowParts parts{static_cast<std::int64_t>(length), blocks, 3};
    launchEmulated({static_cast<unsigned>(rows) * blocks, 1, 1}, threadsABlock, [&] {
        pointwiseKernel<ZorroFunction, ValueOf, Scalar, lanes, vectors, false>(
            {{x.data()}}, {{f.data()}}, forms.data(), nullptr, 1, parts);
        pointwiseKernel<ZorroFunction, GradientOf, Scalar, lanes, vectors, false>(
            {{x.data(), gradient.data()}}, {{byX.data()}}, forms.data(), nullptr, 1, parts);
        pointwiseKernel<ZorroFunction, SecondGradientsOf, Scalar, lanes, vectors, false>(
            {{x.data(), gradient.data(), outer.data()}}, {{byGradient.data(), twice.data()}}, forms.data(),
            nullptr, 1, parts);
    });
    for (std::size_t i = 0; i < count; ++i) {
        const Jet exact = kernelCurves()[i / length % 3].at(static_cast<double>(x[i]));
        const double g = static_cast<double>(gradient[i]);
        const double o = static_cast<double>(outer[i]);
        expectAt(f, i, exact.f);
        expectAt(byX, i, g * exact.df);
        expectAt(byGradient, i, o * exact.df);
        if (std::abs(exact.df - 1) > 1e-3)  // at a joint the second derivative jumps
            expectAt(twice, i, o * g * exact.d2f);
    }
}

TEST(PointwiseKernel, ComputesEveryElementOfEveryRow) {
    expectPointwise<float, 4, 2>(3, 4 * 600);
    expectPointwise<float, 4, 2>(1, 4 * 600 + 3);  // a tail
    expectPointwise<float, 1, 8>(4, 77);
    expectPointwise<double, 2, 2>(3, 1100);
    expectPointwise<c10::BFloat16, 8, 2>(2, 8 * 300);
}

/// Bias and activation, and their way back, of members with rows of columns.
template <typename Scalar, int lanes>
void expectBiased(std::size_t members, std::size_t rows, std::size_t columns, unsigned rowParts) {
    using Real = ComputeType<Scalar>;
    const std::size_t length = rows * columns;
    const auto x = spread<Scalar>(members * length, 0);
    const auto bias = spread<Scalar>(members * columns, 1);
    const auto gradient = spread<Scalar>(members * length, 2);
    const auto forms = kernelForms<Real>();
    std::vector<Scalar> f(x.size());
    std::vector<Scalar> byX(x.size());
    std::vector<Real> sums(rowParts * members * columns);
    const auto blocks = static_cast<unsigned>((length + threadsABlock * lanes - 1) / (threadsABlock * lanes));
    launchEmulated({static_cast<unsigned>(members) * blocks, 1, 1}, threadsABlock, [&] {
        pointwiseKernel<ZorroFunction, ValueOf, Scalar, lanes, 1, true>(
            {{x.data()}}, {{f.data()}}, forms.data(), bias.data(), static_cast<unsigned>(columns),
            {static_cast<std::int64_t>(length), blocks, 3});
    });
    const auto columnBlocks =
        static_cast<unsigned>((columns + columnThreads * lanes - 1) / (columnThreads * lanes));
    const BiasParts parts{static_cast<std::int64_t>(rows), static_cast<unsigned>(columns),
                          static_cast<unsigned>((rows + rowParts - 1) / rowParts), 3};
    launchEmulated({columnBlocks, rowParts, static_cast<unsigned>(members)}, threadsABlock, [&] {
        biasedGradientKernel<ZorroFunction, Scalar, lanes>(x.data(), bias.data(), gradient.data(),
                                                           forms.data(), byX.data(), sums.data(), parts);
    });
    for (std::size_t member = 0; member < members; ++member) {
        for (std::size_t column = 0; column < columns; ++column) {
            double sum = 0;
            for (std::size_t row = 0; row < rows; ++row) {
                const std::size_t place = (member * rows + row) * columns + column;
                const double point =
                    static_cast<double>(x[place]) + static_cast<double>(bias[member * columns + column]);
                const Jet exact = kernelCurves()[member % 3].at(point);
                expectAt(f, place, exact.f);
                expectAt(byX, place, static_cast<double>(gradient[place]) * exact.df);
                sum += static_cast<double>(gradient[place]) * exact.df;
            }
            double found = 0;
            for (std::size_t part = 0; part < rowParts; ++part)
                found += static_cast<double>(sums[(part * members + member) * columns + column]);
            EXPECT_NEAR(found, sum, tolerance<Scalar>() * static_cast<double>(rows) + 1e-9);
        }
    }
}

TEST(BiasKernel, AddsTheBiasOfEachColumnAndSumsItsGradient) {
    expectBiased<float, 4>(3, 40, 64, 1);
    expectBiased<float, 4>(2, 70, 100, 3);
    expectBiased<float, 1>(2, 33, 7, 2);
    expectBiased<double, 2>(1, 5, 36, 1);
}

TEST(FormGradientKernel, AddsUpWhatTheFormChanges) {
    const std::size_t rows = 2;
    const std::size_t length = threadsABlock * elementsASum + 77;  // more than a block
    const auto x = spread<double>(rows * length, 0);
    const auto gradient = spread<double>(rows * length, 1);
    const auto forms = kernelForms<double>();
    const RowParts parts{static_cast<std::int64_t>(length), 2, 3};
    std::vector<double> sums(rows * 2 * FormColumn::count);
    launchEmulated({rows * 2, 1, 1}, threadsABlock, [&] {
        formGradientKernel<double>(x.data(), gradient.data(), forms.data(), sums.data(), parts);
    });
    for (std::size_t row = 0; row < rows; ++row) {
        const double* form = forms.data() + row * FormColumn::count;
        for (std::size_t column = 0; column < FormColumn::count; ++column) {
            const auto valueWith = [&](double change, std::size_t i) {
                std::vector<double> changed(form, form + FormColumn::count);
                changed[column] += change;
                const auto c = zorroConstants(changed.data());
                return c.scale * pointAt<false>(c, x[row * length + i]).value() + c.offset;
            };
            double expected = 0;
            for (std::size_t i = 0; i < length; ++i)
                expected += gradient[row * length + i] * (valueWith(1e-6, i) - valueWith(-1e-6, i)) / 2e-6;
            const double found =
                sums[row * 2 * FormColumn::count + column] + sums[(row * 2 + 1) * FormColumn::count + column];
            EXPECT_NEAR(found, expected, 1e-4 * (1 + std::abs(expected))) << row << ' ' << column;
        }
    }
}

TEST(SquaresKernel, AddsUpEachStretch) {
    const auto flat = spread<float>(1000, 0);
    const std::vector<std::int64_t> ends{1, 400, 400, 1000};
    std::vector<float> sums(ends.size());
    launchEmulated({static_cast<unsigned>(ends.size()), 1, 1}, threadsOfSquares,
                   [&] { squaresKernel<float>(flat.data(), ends.data(), sums.data()); });
    std::int64_t first = 0;
    for (std::size_t i = 0; i < ends.size(); first = ends[i++]) {
        double expected = 0;
        for (std::int64_t j = first; j < ends[i]; ++j)
            expected += std::pow(static_cast<double>(flat[static_cast<std::size_t>(j)]), 2);
        EXPECT_NEAR(static_cast<double>(sums[i]), expected, 1e-4 * (1 + expected));
    }
}

TEST(AdamKernel, DecaysWeightsOnlyAndHasAnotherRateForParametersOfActivations) {
    const AdamStep step{.beta1 = 0.9F, .beta2 = 0.99F, .epsilon = 1e-8F, .keep = 1};
    const float numbers[] = {0.1F, 10, 0.5F};  // the rate, 1 / sqrt(1 - beta2), and what is kept
    std::vector<float> values{1, 1, 1};
    const std::vector<float> gradients{2, 2, 2};
    std::vector<float> means(3);
    std::vector<float> variances(3);
    launchEmulated({1, 1, 1}, threadsOfUpdate, [&] {
        adamKernel(step, {}, numbers, true, 1, 2, 3, values.data(), gradients.data(), means.data(),
                   variances.data(), 3);
    });
    // mean 0.2, deviation sqrt(0.04) * 10 = 2: the update is 0.1 * 0.2 / 2.
    EXPECT_NEAR(values[0], 0.5 - 0.01, 1e-6);
    EXPECT_NEAR(values[1], 1 - 0.01, 1e-6);
    EXPECT_NEAR(values[2], 1 - 3 * 0.01, 1e-6);
    EXPECT_NEAR(means[0], 0.2, 1e-6);
    EXPECT_NEAR(variances[1], 0.04, 1e-6);
}

TEST(AdamKernel, TakesTheNumbersOfEveryMember) {
    const std::vector<std::int64_t> rows{1, 0, 1};
    // beta1, beta2, epsilon, decay, and the multiple of the rate, among others.
    const std::vector<float> table{0.9F, 0.99F, 1e-8F, 9, 0.5F, 3, 0.8F, 0.96F, 1, 9, 0, 5};
    const AdamMembers members{
        .rows = rows.data(), .table = table.data(), .columns = {0, 1, 2, 4, 5}, .width = 6};
    const float numbers[] = {0.1F, 10, 1, 0.2F, 5, 1};
    std::vector<float> values{1, 1, 1};
    const std::vector<float> gradients{2, 2, 2};
    std::vector<float> means(3);
    std::vector<float> variances(3);
    launchEmulated({1, 1, 1}, threadsOfUpdate, [&] {
        adamKernel({}, members, numbers, false, 2, 2, 1, values.data(), gradients.data(), means.data(),
                   variances.data(), 3);
    });
    // Of member 1: mean 0.4, deviation sqrt(0.16) * 5 + 1 = 3; of member 0, whose gradient is 2.5 with its
    // decay: mean 0.25, deviation sqrt(0.0625) * 10 = 2.5.
    EXPECT_NEAR(values[0], 1 - 0.2 * 0.4 / 3, 1e-6);
    EXPECT_NEAR(values[1], 1 - 0.1 * 0.25 / 2.5, 1e-6);
    EXPECT_NEAR(values[2], 1 - 5 * 0.2 * 0.4 / 3, 1e-6);
}

}  // namespace
}  // namespace zorro
