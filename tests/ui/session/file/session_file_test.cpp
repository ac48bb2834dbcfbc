// Sessions as text: what is written reads back the same, and what is wrong is named with its place.

#include "ui/session/file/session_file.h"

#include <filesystem>
#include <random>

#include <QDir>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/expression/curve_spec.h"
#include "core/file/file.h"
#include "ui/session/session_model.h"

namespace zorro::ui {
namespace {

Session richSession() {
    Session session = defaultSession();
    SessionCurve curve{.id = session.nextId++, .label = QString::fromUtf8("naïve ƒ 🦊")};
    curve.curve = {findFunction("symmetric-zorro"), {0.1 + 0.2, -1.0 / 3}};
    curve.colorIndex = 17;
    curve.visible = false;
    curve.locked = {"b"};
    session.selected = curve.id;
    session.curves.push_back(std::move(curve));
    session.explore.reference = session.curves.front().id;
    session.explore.xRange = {-1e-7, 1e17 / 3};
    session.explore.distanceRange = {-2.0 / 3, 7};
    session.explore.cursorB = 2.0 / 3;
    session.explore.plotVisible = {true, false, true};
    session.explore.showTangent = true;
    session.explore.signalVariance = 1.1;
    return session;
}

/// The complaint about `text`; empty where there is none.
std::string fileComplaint(std::string_view text) {
    try {
        (void)parseSession(text);
    } catch (const SessionFileError& error) {
        return error.what();
    }
    return {};
}

/// A session file with `curves` and further members.
std::string file(const std::string& curves, const std::string& more = {}) {
    return R"({"format": "zorrolab-session", "version": 1, "curves": [)" + curves + "]" + more + "}";
}

TEST(SessionFile, GivesCurvesWithoutAColourOneEach) {
    const Session read =
        parseSession(file(R"({"spec": "relu"}, {"spec": "gelu"})",
                          R"(, "train": {"activations": [{"spec": "relu"}, {"spec": "gelu"}]})"));
    SessionModel model;
    model.reset(read);
    const auto& activations = model.session().train.activations;
    EXPECT_NE(read.curves[0].colorIndex, read.curves[1].colorIndex);
    EXPECT_EQ(activations[0].colorIndex, read.curves[0].colorIndex);
    EXPECT_EQ(activations[1].colorIndex, read.curves[1].colorIndex);
}

TEST(SessionFile, ReadsBackWhatItWrote) {
    const Session session = richSession();
    const Session read = parseSession(sessionText(session));

    ASSERT_EQ(read.curves.size(), session.curves.size());
    for (std::size_t i = 0; i < read.curves.size(); ++i) {
        EXPECT_EQ(specText(read.curves[i].curve), specText(session.curves[i].curve));
        EXPECT_EQ(read.curves[i].label, session.curves[i].label);
        EXPECT_EQ(read.curves[i].colorIndex, session.curves[i].colorIndex);
        EXPECT_EQ(read.curves[i].visible, session.curves[i].visible);
        EXPECT_EQ(read.curves[i].locked, session.curves[i].locked);
    }
    EXPECT_EQ(read.curves.back().curve.parameters, (std::vector{0.1 + 0.2, -1.0 / 3}));
    EXPECT_EQ(read.selected, session.selected);
    EXPECT_EQ(read.explore, session.explore);
}

TEST(SessionFile, WritesTheSameTextAgain) {
    const std::string text = sessionText(richSession());
    EXPECT_EQ(sessionText(parseSession(text)), text);
}

TEST(SessionFile, LeavesOutWhatHasDefaults) {
    const Session session = parseSession(file(R"({"spec": "symmetric-zorro"})"));
    EXPECT_EQ(session.curves.front().curve.parameters, (std::vector{1.2, 1.0}));
    EXPECT_EQ(session.selected, 0);
    EXPECT_EQ(session.explore, ExploreState{});
}

TEST(SessionFile, IgnoresKeysItDoesNotKnow) {
    EXPECT_EQ(fileComplaint(file(R"({"spec": "symmetric-zorro", "mood": "good"})", R"(, "fits": [1, 2])")),
              "");
}

TEST(SessionFile, AnEmptySessionIsASession) {
    const Session session = parseSession(sessionText(Session{}));
    EXPECT_TRUE(session.curves.empty());
    EXPECT_EQ(session.selected, noCurve);
}

TEST(SessionFile, NamesThePlaceOfAWrongSpec) {
    const std::string good = R"({"spec": "symmetric-zorro"}, )";
    const std::string sentence = fileComplaint(file(good + R"({"spec": "symetric-zorro"})"));
    EXPECT_EQ(sentence.find("curves[1].spec: unknown function 'symetric-zorro'"), 0U) << sentence;
    EXPECT_NE(sentence.find("'symmetric-zorro'"), std::string::npos) << sentence;
}

TEST(SessionFile, NamesThePlaceOfEveryWrongMember) {
    const std::string curve = R"({"spec": "symmetric-zorro", )";
    EXPECT_EQ(fileComplaint(file("3")), "curves[0]: should be an object in braces");
    EXPECT_EQ(fileComplaint(file("{}")), "curves[0].spec is missing");
    EXPECT_EQ(fileComplaint(file(curve + R"("color": 40})")),
              "curves[0].color: should be a whole number from 0 to 39");
    EXPECT_EQ(fileComplaint(file(curve + R"("visible": 1})")), "curves[0].visible: should be true or false");
    EXPECT_EQ(fileComplaint(file(curve + R"("locked": ["q"]})")),
              "curves[0].locked[0]: symmetric-zorro has no parameter 'q'");
    EXPECT_EQ(fileComplaint(file(curve + R"("label": null})")), "curves[0].label: should be text in quotes");
    EXPECT_EQ(fileComplaint(file("", R"(, "selected": 0)")),
              "selected: should be null where there are no curves");
}

TEST(SessionFile, NamesThePlaceOfEveryWrongPartOfTheView) {
    const auto explore = [](const std::string& member) {
        return fileComplaint(file(R"({"spec": "symmetric-zorro"})", R"(, "explore": {)" + member + "}"));
    };
    EXPECT_EQ(explore(R"("x_range": [1, 1])"), "explore.x_range: should be two numbers, the lower one first");
    EXPECT_EQ(explore(R"("y_ranges": [[0, 1]])"), "explore.y_ranges: should be a list of 3");
    EXPECT_EQ(explore(R"("reference": 1)"), "explore.reference: should be a whole number from 0 to 0");
    EXPECT_EQ(explore(R"("cursors": ["a", 1])"), "explore.cursors[0]: should be a number");
    EXPECT_EQ(explore(R"("signal_variance": 0)"),
              "explore.signal_variance: should be above 0 and at most 1e6");
    EXPECT_EQ(explore(R"("x_range": [0, 1e999])"), "the JSON text holds a number that is too large");
}

TEST(SessionFile, RefusesANewerVersion) {
    EXPECT_EQ(
        fileComplaint(R"({"format": "zorrolab-session", "version": 2, "curves": {"quite": "new"}})"),
        "this session was written by a newer ZorroLab (version 2 of the format; this program reads up to "
        "1): please update the program");
}

TEST(SessionFile, RefusesWhatIsNoSession) {
    EXPECT_EQ(fileComplaint(""), "the text is empty");
    EXPECT_EQ(fileComplaint("x,f\n1,2\n"), "the text is not JSON at line 1, column 1");
    EXPECT_EQ(fileComplaint("{\n  \"format\": \"zor"), "the JSON text breaks off at line 2, column 17");
    EXPECT_NE(fileComplaint("{}").find("not a ZorroLab session"), std::string::npos);
    EXPECT_NE(fileComplaint(std::string(1000, '[')).find("32 levels"), std::string::npos);
    EXPECT_EQ(fileComplaint(std::string(largestSessionFile + 1, ' ')), "a session has at most 1 MiB");
}

TEST(SessionFile, NamesTheFileItCannotOpen) {
    const QTemporaryDir folder;
    const std::string path = folder.filePath("broken.zlab").toStdString();
    replaceFile(path, "{}");
    try {
        (void)readSession(path);
        FAIL() << "a broken session was opened";
    } catch (const SessionFileError& error) {
        EXPECT_EQ(std::string(error.what()).find("cannot open '" + path + "': "), 0U);
    }
}

TEST(SessionFile, MutatedSessionsAreRefusedOrValid) {
    const std::string original = sessionText(richSession());
    std::mt19937 random(20240919);
    const auto below = [&](std::size_t n) {
        return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
    };
    const std::string pieces[] = {"null", "[",   "}",    "-1",   "1e999", "\"",
                                  ":",    "NaN", "\xff", "a=1,", "{}",    "1e308"};
    int refused = 0;
    constexpr int mutations = 4000;
    for (int i = 0; i < mutations; ++i) {
        std::string text = original;
        for (std::size_t n = 0; n <= below(3); ++n) {
            const std::size_t at = below(text.size());
            text.replace(at, below(std::min<std::size_t>(20, text.size() - at) + 1),
                         pieces[below(std::size(pieces))]);
        }
        const std::string sentence = fileComplaint(text);
        refused += sentence.empty() ? 0 : 1;
        EXPECT_EQ(sentence.find('\n'), std::string::npos) << sentence;
        if (sentence.empty()) {
            EXPECT_EQ(fileComplaint(sessionText(parseSession(text))), "");
        }
    }
    EXPECT_GT(refused, mutations / 10);
    EXPECT_LT(refused, mutations);
}

TEST(SessionFile, EveryTruncationIsRefused) {
    const std::string original = sessionText(richSession());
    const std::size_t end = original.rfind('}');
    for (std::size_t length = 0; length < end; ++length) {
        EXPECT_NE(fileComplaint(original.substr(0, length)), "") << length;
    }
}

}  // namespace
}  // namespace zorro::ui
