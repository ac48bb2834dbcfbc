#include "ui/session/own_functions.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/file/file.h"
#include "core/library/own_functions.h"
#include "tests/core/library/own_example.h"
#include "ui/session/file/session_file.h"
#include "ui/session/presets.h"
#include "ui/session/session_functions.h"
#include "ui/session/session_model.h"

namespace zorro::ui {
namespace {

FunctionLibrary libraryOf(const Description& description) {
    FunctionLibrary library;
    library.add(makeOwn(description));
    return library;
}

const SessionCurve& firstOf(const SessionModel& model) {
    return model.session().curves.front();
}

class OwnFunctionsTest : public testing::Test {
protected:
    [[nodiscard]] std::filesystem::path path() const { return folder_.filePath("functions").toStdString(); }

    QTemporaryDir folder_;
};

TEST_F(OwnFunctionsTest, AreKeptForTheNextWindow) {
    OwnFunctions functions(path());
    const QSignalSpy changed(&functions, &OwnFunctions::changed);
    EXPECT_EQ(functions.save(makeOwn(swish2())), "");
    EXPECT_EQ(changed.count(), 1);
    EXPECT_NE(OwnFunctions(path()).library().find("swish2"), nullptr);
    EXPECT_EQ(functions.remove("swish2"), "");
    EXPECT_TRUE(OwnFunctions(path()).library().isEmpty());
}

TEST_F(OwnFunctionsTest, AreSeenWhenAnotherProgramHasChangedThem) {
    OwnFunctions functions(path());  // there is no folder yet
    QSignalSpy changed(&functions, &OwnFunctions::changed);
    keepOwnFunction(path(), makeOwn(swish2()));
    ASSERT_TRUE(changed.count() > 0 || changed.wait());
    EXPECT_NE(functions.library().find("swish2"), nullptr);
}

TEST_F(OwnFunctionsTest, SayWhatCannotBeReadAndLeaveIt) {
    std::filesystem::create_directories(path());
    replaceFile(path() / "swish2.json", "damaged");
    OwnFunctions functions(path());
    EXPECT_EQ(functions.problems().size(), 1);
    EXPECT_NE(functions.save(makeOwn(swish2())), "");
    EXPECT_EQ(readFile(path() / "swish2.json"), "damaged");
}

TEST(SessionFunctions, GoIntoTheFileAndComeBackFromItAlone) {
    SessionModel model;
    model.reset(Session{});
    model.setOwnFunctions(libraryOf(swish2()));
    model.addCurve(parseCurve("swish2:b=2", model.functions()));
    const std::string text = sessionText(model.session());
    const Session read = parseSession(text);
    EXPECT_EQ(specText(read.curves.front().curve), "swish2:b=2");
    EXPECT_EQ(read.curves.front().curve.description().parameters[0].upper, 10);
    EXPECT_EQ(sessionText(read), text);
}

TEST(SessionFunctions, HaveThatOfTheDataAmongThem) {
    Session session;
    session.train.comparison.data.function = "swish2:b=2";
    session.train.comparison.data.functions = libraryOf(swish2());
    const FunctionPtr found = functionsOf(session).find("swish2");
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->description().formula, "x*sigmoid(b*x)");
}

TEST(SessionFunctions, OfTheFileCountInItWhateverTheUserHasToday) {
    SessionModel model;
    model.reset(Session{});
    model.addCurve(parseCurve("swish2", libraryOf(swish2())));
    const std::string text = sessionText(model.session());
    const FunctionLibrary today = libraryOf(swish2("swish2", "x*tanh(b*x)"));
    model.setOwnFunctions(today);
    model.reset(parseSession(text, today));
    EXPECT_EQ(model.functions().find("swish2")->description().formula, "x*sigmoid(b*x)");
    EXPECT_EQ(differences(functionsOf(model.session()), today, "in this session").size(), 1U);
}

TEST(SessionFunctions, WithOneNameAndTwoMeaningsAreBothKept) {
    SessionModel model;
    model.reset(Session{});
    model.addCurve(parseCurve("swish2", libraryOf(swish2())));
    model.addCurve(parseCurve("swish2:b=3", libraryOf(swish2("swish2", "x*tanh(b*x)"))));
    const Session read = parseSession(sessionText(model.session()));
    EXPECT_EQ(specText(read.curves[0].curve), "swish2:b=1");
    EXPECT_EQ(specText(read.curves[1].curve), "expr(x*tanh(b*x)):b=3");
}

TEST(SessionFunctions, AreTheUsersWhereTheFileNamesOnesItDoesNotHave) {
    const std::string text =
        R"({"format": "zorrolab-session", "version": 1, "curves": [{"spec": "swish2"}]})";
    EXPECT_THROW(static_cast<void>(parseSession(text)), SessionFileError);
    EXPECT_EQ(parseSession(text, libraryOf(swish2())).curves.size(), 1U);
}

TEST(SessionFunctions, AreExchangedWhereverTheyAreInOneStep) {
    SessionModel model;
    model.reset(Session{});
    const FunctionLibrary before = libraryOf(swish2("swish2", "x*sigmoid(b*x) + c*x"));
    const Curve curve = parseCurve("swish2:b=2,c=3", before);
    model.addCurve(curve);
    model.setLocked(firstOf(model).id, "c", true);
    model.sendToFit(curve);
    const int steps = model.undoStack().count();
    const FunctionPtr after = makeOwn(swish2("swish2", "x*tanh(b*x)"));
    model.redefine(curve.function, after);
    EXPECT_EQ(model.undoStack().count(), steps + 1);
    EXPECT_EQ(firstOf(model).curve.function, after);
    EXPECT_EQ(firstOf(model).curve.parameters, (std::vector{2.0}));
    EXPECT_TRUE(firstOf(model).locked.empty());
    EXPECT_EQ(model.session().fit.question.family, after);
    model.undoStack().undo();
    EXPECT_EQ(specText(firstOf(model).curve), "swish2:b=2,c=3");
    EXPECT_TRUE(firstOf(model).locked.contains("c"));
    EXPECT_EQ(model.session().fit.question.family, curve.function);
}

TEST(SessionFunctions, GiveTheColourOfTheCardToTheRun) {
    SessionModel model;
    model.reset(Session{});
    const CurveId id = model.addCurve(parseCurve("swish2", libraryOf(swish2())));
    model.setColorIndex(id, 6);
    EXPECT_EQ(model.colorOf("swish2"), 6);
}

TEST(SessionFunctions, ComeWithTheirPresets) {
    const QTemporaryDir folder;
    const QString file = folder.filePath("presets.json");
    Presets presets(file);
    ASSERT_EQ(presets.add("steep", parseCurve("swish2:b=9", libraryOf(swish2()))), "");
    const Presets again(file);
    EXPECT_EQ(again.problem(), "");
    ASSERT_EQ(again.presetsFor("swish2").size(), 1U);
    EXPECT_EQ(again.presetsFor("swish2").front().curve.parameters, (std::vector{9.0}));
}

}  // namespace
}  // namespace zorro::ui
