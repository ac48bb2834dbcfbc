#include "core/launch/trainer/benchmark_answer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "core/text/json.h"

namespace zorro {
namespace {

constexpr const char* answered = R"({"device": "cuda:1", "description": "CUDA device 1", "threads": 4,
    "precision": "float32", "activations": [{"activation": "gelu", "sizes": [{"elements": 4096,
    "forward_seconds": 0.25, "backward_seconds": 0.5, "step_seconds": 0.75, "fastest_step_seconds": 0.7,
    "elements_per_second": 5461.5, "peak_bytes": 32768, "repetitions": 9}]}]})";

std::string benchmarkComplaint(const ProgramAnswer& answer) {
    try {
        static_cast<void>(readBenchmark(answer));
    } catch (const FileError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(BenchmarkAnswer, HasEveryNumberAndIsWrittenAsItCame) {
    const ActivationBenchmark read = readBenchmark({.status = 0, .output = answered, .errors = ""});
    EXPECT_EQ(read.device, "cuda:1");
    EXPECT_EQ(read.threads, 4U);
    const SizeTiming& size = read.activations.at(0).sizes.at(0);
    EXPECT_EQ(size.elements, 4096U);
    EXPECT_EQ(size.forwardSeconds, 0.25);
    EXPECT_EQ(size.backwardSeconds, 0.5);
    EXPECT_EQ(size.stepSeconds, 0.75);
    EXPECT_EQ(size.fastestStepSeconds, 0.7);
    EXPECT_EQ(size.elementsPerSecond, 5461.5);
    EXPECT_EQ(size.peakBytes, 32768);
    EXPECT_EQ(size.repetitions, 9U);
    EXPECT_EQ(parseJson(benchmarkJson(read)), parseJson(answered));
}

TEST(BenchmarkAnswer, ATrainerThatFailedSaysWhy) {
    EXPECT_EQ(benchmarkComplaint({.status = 1, .output = "", .errors = "zorro-train: no memory\n"}),
              "no memory");
    EXPECT_THAT(benchmarkComplaint({.status = 0, .output = "{}", .errors = ""}),
                testing::HasSubstr("cannot be read"));
}

TEST(BenchmarkAnswer, DamagedOnesAreRefusedOrRead) {
    const std::string whole = answered;
    Random random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string output =
            whole.substr(0, random.below(4) == 0 ? 1 + random.below(whole.size() - 1) : whole.size());
        for (int edit = 0; edit < 3; ++edit)
            output[random.below(output.size())] = static_cast<char>(random.below(256));
        EXPECT_FALSE(benchmarkComplaint({.status = 0, .output = output, .errors = ""}).empty());
    }
}

}  // namespace
}  // namespace zorro
