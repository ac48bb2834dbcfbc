#include "app/zorro/train/train.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/runs/final_table.h"
#include "app/zorro/runs/runs.h"
#include "app/zorro/train/place_word.h"
#include "app/zorro/train/run_size.h"
#include "app/zorro/train/train_at_place.h"
#include "app/zorro/train/train_comparison.h"
#include "app/zorro/train/train_parts.h"
#include "app/zorro/train/trainer_program.h"
#include "core/file/file.h"
#include "core/launch/launch.h"
#include "core/launch/place/place_kind.h"
#include "core/launch/queue/enqueue.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/plan/make_members.h"
#include "core/run/directory/find_run.h"
#include "core/run/directory/run_directory.h"
#include "core/run/learned/learned_values.h"
#include "core/run/network/gated_record.h"
#include "core/series/read/run_reader.h"
#include "core/study/sweep/sweep.h"
#include "core/text/amount.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

/// What some of the networks show of those of one run, and of all of them.
TrainerEstimate scaledEstimate(const Comparison& comparison, const Place& place, const RunSize& size) {
    const Comparison some = firstOf(comparison, std::min(enoughToSee, size.networks));
    return scaled(estimateAt(place, comparisonJson(some)), some.members.size(), size.networks,
                  comparison.members.size());
}

/// "about 12 s, and 24 s where ranges are widened twice".
std::string timeWords(const TrainerEstimate& estimate) {
    if (!std::isfinite(estimate.seconds)) {
        return "unknown";
    }
    return "about " + durationText(estimate.seconds) +
           (estimate.widenedSeconds > estimate.seconds
                ? ", and " + durationText(estimate.widenedSeconds) + " where ranges are widened twice"
                : "");
}

void printEstimate(const Comparison& comparison, const Place& place, const RunSize& size, std::ostream& out) {
    const bool isOneRun = comparison.members.size() <= size.networks;
    const TrainerEstimate estimate =
        isOneRun ? estimateAt(place, comparisonJson(comparison)) : scaledEstimate(comparison, place, size);
    TextTable table;
    table.add({"members", std::to_string(comparison.members.size())});
    if (!isOneRun) {
        const auto all = static_cast<double>(comparison.members.size());
        RunSize shown = size;
        shown.secondsEach = estimate.seconds / all;  // one time is said, not two
        table.add({"runs", shown.sentence(all)});
    }
    for (const std::string& text : sweptTexts(comparison)) {
        table.add({"swept", text});
    }
    table.add({"parameters", parameterWords(estimate.parameters)});
    if (estimate.gated) {
        table.add({"gated", gatedWords(*estimate.gated)});
    }
    table.add({"steps", std::to_string(estimate.steps)});
    table.add({"memory", "about " + byteText(estimate.bytes) + (isOneRun ? "" : " for each run")});
    table.add({"time", timeWords(estimate)});
    table.add({"device", estimate.device});
    if (!estimate.tuning.empty()) {
        table.add({"tuned first", estimate.tuning});
    }
    if (const std::string sentence = learnedSentence(comparison); !sentence.empty()) {
        table.add({"learned", sentence});
    }
    for (const std::string& note : estimate.notes) {
        table.add({"data", note});
    }
    out << table.text();
}

fs::path runsFolder(const TrainWords& words) {
    return words.runs.empty() ? defaultRunsFolder() : fs::path(words.runs);
}

/// The comparison of the words. Where it has more networks than can be planned, what would fit is said.
Comparison comparisonThatFits(const TrainWords& words, const Place& place) {
    try {
        return comparisonOf(words);
    } catch (const TooManyMembers& error) {
        TrainWords some = words;
        some.seeds = words.activations.empty() ? "" : std::to_string(enoughToSee);
        some.dataSeeds.clear();
        some.sweep.clear();
        some.sample.clear();
        const RunSize size = runSizeAsFarAsKnown(comparisonOf(some), place);
        throw UsageError("train: " + std::string(error.what()) + "; here " + size.sentence(error.networks()));
    }
}

/// How many networks one run has, by the words and what the place has room for.
RunSize sizeOf(const TrainWords& words, const Comparison& comparison, const Place& place) {
    return runSize(comparison, place, stackSize(words.stack));
}

/// Where the run goes on, e.g. on the CPU after its GPU is gone.
void moveToDevice(const fs::path& run, const std::string& device) {
    static_cast<void>(trainerFor(device));
    Comparison comparison = readComparison(readFile(run / comparisonFile));
    comparison.training.device = device;
    replaceFile(run / comparisonFile, comparisonJson(comparison));
}

