#include "app/benchmark-window/plot_benchmark.h"

#include <cmath>
#include <numbers>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "app/benchmark-window/frame_watch.h"
#include "app/benchmark-window/process_clock.h"
#include "app/zorrolab/window/main_window.h"
#include "core/expression/curve_spec.h"
#include "ui/fit/fit_model.h"
#include "ui/fit/fit_room.h"
#include "ui/fit/form/fit_form.h"
#include "ui/fit/form/parameter_table.h"
#include "ui/widgets/field/value_slider.h"

namespace zorro {
namespace {

constexpr QSize usualSize(1200, 800);
constexpr QSize sizeAtScale2(1280, 720);  // 2560 x 1440 device pixels
constexpr int warmUpFrames = 60;
constexpr int measuredFrames = 1200;

/// The first parameter of each curve swings by 30 % around the default, each curve at its own phase.
void changeCurves(ui::SessionModel& model, int frame) {
    for (std::size_t row = 0; row < model.session().curves.size(); ++row) {
        const ui::SessionCurve& each = model.session().curves[row];
        const double phase = 2 * std::numbers::pi * frame / 240 + static_cast<double>(row);
        const double start = each.curve.description().parameters.front().defaultValue;
        model.setParameter(each.id, 0, start * (1 + 0.3 * std::sin(phase)));
    }
}

/// Where the first parameter is dragged to, between half and one and a half of its default.
double draggedValue(const ui::FitModel& model, int frame) {
    const double usual = model.question().family->description().parameters.front().defaultValue;
    return usual * (1 + 0.5 * std::sin(2 * std::numbers::pi * frame / 240));
}

/// What a program beside this one prints; empty where it fails.
QByteArray outputOf(const QString& program, QStringList words, const char* scale) {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_SCALE_FACTOR", scale);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    words.prepend("--benchmark");
    if (QGuiApplication::platformName() == "offscreen") {
        words << "--offscreen";
    }
    process.start(QCoreApplication::applicationDirPath() + '/' + program, words);
    process.waitForFinished(-1);
    return process.readAllStandardOutput();
}

/// Milliseconds from the start of the window's own program to its first frame, as it says them.
double firstFrameMilliseconds() {
    return outputOf("zorrolab", {"start"}, "1").simplified().split(' ').value(1).toDouble();
}

/// The same figures at twice the pixels.
QJsonObject figuresAtScale2() {
    const QString size = QString("%1x%2").arg(sizeAtScale2.width()).arg(sizeAtScale2.height());
    return QJsonDocument::fromJson(outputOf("benchmark-window", {"--size", size}, "2")).object();
}

}  // namespace

ui::Session benchmarkSession() {
    ui::Session session;
    for (const char* spec : {"symmetric-zorro", "symmetric-zorro:a=4,b=2", "symmetric-zorro:a=3,b=0.3",
                             "asymmetric-zorro", "sigmoid-zorro", "sigmoid-zorro:a=2.8,b=12,m=0.685",
                             "tanh-zorro", "sloped-zorro", "swish", "swish:beta=2", "softplus", "elu"}) {
        session.curves.push_back(
            {.id = session.nextId, .curve = parseCurve(spec), .colorIndex = session.nextId});
        ++session.nextId;
    }
    session.selected = 0;
    return session;
}

FrameTimes measureSliderFrames(MainWindow& window, int frames) {
    PaintWatch watch(window);
    std::vector<double> times;
    window.model().beginDrag();
    for (int frame = -warmUpFrames; frame < frames; ++frame) {
        QCoreApplication::processEvents();
        watch.reset();
        QElapsedTimer timer;
        timer.start();
        changeCurves(window.model(), frame);
        watch.wait();
        if (frame >= 0) {
            times.push_back(1e-6 * static_cast<double>(timer.nsecsElapsed()));
        }
    }
    window.model().endDrag();
    return {.p50 = percentile(times, 0.5), .p99 = percentile(times, 0.99), .frames = frames};
}

FrameTimes measureFitFrames(MainWindow& window, int frames) {
    window.showRoom("fit");
    auto& room = dynamic_cast<ui::FitRoom&>(*window.shownRoom());
    ui::FitModel& model = room.model();
    ui::ValueSlider& slider = *room.form().parameters().rows().front().slider;
    while (!model.isCurrent()) {
        QCoreApplication::processEvents();
    }
    PaintWatch watch(window);
    // What counts is a painting that began after the fit was there.
    QObject::connect(&model, &ui::FitModel::reportChanged, &watch, &PaintWatch::reset);
    std::vector<double> times;
    emit slider.dragStarted();
    for (int frame = -warmUpFrames; frame < frames; ++frame) {
        QCoreApplication::processEvents();
        QElapsedTimer timer;
        timer.start();
        const double value = draggedValue(model, frame);
        emit slider.moved(value);
        while (!model.isCurrent() || model.report().curve.parameters.front() != value) {
            QCoreApplication::processEvents();
        }
        watch.wait();
        if (frame >= 0) {
            times.push_back(1e-6 * static_cast<double>(timer.nsecsElapsed()));
        }
    }
    emit slider.dragEnded();
    return {.p50 = percentile(times, 0.5), .p99 = percentile(times, 0.99), .frames = frames};
}

QString runPlotBenchmark(MainWindow& window, QSize size) {
    QJsonObject figures;
    if (window.devicePixelRatioF() == 1) {
        figures["first_frame_ms"] = firstFrameMilliseconds();
    }
    window.show();
    window.document().startNew(benchmarkSession());
    window.resize(size.isValid() ? size : usualSize);
    QCoreApplication::processEvents();
    const FrameTimes times = measureSliderFrames(window, measuredFrames);
    figures["slider_frame_ms_p50"] = times.p50;
    figures["slider_frame_ms_p99"] = times.p99;
    figures["slider_frames"] = times.frames;
    const FrameTimes fits = measureFitFrames(window, measuredFrames);
    figures["fit_frame_ms_p50"] = fits.p50;
    figures["fit_frame_ms_p99"] = fits.p99;
    figures["rss_mib"] = peakMemoryMib();
    if (window.devicePixelRatioF() == 1) {
        const QJsonObject large = figuresAtScale2();
        figures["slider_frame_ms_p50_at_2560x1440"] = large["slider_frame_ms_p50"];
        figures["slider_frame_ms_p99_at_2560x1440"] = large["slider_frame_ms_p99"];
        figures["fit_frame_ms_p99_at_2560x1440"] = large["fit_frame_ms_p99"];
        figures["rss_mib_at_2560x1440"] = large["rss_mib"];
    }
    return QJsonDocument(figures).toJson(QJsonDocument::Indented).trimmed();
}

}  // namespace zorro
