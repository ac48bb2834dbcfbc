#include "app/zorrolab/program.h"

#include <clocale>
#include <cstdio>
#include <malloc.h>
#include <optional>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include "app/zorrolab/display.h"
#include "app/zorrolab/look/language_menu.h"
#include "app/zorrolab/look/text_size.h"
#include "app/zorrolab/window/function_notes.h"
#include "app/zorrolab/window/main_window.h"
#include "app/zorrolab/window/rooms.h"
#include "core/file/file.h"
#include "core/fit/data/data_file.h"
#include "core/library/own_functions.h"
#include "core/text/text.h"

namespace zorro {
namespace {

enum ExitStatus { done = 0, failed = 1, wrongWords = 2 };

/// A new session with measured data. Nobody can be asked for their columns: they are those that the heading
/// tells. Throws FileError.
ui::Session sessionOfData(const QString& path) {
    ui::Session session = ui::defaultSession();
    Target points = dataTarget(readDataFile(QFile::encodeName(path).toStdString()),
                               QFileInfo(path).fileName().toStdString());
    session.fit.question =
        ui::withData(session.fit.question, std::make_shared<const Target>(std::move(points)));
    return session;
}

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
    if (!options.data.isEmpty() && !options.renderFolder.isEmpty()) {
        window.document().startNew(sessionOfData(options.data));
    }
    if (!options.file.isEmpty()) {
        window.openFile(options.file);
    }
    if (!options.room.isEmpty()) {
        window.showRoom(options.room);
    }
}

/// What is shown does not depend on the runs and settings that somebody has, and leaves these as they are. A
/// run that is to be shown lies in a folder of runs.
void keepAway(const Options& options, const QTemporaryDir& scratch) {
    const QFileInfo shown(options.file);
    const QString runs = shown.isDir() ? shown.absoluteDir().path() : scratch.filePath("runs");
    qputenv("ZORROLAB_RUNS", QFile::encodeName(runs));
    qputenv("XDG_CACHE_HOME", QFile::encodeName(scratch.filePath("cache")));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(scratch.filePath("config")));
}

/// glibc maps large blocks one by one and gives them back whole, but raises the size from which it does so
/// with every one that is freed, up to 32 MB. The columns of a run's history then come from heaps, which
/// holes keep from shrinking in hours of live charts: that size is fixed here, and threads share two heaps.
void giveFreedMemoryBack() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
    mallopt(M_TRIM_THRESHOLD, 256 * 1024);
    mallopt(M_ARENA_MAX, 2);
#endif
}

void choosePlatform(const Options& options) {
    const std::string problem = options.offscreen ? "" : displayProblem();
    if (options.offscreen || (options.benchmark != Benchmark::none && !problem.empty())) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // Qt warns of what this platform cannot do, which nobody asked it to.
        QLoggingCategory::setFilterRules("default.warning=false\nqt.qpa.*.warning=false");
    } else if (!problem.empty()) {
        throw OptionsError(problem);
    }
}

/// The language of the window. What is rendered or measured is English unless the words say otherwise.
const ui::Language& languageFor(const Options& options, const QSettings& settings, bool interactive) {
    if (options.language == "system") {
        return ui::systemLanguage();
    }
    const ui::Language* named = ui::findLanguage(options.language);
    if (named == nullptr) {
        return interactive ? chosenLanguage(settings) : ui::languages().front();
    }
    if (!ui::canBeShown(*named)) {
        throw OptionsError("no font shows " + std::string(named->englishName) + "; install the package " +
                           named->fontPackage);
    }
    return *named;
}

/// What is rendered or measured is as large as the words say, whatever somebody has chosen.
int textSizeFor(const Options& options, bool interactive) {
    if (options.textSize != 0) {
        return options.textSize;
    }
    return interactive ? chosenTextSize(QSettings(QSettings().fileName(), QSettings::IniFormat)) : 100;
}

}  // namespace

int runProgram(int argc, char** argv, const std::function<int(const Options&)>& program) {
    try {
        const Options options = parseOptions(QStringList(argv + 1, argv + argc));
        if (!options.answer.isEmpty()) {
            std::fputs(qUtf8Printable(options.answer), stdout);
            return done;
        }
        return program(options);
    } catch (const OptionsError& error) {
        std::fprintf(stderr, "zorrolab: %s\n", linesWithoutControls(error.what()).c_str());
        return wrongWords;
    } catch (const FileError& error) {
        std::fprintf(stderr, "zorrolab: %s\n", linesWithoutControls(error.what()).c_str());
        return failed;
    }
}

int withWindow(int argc, char** argv, const Options& options,
               const std::function<int(MainWindow&, const Options&)>& use) {
    giveFreedMemoryBack();
    choosePlatform(options);
    const bool interactive = options.renderFolder.isEmpty() && options.benchmark == Benchmark::none;
    QApplication::setOrganizationName("ZorroLab");
    QApplication::setApplicationName("zorrolab");
    applyTextSize(textSizeFor(options, interactive));
    std::optional<PlatformWatch> watch(std::in_place, wrongWords);
    QApplication application(argc, argv);
    watch.reset();
    std::setlocale(LC_NUMERIC, "C");  // Qt took the user's, with which C writes decimal commas
    QApplication::setApplicationVersion(ZORROLAB_VERSION);
    QApplication::setDesktopFileName("zorrolab");

    const QTemporaryDir scratch;
    if (!interactive) {
        keepAway(options, scratch);
    }
    QSettings settings(interactive ? QSettings().fileName() : scratch.filePath("settings.ini"),
                       QSettings::IniFormat);
    ui::speak(languageFor(options, settings, interactive));
    ui::ThemeController themes(application);
    ui::Presets presets = interactive ? ui::Presets() : ui::Presets(scratch.filePath("presets.json"));
    ui::OwnFunctions functions(interactive
                                   ? ownFunctionsFolder()
                                   : std::filesystem::path(scratch.filePath("functions").toStdString()));
    MainWindow window(themes, settings, interactive ? ui::recoveryFolder() : scratch.path());
    window.setRooms(roomPlans(window.model(), presets, functions, themes));
    const auto tellFunctions = [&] { window.model().setOwnFunctions(functions.library()); };
    QObject::connect(&functions, &ui::OwnFunctions::changed, &window, tellFunctions);
    tellFunctions();
    tellFunctionDifferences(window);
    if (interactive) {
        window.restore();
    }
    applyOptions(window, themes, options);
    return use(window, options);
}

}  // namespace zorro