/// The run to go on with. Throws RunError where it cannot be.
fs::path resumedRun(const TrainWords& words) {
    const auto device = words.fields.find("training.device");
    const std::size_t fields = words.fields.size() - (device == words.fields.end() ? 0 : 1);
    if (fields > 0 || !words.activations.empty() || !words.gates.empty() || !words.config.empty()) {
        throw UsageError("--resume goes on with a run as it was; only --device may be another one");
    }
    const fs::path run = findRun(runsFolder(words), words.resume);
    const RunSnapshot known = readRunSummary(run);
    if (!known.resumable) {
        throw RunError(inQuotes(run.filename().string()) + " is " + stateName(known.state) +
                       (allFailed(known.result) ? ", all of its networks diverged," : "") +
                       " and cannot be resumed");
    }
    if (device != words.fields.end()) {
        moveToDevice(run, device->second.front());
    }
    return run;
}

/// Prints the run's name, for a script that goes on with it.
bool putIntoQueue(const TrainWords& words, const Place& here, std::ostream& out) {
    if (words.dryRun) {
        throw UsageError("train: --dry-run trains nothing, so there is nothing for --queue to add");
    }
    const RunQueue queue(runsFolder(words));
    fs::path run;
    if (words.resume.empty()) {
        const Comparison comparison = comparisonThatFits(words, here);
        const RunSize size = sizeOf(words, comparison, here);
        if (comparison.members.size() > size.networks) {
            return trainInParts(comparison, size, here, words, out);
        }
        run = enqueue(queue, comparison, QueueTurn::last);
    } else {
        run = enqueueRun(queue, resumedRun(words), QueueTurn::last);
    }
    out << run.filename().string() << '\n';
    return true;
}

/// Where to train. Throws UsageError.
Place placeOf(const TrainWords& words) {
    const Place place =
        words.place.empty() ? defaultPlace("here") : placeCalled(runsFolder(words), words.place);
    if (!descriptionOf(place).isHere && (words.queue || !words.resume.empty())) {
        throw UsageError(std::string("train: ") + (words.queue ? "--queue" : "--resume") +
                         " is for this machine; leave out --place, or " +
                         (words.queue ? "--queue" : "--resume"));
    }
    return place;
}

/// What has become of the run, as a table where there are figures; whether it has come to its end.
bool printEnd(const RunSnapshot& run, std::ostream& out) {
    if (!run.history.steps.empty()) {
        out << finalTable(concludeRun(run, metricOf(run)), run);
    }
    if (run.state == RunState::stopped) {
        out << "stopped at step " << run.result.steps << "; zorro train --resume "
            << run.path.filename().string() << " goes on\n";
    }
    return run.state == RunState::finished;
}

}  // namespace

bool runTrain(const TrainWords& words, std::ostream& out) {
    const Place place = placeOf(words);
    if (!words.resume.empty() && !words.stack.empty()) {
        throw UsageError("train: --stack is of new runs; --resume goes on with one as it was");
    }
    if (words.queue) {
        return putIntoQueue(words, place, out);
    }
    fs::path run;
    if (words.resume.empty()) {
        const Comparison comparison = comparisonThatFits(words, place);
        const RunSize size = sizeOf(words, comparison, place);
        if (words.dryRun) {
            printEstimate(comparison, place, size, out);
            return true;
        }
        if (comparison.members.size() > size.networks) {
            return trainInParts(comparison, size, place, words, out);
        }
        if (!descriptionOf(place).isHere) {
            return printEnd(readRun(trainAtPlace(comparison, place, runsFolder(words), out)), out);
        }
        run = createRunToTrain(runsFolder(words), comparison);
    } else {
        run = resumedRun(words);
    }
    out << "run " << run.string() << std::endl;
    if (!words.resume.empty()) {
        for (const std::string& sentence : definitionNotes(functionsOf(readRunSummary(run).comparison))) {
            out << "note " << sentence << std::endl;
        }
    }
    const int status = runTrainer(run);
    if (status != 0 && !isRunDirectory(run)) {
        return false;  // its folder went away, as the trainer has said
    }
    const RunSnapshot snapshot = readRun(run);
    if (status != 0 && isAlive(snapshot.state)) {
        return false;  // another trainer has it, as this one's has said: there is no end to show
    }
    static_cast<void>(printEnd(snapshot, out));
    return status == 0;
}

}  // namespace zorro
