#include "core/run/comparison/provenance.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/comparison/comparison.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

using testing::HasSubstr;

Comparison begun() {
    Comparison comparison = exampleRun();
    comparison.provenance = {.trainer = "zorro-train 0.1.0",
                             .commit = "1a2b3c",
                             .libtorch = "1.13.0",
                             .files = {{"/data/x.csv", {12, std::string(64, 'a')}}},
                             .classNames = {"yes", "no"}};
    return comparison;
}

std::string refusalOf(const std::string& json) {
    try {
        static_cast<void>(readComparison(json));
    } catch (const RunError& error) {
        return error.what();
    }
    return "accepted";
}

std::string changedOnce(const std::string& from, const std::string& to) {
    std::string json = comparisonJson(begun());
    const std::size_t at = json.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return json.replace(at, from.size(), to);
}

TEST(ProvenanceJson, ReadsBackTheSame) {
    EXPECT_EQ(readComparison(comparisonJson(begun())).provenance, begun().provenance);
    EXPECT_EQ(comparisonJson(exampleRun()).find("provenance"), std::string::npos);
}

TEST(ProvenanceJson, HasTheKeysThatProgramsRelyOn) {
    EXPECT_THAT(comparisonJson(begun()), HasSubstr(R"(        "path": "/data/x.csv",
        "bytes": 12,
        "sha256": "aaaaaaaa)"));
    EXPECT_THAT(comparisonJson(begun()), HasSubstr("\"commit\": \"1a2b3c\""));
}

TEST(ProvenanceJson, WhatIsDamagedIsNamed) {
    EXPECT_THAT(refusalOf(changedOnce("\"bytes\": 12", "\"bytes\": -12")), HasSubstr("provenance.files"));
    EXPECT_THAT(refusalOf(changedOnce("aaaaa", "AAAAA")), HasSubstr("64 hexadecimal digits"));
    EXPECT_THAT(refusalOf(changedOnce("\"1a2b3c\"", "3")), HasSubstr("provenance.commit should be text"));
    EXPECT_THAT(refusalOf(changedOnce("\"yes\"", "1")), HasSubstr("provenance.class_names"));
}

TEST(ProvenanceJson, IsPutIntoWords) {
    EXPECT_EQ(programsText(begun().provenance), "zorro-train 0.1.0 (commit 1a2b3c), LibTorch 1.13.0");
    EXPECT_EQ(programsText({.trainer = "zorro-train 0.1.0", .libtorch = "2.9.0"}),
              "zorro-train 0.1.0, LibTorch 2.9.0");
    EXPECT_EQ(programsText({}), "");
}

TEST(ComparisonFormat, IsWrittenAndANewerOneIsRefusedAsThat) {
    EXPECT_THAT(comparisonJson(begun()), testing::StartsWith("{\n  \"format\": 2,\n"));
    const std::string newer = changedOnce("\"format\": 2", "\"format\": 3, \"quantum\": true");
    EXPECT_EQ(refusalOf(newer),
              "the comparison is of a newer version of this program: its format is 3, and this one reads "
              "formats up to 2");
    EXPECT_THAT(refusalOf(changedOnce("\"format\": 2", "\"format\": 0")), HasSubstr("format should be"));
    EXPECT_THAT(refusalOf(changedOnce("\"format\": 2", "\"format\": \"2\"")), HasSubstr("format should be"));
}

TEST(ComparisonFormat, WithoutANumberIsTheFirstAndRead) {
    EXPECT_EQ(readComparison(changedOnce("\"format\": 2,", "")).name, begun().name);
    EXPECT_EQ(readComparison(changedOnce("\"format\": 2", "\"format\": 1")).name, begun().name);
}

}  // namespace
}  // namespace zorro
