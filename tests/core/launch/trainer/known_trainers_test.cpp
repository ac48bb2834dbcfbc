#include "core/launch/trainer/known_trainers.h"

#include <algorithm>
#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "core/launch/trainer/description_cache.h"
#include "core/launch/trainer/local_trainer.h"
#include "tests/core/launch/launch_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr const char* answerOfAGpu =
    R"({"version": "0.1.0", "libtorch": "2.15.0", "cuda": "13.2", "devices": [
  {"device": "cuda:0", "name": "NVIDIA H200", "memory_bytes": 150000000000, "free_bytes": 149000000000},
  {"device": "cpu", "name": "CPU, 2 threads", "memory_bytes": 1000, "free_bytes": 500}], "why": null})";

/// Has a trainer in $PATH that pretends to have a GPU, beside the real one of this build.
class KnownTrainers : public testing::Test {
protected:
    void SetUp() override {
        ::setenv("XDG_CACHE_HOME", (folder_ / "cache").c_str(), 1);
        pretend(answerOfAGpu);
        usePath(folder_.path().string() + ":" + pathBefore_);
    }
    void TearDown() override {
        usePath(pathBefore_);
        ::unsetenv("XDG_CACHE_HOME");
        ::unsetenv(trainerVariable);
    }
    static void usePath(const std::string& path) { ::setenv("PATH", path.c_str(), 1); }
    void pretend(const std::string& answer) const {
        replaceFile(fake(), "#!/bin/sh\necho asked >> " + (folder_ / "asked").string() + "\ncat <<END\n" +
                                answer + "\nEND\n");
        fs::permissions(fake(), fs::perms::owner_all);
    }
    [[nodiscard]] fs::path fake() const { return folder_ / "zorro-train"; }
    [[nodiscard]] std::size_t timesAsked() const {
        std::error_code ignored;
        return fs::exists(folder_ / "asked", ignored) ? fs::file_size(folder_ / "asked") / 6 : 0;
    }

    TestFolder folder_;
    std::string pathBefore_ = std::getenv("PATH");
};

TEST_F(KnownTrainers, AreThoseBesideTheProgramAndInThePathEachOnce) {
    usePath(folder_.path().string() + ":" + folder_.path().string());
    const std::vector<fs::path> programs = knownTrainers();
    ASSERT_EQ(programs.size(), 2U);
    EXPECT_EQ(programs[1], fs::canonical(fake()));
}

TEST_F(KnownTrainers, AreOnlyTheOneThatWasChosenByHand) {
    ::setenv(trainerVariable, fake().c_str(), 1);
    EXPECT_THAT(knownTrainers(), testing::ElementsAre(fake()));
    ::setenv(trainerVariable, "/nowhere/zorro-train", 1);
    EXPECT_THROW(static_cast<void>(knownTrainers()), FileError);
}

TEST_F(KnownTrainers, TheDeviceDecidesWhoTrains) {
    EXPECT_EQ(trainerFor("cuda:0"), fs::canonical(fake()));
    EXPECT_EQ(trainerFor("cuda"), fs::canonical(fake()));
    EXPECT_EQ(trainerFor("auto"), fs::canonical(fake()));
    EXPECT_EQ(trainerFor("cpu"), knownTrainers().front());
}

TEST_F(KnownTrainers, WithoutAGpuAutoIsTheFirstOne) {
    pretend(R"({"version": "0.1.0", "libtorch": "2.15.0", "cuda": null, "devices": [], "why": "none"})");
    EXPECT_EQ(trainerFor("auto"), knownTrainers().front());
}

TEST_F(KnownTrainers, ADeviceThatNobodyHasIsRefusedInASentence) {
    EXPECT_THAT(complaintOfCall([] { static_cast<void>(trainerFor("cuda:1")); }),
                testing::AllOf(HasSubstr("no device 'cuda:1'"), HasSubstr("zorro devices")));
    usePath("/nowhere");
    EXPECT_THAT(complaintOfCall([] { static_cast<void>(trainerFor("cuda:0")); }),
                testing::AllOf(HasSubstr("no device 'cuda:0'"), HasSubstr("use --device cpu")));
}

TEST_F(KnownTrainers, AnAnswerIsKeptUntilTheProgramChanges) {
    EXPECT_EQ(describedBefore(fake()).description.libtorch, "2.15.0");
    EXPECT_EQ(describedBefore(fake()).description.libtorch, "2.15.0");
    EXPECT_EQ(timesAsked(), 1U);
    std::string newer = answerOfAGpu;
    newer.replace(newer.find("2.15.0"), 6, "2.16.1");
    pretend(newer);
    EXPECT_EQ(describedBefore(fake()).description.libtorch, "2.16.1");
    EXPECT_EQ(timesAsked(), 2U);
}

