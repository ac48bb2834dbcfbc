#include "app/zorrolab/window/function_notes.h"

#include <QPushButton>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "tests/app/zorrolab/window_fixture.h"
#include "tests/core/library/own_example.h"

namespace zorro {
namespace {

class FunctionNotes : public WindowTest {
protected:
    /// Opens a session with a card of this function while the user's own is x*sigmoid(b*x).
    void openWith(const char* formula) {
        FunctionLibrary own;
        own.add(makeOwn(swish2()));
        window_->model().setOwnFunctions(own);
        tellFunctionDifferences(*window_);
        FunctionLibrary theirs;
        theirs.add(makeOwn(swish2("swish2", formula)));
        ui::Session session;
        session.curves.push_back({.id = 0, .curve = parseCurve("swish2:b=2", theirs)});
        session.nextId = 1;
        window_->document().startNew(session);
    }
    [[nodiscard]] NoticeBar& bar() { return window_->frame().noticeBar(); }
};

TEST_F(FunctionNotes, SayWhereASessionMeansAnotherFunction) {
    openWith("x*tanh(b*x)");
    EXPECT_EQ(bar().sentence(),
              "'swish2' is x*tanh(b*x) in this session, which counts here; yours is x*sigmoid(b*x) now");
    for (auto* button : bar().findChildren<QPushButton*>()) {
        if (button->text() == "Use mine") {
            button->click();
        }
    }
    const Curve& curve = window_->model().session().curves.front().curve;
    EXPECT_EQ(curve.description().formula, "x*sigmoid(b*x)");
    EXPECT_EQ(specText(curve), "swish2:b=2");
}

TEST_F(FunctionNotes, SayNothingWhereItIsTheSame) {
    openWith("x*sigmoid(b*x)");
    EXPECT_EQ(bar().sentence(), "");
}

}  // namespace
}  // namespace zorro
