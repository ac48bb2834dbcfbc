#include "ui/session/activation_colors.h"

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/expression/curve_spec.h"
#include "ui/session/file/session_file.h"
#include "ui/session/session_model.h"
#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

TEST(ActivationColors, AnActivationKeepsItsColourHoweverItIsWritten) {
    ActivationColors colors;
    colors.set("sigmoid-zorro:b=3,a=2", 5);
    EXPECT_EQ(colors.find("sigmoid-zorro:a=2,b=3"), 5);
    EXPECT_EQ(colors.find("relu"), std::nullopt);
    const int relu = colors.claim("relu");
    EXPECT_NE(relu, 5);
    EXPECT_EQ(colors.claim("relu"), relu);
}

TEST(ActivationColors, TwoRunsOfOneActivationDifferInTheirLines) {
    EXPECT_EQ(withOwnDashes({2, 2, 3, 2}), (std::vector{2, 2 + curveHueCount, 3, 2 + 2 * curveHueCount}));
}

TEST(SessionColors, ACardAndTheComparisonShareTheColourOfAnActivation) {
    SessionModel model;
    model.reset(defaultSession());
    const CurveId card = model.addCurve(parseCurve("tanh"));
    ASSERT_TRUE(model.addToComparison(parseCurve("tanh")).isEmpty());
    const int color = model.session().find(card)->colorIndex;
    EXPECT_EQ(model.session().train.activations.back().colorIndex, color);
    EXPECT_EQ(model.colorOf("tanh"), color);
    model.setColorIndex(card, 7);
    EXPECT_EQ(model.session().train.activations.back().colorIndex, 7);
    EXPECT_EQ(model.colorOf("tanh"), 7);
    model.undoStack().undo();
    EXPECT_EQ(model.colorOf("tanh"), color);
    EXPECT_EQ(model.session().train.activations.back().colorIndex, color);
}

/// Once the second had a hue of its own, and looked like another activation.
TEST(SessionColors, TwoCardsOfOneActivationShareItsHueAndDifferByLineAndName) {
    SessionModel model;
    model.reset(defaultSession());
    const CurveId first = model.addCurve(parseCurve("tanh"));
    const CurveId second = model.addCurve(parseCurve("tanh"));
    const SessionCurve& one = *model.session().find(first);
    const SessionCurve& two = *model.session().find(second);
    EXPECT_EQ(one.colorIndex % curveHueCount, two.colorIndex % curveHueCount);
    EXPECT_NE(one.colorIndex, two.colorIndex);
    EXPECT_NE(one.displayName(), two.displayName());
    EXPECT_EQ(model.colorOf("tanh"), one.colorIndex);
}

TEST(SessionColors, AChosenColourIsThatOfEveryCardOfTheActivation) {
    SessionModel model;
    model.reset(defaultSession());
    const CurveId first = model.addCurve(parseCurve("tanh"));
    const CurveId second = model.duplicateCurve(first);
    const auto colors = [&] {
        return std::pair(model.session().find(first)->colorIndex, model.session().find(second)->colorIndex);
    };
    const auto before = colors();
    model.setColorIndex(second, 5);
    EXPECT_EQ(colors(), std::pair(5 + curveHueCount, 5));
    EXPECT_EQ(model.colorOf("tanh") % curveHueCount, 5);
    model.undoStack().undo();
    EXPECT_EQ(colors(), before);
    EXPECT_EQ(model.colorOf("tanh"), before.first);
}

TEST(SessionColors, CardsOfOneActivationAreOfOneHueInFilesOfBefore) {
    Session session;
    for (const int color : {2, 5}) {
        session.curves.push_back({.id = color, .curve = parseCurve("mish"), .colorIndex = color});
    }
    SessionModel model;
    model.reset(session);
    EXPECT_EQ(model.session().find(2)->colorIndex, 2);
    EXPECT_EQ(model.session().find(5)->colorIndex, 2 + curveHueCount);
}

TEST(SessionColors, AFunctionThatIsFittedHasTheColourOfItsCard) {
    SessionModel model;
    const CurveId card = model.addCurve(parseCurve("sigmoid-zorro:a=3"));
    model.setColorIndex(card, 5);
    EXPECT_EQ(model.colorOfFunction(findFunction("sigmoid-zorro")), 5);
    const int other = model.colorOfFunction(findFunction("mish"));
    EXPECT_EQ(other, model.colorOf("mish"));
    EXPECT_NE(other % curveHueCount, 5);
}

TEST(SessionColors, TheDefaultComparisonHasTheColoursOfTheDefaultCards) {
    SessionModel model;
    model.reset(defaultSession());
    for (const TrainActivation& each : model.session().train.activations) {
        for (const SessionCurve& card : model.session().curves) {
            if (specText(card.curve) == specText(each.curve)) {
                EXPECT_EQ(card.colorIndex, each.colorIndex) << specText(each.curve);
            }
        }
    }
}

TEST(SessionColors, ComeBackFromAFileAlsoWhereNoCardHasThem) {
    SessionModel model;
    model.reset(defaultSession());
    const int color = model.colorOf("mish");
    EXPECT_EQ(parseSession(sessionText(model.session())).colors.find("mish"), color);
}

TEST(SessionColors, ASliderMovesACardAndLeavesTheColourToTheActivation) {
    SessionModel model;
    model.reset(defaultSession());
    const CurveId card = model.addCurve(parseCurve("swish:beta=1"));
    const int color = model.session().find(card)->colorIndex;
    model.setParameter(card, 0, 1.5);
    EXPECT_EQ(model.session().find(card)->colorIndex, color);
    EXPECT_EQ(model.colorOf("swish:beta=1"), color);
}

}  // namespace
}  // namespace zorro::ui
