#include "core/run/directory/run_directory.h"

#include <array>
#include <filesystem>
#include <sstream>

#include "core/file/file.h"
#include "core/index/run_entry.h"
#include "core/launch/place/place.h"
#include "core/run/directory/run_notes.h"
#include "core/run/export/export.h"
#include "core/run/learned/learned_values.h"
#include "core/run/tuning/tuning_record.h"
#include "core/run/tuning/tuning_text.h"
#include "core/series/read/followed_run.h"
#include "core/series/read/record_range.h"
#include "core/series/read/run_reader.h"
#include "core/study/conclusion.h"
#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"
#include "tests/fuzz/unpacked_files.h"

namespace zorro::fuzz {

namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 10> runFiles{comparisonFile, eventsFile, resultFile, learnedFile,
                                               networkFile,    splitFile,  tuningFile, trainerFile,
                                               notesFile,      placeFile};

/// What people are shown of it.
void show(const RunSnapshot& run) {
    requireSentence(stateWords(run));
    static_cast<void>(learnedParameters(run));
    static_cast<void>(protocolText(concludeRun(run, metricOf(run)), run));
    static_cast<void>(runJson(run));
    std::ostringstream table;
    writeCsv(run, table);
    if (run.tuning) {
        static_cast<void>(isFinished(*run.tuning) ? chosenText(*run.tuning) : rungSentence(*run.tuning));
    }
}

void readWhole(const fs::path& run) {
    try {
        const RunSnapshot snapshot = readRun(run);
        show(snapshot);
        static_cast<void>(readRecords(run, snapshot.comparison.members.size(), 1, 10));
    } catch (const RunError& error) {
        requireSentence(error.what());
    } catch (const FileError& error) {
        requireSentence(error.what());
    }
}

/// What belongs to a run beside the trainer's record.
void readBeside(const fs::path& run) {
    try {
        static_cast<void>(readRunNotes(run));
    } catch (const RunError& error) {
        requireSentence(error.what());
    }
    try {
        static_cast<void>(readPlaceRecord(run));
    } catch (const std::runtime_error& error) {
        requireSentence(error.what());
    }
}

}  // namespace

void readRunFiles(std::string_view bytes) {
    static UnpackedFiles files(runFiles);
    const fs::path& run = files.unpack(bytes);
    readWhole(run);
    readBeside(run);
    const RunEntry entry = readRunEntry(run);
    require(!entry.name.empty() || !entry.problem.empty() || !entry.activations.empty(),
            "an entry says what it is or what is wrong");
    if (bytes.size() % 2 == 1) {  // it reads the same files in the same way, piece by piece
        FollowedRun followed(run);
        for (int look = 0; look < 3; ++look) {
            static_cast<void>(followed.look(1000));
        }
    }
}

}  // namespace zorro::fuzz
