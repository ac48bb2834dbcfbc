// What is approximated for hardware: as a value, and as a part of the session's file.

#include "ui/session/hardware/hardware_setup.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "ui/session/file/session_file.h"

namespace zorro::ui {
namespace {

using approximation::FormKind;

/// Nothing in it is as it is by default.
HardwareSetup richHardware() {
    HardwareSetup setup;
    setup.function = parseCurve("swish:beta=1.5");
    setup.form = approximation::formCalled("table:100,cubic");
    setup.required = 1e-5;
    setup.range = {-3, 5.5};
    setup.outside = approximation::Outside::linear;
    setup.error = approximation::ErrorKind::relative;
    setup.weight = "normal:2";
    setup.format = approximation::numberFormatCalled("fixed:Q3.12");
    setup.compared = {FormKind::rational, FormKind::pieces};
    setup.against = SizeAxis::bytes;
    return setup;
}

std::string hardwareComplaint(const std::string& replaced, const std::string& by) {
    Session session;
    std::string text = sessionText(session);
    const std::size_t place = text.find(replaced);
    EXPECT_NE(place, std::string::npos) << text;
    try {
        (void)parseSession(text.replace(place, replaced.size(), by));
        return {};
    } catch (const std::exception& error) {
        return error.what();
    }
}

TEST(HardwareSetup, ComesBackFromTheFileAsItWas) {
    Session session;
    session.fit.forHardware = true;
    session.fit.hardware = richHardware();

    const Session again = parseSession(sessionText(session));
    const HardwareSetup& read = again.fit.hardware;
    EXPECT_TRUE(again.fit.forHardware);
    EXPECT_EQ(specText(read.function), "swish:beta=1.5");
    EXPECT_EQ(formText(read.form), "table:100,cubic");
    EXPECT_EQ(read.required, 1e-5);
    EXPECT_EQ(read.range.lower, -3);
    EXPECT_EQ(read.range.upper, 5.5);
    EXPECT_EQ(read.outside, approximation::Outside::linear);
    EXPECT_EQ(read.error, approximation::ErrorKind::relative);
    EXPECT_EQ(read.weight, "normal:2");
    EXPECT_EQ(read.format.fraction, 12);
    EXPECT_EQ(read.compared, richHardware().compared);
    EXPECT_EQ(read.against, SizeAxis::bytes);
}

TEST(HardwareSetup, ASessionOfBeforeHasTheDefault) {
    const Session old = parseSession(
        R"({"format": "zorrolab-session", "version": 1, "curves": [],
            "fit": {"family": "asymmetric-zorro", "target": "gelu"}})");
    EXPECT_FALSE(old.fit.forHardware);
    EXPECT_TRUE(askTheSame(old.fit.hardware, defaultHardwareSetup()));
}

TEST(HardwareSetup, WhatIsWrongInTheFileIsSaidWithItsPlace) {
    EXPECT_NE(hardwareComplaint("polynomial:8", "polynomial:99").find("fit.hardware.form"),
              std::string::npos);
    EXPECT_NE(hardwareComplaint("\"uniform\",\n      \"coefficients\"", "\"heavy\",\n      \"coefficients\"")
                  .find("fit.hardware.weight"),
              std::string::npos);
    EXPECT_NE(hardwareComplaint("\"limit\"", "\"beyond\"").find("beyond"), std::string::npos);
}

TEST(HardwareSetup, SizesIncreaseAndTheChosenOneIsAmongThem) {
    const auto forms = formsOfAllSizes(FormKind::pieces, approximation::formCalled("pieces:13"));
    EXPECT_TRUE(std::ranges::is_sorted(forms, {}, &approximation::Form::size));
    EXPECT_EQ(std::ranges::count(forms, 13, &approximation::Form::size), 1);
    const auto usual = formsOfAllSizes(FormKind::pieces, approximation::formCalled("pieces:16"));
    EXPECT_EQ(std::ranges::count(usual, 16, &approximation::Form::size), 1);
    EXPECT_EQ(usual.size() + 1, forms.size());
}

TEST(HardwareSetup, SizesOfTablesHaveTheChosenInterpolation) {
    for (const auto& form : formsOfAllSizes(FormKind::table, approximation::formCalled("table:64,cubic"))) {
        EXPECT_TRUE(form.isCubic);
        EXPECT_GE(form.size, 4);
    }
}

TEST(HardwareSetup, WhatIsDrawnChangesNoAnswer) {
    HardwareSetup other = richHardware();
    other.against = SizeAxis::size;
    other.compared.clear();
    other.form = approximation::formCalled("polynomial:2");
    EXPECT_TRUE(askTheSame(other, richHardware()));
    other.range.upper = 6;
    EXPECT_FALSE(askTheSame(other, richHardware()));
}

}  // namespace
}  // namespace zorro::ui
