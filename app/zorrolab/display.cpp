#include "app/zorrolab/display.h"

#include <algorithm>
#include <cstddef>
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

bool hasWaylandPlugin() {
    const QDir platforms(QLibraryInfo::path(QLibraryInfo::PluginsPath) + "/platforms");
    return !platforms.entryList({"libqwayland*"}).isEmpty();
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
    if (hasServer || (hasCompositor && hasWaylandPlugin())) {
        return {};
    }
    if (hasCompositor) {
        return "Qt has no plugin for Wayland here, and there is no X server; install qt6-wayland or xwayland";
    }
    const QByteArray named = display.isEmpty() ? "WAYLAND_DISPLAY is '" + wayland : "DISPLAY is '" + display;
    return (named + "', and no server answers there; start it, or set the right one").toStdString() +
           withoutDisplay;
}

}  // namespace zorro
