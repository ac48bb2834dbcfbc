// The fused operator against the catalogue's double-precision functions and against composed operations.

#include <ATen/Parallel.h>
#include <cmath>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "core/train/activation/composed.h"
#include "core/train/activation/zorro_operator.h"

namespace zorro {
namespace {

Curve curveOf(const std::string& text) {
    const Spec spec = parseSpec(text);
    return applyAssignments(namedFunction(spec), spec.assignments);
}

Tensor formOf(const std::string& text, at::ScalarType type) {
    return formRow(*zorroForm(curveOf(text))).to(type).unsqueeze(0);
}

class ZorroOperator : public testing::TestWithParam<std::string> {
protected:
    /// From far below to far above both joints.
    static Tensor points(at::ScalarType type) { return at::linspace(-12, 12, 997, type).view({1, -1}); }
};

TEST_P(ZorroOperator, EqualsTheCatalogueInDouble) {
    const Curve curve = curveOf(GetParam());
    const Tensor x = points(at::kDouble).requires_grad_(true);
    const Tensor f = zorroActivation(x, formOf(GetParam(), at::kDouble));
    f.sum().backward();
    for (std::int64_t i = 0; i < x.numel(); ++i) {
        const Jet exact = curve.at(x.data_ptr<double>()[i]);
        EXPECT_NEAR(f.data_ptr<double>()[i], exact.f, 1e-13 * (1 + std::abs(exact.f)));
        EXPECT_NEAR(x.grad().data_ptr<double>()[i], exact.df, 1e-13 * (1 + std::abs(exact.df)));
    }
}

TEST_P(ZorroOperator, IsWithinAFewRoundingsInFloat) {
    const Curve curve = curveOf(GetParam());
    const Tensor x = points(at::kFloat);
    const Tensor f = zorroActivation(x, formOf(GetParam(), at::kFloat));
    for (std::int64_t i = 0; i < x.numel(); ++i) {
        const double exact = curve.at(static_cast<double>(x.data_ptr<float>()[i])).f;
        EXPECT_NEAR(static_cast<double>(f.data_ptr<float>()[i]), exact, 4e-6) << x.data_ptr<float>()[i];
    }
}

TEST_P(ZorroOperator, IsRoundedOnceInBfloat16) {
    const Tensor x = points(at::kBFloat16);
    const Tensor form = formOf(GetParam(), at::kFloat);
    const Tensor exact = zorroActivation(x.to(at::kFloat), form).to(at::kBFloat16);
    EXPECT_TRUE(at::equal(zorroActivation(x, form), exact));
}

TEST_P(ZorroOperator, HasTheGradientsOfComposedOperations) {
    const auto gradients = [&](const auto& activation) {
        const Tensor x = points(at::kDouble).requires_grad_(true);
        const Tensor form = formOf(GetParam(), at::kDouble).requires_grad_(true);
        (activation(x, form) * x.detach().cos()).sum().backward();
        return std::pair(x.grad(), form.grad());
    };
    const auto [byX, byForm] = gradients(zorroActivation);
    const auto [expectedByX, expectedByForm] = gradients(composedZorro);
    EXPECT_TRUE(at::allclose(byX, expectedByX, 1e-11, 1e-12));
    EXPECT_TRUE(at::allclose(byForm, expectedByForm, 1e-10, 1e-10)) << byForm << expectedByForm;
}

TEST_P(ZorroOperator, HasLimitsAtInfinityAndKeepsNaN) {
    const double infinity = std::numeric_limits<double>::infinity();
    const Curve curve = curveOf(GetParam());
    for (const at::ScalarType type : {at::kFloat, at::kDouble, at::kBFloat16}) {
        const Tensor x = at::tensor({-infinity, infinity, std::nan("")}, at::kDouble)
                             .to(type)
                             .view({1, 3})
                             .requires_grad_(true);
        const Tensor form =
            formOf(GetParam(), type == at::kDouble ? at::kDouble : at::kFloat).requires_grad_(true);
        const Tensor f = zorroActivation(x, form);
        f.narrow(1, 0, 2).sum().backward();
        const Tensor values = f.detach().to(at::kDouble);
        EXPECT_NEAR(values[0][0].item<double>(), curve.at(-infinity).f, 1e-30);
        EXPECT_NEAR(values[0][1].item<double>(), curve.at(infinity).f, 1e-30);
        EXPECT_TRUE(std::isnan(values[0][2].item<double>()));
        EXPECT_NEAR(x.grad()[0][0].item<double>(), 0, 1e-30);
        EXPECT_NEAR(x.grad()[0][1].item<double>(), 0, 1e-30);
    }
}

INSTANTIATE_TEST_SUITE_P(Functions, ZorroOperator,
                         testing::Values("symmetric-zorro",
                                         "asymmetric-zorro:a_neg=2,b_neg=0.3,a_pos=5,b_pos=-1",
                                         "sigmoid-zorro:a=2.8,b=20", "tanh-zorro:a=4,b=-0.5",
                                         "sloped-zorro:a=5,b=-6,m=3", "symmetric-zorro:a=0.01,b=20",
                                         "symmetric-zorro:a=50,b=20", "symmetric-zorro:a=6,b=-20"));

TEST(ZorroOperatorRows, UseTheirOwnFormInTurn) {
    const Tensor forms = at::cat({formOf("symmetric-zorro", at::kFloat), formOf("tanh-zorro", at::kFloat)});
    const Tensor x = at::linspace(-3, 3, 4 * 50, at::kFloat).view({4, 5, 10});
    const Tensor f = zorroActivation(x, forms);
    for (std::int64_t row = 0; row < 4; ++row) {
        const Tensor expected = zorroActivation(x[row].unsqueeze(0), forms[row % 2].unsqueeze(0));
        EXPECT_TRUE(at::equal(f[row], expected[0]));
    }
}

TEST(ZorroOperatorRows, DoNotDependOnTheNumberOfThreads) {
    const Tensor form = formOf("asymmetric-zorro", at::kFloat).requires_grad_(true);
    const Tensor x = at::linspace(-9, 9, 200'000, at::kFloat).view({4, -1}).requires_grad_(true);
    const auto gradient = [&](int threads) {
        at::set_num_threads(threads);
        form.mutable_grad().reset();
        zorroActivation(x, form).square().sum().backward();
        return form.grad().clone();
    };
    EXPECT_TRUE(at::equal(gradient(1), gradient(2)));
}

std::string operatorRefusal(const Tensor& x, const Tensor& form) {
    try {
        static_cast<void>(zorroActivation(x, form));
    } catch (const c10::Error& error) {
        return error.what_without_backtrace();
    }
    return "accepted";
}

TEST(ZorroOperatorErrors, SayWhatWouldBeRight) {
    const Tensor form = formOf("symmetric-zorro", at::kFloat);
    EXPECT_THAT(operatorRefusal(at::ones({2}, at::kInt), form),
                testing::HasSubstr("float, double or bfloat16"));
    EXPECT_THAT(operatorRefusal(at::ones({2}), form.narrow(1, 0, 7)), testing::HasSubstr("must be [K, 8]"));
    EXPECT_THAT(operatorRefusal(at::ones({2}, at::kDouble), form),
                testing::HasSubstr("must be double where x is"));
    EXPECT_THAT(operatorRefusal(at::ones({3}), form.repeat({2, 1})),
                testing::HasSubstr("must divide the 3 rows"));
}

TEST(ZorroOperatorRows, LeaveAnEmptyTensorEmpty) {
    EXPECT_EQ(zorroActivation(at::ones({2, 0}), formOf("symmetric-zorro", at::kFloat)).numel(), 0);
}

}  // namespace
}  // namespace zorro
