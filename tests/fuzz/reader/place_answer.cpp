#include <array>
#include <filesystem>
#include <fstream>

#include "core/file/file.h"
#include "core/launch/place/place.h"
#include "core/launch/place/run_copy.h"
#include "core/launch/queue/queue_entry.h"
#include "core/launch/trainer/benchmark_answer.h"
#include "core/launch/trainer/trainer_answers.h"
#include "core/launch/trainer/trainer_description.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/directory/run_directory.h"
#include "tests/core/file/test_folder.h"
#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"

namespace zorro::fuzz {

namespace {

/// What trainers and scripts answer; where they failed, in words or in JSON.
void readAnswers(std::string_view bytes) {
    for (const int status : {0, 1}) {
        const ProgramAnswer answer{
            .status = status, .output = std::string(bytes), .errors = std::string(bytes)};
        const auto ask = [&](const auto& read) {
            try {
                static_cast<void>(read(answer));
            } catch (const FileError& error) {
                requireSentence(error.what());
            } catch (const ComparisonError& error) {
                requireSentence(error.what());
            }
        };
        ask(readDescription);
        ask(readEstimate);
        ask(readDevice);
        ask([](const ProgramAnswer& whole) { return benchmarkJson(readBenchmark(whole)); });
    }
}

/// A run directory that comes over a connection, in pieces that end anywhere.
void readFollowed(std::string_view bytes) {
    static const TestFolder folder;
    static const std::string comparison = [] {
        Comparison planned{.name = "there"};
        planned.members = {{.activation = "relu"}};
        return comparisonJson(planned);
    }();
    for (const std::filesystem::path& old : std::filesystem::directory_iterator(folder.path())) {
        std::filesystem::remove(old);
    }
    std::ofstream(folder / comparisonFile) << comparison;
    try {
        RunCopy copy(folder.path());
        const std::size_t piece = bytes.size() % 37 + 1;
        for (; !bytes.empty() && !copy.hasEnded(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
            copy.take(bytes.substr(0, piece));
        }
    } catch (const GarbledError& error) {
        requireSentence(error.what());
    }
    static_cast<void>(readComparison(readFile(folder / comparisonFile)));
    static_cast<void>(knownHere(folder.path()));
}

}  // namespace

void readPlaceAnswer(std::string_view bytes) {
    readAnswers(bytes);
    if (bytes.find("zorro-follow 1\n") != std::string_view::npos) {  // all else it passes over
        readFollowed(bytes);
    }
    try {
        const std::vector<Place> places = readPlaces(bytes);
        require(readPlaces(placesJson(places)) == places, "places that are written read back");
    } catch (const LaunchError& error) {
        requireSentence(error.what());
    }
    static_cast<void>(readQueueEntry("run", bytes));
}

}  // namespace zorro::fuzz
