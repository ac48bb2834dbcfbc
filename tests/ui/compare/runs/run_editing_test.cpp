#include "ui/compare/runs/run_editing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(RunEditing, TypedTagsAreAddedAndLeftOutOnesRemoved) {
    const NotesChange change = tagChange({"old", "kept"}, " kept, new  one ,, ");
    EXPECT_THAT(change.addedTags, ElementsAre("new one"));
    EXPECT_THAT(change.removedTags, ElementsAre("old"));
}

TEST(RunEditing, TagsThatOnlySomeHaveStay) {
    const RunEntry a{.tags = {"x", "y"}};
    const RunEntry b{.tags = {"y", "z"}};
    EXPECT_THAT(commonTags({&a, &b}), ElementsAre("y"));
    EXPECT_THAT(commonTags({}), IsEmpty());
    const RunNotes changed = changedNotes({}, tagChange({"y"}, "w"), a.tags);
    EXPECT_THAT(*changed.tags, ElementsAre("x", "w"));
}

TEST(RunEditing, WhatIsNotChangedStays) {
    const RunNotes before{.name = "n", .tags = std::vector<std::string>{"a"}, .note = "b", .archived = true};
    RunNotes expected = before;
    expected.archived = false;
    EXPECT_EQ(changedNotes(before, {.archived = false}, {}), expected);
    EXPECT_EQ(changedNotes(before, {}, {}), before);
}

}  // namespace
}  // namespace zorro::ui
