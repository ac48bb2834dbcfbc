#include "app/zorrolab/window/manual_place.h"

#include <algorithm>

#include <QUrl>
#include <gmock/gmock.h>

#include "core/file/file.h"
#include "tests/app/zorrolab/window_fixture.h"

namespace zorro {
namespace {

using testing::HasSubstr;

TEST_F(WindowTest, TheManualOpensAtTheFirstPlaceWhereItIs) {
    QList<QUrl> opened;
    const auto open = [&](const QUrl& page) {
        opened << page;
        return true;
    };
    replaceFile(path("index.html").toStdString(), "<html></html>");
    EXPECT_EQ(openManual({path("none/index.html"), path("index.html")}, open), QString());
    EXPECT_EQ(opened, QList<QUrl>{QUrl::fromLocalFile(path("index.html"))});
}

TEST_F(WindowTest, AManualThatIsNowhereIsSaidWithItsPlace) {
    const auto open = [](const QUrl&) { return true; };
    EXPECT_THAT(openManual({path("doc/index.html"), path("out/index.html")}, open).toStdString(),
                HasSubstr(path("doc/index.html").toStdString()));
}

TEST_F(WindowTest, WhereNothingOpensPagesTheManualIsNamed) {
    const auto open = [](const QUrl&) { return false; };
    replaceFile(path("index.html").toStdString(), "<html></html>");
    EXPECT_THAT(openManual({path("index.html")}, open).toStdString(),
                HasSubstr(path("index.html").toStdString()));
}

TEST_F(WindowTest, HelpHasTheManual) {
    const auto help = window_->frame().modeBar().helpMenu().actions();
    EXPECT_TRUE(std::ranges::any_of(help, [](const QAction* each) { return each->text() == "Manual"; }));
}

}  // namespace
}  // namespace zorro
