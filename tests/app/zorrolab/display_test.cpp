// What is said where no window can be shown.

#include "app/zorrolab/display.h"

#include <cstddef>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::IsEmpty;

/// The variables that say where windows go, without values in a test and as they were after it.
class Display : public testing::Test {
protected:
    void SetUp() override {
        for (const char* name : names) {
            before_.push_back({qEnvironmentVariableIsSet(name), qgetenv(name)});
            qunsetenv(name);
        }
    }
    void TearDown() override {
        for (std::size_t i = 0; i < before_.size(); ++i) {
            before_[i].isSet ? qputenv(names[i], before_[i].value) : qunsetenv(names[i]);
        }
    }

private:
    static constexpr const char* names[] = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM",
                                            "XDG_RUNTIME_DIR"};
    struct Variable {
        bool isSet;
        QByteArray value;
    };
    std::vector<Variable> before_;
};

/// A local socket that somebody listens at.
class Listener {
public:
    explicit Listener(const QByteArray& path) : end_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.constData(), sizeof(address.sun_path) - 1);
        works = ::bind(end_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0 &&
                ::listen(end_, 1) == 0;
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener() { ::close(end_); }

    bool works = false;

private:
    int end_;
};

TEST_F(Display, ThatIsNotThereIsSaid) {
    EXPECT_THAT(displayProblem(), HasSubstr("there is no display"));
}

TEST_F(Display, ThatDoesNotAnswerIsNamed) {
    qputenv("DISPLAY", ":54321.0");
    EXPECT_THAT(displayProblem(), HasSubstr("DISPLAY is ':54321.0', and no server answers there"));
    qunsetenv("DISPLAY");
    qputenv("WAYLAND_DISPLAY", "/nowhere/wayland-0");
    EXPECT_THAT(displayProblem(), HasSubstr("WAYLAND_DISPLAY is '/nowhere/wayland-0'"));
}

TEST_F(Display, OfAnotherMachineIsLeftToQt) {
    qputenv("DISPLAY", "elsewhere:10.0");
    EXPECT_THAT(displayProblem(), IsEmpty());
}

TEST_F(Display, IsNotAskedForWhereThePlatformIsGiven) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    EXPECT_THAT(displayProblem(), IsEmpty());
}

TEST_F(Display, OfWaylandThatAnswersMissesNothingButThePlugin) {
    const QTemporaryDir folder;
    const Listener compositor(QFile::encodeName(folder.filePath("wayland-7")));
    ASSERT_TRUE(compositor.works);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder.path()));
    qputenv("WAYLAND_DISPLAY", "wayland-7");
    EXPECT_THAT(displayProblem(), AnyOf(IsEmpty(), HasSubstr("install qt6-wayland or xwayland")));
}

/// What the program says when it is started here, on one line before it ends with status 2.
std::string sentenceOf() {
    QProcess program;
    program.start(ZORROLAB_PROGRAM, QStringList());
    if (!program.waitForFinished(60'000)) {
        program.kill();
        program.waitForFinished();
        return "it does not end";
    }
    const QString said = QString::fromUtf8(program.readAllStandardError());
    const bool isOneLine = said.count('\n') == 1 && said.endsWith('\n');
    const bool hasRefused = program.exitStatus() == QProcess::NormalExit && program.exitCode() == 2;
    return isOneLine && hasRefused ? said.toStdString() : "not one line and status 2: " + said.toStdString();
}

TEST_F(Display, OfAPlatformThatQtDoesNotHaveIsRefusedInASentence) {
    qputenv("QT_QPA_PLATFORM", "nonsense");
    EXPECT_THAT(sentenceOf(), HasSubstr("QT_QPA_PLATFORM is 'nonsense', and Qt has no such plugin here"));
}

TEST_F(Display, ThatQtCannotReachIsRefusedInASentence) {
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("DISPLAY", ":54321.0");
    EXPECT_THAT(sentenceOf(), HasSubstr("the X server of DISPLAY ':54321.0' cannot be reached"));
}

TEST_F(Display, OfAnotherMachineThatIsNotThereIsRefusedInASentence) {
    qputenv("DISPLAY", "127.0.0.1:54321");
    EXPECT_THAT(sentenceOf(), HasSubstr("the X server of DISPLAY '127.0.0.1:54321' cannot be reached"));
}

TEST_F(Display, ThatFailedHasTheCauseThatQtNames) {
    EXPECT_EQ(platformProblem("From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed\nNo platform"),
              "Qt's plugin for X lacks a library; install libxcb-cursor0");
    EXPECT_EQ(platformProblem("the first\nthe second"),
              "no window can be shown: the first; zorrolab --render FOLDER works without one");
}

}  // namespace
}  // namespace zorro
