// What zorrolab becomes for --benchmark. It understands the same words.

#include <cstdio>

#include "app/benchmark-window/chart_benchmark.h"
#include "app/benchmark-window/plot_benchmark.h"
#include "app/zorrolab/program.h"

namespace zorro {
namespace {

int measure(MainWindow& window, const Options& options) {
    std::puts(qUtf8Printable(options.benchmark == Benchmark::charts
                                 ? runChartBenchmark(window, options.size)
                                 : runPlotBenchmark(window, options.size)));
    return 0;
}

}  // namespace
}  // namespace zorro

int main(int argc, char** argv) {
    return zorro::runProgram(argc, argv, [&](const zorro::Options& options) {
        return zorro::withWindow(argc, argv, options, zorro::measure);
    });
}
