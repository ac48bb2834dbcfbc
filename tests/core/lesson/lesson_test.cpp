// The text of a lesson, whole and damaged.

#include "core/lesson/lesson.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text/json.h"
#include "tests/core/lesson/lesson_example.h"

namespace zorro {
namespace {

using testing::HasSubstr;

std::string complaintAbout(const std::string& text) {
    try {
        (void)readLesson(text);
        return {};
    } catch (const LessonError& error) {
        return error.what();
    }
}

/// The lesson's text with one key of it replaced, or taken away where `value` is null.
std::string changed(const std::string& pointer, const Json& value) {
    Json json = parseJson(lessonText());
    const Json::json_pointer place(pointer);
    if (value.is_null()) {
        json[place.parent_pointer()].erase(place.back());
    } else {
        json[place] = value;
    }
    return jsonLine(json);
}

TEST(Lesson, TrainsEveryActivationWithEverySeed) {
    const Lesson lesson = readLesson(lessonText());

    ASSERT_EQ(lesson.runs.size(), 1U);
    const Comparison& comparison = lesson.runs[0].comparison;
    ASSERT_EQ(comparison.members.size(), 6U);
    EXPECT_EQ(comparison.members[4].activation, comparison.members[3].activation);
    EXPECT_EQ(comparison.members[4].seed, 2U);
    EXPECT_EQ(comparison.architecture.width, 4U);
    EXPECT_EQ(lesson.membersOf(1), (std::vector<std::size_t>{3, 4, 5}));
}

TEST(Lesson, ARunChangesWhatItNamesAndSharesTheRest) {
    const Json runs = parseJson(
        R"([{"label": "Xavier", "comparison": {"architecture": {"initialization": "xavier"}}}, {"label": "Kaiming"}])");
    const Lesson lesson = readLesson(changed("/runs", runs));

    ASSERT_EQ(lesson.runs.size(), 2U);
    EXPECT_EQ(lesson.runs[0].comparison.architecture.initialization, Initialization::xavier);
    EXPECT_EQ(lesson.runs[1].comparison.architecture.initialization, Initialization::kaiming);
    EXPECT_EQ(lesson.runs[0].comparison.architecture.width, 4U);
    EXPECT_EQ(lesson.runs[1].label, "Kaiming");
}

TEST(Lesson, DamagedTextsAreRefusedWithTheirPlace) {
    EXPECT_THAT(complaintAbout(""), HasSubstr("cannot be read"));
    EXPECT_THAT(complaintAbout("[]"), HasSubstr("an object"));
    EXPECT_THAT(complaintAbout(lessonText().substr(0, 300)), HasSubstr("breaks off"));
    for (const char* key : {"name", "title", "text", "activations", "seeds", "comparison", "runs", "pictures",
                            "verdict", "verdict/measure", "verdict/shown", "verdict/against"}) {
        const std::string last = std::string(key).substr(std::string(key).rfind('/') + 1);
        EXPECT_THAT(complaintAbout(changed(std::string("/") + key, nullptr)), HasSubstr(last)) << key;
    }
    const std::pair<const char*, Json> wrong[] = {{"/seeds", 2},
                                                  {"/seeds", "three"},
                                                  {"/activations", Json::array()},
                                                  {"/activations", {"no-such-function"}},
                                                  {"/activations", {1}},
                                                  {"/pictures", {"portrait"}},
                                                  {"/comparison", {{"architecture", {{"depth", -1}}}}},
                                                  {"/comparison", {{"colour", "red"}}},
                                                  {"/runs", {1}},
                                                  {"/verdict/measure", "taste"},
                                                  {"/verdict/factor", -1},
                                                  {"/verdict/against", "gelu"}};
    for (const auto& [place, value] : wrong) {
        EXPECT_NE(complaintAbout(changed(place, value)), "") << place << " " << value.dump();
    }
}

}  // namespace
}  // namespace zorro
