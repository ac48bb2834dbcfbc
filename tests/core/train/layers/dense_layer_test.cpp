#include "core/train/layers/dense_layer.h"

#include <map>
#include <optional>
#include <string>
#include <torch/csrc/autograd/autograd.h>
#include <vector>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/train/layers/feed_forward.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

/// (a i + b) mod 17 - 8 tenths, of which PyTorch's answers below were made.
Tensor patterned(const std::vector<std::int64_t>& shape, int a, int b, at::ScalarType type = at::kDouble) {
    const Tensor values = at::empty(shape, at::kDouble);
    for (std::int64_t i = 0; i < values.numel(); ++i)
        values.data_ptr<double>()[i] = static_cast<double>((a * i + b) % 17 - 8) / 10;
    return values.to(type).set_requires_grad(true);
}

/// A gated layer of one member from 2 numbers to 4 units, and what goes into it.
struct Example {
    explicit Example(const std::string& spec, at::ScalarType type)
        : x(patterned({3, 2}, 5, 3, type)),
          w(patterned({2, 4}, 7, 1, type)),
          b(patterned({4}, 3, 2, type)),
          v(patterned({2, 4}, 11, 5, type)),
          c(patterned({4}, 13, 7, type)) {
        parameters.beginLayer("layer");
        activation.emplace(parameters, std::vector{parseCurve(spec)}, ActivationLayer{.channels = 4});
        pass.type = type;
    }

    [[nodiscard]] DenseLayer layer() {
        return {
            .linear = {.weight = at::cat({w, v}, 1).unsqueeze(0), .bias = at::cat({b, c}, 0).view({1, 1, 8})},
            .activation = &*activation,
            .gated = true};
    }

    Tensor x, w, b, v, c;
    Parameters parameters;
    std::optional<StackedActivation> activation;
    ForwardPass pass;
};

