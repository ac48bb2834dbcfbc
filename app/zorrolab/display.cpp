#include "app/zorrolab/display.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QLibraryInfo>

namespace zorro {
namespace {

constexpr const char* withoutDisplay = "; zorrolab --render FOLDER works without one";

/// Whether somebody listens at a local socket; a name that begins with a zero is an abstract one.
bool answers(const QByteArray& name) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (static_cast<std::size_t>(name.size()) >= sizeof(address.sun_path)) {
        return true;  // which this cannot tell
    }
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    const auto size =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(name.size()));
    const int end = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool answered = end >= 0 && ::connect(end, reinterpret_cast<const sockaddr*>(&address), size) == 0;
    if (end >= 0) {
        ::close(end);
    }
    return answered;
}

/// The number of a display of this machine, as in ":0" and ":0.0"; nothing for those of others.
std::optional<QByteArray> localNumber(const QByteArray& display) {
    const qsizetype colon = display.lastIndexOf(':');
    const QByteArray host = display.left(colon);
    if (colon < 0 || !(host.isEmpty() || host == "unix")) {
        return std::nullopt;
    }
    const QByteArray number = display.mid(colon + 1);
    return number.left(std::min(number.size(), number.contains('.') ? number.indexOf('.') : number.size()));
}

bool serverAnswers(const QByteArray& display) {
    const std::optional<QByteArray> number = localNumber(display);
    const QByteArray path = "/tmp/.X11-unix/X" + number.value_or("");
    return !number || answers(path) || answers(QByteArray(1, '\0') + path);
}

bool compositorAnswers(const QByteArray& display) {
    return answers(display.startsWith('/') ? display : qgetenv("XDG_RUNTIME_DIR") + '/' + display);
}

bool hasPlugin(const QString& platform) {
    const QDir platforms(QLibraryInfo::path(QLibraryInfo::PluginsPath) + "/platforms");
    return !platforms.entryList({"libq" + platform + "*"}).isEmpty();
}

/// What the watch that lives has seen.
struct Watched {
    int status = 0;
    QString messages;
    QtMessageHandler others = nullptr;
};
Watched watched;

/// Qt has no other place where it tells that it will end the program.
void watchMessages(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "zorrolab: %s\n", platformProblem(watched.messages + message).c_str());
        std::_Exit(watched.status);
    }
    if (QByteArray(context.category).startsWith("qt.qpa")) {
        watched.messages += message + '\n';
    } else if (watched.others != nullptr) {
        watched.others(type, context, message);
    }
}

}  // namespace

std::string displayProblem() {
    const QByteArray display = qgetenv("DISPLAY");
    const QByteArray wayland = qgetenv("WAYLAND_DISPLAY");
    if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        return {};
    }
    if (display.isEmpty() && wayland.isEmpty()) {
        return std::string("there is no display") + withoutDisplay;
    }
    const bool hasServer = !display.isEmpty() && serverAnswers(display);
    const bool hasCompositor = !wayland.isEmpty() && compositorAnswers(wayland);
    if (hasServer || (hasCompositor && hasPlugin("wayland"))) {
        return {};
    }
    if (hasCompositor) {
        return "Qt has no plugin for Wayland here, and there is no X server; install qt6-wayland or xwayland";
    }
    const QByteArray named = display.isEmpty() ? "WAYLAND_DISPLAY is '" + wayland : "DISPLAY is '" + display;
    return (named + "', and no server answers there; start it, or set the right one").toStdString() +
           withoutDisplay;
}

std::string platformProblem(const QString& messages) {
    const QString named = qEnvironmentVariable("QT_QPA_PLATFORM");
    const QString platform = named.section(';', 0, 0).section(':', 0, 0);
    if (!named.isEmpty() && !hasPlugin(platform)) {
        return ("QT_QPA_PLATFORM is '" + named + "', and Qt has no such plugin here; unset it" +
                (platform.startsWith("wayland") ? ", or install qt6-wayland" : ""))
            .toStdString();
    }
    if (messages.contains("could not connect to display")) {
        return ("the X server of DISPLAY '" + qEnvironmentVariable("DISPLAY") +
                "' cannot be reached or lets nobody in; set DISPLAY and XAUTHORITY right")
                   .toStdString() +
               withoutDisplay;
    }
    if (messages.contains("xcb-cursor0")) {
        return "Qt's plugin for X lacks a library; install libxcb-cursor0";
    }
    return "no window can be shown: " + messages.section('\n', 0, 0).toStdString() + withoutDisplay;
}

PlatformWatch::PlatformWatch(int status) : before_(qInstallMessageHandler(watchMessages)) {
    watched = {.status = status, .messages = {}, .others = before_};
}

PlatformWatch::~PlatformWatch() {
    qInstallMessageHandler(before_);
}

}  // namespace zorro