TEST_F(KnownTrainers, OneWhoseLibTorchIsGoneIsAskedAgainAndTheCpuStillWorks) {
    const fs::path library = folder_ / "libtorch_cpu.so";
    replaceFile(library, "one");
    replaceFile(fake(),
                "#!/bin/sh\nif [ ! -e " + library.string() +
                    " ]; then\necho \"$0: error while loading shared libraries: libtorch_cpu.so: cannot "
                    "open shared object file\" >&2\nexit 127\nfi\ncat <<END\n{\"library\": \"" +
                    library.string() + "\", " + std::string(answerOfAGpu).substr(1) + "\nEND\n");
    fs::permissions(fake(), fs::perms::owner_all);
    EXPECT_EQ(trainerFor("auto"), fs::canonical(fake()));
    fs::remove(library);
    EXPECT_EQ(trainerFor("auto"), knownTrainers().front());
    EXPECT_THAT(complaintOfCall([] { static_cast<void>(trainerFor("cuda:0")); }),
                testing::AllOf(HasSubstr("cannot be loaded: libtorch_cpu.so: cannot open"),
                               HasSubstr("use --device cpu")));
}

TEST_F(KnownTrainers, TheReasonForNoGpuIsThatOfTheTrainerThatWasBuiltForOne) {
    const auto trainers = [](const DescribedTrainer& second) {
        return std::vector<DescribedTrainer>{
            {.program = "/a", .description = {.why = "this LibTorch was built without CUDA"}}, second};
    };
    const DescribedTrainer old{.program = "/b",
                               .description = {.cuda = "13.2", .why = "the NVIDIA driver 535 is older"}};
    EXPECT_EQ(whyNoGpu(trainers(old)), "the NVIDIA driver 535 is older");
    EXPECT_EQ(whyNoGpu(trainers({.program = "/b", .problem = "libc10.so is missing"})),
              "libc10.so is missing");
    EXPECT_EQ(whyNoGpu(trainers({.program = "/b", .description = {.why = "it has none either"}})),
              "this LibTorch was built without CUDA");
    EXPECT_EQ(
        whyNoGpu(trainers({.program = "/b",
                           .description = {.cuda = "13.2", .devices = {{.device = "cuda:0", .name = ""}}}})),
        "");
    EXPECT_EQ(whyNoGpu({}), "");
}

TEST_F(KnownTrainers, WhereThereIsAGpuAndNoTrainerForItTheRefusalNamesTheCommand) {
    pretend(R"({"version": "0.1.0", "libtorch": "1.13.1", "cuda": null, "devices": [], "why": "none"})");
    fs::copy_file(fake(), folder_ / "nvidia-smi");
    EXPECT_THAT(complaintOfCall([] { static_cast<void>(trainerFor("cuda:0")); }),
                testing::AllOf(HasSubstr("run ./app/run --gpu once"), HasSubstr("use --device cpu")));
    pretend(
        R"({"version": "0.1.0", "libtorch": "2.15.0", "cuda": "13.2", "devices": [], "why": "the driver is old"})");
    EXPECT_THAT(complaintOfCall([] { static_cast<void>(trainerFor("cuda:0")); }),
                testing::AllOf(HasSubstr("the driver is old"), testing::Not(HasSubstr("./app/run"))));
}

TEST_F(KnownTrainers, OneThatCannotBeAskedSaysWhyAndTheOthersAreUsed) {
    replaceFile(fake(), "#!/bin/sh\necho zorro-train: libc10.so is missing >&2\nexit 127\n");
    const std::vector<DescribedTrainer> trainers = describeTrainers();
    ASSERT_EQ(trainers.size(), 2U);
    EXPECT_EQ(trainers[0].problem, "");
    EXPECT_THAT(trainers[1].problem, HasSubstr("libc10.so is missing"));
    EXPECT_EQ(trainerFor("auto"), trainers[0].program);
}

TEST_F(KnownTrainers, TheTrainerOfThisBuildDescribesItself) {
    const DescribedTrainer trainer = describedBefore(knownTrainers().front());
    EXPECT_EQ(trainer.problem, "");
    EXPECT_NE(findDevice(trainer.description, "cpu"), nullptr);
    EXPECT_GT(findDevice(trainer.description, "cpu")->memoryBytes, std::uint64_t{1} << 28);
    const bool hasGpu = trainer.description.devices.size() > 1;
    EXPECT_EQ(trainer.description.why.empty(), hasGpu);
}

TEST_F(KnownTrainers, ADamagedCacheOrAnswerIsAskedAgainOrRefused) {
    static_cast<void>(describedBefore(fake()));
    const std::string whole = readFile(descriptionCacheFile());
    Random random(7);
    for (int round = 0; round < 300; ++round) {
        std::string damaged = whole;
        for (int edit = 0; edit < 3; ++edit)
            damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
        replaceFile(descriptionCacheFile(), damaged);
        static_cast<void>(keptDescription(fake()));
        std::string answer = answerOfAGpu;
        answer[random.below(answer.size())] = static_cast<char>(random.below(256));
        try {
            static_cast<void>(readDescription({.status = 0, .output = answer, .errors = ""}));
        } catch (const FileError& error) {
            EXPECT_THAT(error.what(), HasSubstr("cannot be read"));
        }
    }
}

}  // namespace
}  // namespace zorro
