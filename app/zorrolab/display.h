#pragma once

// Why no window can be shown, in a sentence: Qt ends the program there with a dump of its plugins.

#include <string>

#include <QString>
#include <QtGlobal>

namespace zorro {

/// What can be told before Qt tries: a sentence that says what to do; empty where a window can be shown, as
/// far as can be seen.
[[nodiscard]] std::string displayProblem();

/// The same of what Qt has found out when it tried, by its messages.
[[nodiscard]] std::string platformProblem(const QString& messages);

/// While it lives, and Qt ends the program since its platform cannot be used, the program ends with that
/// sentence and `status` instead. To live while the QApplication is made. There is one at a time.
class PlatformWatch {
public:
    explicit PlatformWatch(int status);
    PlatformWatch(const PlatformWatch&) = delete;
    PlatformWatch& operator=(const PlatformWatch&) = delete;
    ~PlatformWatch();

private:
    QtMessageHandler before_;
};

}  // namespace zorro
