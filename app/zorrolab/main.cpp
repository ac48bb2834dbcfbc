// zorrolab: the window. Reads the command line, builds the window, and shows or renders it, or measures how
// soon it is there.

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <unistd.h>

#include <QApplication>
#include <QFileInfo>

#include "app/zorrolab/first_frame.h"
#include "app/zorrolab/program.h"
#include "app/zorrolab/render.h"
#include "app/zorrolab/window/main_window.h"
#include "core/file/file.h"
#include "core/file/program_folder.h"

namespace zorro {
namespace {

int render(MainWindow& window, const Options& options) {
    const QString run = QFileInfo(options.file).isDir() ? options.file : QString();
    for (const QString& path : renderScene(window, options.renderFolder, run)) {
        std::puts(qUtf8Printable(path));
    }
    return 0;
}

int measureStart(MainWindow& window) {
    window.show();
    afterFirstFrame(window, [] {
        std::printf("first_frame_ms %.0f\n", millisecondsSinceStart());
        QApplication::quit();
    });
    return QApplication::exec();
}

int use(MainWindow& window, const Options& options) {
    if (!options.renderFolder.isEmpty()) {
        return render(window, options);
    }
    if (options.benchmark == Benchmark::start) {
        return measureStart(window);
    }
    window.show();
    afterFirstFrame(window, [&window, data = options.data] {
        window.offerRecovery();
        if (!data.isEmpty()) {
            window.openFile(data);  // asks, in a dialog that lies over the window only once that is there
        }
        window.beginWork();
    });
    return QApplication::exec();
}

/// Becomes the program beside this one that measures the window: its code is not to slow the start.
[[noreturn]] void becomeBenchmark(char** argv) {
    const std::string program = (programFolder() / "benchmark-window").string();
    ::execv(program.c_str(), argv);
    throw FileError("cannot start '" + program + "': " + std::strerror(errno));
}

}  // namespace
}  // namespace zorro

int main(int argc, char** argv) {
    return zorro::runProgram(argc, argv, [&](const zorro::Options& options) {
        if (options.benchmark == zorro::Benchmark::plots || options.benchmark == zorro::Benchmark::charts) {
            zorro::becomeBenchmark(argv);
        }
        return zorro::withWindow(argc, argv, options, zorro::use);
    });
}
