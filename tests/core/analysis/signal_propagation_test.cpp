#include "core/analysis/signal_propagation.h"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

struct Gains {
    const char* spec;
    double q;
    double forward;
    double gradient;
};

/// What names the test.
std::ostream& operator<<(std::ostream& out, const Gains& gains) {
    return out << gains.spec << " at q = " << gains.q;
}

class SignalPropagationOf : public testing::TestWithParam<Gains> {};

TEST_P(SignalPropagationOf, GivesTheGainsComputedElsewhere) {
    const SignalPropagation result = propagateSignal(parseCurve(GetParam().spec), GetParam().q);
    EXPECT_NEAR(result.forwardGain, GetParam().forward, 1e-9 * GetParam().forward);
    EXPECT_NEAR(result.gradientGain, GetParam().gradient, 1e-9 * GetParam().gradient);
}

// Computed with mpmath's quadrature at 30 digits, split at the joints.
INSTANTIATE_TEST_SUITE_P(
    Mpmath, SignalPropagationOf,
    testing::Values(Gains{"symmetric-zorro:a=3,b=0.3", 1, 1.8354509877029808, 1.5722828025471027},
                    Gains{"symmetric-zorro:a=1.5,b=0.5", 1, 1.6600986274000154, 1.4752988634390815},
                    Gains{"symmetric-zorro:a=2,b=2", 1, 1.7878468871769918, 1.5564517411894945},
                    Gains{"symmetric-zorro", 1, 1.6124427560913434, 1.454694806060697},
                    Gains{"symmetric-zorro", 0.25, 2.5565118724967566, 1.242330069036385},
                    Gains{"symmetric-zorro", 9, 1.2843897265655572, 2.2747277447569297},
                    Gains{"symmetric-zorro:a=4,b=2", 1, 1.898376146879611, 1.624310382838078},
                    Gains{"symmetric-zorro:a=50,b=-2", 1, 1.0839479137771311, 0.59747416446037708},
                    Gains{"sigmoid-zorro:a=4,b=2,m=0.5", 1, 1.5782643177538234, 2.3382854702572224},
                    Gains{"tanh-zorro:a=4,b=2,m=1", 1, 1.2847639895078065, 1.1691427351286112},
                    Gains{"asymmetric-zorro:a_neg=0.7,b_neg=-3,a_pos=5,b_pos=0.4", 2, 1.0878990017840931,
                          1.3422905123831623},
                    Gains{"gelu", 1, 1.5335304411955352, 1.4811144127083482},
                    Gains{"relu", 1, 1.4142135623730950, 1.4142135623730950},
                    Gains{"silu", 1, 1.6765324703310912, 1.6233202579524973},
                    Gains{"tanh", 1, 1.5925374197228314, 1.4674135916307951}));

TEST(SignalPropagation, OfTheIdentityKeepsTheVariance) {
    const SignalPropagation result = propagateSignal(parseCurve("expr(x)"), 2.5);
    EXPECT_NEAR(result.meanSquare, 2.5, 1e-10);
    EXPECT_NEAR(result.meanSquareSlope, 1, 1e-10);
    EXPECT_NEAR(result.chi(2), 4, 1e-9);
    EXPECT_NEAR(result.nextVariance(2, 0.5), 10.25, 1e-9);
}

TEST(SignalPropagation, OfSeveralPolynomialsIsTheirMoment) {
    EXPECT_NEAR(propagateSignal(parseCurve("expr(x^2)"), 4).meanSquare, 3 * 16, 1e-8);
    EXPECT_NEAR(propagateSignal(parseCurve("expr(x^3)"), 1).meanSquare, 15, 1e-9);
}

TEST(SignalPropagation, RefusesAVarianceThatIsNone) {
    const Curve curve = parseCurve("symmetric-zorro");
    EXPECT_THROW((void)propagateSignal(curve, 0), std::invalid_argument);
    EXPECT_THROW((void)propagateSignal(curve, -1), std::invalid_argument);
    EXPECT_THROW((void)propagateSignal(curve, std::nan("")), std::invalid_argument);
    EXPECT_THROW((void)propagateSignal(curve, INFINITY), std::invalid_argument);
}

}  // namespace
}  // namespace zorro
