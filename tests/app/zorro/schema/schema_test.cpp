#include "app/zorro/schema/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/command_line/usage_error.h"
#include "core/text/json.h"

namespace zorro {
namespace {

using testing::HasSubstr;

Json filled(const char* table) {
    return parseJson(filledSchema(R"({"x-properties": ")" + std::string(table) + R"("})")).at("properties");
}

TEST(Schema, AFieldHasItsTypeItsLimitsAndItsWords) {
    const Json architecture = filled("fields").at("architecture").at("properties");
    const Json& depth = architecture.at("depth");
    EXPECT_EQ(depth.at("type"), "integer");
    EXPECT_EQ(depth.at("minimum"), 1);
    EXPECT_EQ(depth.at("maximum"), 1000);
    EXPECT_EQ(architecture.at("pooling").at("enum"), Json({"maximum", "average", "stride"}));
    EXPECT_EQ(architecture.at("dropout").at("exclusiveMaximum"), 1);
    EXPECT_FALSE(architecture.at("dropout").contains("maximum"));
}

TEST(Schema, AStudyCallsFieldsAsTheirOptionsAndTakesTextForNumbers) {
    const Json fields = filled("problem fields");
    EXPECT_EQ(fields.at("learning_rate").at("type"), Json({"number", "string"}));
    EXPECT_FALSE(fields.contains("optimizer.learning_rate"));
}

TEST(Schema, QuantitiesStandWhereTheEventLogHasThem) {
    EXPECT_EQ(filled("member quantities").at("train_loss").at("$ref"), "#/$defs/perMember");
    EXPECT_EQ(filled("layer quantities").at("dead_units").at("$ref"), "#/$defs/perLayer");
    EXPECT_TRUE(filled("evaluated quantities").contains("test_r2"));
    EXPECT_FALSE(filled("evaluated quantities").contains("train_loss"));
}

TEST(Schema, WhatStandsThereAlreadyStays) {
    const Json schema = parseJson(filledSchema(
        R"({"items": {"x-properties": "ssh place", "properties": {"name": {"type": "string"}}}})"));
    const Json properties = schema.at("items").at("properties");
    EXPECT_TRUE(properties.contains("name"));
    EXPECT_EQ(properties.at("host").at("type"), "string");
    EXPECT_EQ(properties.at("start").at("type"), "array");
    EXPECT_FALSE(schema.at("items").contains("x-properties"));
}

TEST(Schema, AnUnknownTableIsNamed) {
    try {
        (void)filledSchema(R"({"x-properties": "feilds"})");
        ADD_FAILURE() << "it was taken";
    } catch (const UsageError& error) {
        EXPECT_THAT(error.what(), HasSubstr("feilds"));
    }
}

}  // namespace
}  // namespace zorro
