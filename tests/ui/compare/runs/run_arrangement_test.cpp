#include "ui/compare/runs/run_arrangement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

using testing::ElementsAre;

class RunArrangementTest : public testing::Test {
protected:
    static RunEntry entry(const std::string& name, const std::string& data, std::uint64_t steps,
                          double loss) {
        RunEntry made{.path = "/r/" + name, .name = name, .data = data, .steps = steps};
        made.activations = {{.activation = "relu"}};
        made.activations[0].metrics[headlinesBefore(Quantity::validationLoss)].mean = loss;
        return made;
    }
    std::string shown(const ArrangementOptions& options) const {
        std::string text;
        for (const RunRow& row : arrange(entries_, options).rows) {
            text += row.entry < 0 ? "[" + row.group.toStdString() + " " + std::to_string(row.count) + "]"
                                  : entries_[static_cast<std::size_t>(row.entry)].name;
        }
        return text;
    }
    std::vector<RunEntry> entries_{entry("a", "moons", 900, 0.3), entry("b", "spirals", 1000, NAN),
                                   entry("c", "moons", 20, 0.1), entry("D", "xor", 500, 0.2)};
};

TEST_F(RunArrangementTest, SortsNumbersAsNumbersAndTextsWithoutTheirCase) {
    EXPECT_EQ(shown({.sortKey = "steps", .descending = false}), "cDab");
    EXPECT_EQ(shown({.sortKey = "name", .descending = false}), "abcD");
    EXPECT_EQ(shown({}), "Dcba");  // the newest folder first
}

TEST_F(RunArrangementTest, WhatHasNoFigureIsLast) {
    EXPECT_EQ(shown({.sortKey = "validation_loss", .descending = false}), "cDab");
    EXPECT_EQ(shown({.sortKey = "validation_loss", .descending = true}), "aDcb");
}

TEST_F(RunArrangementTest, HidesArchivedAndCountsThem) {
    entries_[0].archived = true;
    EXPECT_EQ(shown({}), "Dcb");
    EXPECT_EQ(arrange(entries_, {}).archived, 1);
    EXPECT_EQ(shown({.showArchived = true}), "Dcba");
}

TEST_F(RunArrangementTest, PutsBehindOnlyWhatBelongsThere) {
    const std::vector<RunEntry> first(entries_.begin(), entries_.begin() + 2);  // 900 and 1000 steps
    const ArrangementOptions falling{.sortKey = "steps"};
    const auto added = arrangedBehind(arrange(first, falling), entries_, 2, falling);
    ASSERT_TRUE(added);
    ASSERT_EQ(added->rows.size(), 2U);  // 20 and 500 steps
    EXPECT_EQ(added->rows[0].entry, 3);
    EXPECT_EQ(added->rows[1].entry, 2);
    EXPECT_EQ(added->shown, 2);
    const ArrangementOptions rising{.sortKey = "steps", .descending = false};
    EXPECT_FALSE(arrangedBehind(arrange(first, rising), entries_, 2, rising));
    const ArrangementOptions grouped{.sortKey = "steps", .groupKey = "data"};
    EXPECT_FALSE(arrangedBehind(arrange(first, grouped), entries_, 2, grouped));
}

TEST_F(RunArrangementTest, GroupsUnderHeadings) {
    const ArrangementOptions options{.sortKey = "steps", .descending = false, .groupKey = "data"};
    EXPECT_EQ(shown(options), "[moons 2]ca[spirals 1]b[xor 1]D");
    ArrangementOptions collapsed = options;
    collapsed.collapsed = {"moons"};
    EXPECT_EQ(shown(collapsed), "[moons 2][spirals 1]b[xor 1]D");
}

TEST_F(RunArrangementTest, GroupsOfNumbersStandInTheirOrder) {
    EXPECT_EQ(shown({.groupKey = "steps"}), "[20 1]c[500 1]D[900 1]a[1\u202f000 1]b");
}

TEST_F(RunArrangementTest, ShowsWhatTheFilterLetsThrough) {
    EXPECT_EQ(shown({.filter = RunFilter("steps>=500 -spirals", {})}), "Da");
}

}  // namespace
}  // namespace zorro::ui
