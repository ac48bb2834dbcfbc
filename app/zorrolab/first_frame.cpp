#include "app/zorrolab/first_frame.h"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <unistd.h>
#include <utility>

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace zorro {
namespace {

/// Counts the widgets that are still to be painted. Belongs to the window.
class FirstFrame : public QObject {
public:
    FirstFrame(QWidget& window, std::function<void()> call) : QObject(&window), call_(std::move(call)) {
        waitFor(window);
        for (QWidget* each : window.findChildren<QWidget*>()) {
            if (each->inherits("QCustomPlot") && each->isVisible()) {
                waitFor(*each);
            }
        }
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && unpainted_.erase(watched) > 0 && unpainted_.empty()) {
            // The frame is painted and flushed within one event; what is called comes after it.
            QTimer::singleShot(0, this, [this] {
                deleteLater();
                call_();
            });
        }
        return false;
    }

private:
    void waitFor(QWidget& widget) {
        unpainted_.insert(&widget);
        widget.installEventFilter(this);
    }

    std::function<void()> call_;
    std::set<QObject*> unpainted_;
};

/// Field 22 of /proc/self/stat: clock ticks between the start of the system and that of the process. The
/// second field is the program's name in parentheses and may hold spaces.
double startSeconds() {
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    std::istringstream fields(line.substr(line.rfind(')') + 1));
    std::string field;
    for (int number = 3; number <= 22; ++number) {
        fields >> field;
    }
    return std::strtod(field.c_str(), nullptr) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

}  // namespace

void afterFirstFrame(QWidget& window, std::function<void()> call) {
    new FirstFrame(window, std::move(call));
}

double millisecondsSinceStart() {
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    const double seconds = static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
    return 1e3 * (seconds - startSeconds());
}

}  // namespace zorro
