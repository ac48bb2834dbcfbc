// benchmark-compare: how fast the Compare room is there with thousands of runs. Arguments: how many (default
// 10000), over how many studies (default 0: none), and a folder for them (default: a temporary one that is
// removed; a folder that holds so many already is used as it is). Prints one JSON object: making the index
// for the first time, opening it again, looking whether anything has changed, from the room's first line of
// code to its painted table and to the last run in it, and for how long it took no event at most.

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <QApplication>
#include <QTemporaryDir>

#include "core/index/run_index.h"
#include "core/index/study_folders.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_line.h"
#include "ui/compare/compare_room.h"
#include "ui/compare/runs/all_runs_view.h"
#include "ui/compare/runs/run_library.h"
#include "ui/session/session_model.h"

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void write(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

/// Four activations x three seeds.
zorro::Comparison comparisonOf(int number) {
    static const char* const data[] = {"spirals", "moons", "circles", "digits"};
    zorro::Comparison comparison{.name = "sweep " + std::to_string(number % 97)};
    comparison.data.source = data[number % 4];
    comparison.optimizer.learningRate = 1e-4 * (1 + number % 50);
    comparison.architecture.width = static_cast<std::size_t>(16 << (number % 5));
    comparison.tags = {number % 3 == 0 ? "paper" : "draft"};
    for (const char* activation : {"relu", "gelu", "swish", "symmetric-zorro:a=2,b=2"}) {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            comparison.members.push_back({.activation = activation, .seed = seed});
        }
    }
    return comparison;
}

/// A record every so many of 500 steps.
std::string eventsOf(const zorro::Comparison& comparison, std::uint64_t every) {
    std::string text;
    for (std::uint64_t step = 1; step <= 500; step += every) {
        zorro::Column loss{.name = "train_loss"};
        zorro::Column norm{.name = "layer_gradient_norm", .layers = 4};
        for (std::size_t member = 0; member < comparison.members.size(); ++member) {
            loss.values.push_back(1.0 / static_cast<double>(step + member));
            norm.values.insert(norm.values.end(), 4, 0.123456789);
        }
        zorro::Column validation = loss;
        validation.name = "validation_loss";
        text += zorro::eventLine({.steps = {step},
                                  .seconds = {0.01 * static_cast<double>(step)},
                                  .columns = {loss, validation, norm}}) +
                '\n';
    }
    return text;
}

std::string resultOf(const zorro::Comparison& comparison, int number) {
    std::string members;
    for (std::size_t member = 0; member < comparison.members.size(); ++member) {
        const std::string loss = std::to_string(0.01 * static_cast<double>(1 + (number + member) % 89));
        members += std::string(member == 0 ? "" : ",") + R"({"failed":null,"validation_loss":)" + loss +
                   R"(,"validation_accuracy":0.97,"test_loss":)" + loss + R"(,"test_accuracy":0.96})";
    }
    return R"({"state":"finished","reason":"","steps":500,"seconds":5.1,"members":[)" + members + "]}";
}

std::size_t countRuns(const fs::path& runs) {
    std::size_t count = 0;
    for (const fs::path& folder : zorro::withStudies({runs})) {
        count += zorro::runDirectories(folder).size();
    }
    return count;
}

void makeRuns(const fs::path& runs, int count, int studies) {
    if (countRuns(runs) == static_cast<std::size_t>(count)) {
        return;
    }
    // The disk is not what is measured: of very many runs each has fewer records.
    constexpr int many = 20'000;
    const std::uint64_t every = count > many ? 250 : 10;
    for (int number = 0; number < count; ++number) {
        char name[64];
        std::snprintf(name, sizeof name, "20260101-%06d-sweep", number);
        const fs::path folder =
            studies > 0 ? runs / "studies" / ("study " + std::to_string(number % studies)) : runs;
        const fs::path run = folder / name;
        fs::create_directories(run);
        const zorro::Comparison comparison = comparisonOf(number);
        write(run / zorro::comparisonFile, zorro::comparisonJson(comparison));
        write(run / zorro::eventsFile, eventsOf(comparison, every));
        write(run / zorro::resultFile, resultOf(comparison, number));
    }
}

double refreshMilliseconds(zorro::RunIndex& index, const fs::path& runs, std::size_t& told) {
    const Clock::time_point start = Clock::now();
    told = 0;
    index.refresh({runs}, [&](const zorro::IndexNews& news) {
        told += news.changed.size();
        return true;
    });
    return millisecondsSince(start);
}

struct RoomTimes {
    double painted = 0;       ///< ms from nothing to a painted table with its first runs
    double complete = 0;      ///< ms until all runs are in the table
    double longestBlock = 0;  ///< ms that the window took no event meanwhile
};

RoomTimes roomTimes(const fs::path& runs, const fs::path& index, const QString& settings, std::size_t count) {
    zorro::ui::ThemeController themes(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    const Clock::time_point start = Clock::now();
    zorro::ui::SessionModel session;
    zorro::ui::CompareRoom room(session, themes, {runs, index, settings});
    QWidget window;
    for (QWidget* widget :
         {room.leftPanel(), room.centre(), room.rightPanel(), room.tools(), room.exports()}) {
        widget->setParent(&window);
    }
    room.centre()->resize(816, 728);
    window.resize(1280, 800);
    window.show();
    RoomTimes times;
    while (room.library().entries().size() < count) {
        const Clock::time_point before = Clock::now();
        QCoreApplication::processEvents();
        times.longestBlock = std::max(times.longestBlock, millisecondsSince(before));
        if (times.painted == 0 && !room.library().entries().empty()) {
            static_cast<void>(room.centre()->grab());
            times.painted = millisecondsSince(start);
        }
    }
    times.complete = millisecondsSince(start);
    return times;
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int count = arguments.size() > 1 ? std::max(1, arguments[1].toInt()) : 10'000;
    const QTemporaryDir scratch;
    const fs::path folder = scratch.path().toStdString();
    const int studies = arguments.size() > 2 ? arguments[2].toInt() : 0;
    const fs::path runs = arguments.size() > 3 ? fs::path(arguments[3].toStdString()) : folder / "runs";
    fs::create_directories(runs);
    makeRuns(runs, count, studies);
    const fs::path file = folder / "runs.sqlite";

    std::size_t told = 0;
    double first = 0;
    {
        zorro::RunIndex index(file);
        first = refreshMilliseconds(index, runs, told);
    }
    const std::size_t read = told;
    const Clock::time_point start = Clock::now();
    zorro::RunIndex index(file);
    const std::size_t known = index.known({runs}).size();
    const double warm = millisecondsSince(start);
    const double unchanged = refreshMilliseconds(index, runs, told);
    const RoomTimes room =
        roomTimes(runs, file, QString::fromStdString((folder / "compare.ini").string()), read);
    std::printf(
        "{\"runs\": %zu, \"index_mib\": %.1f, \"first_index_ms\": %.0f, \"known_runs\": %zu, "
        "\"open_index_ms\": %.0f, "
        "\"unchanged_refresh_ms\": %.0f, \"changed_runs\": %zu, \"room_open_ms\": %.0f, "
        "\"room_complete_ms\": %.0f, \"longest_block_ms\": %.0f}\n",
        read, static_cast<double>(fs::file_size(file)) / (1 << 20), first, known, warm, unchanged, told,
        room.painted, room.complete, room.longestBlock);
    return 0;
}
