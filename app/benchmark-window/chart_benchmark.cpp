#include "app/benchmark-window/chart_benchmark.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QThread>

#include "app/benchmark-window/frame_watch.h"
#include "app/benchmark-window/live_clock.h"
#include "app/benchmark-window/process_clock.h"
#include "app/zorrolab/window/main_window.h"
#include "core/activation/function.h"
#include "core/expression/curve_spec.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/plan/make_members.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/directory/run_directory.h"
#include "core/run/history/run_history.h"
#include "ui/chart/board/chart_board.h"
#include "ui/train/train_model.h"
#include "ui/train/train_room.h"

namespace zorro {
namespace {

constexpr QSize chartWindowSize(1280, 800);
constexpr std::size_t members = 48;
constexpr std::size_t recordsOfAnHour = 3'600'000;
constexpr int panFrames = 600;

/// The room with its charts in front, which a run brings there and series that are made up do not.
ui::TrainRoom& trainRoom(MainWindow& window) {
    window.showRoom("train");
    auto& room = dynamic_cast<ui::TrainRoom&>(*window.shownRoom());
    room.showCharts();
    return room;
}

void setOptions(ui::ChartBoard& board, const std::vector<Quantity>& shown, bool withMembers) {
    ui::ChartOptions options;
    options.shown = shown;
    options.showMembers = withMembers;
    board.setOptions(std::move(options));
}

/// The members as groups of `each`, with the history that all of them share.
std::vector<ui::ChartGroup> groupsOf(std::size_t count, std::size_t each,
                                     const std::shared_ptr<RunHistory>& history) {
    std::vector<ui::ChartGroup> groups;
    for (std::size_t first = 0; first < count; first += each) {
        ui::ChartGroup group{.label = QString("curve %1").arg(groups.size()),
                             .colorIndex = static_cast<int>(groups.size()),
                             .history = history};
        for (std::size_t i = 0; i < each; ++i) {
            group.members.push_back(first + i);
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

/// What a user does: into a stretch, along it, out again, by small steps.
std::pair<ui::AxisRange, ui::AxisRange> viewOf(int frame, double records) {
    const double phase = frame / 100.0;
    const double length = records * std::pow(10.0, -1.5 + 1.5 * std::cos(phase));
    const double begin = (records - length) * (0.5 + 0.5 * std::sin(0.7 * phase));
    return {{begin, begin + length}, {-3 + std::sin(phase), 1 + std::sin(phase)}};
}

}  // namespace

EventBatch madeUpBatch(std::uint64_t firstStep, std::size_t records, std::size_t count) {
    static std::minstd_rand random(1);
    EventBatch batch;
    Column loss{.name = "train_loss"};
    Column gradient{.name = "gradient_norm"};
    for (std::size_t i = 0; i < records; ++i) {
        const auto step = static_cast<double>(firstStep + i);
        batch.steps.push_back(firstStep + i);
        batch.seconds.push_back(1e-3 * step);
        for (std::size_t member = 0; member < count; ++member) {
            const double noise = 0.2 + 1.6 * static_cast<double>(random()) / 2147483646.0;
            const double spike = random() % 50'000 == 0 ? 30 : 1;
            const double level = (1 + 0.05 * static_cast<double>(member)) / (1 + 1e-4 * step);
            loss.values.push_back(level * noise * spike);
            gradient.values.push_back(0.3 * level / noise);
        }
    }
    batch.columns = {std::move(loss), std::move(gradient)};
    return batch;
}

PanTimes measurePanAndZoom(MainWindow& window, std::size_t series, std::size_t records) {
    ui::ChartBoard& board = trainRoom(window).board();
    const auto history = std::make_shared<RunHistory>();
    for (std::size_t step = 1; step <= records; step += 1000) {
        EventBatch batch = madeUpBatch(step, 1000, series);
        batch.columns.pop_back();
        history->append(batch, series);
    }
    setOptions(board, {Quantity::trainLoss}, false);
    board.setGroups(groupsOf(series, 1, history));
    QCoreApplication::processEvents();
    ui::PlotPanel& panel = board.chart(0).panel();
    PaintWatch watch(board);
    std::vector<double> times;
    for (int frame = -20; frame < panFrames; ++frame) {
        QCoreApplication::processEvents();
        watch.reset();
        QElapsedTimer timer;
        timer.start();
        const auto [x, y] = viewOf(frame, static_cast<double>(records));
        emit panel.rangesRequested(x, y);
        watch.wait();
        if (frame >= 0) {
            times.push_back(1e-6 * static_cast<double>(timer.nsecsElapsed()));
        }
    }
    board.setGroups({});
    return {.p50 = percentile(times, 0.5), .p99 = percentile(times, 0.99)};
}

MemoryUse measureMemory(MainWindow& window, std::size_t records) {
    constexpr std::size_t recordsPerBatch = 100;
    ui::ChartBoard& board = trainRoom(window).board();
    const auto history = std::make_shared<RunHistory>();
    setOptions(board, {Quantity::trainLoss, Quantity::gradientNorm}, true);
    board.setGroups(groupsOf(members, 6, history));
    MemoryUse use{.before = residentMemoryMib()};
    for (std::size_t step = 1; step <= records; step += recordsPerBatch) {
        history->append(madeUpBatch(step, recordsPerBatch, members), members);
        history->fold(members, watchedHistoryBytes);
        board.historyGrew();
        QCoreApplication::processEvents();
        double& highest = 2 * step < records ? use.highestInFirstHalf : use.highestInSecondHalf;
        highest = std::max(highest, residentMemoryMib());
    }
    board.setGroups({});
    return use;
}

std::filesystem::path prepareRun(const std::filesystem::path& folder) {
    constexpr std::size_t seeds = 6;
    Comparison comparison = defaultComparison("mlp", "spirals");
    comparison.name = "benchmark";
    comparison.training.steps = 100'000'000;
    comparison.training.recordEvery = 1;
    comparison.training.device = "cpu";
    std::vector<Curve> activations;
    for (const char* spec : {"relu", "gelu", "swish", "tanh", "elu", "softplus", "mish", "symmetric-zorro"}) {
        activations.push_back(parseCurve(spec));
    }
    comparison.members = makeMembers(activations, seeds);
    return createRunDirectory(folder, comparison);
}

LiveTimes measureLive(MainWindow& window, const std::filesystem::path& run, double seconds) {
    ui::TrainRoom& room = trainRoom(window);
    room.board().setOptions({});
    startTrainer(run);
    TrainerClock clock(run);
    room.model().watch(run);
    while (!clock.isKnown() || room.model().history()->steps.empty()) {
        QCoreApplication::processEvents();
        clock.look();
    }
    PaintWatch watch(room.board());
    const double stepsBefore = static_cast<double>(clock.latestStep());
    const double processorBefore = processorSeconds();
    LiveTimes times;
    std::size_t drawn = room.model().history()->recordCount();
    double busy = 0;
    QElapsedTimer sinceBegin;
    for (sinceBegin.start(); static_cast<double>(sinceBegin.elapsed()) < 1e3 * seconds;) {
        watch.reset();
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::processEvents();
        busy += 1e-6 * static_cast<double>(timer.nsecsElapsed());
        if (watch.anyPainted()) {
            times.frames.push_back(busy);
            busy = 0;
            const RunHistory& history = *room.model().history();
            const std::size_t fresh = history.recordCount() - std::min(drawn, history.recordCount());
            drawn = history.recordCount();
            for (std::size_t i = history.seconds.size() - std::min(fresh, history.seconds.size());
                 i < history.seconds.size(); ++i) {
                times.delays.push_back(1e3 * clock.since(history.seconds[i]));
            }
        }
        clock.look();
        QThread::usleep(300);
    }
    const double elapsed = 1e-3 * static_cast<double>(sinceBegin.elapsed());
    times.windowCores = (processorSeconds() - processorBefore) / elapsed;
    times.stepsPerSecond = (static_cast<double>(clock.latestStep()) - stepsBefore) / elapsed;
    stopAndWait(run);
    return times;
}

double trainAlone(const std::filesystem::path& run, double seconds) {
    startTrainer(run);
    TrainerClock clock(run);
    while (!clock.isKnown()) {
        QThread::msleep(2);
        clock.look();
    }
    const auto before = static_cast<double>(clock.latestStep());
    QElapsedTimer timer;
    timer.start();
    while (static_cast<double>(timer.elapsed()) < 1e3 * seconds) {
        QThread::msleep(50);
    }
    clock.look();
    const double steps = static_cast<double>(clock.latestStep()) - before;
    const double rate = 1e3 * steps / static_cast<double>(timer.elapsed());
    stopAndWait(run);
    return rate;
}

namespace {

/// The trainer alone and beside the window in turn, since a machine is not equally fast at all times.
QJsonObject measureTraining(MainWindow& window) {
    constexpr int rounds = 5;
    constexpr double seconds = 8;
    const double cores = std::max(1U, std::thread::hardware_concurrency());
    const QTemporaryDir folder;
    const std::filesystem::path runs = folder.path().toStdString();
    LiveTimes all;
    std::vector<double> alone;
    std::vector<double> beside;
    std::vector<double> windowCores;
    std::vector<double> slowdown;
    for (int round = 0; round < rounds; ++round) {
        const std::string number = std::to_string(round);
        alone.push_back(trainAlone(prepareRun(runs / ("alone" + number)), seconds));
        const LiveTimes live = measureLive(window, prepareRun(runs / ("live" + number)), seconds);
        all.frames.insert(all.frames.end(), live.frames.begin(), live.frames.end());
        all.delays.insert(all.delays.end(), live.delays.begin(), live.delays.end());
        beside.push_back(live.stepsPerSecond);
        windowCores.push_back(live.windowCores);
        const double left = (cores - live.windowCores) / cores;
        slowdown.push_back(1 - live.stepsPerSecond / (alone.back() * left));
    }
    return {{"live_frame_ms_p50", percentile(all.frames, 0.5)},
            {"live_frame_ms_p99", percentile(all.frames, 0.99)},
            {"live_frames", static_cast<double>(all.frames.size())},
            {"live_delay_ms_median", percentile(all.delays, 0.5)},
            {"live_delay_ms_p99", percentile(all.delays, 0.99)},
            {"window_cores", percentile(windowCores, 0.5)},
            {"steps_per_second_alone", percentile(alone, 0.5)},
            {"steps_per_second_with_window", percentile(beside, 0.5)},
            {"slowdown_beyond_own_core", percentile(slowdown, 0.5)}};
}

}  // namespace

QString runChartBenchmark(MainWindow& window, QSize size) {
    window.resize(size.isValid() ? size : chartWindowSize);
    window.show();
    QJsonObject figures;
    const MemoryUse memory = measureMemory(window, recordsOfAnHour);
    figures["memory_records"] = static_cast<double>(recordsOfAnHour);
    figures["memory_record"] = "train_loss and gradient_norm of 48 members";
    figures["memory_mib_before"] = memory.before;
    figures["memory_mib_highest_in_first_half_hour"] = memory.highestInFirstHalf;
    figures["memory_mib_highest_in_second_half_hour"] = memory.highestInSecondHalf;
    const PanTimes pan = measurePanAndZoom(window, members, 200'000);
    figures["pan_zoom_48x200000_frame_ms_p50"] = pan.p50;
    figures["pan_zoom_48x200000_frame_ms_p99"] = pan.p99;
    const QJsonObject training = measureTraining(window);
    for (auto figure = training.begin(); figure != training.end(); ++figure) {
        figures[figure.key()] = figure.value();
    }
    return QJsonDocument(figures).toJson(QJsonDocument::Indented).trimmed();
}

}  // namespace zorro
