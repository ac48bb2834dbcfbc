// zorrolab: the window. Reads the command line, builds the window, and shows, renders or measures it.

#include <cstdio>

#include <QApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTimer>

#include "app/zorrolab/benchmark/benchmark.h"
#include "app/zorrolab/benchmark/chart_benchmark.h"
#include "app/zorrolab/options.h"
#include "app/zorrolab/render.h"
#include "app/zorrolab/window/main_window.h"
#include "app/zorrolab/window/rooms.h"
#include "core/file/file.h"

namespace zorro {
namespace {

enum ExitStatus { done = 0, failed = 1, wrongWords = 2 };

void applyOptions(MainWindow& window, ui::ThemeController& themes, const Options& options) {
    if (options.theme) {
        themes.setMode(*options.theme);
    }
    if (options.size.isValid()) {
        window.resize(options.size);
    }
    if (options.session) {
        window.document().startNew(*options.session);
    }
    if (!options.file.isEmpty()) {
        window.openFile(options.file);
    }
    if (!options.room.isEmpty()) {
        window.showRoom(options.room);
    }
}

int render(MainWindow& window, const QString& folder) {
    for (const QString& path : renderScene(window, folder)) {
        std::puts(qUtf8Printable(path));
    }
    return done;
}

int measure(MainWindow& window, const Options& options) {
    std::puts(qUtf8Printable(options.benchmarkCharts ? runChartBenchmark(window, options.size)
                                                     : runBenchmark(window, options.size)));
    return done;
}

int run(QApplication& application, const Options& options) {
    const bool interactive = options.renderFolder.isEmpty() && !options.benchmark;
    // What is rendered or measured depends on nothing that the user did before, and leaves no trace.
    const QTemporaryDir scratch;
    if (!interactive) {
        qputenv("ZORROLAB_RUNS", QFile::encodeName(scratch.filePath("runs")));
    }
    QSettings settings(interactive ? QSettings().fileName() : scratch.filePath("settings.ini"),
                       QSettings::IniFormat);
    ui::ThemeController themes(application);
    ui::Presets presets = interactive ? ui::Presets() : ui::Presets(scratch.filePath("presets.json"));
    MainWindow window(themes, settings, interactive ? ui::recoveryFolder() : scratch.path());
    for (auto& room : makeRooms(window.model(), presets, themes)) {
        window.addRoom(std::move(room));
    }
    if (interactive) {
        window.restore();
    }
    applyOptions(window, themes, options);
    if (!interactive) {
        return options.benchmark ? measure(window, options) : render(window, options.renderFolder);
    }
    window.show();
    QTimer::singleShot(0, &window, &MainWindow::offerRecovery);
    return QApplication::exec();
}

/// Without a display Qt would end the program with a dump of its plugins.
bool hasDisplay() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int start(int argc, char** argv) {
    const Options options = parseOptions(QStringList(argv + 1, argv + argc));
    if (!options.answer.isEmpty()) {
        std::fputs(qUtf8Printable(options.answer), stdout);
        return done;
    }
    if (options.offscreen || (options.benchmark && !hasDisplay())) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // Qt warns of what this platform cannot do, which nobody asked it to.
        QLoggingCategory::setFilterRules("default.warning=false\nqt.qpa.*.warning=false");
    } else if (!hasDisplay()) {
        throw OptionsError("there is no display; zorrolab --render FOLDER works without one");
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName("ZorroLab");
    QApplication::setApplicationName("zorrolab");
    QApplication::setApplicationVersion(ZORROLAB_VERSION);
    QApplication::setDesktopFileName("zorrolab");
    return run(application, options);
}

}  // namespace
}  // namespace zorro

int main(int argc, char** argv) {
    try {
        return zorro::start(argc, argv);
    } catch (const zorro::OptionsError& error) {
        std::fprintf(stderr, "zorrolab: %s\n", error.what());
        return zorro::wrongWords;
    } catch (const zorro::FileError& error) {
        std::fprintf(stderr, "zorrolab: %s\n", error.what());
        return zorro::failed;
    }
}
