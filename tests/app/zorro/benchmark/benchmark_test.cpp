#include "app/zorro/benchmark/benchmark.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/command_line/command_line.h"
#include "app/zorro/command_line/usage_error.h"

namespace zorro {
namespace {

using testing::HasSubstr;
using testing::Not;

ActivationBenchmark exampleBenchmark(double fastest) {
    return {.device = "cpu",
            .description = "CPU (8 threads)",
            .threads = 8,
            .precision = "float32",
            .activations = {{.activation = "gelu",
                             .sizes = {{.elements = 65536,
                                        .forwardSeconds = 12.34e-6,
                                        .backwardSeconds = 2e-3,
                                        .stepSeconds = 2.01e-3,
                                        .fastestStepSeconds = fastest,
                                        .elementsPerSecond = 3.26e7,
                                        .peakBytes = 524288,
                                        .repetitions = 9}}}}};
}

std::string benchmarkRefusal(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    try {
        runBenchmark(std::get<BenchmarkOptions>(parseCommandLine(arguments)), out);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Benchmark, IsATableWithUnitsDeviceAndThreads) {
    const std::string text = benchmarkText(exampleBenchmark(2e-3));
    EXPECT_THAT(text, testing::ContainsRegex("gelu +65536 +12.3 µs +2 ms +2.01 ms +3.26e.07 +524 kB"));
    EXPECT_THAT(text, HasSubstr("On CPU (8 threads), in float32: medians"));
    EXPECT_THAT(text, Not(HasSubstr("busy")));
}

TEST(Benchmark, SaysThatTheMachineWasBusy) {
    EXPECT_THAT(benchmarkText(exampleBenchmark(1e-3)), HasSubstr("The machine was busy"));
}

TEST(Benchmark, RefusesWordsThatMakeNoSense) {
    EXPECT_THAT(benchmarkRefusal({"benchmark", "gelu", "--device", "gpu"}),
                HasSubstr("--device must be auto, cpu or cuda:N, not 'gpu'"));
    EXPECT_THAT(benchmarkRefusal({"benchmark", "gelu", "--device", "cuda:"}), HasSubstr("not 'cuda:'"));
    EXPECT_THAT(benchmarkRefusal({"benchmark", "gellu"}), HasSubstr("did you mean 'gelu'"));
    EXPECT_THAT(benchmarkRefusal({"benchmark", "expr(x*)"}), HasSubstr("expr(x*)"));
    EXPECT_THROW(static_cast<void>(parseCommandLine({"benchmark"})), UsageError);
}

TEST(Benchmark, TakesSeveralSpecsAndAFormat) {
    const auto options = std::get<BenchmarkOptions>(
        parseCommandLine({"benchmark", "gelu", "relu", "--device", "cpu", "--format", "json"}));
    EXPECT_THAT(options.specs, testing::ElementsAre("gelu", "relu"));
    EXPECT_EQ(options.device, "cpu");
    EXPECT_TRUE(options.asJson);
}

}  // namespace
}  // namespace zorro
