#include "core/activation/function_library.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "tests/core/library/own_example.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

FunctionLibrary libraryOf(const std::vector<Description>& descriptions) {
    FunctionLibrary library;
    for (const Description& each : descriptions) {
        library.add(makeOwn(each));
    }
    return library;
}

std::string specRefusal(const std::string& spec, const FunctionLibrary& library) {
    try {
        static_cast<void>(parseCurve(spec, library));
    } catch (const SpecError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(FunctionLibrary, GivesSpecsTheFunctionsOfSomebodysOwn) {
    const FunctionLibrary library = libraryOf({swish2()});
    const Curve curve = parseCurve("swish2:b=2", library);
    EXPECT_NEAR(curve.at(1).f, 0.8807970779778823, 1e-15);  // 1/(1+exp(-2))
    EXPECT_EQ(specText(curve), "swish2:b=2");
    EXPECT_EQ(shortSpecText(parseCurve("swish2:b=1", library)), "swish2");
    EXPECT_EQ(formulaSpecText(curve), "expr(x*sigmoid(b*x)):b=2");
    EXPECT_EQ(parseTypedCurve(" swish2 : b = 2 ", library).parameters, curve.parameters);
}

TEST(FunctionLibrary, HoldsSpecsToTheBoundsOfTheDefinition) {
    const FunctionLibrary library = libraryOf({swish2()});
    EXPECT_THAT(specRefusal("swish2:b=11", library), HasSubstr("b must be from 0 to 10"));
    EXPECT_THAT(specRefusal("swish2:c=1", library), HasSubstr("no parameter 'c'"));
}

TEST(FunctionLibrary, IsAmongTheSuggestions) {
    const FunctionLibrary library = libraryOf({swish2()});
    EXPECT_THAT(specRefusal("swich2", library), HasSubstr("did you mean 'swish2'?"));
    EXPECT_THAT(specRefusal("gellu", library), HasSubstr("did you mean 'gelu'?"));
    EXPECT_THAT(specRefusal("swish2", {}), HasSubstr("unknown function"));
}

TEST(FunctionLibrary, SaysWhatIsWrongWithANameThatCannotBeUsed) {
    FunctionLibrary library;
    library.addProblem("mine", "its file is damaged");
    EXPECT_THAT(specRefusal("mine", library), HasSubstr("its file is damaged"));
    library.add(makeOwn(swish2("mine")));
    EXPECT_EQ(specRefusal("mine", library), "accepted");
}

TEST(FunctionLibrary, KeepsOneFunctionANameInTheirOrder) {
    FunctionLibrary library = libraryOf({swish2("b2"), swish2("a2"), swish2("b2", "x*tanh(b*x)")});
    ASSERT_EQ(library.functions().size(), 2U);
    EXPECT_EQ(library.functions()[0]->description().name, "a2");
    EXPECT_EQ(library.find("b2")->description().formula, "x*tanh(b*x)");
    EXPECT_TRUE(library.remove("a2"));
    EXPECT_FALSE(library.remove("a2"));
    EXPECT_EQ(library.find("a2"), nullptr);
}

TEST(FunctionLibrary, ComesBeforeTheOneThatItLiesOver) {
    const FunctionLibrary session = libraryOf({swish2("both", "x*tanh(b*x)")});
    const FunctionLibrary own = libraryOf({swish2("both"), swish2("own")});
    const FunctionLibrary all = session.over(own);
    EXPECT_EQ(all.find("both")->description().formula, "x*tanh(b*x)");
    EXPECT_NE(all.find("own"), nullptr);
}

TEST(Differences, NameWhatIsAnotherFunctionNow) {
    const FunctionLibrary run = libraryOf({swish2("a2", "x*tanh(b*x)"), swish2("b2"), swish2("gone")});
    Description wider = swish2("b2");
    wider.parameters[0].upper = 20;
    const FunctionLibrary own = libraryOf({swish2("a2"), wider});
    EXPECT_THAT(
        differences(run, own, "in this run"),
        ElementsAre("'a2' is x*tanh(b*x) in this run, which counts here; yours is x*sigmoid(b*x) now",
                    "'b2' is with b = 1 from 0 to 10 in this run, which counts here; yours is with b = 1 "
                    "from 0 to 20 now"));
    EXPECT_THAT(differences(run, run, "in this run"), IsEmpty());
}

TEST(IsSameCurve, AsksForTheDefinitionOfWhatIsSomebodysOwn) {
    const Curve mine = defaultCurve(makeOwn(swish2()));
    EXPECT_TRUE(isSameCurve(mine, defaultCurve(makeOwn(swish2()))));
    EXPECT_FALSE(isSameCurve(mine, defaultCurve(makeOwn(swish2("swish2", "x*tanh(b*x)")))));
    EXPECT_TRUE(isSameCurve(parseCurve("gelu"), parseCurve("gelu")));
    EXPECT_FALSE(isSameCurve(parseCurve("swish"), parseCurve("swish:beta=2")));
}

}  // namespace
}  // namespace zorro
