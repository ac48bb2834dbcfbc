#include "core/launch/trainer/gpu_setup.h"

#include <cstdlib>

#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

TEST(GpuSetup, ReadsHowFarItIsOffTheLinesOfAppRunAndNinja) {
    const auto fetched = gpuSetupStep("run: PyTorch: 3 of 9 GB");
    ASSERT_TRUE(fetched);
    EXPECT_EQ(fetched->kind, GpuSetupStep::Kind::fetching);
    EXPECT_EQ(fetched->done, 3);
    EXPECT_EQ(fetched->all, 9);
    const auto built = gpuSetupStep("[12/97] Building CXX object core/train/x.o");
    ASSERT_TRUE(built);
    EXPECT_EQ(built->kind, GpuSetupStep::Kind::building);
    EXPECT_EQ(built->done, 12);
    EXPECT_EQ(built->all, 97);
}

TEST(GpuSetup, WhatIsMoreThanAllIsAll) {
    EXPECT_EQ(gpuSetupStep("run: PyTorch: 11 of 9 GB")->done, 9);
    EXPECT_EQ(gpuSetupStep("[0/0] nothing")->all, 1);
}

TEST(GpuSetup, OtherLinesSayNothing) {
    for (const char* line : {"", "[", "[a/b]", "[1/", "[1/2", "PyTorch: ", "PyTorch: 1 GB",
                             "-- Configuring done", "[99999999999999999999/3] x", "PyTorch: -1 of 9 GB"}) {
        EXPECT_FALSE(gpuSetupStep(line)) << line;
    }
    Random random(3);
    for (int round = 0; round < 1000; ++round) {
        std::string line = "[12/97] PyTorch: 3 of 9 GB";
        line[random.below(line.size())] = static_cast<char>(random.below(256));
        if (const auto step = gpuSetupStep(line)) {
            EXPECT_LE(step->done, step->all);
        }
    }
}

/// An nvidia-smi in $PATH, and another program than app/run.
class GpuSetupPrograms : public testing::Test {
protected:
    void TearDown() override {
        ::setenv("PATH", pathBefore_.c_str(), 1);
        ::unsetenv(gpuSetupVariable);
    }
    fs::path program(const char* name) const {
        replaceFile(folder_ / name, "#!/bin/sh\n");
        fs::permissions(folder_ / name, fs::perms::owner_all);
        return folder_ / name;
    }

    TestFolder folder_;
    std::string pathBefore_ = std::getenv("PATH");
};

TEST_F(GpuSetupPrograms, AGpuIsKnownByItsDriversProgram) {
    program("nvidia-smi");
    ::setenv("PATH", (":/nowhere:" + folder_.path().string()).c_str(), 1);
    EXPECT_TRUE(hasNvidiaGpu());
}

TEST_F(GpuSetupPrograms, AppRunOfTheSourcesIsFoundFromTheBuildFolder) {
    ASSERT_TRUE(gpuSetupProgram());
    EXPECT_EQ(*gpuSetupProgram(), fs::path(ZORRO_SOURCE_FOLDER) / "app" / "run");
}

TEST_F(GpuSetupPrograms, AnotherProgramCanBeNamedAndHasToBeThere) {
    const fs::path other = program("set-up");
    ::setenv(gpuSetupVariable, other.c_str(), 1);
    EXPECT_EQ(gpuSetupProgram(), other);
    ::setenv(gpuSetupVariable, "/nowhere/set-up", 1);
    EXPECT_FALSE(gpuSetupProgram());
}

}  // namespace
}  // namespace zorro
