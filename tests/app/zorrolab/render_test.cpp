#include "app/zorrolab/render.h"

#include <QImage>

#include "core/file/file.h"
#include "tests/app/zorrolab/window_fixture.h"

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

TEST_F(WindowTest, RenderingIntoWhatIsNoFolderFails) {
    replaceFile(path("file").toStdString(), "x");
    EXPECT_THROW((void)renderScene(*window_, path("file")), FileError);
}

}  // namespace
}  // namespace zorro
