#include "core/launch/trainer/benchmark_answer.h"

#include <utility>

#include "core/launch/trainer/answer_json.h"

namespace zorro {
namespace {

constexpr std::pair<const char*, double SizeTiming::*> numberKeys[] = {
    {"forward_seconds", &SizeTiming::forwardSeconds},
    {"backward_seconds", &SizeTiming::backwardSeconds},
    {"step_seconds", &SizeTiming::stepSeconds},
    {"fastest_step_seconds", &SizeTiming::fastestStepSeconds},
    {"elements_per_second", &SizeTiming::elementsPerSecond},
    {"peak_bytes", &SizeTiming::peakBytes}};

SizeTiming sizeIn(const Json& json) {
    SizeTiming size{.elements = countIn(json.at("elements")), .repetitions = countIn(json.at("repetitions"))};
    for (const auto& [key, number] : numberKeys) {
        size.*number = json.at(key).get<double>();
    }
    return size;
}

Json sizeJson(const SizeTiming& size) {
    Json json{{"elements", size.elements}};
    for (const auto& [key, number] : numberKeys) {
        json[key] = jsonNumber(size.*number);
    }
    json["repetitions"] = size.repetitions;
    return json;
}

}  // namespace

ActivationBenchmark readBenchmark(const ProgramAnswer& answer) {
    return readTrainerJson(answer, [](const Json& json) {
        ActivationBenchmark benchmark{.device = json.at("device").get<std::string>(),
                                      .description = json.at("description").get<std::string>(),
                                      .threads = countIn(json.at("threads")),
                                      .precision = json.at("precision").get<std::string>()};
        for (const Json& timed : json.at("activations").get_ref<const Json::array_t&>()) {
            TimedSizes sizes{.activation = timed.at("activation").get<std::string>()};
            for (const Json& size : timed.at("sizes").get_ref<const Json::array_t&>()) {
                sizes.sizes.push_back(sizeIn(size));
            }
            benchmark.activations.push_back(std::move(sizes));
        }
        return benchmark;
    });
}

std::string benchmarkJson(const ActivationBenchmark& benchmark) {
    Json activations = Json::array();
    for (const TimedSizes& timed : benchmark.activations) {
        Json sizes = Json::array();
        for (const SizeTiming& size : timed.sizes) {
            sizes.push_back(sizeJson(size));
        }
        activations.push_back({{"activation", timed.activation}, {"sizes", sizes}});
    }
    return jsonDocument({{"device", benchmark.device},
                         {"description", benchmark.description},
                         {"threads", benchmark.threads},
                         {"precision", benchmark.precision},
                         {"activations", activations}});
}

}  // namespace zorro
