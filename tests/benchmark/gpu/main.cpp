// benchmark-gpu OUTPUT [DEVICE]: takes the figures that training on a GPU is judged by, and writes them as
// JSON. The file is written anew after each, so that whoever ends the program early has those that were
// taken. On a CPU the sizes are small: it is seen to work.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <torch/version.h>

#include "core/file/file.h"
#include "core/train/run/device.h"
#include "core/train/run/freed_memory.h"
#include "core/train/run/training_plan.h"
#include "tests/benchmark/gpu/figures.h"

namespace zorro {

double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double secondsNow() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::vector<Figure> figures() {
    return {{"activation_forward_and_backward", activationFigure},
            {"mlp_stacked", stackedMlpFigure},
            {"recording", recordingFigure},
            {"many_members", manyMembersFigure},
            {"steps_of_48_members", stepsFigure},
            {"transformer_stacked", stackedTransformerFigure},
            {"cnn_stacked", stackedCnnFigure},
            {"lstm_stacked", stackedLstmFigure}};
}

namespace {

/// What could not be measured says why.
Json measured(const Figure& figure, const FigureSetting& setting) {
    const double start = secondsNow();
    Json result;
    try {
        result = figure.measure(setting);
    } catch (const std::exception& error) {
        const std::string text = error.what();
        result = {{"error", text.substr(0, text.find('\n'))}};
    }
    result["seconds"] = secondsNow() - start;
    return result;
}

int benchmarkGpu(const std::string& output, const std::string& word) {
    useAllCores();
    const c10::Device device = resolveDevice(word);
    const FigureSetting setting{
        .device = device, .seconds = device.is_cpu() ? 0.1 : 6, .small = device.is_cpu()};
    Json all = {{"device", device.str()},
                {"name", deviceDescription(device)},
                {"libtorch", TORCH_VERSION},
                {"figures", Json::object()}};
    for (const Figure& figure : figures()) {
        all["figures"][figure.name] = measured(figure, setting);
        std::cout << figure.name << ": " << all["figures"][figure.name].dump() << std::endl;
        replaceFile(output, jsonDocument(all));
    }
    return 0;
}

}  // namespace

}  // namespace zorro

int main(int argc, char** argv) {
    if (argc < 2 || argc > 3) {
        std::cerr << "usage: benchmark-gpu OUTPUT [auto|cpu|cuda:N]\n";
        return 2;
    }
    try {
        ::setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8", 0);  // as zorro-train does
        zorro::keepFreedMemory();
        return zorro::benchmarkGpu(argv[1], argc == 3 ? argv[2] : "auto");
    } catch (const std::exception& error) {
        std::cerr << "benchmark-gpu: " << error.what() << '\n';
        return 1;
    }
}
