// What activations are called in legends.

#include "ui/chart/activation_label.h"

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

TEST(ActivationLabel, IsTheTitleWhereNothingElseHasIt) {
    EXPECT_EQ(activationLabel("swish", {"swish", "gelu"}), "Swish");
    EXPECT_EQ(activationLabel("swish:beta=2", {"swish:beta=2", "gelu"}), "Swish");
}

TEST(ActivationLabel, NamesakesAreToldApartByWhatDiffersFromTheDefaults) {
    const std::vector<std::string> all{"symmetric-zorro", "symmetric-zorro:a=2,b=1", "relu"};
    EXPECT_EQ(activationLabel(all[0], all), "Symmetric-Zorro");
    EXPECT_EQ(activationLabel(all[1], all), "Symmetric-Zorro  a 2");
}

TEST(ActivationLabel, WhatIsNotKnownKeepsItsText) {
    EXPECT_EQ(activationLabel("of-tomorrow:c=1", {"of-tomorrow:c=1"}), "of-tomorrow:c=1");
}

}  // namespace
}  // namespace zorro::ui
