#include "app/zorrolab/first_frame.h"

#include "tests/app/zorrolab/window_fixture.h"
#include "ui/plot/panel/plot_panel.h"

namespace zorro {
namespace {

/// Which plots were painted.
class Painted : public QObject {
public:
    explicit Painted(QWidget& window) {
        for (ui::PlotPanel* panel : window.findChildren<ui::PlotPanel*>()) {
            panels_ += panel->isVisible() ? 1 : 0;
            panel->installEventFilter(this);
        }
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            painted_.insert(watched);
        }
        return false;
    }
    [[nodiscard]] std::size_t panels() const { return panels_; }
    [[nodiscard]] std::size_t painted() const { return painted_.size(); }

private:
    std::size_t panels_ = 0;
    std::set<QObject*> painted_;
};

TEST_F(WindowTest, TheFirstFrameIsThereOnceEveryPlotIsPainted) {
    window_->hide();
    QCoreApplication::processEvents();
    window_->show();
    const Painted painted(*window_);
    int calls = 0;
    std::size_t paintedThen = 0;
    afterFirstFrame(*window_, [&] {
        ++calls;
        paintedThen = painted.painted();
    });
    EXPECT_EQ(calls, 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return calls > 0; }));
    EXPECT_EQ(painted.panels(), 3U);
    EXPECT_EQ(paintedThen, 3U);
    window_->update();
    QCoreApplication::processEvents();
    EXPECT_EQ(calls, 1);
}

TEST(FirstFrame, TheClockOfTheProcessRunsFromItsStart) {
    const double first = millisecondsSinceStart();
    EXPECT_GT(first, 0);
    EXPECT_LT(first, 600'000);
    EXPECT_GE(millisecondsSinceStart(), first);
}

}  // namespace
}  // namespace zorro