void expectNear(const Tensor& found, const std::vector<double>& expected, double tolerance) {
    const Tensor values = found.detach().to(at::kDouble).flatten();
    ASSERT_EQ(static_cast<std::size_t>(values.numel()), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(values[static_cast<std::int64_t>(i)].item<double>(), expected[i], tolerance) << i;
}

/// f(x W + b) * (x V + c) and the gradients of the sum of its squares, by PyTorch 2 in double.
struct Answer {
    std::string spec;
    std::vector<double> y, w, v, x;
};

const std::vector<Answer>& answers() {
    static const std::vector<Answer> all{
        {"gelu",
         {-0.00501617092896, 0.103163916009, -0.088976490462, 0.181884090522, 0.0995290524179,
          -0.0111742718908, 0.213591436645, 0.0307494482343, -0.0212084536571, 0.0954415818265,
          -0.0306113345284, 0.287395765371},
         {0.00932916996364, 0.0294699562332, 0.209131667999, -0.162742798355, -0.0129883281655,
          -0.00681279556627, -0.272877175114, 0.107155052032},
         {-0.0149481189445, 0.0168743827196, 0.0245728430014, -0.109492607129, 0.0203286662829,
          -0.00764703442127, -0.0501741657609, 0.0811045690183},
         {-0.133648134073, 0.226019873202, 0.281450299093, -0.0185130054457, -0.239154624299,
          0.438615845411}},
        {"swish",
         {-0.00547279373893, 0.114900520461, -0.101278693165, 0.164872593166, 0.2058703337, -0.010811266656,
          0.199341178379, 0.0359818733279, -0.0240337877743, 0.11559304267, -0.0317066083785, 0.255679897265},
         {-0.0010134074978, 0.0452853181021, 0.185755606583, -0.12621732015, 0.00150846755008,
          -0.0131902291266, -0.227796728475, 0.082602142686},
         {-0.059231918339, 0.0224651347242, 0.0164769143071, -0.0908094526453, 0.0822219557614,
          -0.0117629077415, -0.0435165055059, 0.0676682512027},
         {-0.129268150565, 0.190169908482, 0.277072444049, -0.0937386450058, -0.203970278978,
          0.349802653422}},
        {"relu",
         {0, 0, 0, 0.27, 0, -0.0204, 0.35, 0, 0, 0, 0, 0.396},
         {0, 0.003468, 0.4375, -0.266544, 0, -0.0048552, -0.6125, 0.156816},
         {0, -0.002448, 0.098, -0.21654, 0, 0.0034272, -0.1372, 0.14256},
         {-0.1944, 0.405, 0.6477832, -0.0151512, -0.346896, 0.703296}},
        {"sigmoid",
         {0.0218911749557, -0.38300173487, 0.289367694758, 0.36638354037, -0.167374255041, -0.0900938888,
          0.711932779924, -0.0877606666534, 0.070687611101, -0.240818838895, 0.28824189435, 0.426133162109},
         {0.0202408357494, -0.0947801200322, 0.151525444037, -0.0733750758357, -0.0285975796601,
          0.0161539613415, -0.279150148111, 0.0321256951692},
         {-0.0591984498972, 0.152064137186, 0.231378197011, -0.368791183474, 0.070635273854, 0.0116130235087,
          -0.485948710229, 0.214093649208},
         {-0.360637840264, 0.122222478246, 0.408836146985, -0.446231991791, -0.311888562186,
          0.287760923633}}};
    return all;
}

TEST(GatedLayer, IsTheFormulaOfPyTorchForwardsAndBackwards) {
    for (const Answer& answer : answers()) {
        for (const at::ScalarType type : {at::kDouble, at::kFloat}) {
            SCOPED_TRACE(answer.spec);
            Example example(answer.spec, type);
            const Tensor y = example.layer()(example.x.unsqueeze(0), example.pass);
            y.square().sum().backward();
            const double tolerance = type == at::kDouble ? 1e-11 : 2e-6;
            expectNear(y, answer.y, tolerance);
            expectNear(example.w.grad(), answer.w, tolerance);
            expectNear(example.v.grad(), answer.v, tolerance);
            expectNear(example.x.grad(), answer.x, tolerance);
        }
    }
}

TEST(GatedLayer, IsDifferentiatedTwiceAsPyTorchDoes) {
    Example example("tanh", at::kDouble);
    const Tensor y = example.layer()(example.x.unsqueeze(0), example.pass);
    const Tensor first = torch::autograd::grad({y.square().sum()}, {example.x}, {}, true, true).front();
    first.square().sum().backward();
    expectNear(example.w.grad(),
               {-0.822926159465, 1.43949877723, 4.47558208711, -1.76251869638, 0.831146721766,
                -0.976055314992, -5.29659725845, 1.58686402784},
               1e-10);
    expectNear(example.v.grad(),
               {-4.67868903302, 0.876944362102, 1.05809482271, -2.34029159903, 5.13723553557, -0.716250635165,
                -1.51001205363, 2.28267495386},
               1e-10);
}

TEST(GatedFeedForwardPart, IsTheFormulaOfPyTorch) {
    for (const at::ScalarType type : {at::kDouble, at::kFloat}) {
        Example example("swish", type);
        const Tensor narrow = patterned({4, 2}, 3, 9, type);
        const Tensor end = patterned({2}, 2, 4, type);
        const FeedForward part{.wide = example.layer(),
                               .narrow = {.weight = narrow.unsqueeze(0), .bias = end.view({1, 1, 2})}};
        const Tensor y = part(example.x.unsqueeze(0), example.pass);
        y.square().sum().backward();
        const double tolerance = type == at::kDouble ? 1e-11 : 2e-6;
        expectNear(y,
                   {-0.246630919152, -0.190055315918, -0.459520949975, -0.112027161035, -0.257669626104,
                    -0.159518035508},
                   tolerance);
        expectNear(example.x.grad(),
                   {0.104225324255, -0.124754916986, 0.164085164054, 0.0497585804438, 0.143838998264,
                    -0.154710638943},
                   tolerance);
        expectNear(example.v.grad(),
                   {0.00916452523811, -0.025567877262, 0.0505967545371, 0.0842040202507, -0.0277526166695,
                    0.0292208845093, -0.0472504361626, -0.0643867959474},
                   tolerance);
        expectNear(narrow.grad(),
                   {-0.174118388107, -0.0363782257422, -0.106309667066, -0.0781309485796, -0.116906321092,
                    0.0039494072308, -0.24615609468, -0.152302829658},
                   tolerance);
    }
}

/// What an observer is shown of the first layer.
class Shown final : public ActivationObserver {
public:
    void observe(std::size_t layer, const Tensor& x, const Tensor& f) override { seen[layer] = {x, f}; }
    std::map<std::size_t, std::pair<Tensor, Tensor>> seen;
};

TEST(GatedLayer, NormalisesBothBranchesAsOneGroupAndShowsTheGate) {
    Comparison comparison = smallComparison("gated-mlp");
    comparison.architecture.normalization = Normalization::layer;
    comparison.training.precision = Precision::float64;
    comparison.members = membersOf({"tanh"}, 1);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const Stack stack(comparison, {0}, data, torch::Device(at::kCPU));
    const Tensor examples = at::randn({1, 5, 2}, at::kDouble);
    Shown shown;
    static_cast<void>(stack.network()(examples, {.observer = &shown, .type = at::kDouble}));

    const Tensor weight = stack.parameters().all()[0].value.detach();
    const std::int64_t units = weight.size(2) / 2;
    ASSERT_EQ(stack.parameters().all()[0].name, gatedWeight);
    const Tensor z = at::matmul(examples, weight);  // biases begin as 0, scales as 1
    const Tensor centred = z - z.mean(2, true);
    const Tensor deviation = (centred.square().mean(2, true) + 1e-5).sqrt();
    const Tensor expected = (centred / deviation).narrow(2, 0, units);
    const auto& [x, f] = shown.seen.at(0);
    EXPECT_TRUE(at::allclose(x, expected, 1e-10, 1e-12)) << x << expected;
    EXPECT_TRUE(at::allclose(f, expected.tanh(), 1e-10, 1e-12));
}

TEST(GatedNetwork, HasTheParametersThatItsSizeSays) {
    for (const char* kind : {"gated-mlp", "gated-transformer"}) {
        for (const Normalization normalization : {Normalization::none, Normalization::layer}) {
            for (const std::size_t width : {1U, 2U, 10U, 33U}) {
                SCOPED_TRACE(std::string(kind) + " " + std::to_string(width));
                Comparison comparison = smallComparison(kind);
                comparison.architecture.heads = 1;
                comparison.architecture.width = width;
                comparison.architecture.normalization = normalization;
                const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
                const Stack gated(comparison, {0, 2}, data, torch::Device(at::kCPU));
                Comparison without = comparison;  // a stack refers to its comparison
                without.architecture.gated = false;
                const Stack ungated(without, {0, 2}, data, torch::Device(at::kCPU));
                ASSERT_TRUE(gated.gatedSize());
                EXPECT_FALSE(ungated.gatedSize());
                EXPECT_EQ(gated.gatedSize()->parameters, gated.parameters().countOf(0));
                EXPECT_EQ(gated.gatedSize()->ungatedParameters, ungated.parameters().countOf(0));
            }
        }
    }
}

TEST(GatedNetwork, LearnsASetOfParametersForEveryGate) {
    Comparison comparison = smallComparison("gated-mlp");
    comparison.architecture.learnable = Learnable::channel;
    comparison.members = membersOf({"swish", "relu"}, 1);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto stack = trainedStack(comparison, data, {0, 1}, 5);
    const GatedSize size = stack->gatedSize().value();
    for (const Tensor& learned : stack->network().learned()) {
        EXPECT_EQ(learned.sizes().vec(),
                  (std::vector<std::int64_t>{2, static_cast<std::int64_t>(size.units), 1}));
        EXPECT_GT((learned[0] - 1).abs().max().item<double>(), 1e-4);
    }
    EXPECT_EQ(stack->parameters().countOf(1), size.parameters);
    EXPECT_EQ(stack->parameters().countOf(0), size.parameters + 2 * size.units);
}

}  // namespace
}  // namespace zorro
