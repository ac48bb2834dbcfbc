#include "app/zorrolab/render.h"

#include <QImage>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "tests/app/zorrolab/window_fixture.h"
#include "ui/session/file/session_file.h"

namespace zorro {
namespace {

TEST_F(WindowTest, RenderingMakesTheFolderAndFillsIt) {
    const QStringList files = renderScene(*window_, path("deep/out"));
    EXPECT_TRUE(files.contains(path("deep/out/explore.png")));
    EXPECT_TRUE(files.contains(path("deep/out/fit.png")));
    for (const QString& file : files) {
        EXPECT_GT(QFileInfo(file).size(), 100) << file.toStdString();
    }
    EXPECT_EQ(QImage(path("deep/out/explore.png")).size(), window_->size());
}

TEST_F(WindowTest, TheRenderedSessionOpensAgain) {
    changeSession();
    (void)renderScene(*window_, path("out"));
    EXPECT_EQ(ui::readSession(path("out/session.zlab").toStdString()).curves.front().label, "changed");
}

TEST_F(WindowTest, RenderingARunShowsItInTrainAndCompare) {
    const std::filesystem::path run =
        createRunDirectory(path("runs").toStdString(), Comparison{.members = {{.activation = "relu"}}});
    window_->openFile(QString::fromStdString(run.string()));
    const QStringList files = renderScene(*window_, path("out"), QString::fromStdString(run.string()));
    EXPECT_TRUE(files.contains(path("out/train.png")));
    EXPECT_TRUE(files.contains(path("out/compare.png")));
}

TEST_F(WindowTest, RenderingIntoWhatIsNoFolderFails) {
    replaceFile(path("file").toStdString(), "x");
    EXPECT_THROW((void)renderScene(*window_, path("file")), FileError);
}

}  // namespace
}  // namespace zorro
