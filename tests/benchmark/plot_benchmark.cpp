// benchmark-plot: how long the plots take from a changed parameter to a painted frame, for 12 curves with f,
// f' and f'' each. Arguments: logical width and height of the stack (default 816 x 728, what a window of 1200
// x 800 leaves), frames (default 400), and a file for a picture of the last frame. QT_SCALE_FACTOR sets the
// device pixel ratio. Prints one JSON object.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

#include <QApplication>

#include "core/activation/catalogue.h"
#include "ui/plot/plot_stack.h"

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration duration) {
    return std::chrono::duration<double, std::milli>(duration).count();
}

std::vector<zorro::ui::StackCurve> twelveCurves() {
    const zorro::FunctionPtr function = zorro::findFunction("symmetric-zorro");
    const zorro::ui::Theme theme = zorro::ui::lightTheme();
    std::vector<zorro::ui::StackCurve> curves;
    for (int i = 0; i < 12; ++i) {
        const zorro::ui::CurveStyle style = zorro::ui::curveStyle(theme, i);
        curves.push_back({.id = i,
                          .name = QString::number(i),
                          .curve = zorro::defaultCurve(function),
                          .color = style.color,
                          .penStyle = style.penStyle});
    }
    return curves;
}

void moveParameter(std::vector<zorro::ui::StackCurve>& curves, int frame, zorro::ui::PlotStack& stack) {
    for (zorro::ui::StackCurve& each : curves) {
        each.curve.parameters[0] = 0.6 + 0.25 * each.id + 0.5 * std::sin(0.05 * frame);
        stack.setCurve(each.id, each.curve);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int width = arguments.size() > 1 ? arguments[1].toInt() : 816;
    const int height = arguments.size() > 2 ? arguments[2].toInt() : 728;
    const int frames = arguments.size() > 3 ? std::max(1, arguments[3].toInt()) : 400;

    zorro::ui::PlotStack stack;
    stack.setTheme(zorro::ui::lightTheme());
    std::vector<zorro::ui::StackCurve> curves = twelveCurves();
    stack.setCurves(curves);
    stack.setSelected(0);
    stack.resize(width, height);
    stack.show();
    QApplication::processEvents();

    std::vector<double> times;
    for (int frame = 0; frame < frames; ++frame) {
        const Clock::time_point start = Clock::now();
        moveParameter(curves, frame, stack);
        QApplication::processEvents();
        times.push_back(milliseconds(Clock::now() - start));
    }
    std::sort(times.begin(), times.end());
    const auto quantile = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf(
        "{\"width\": %d, \"height\": %d, \"scale\": %g, \"frames\": %d, \"frame_ms_p50\": %.3f, "
        "\"frame_ms_p99\": %.3f, \"frame_ms_max\": %.3f}\n",
        width, height, stack.devicePixelRatioF(), frames, quantile(0.5), quantile(0.99), times.back());
    if (arguments.size() > 4 && !stack.grab().save(arguments[4])) {
        return 1;
    }
    return 0;
}
