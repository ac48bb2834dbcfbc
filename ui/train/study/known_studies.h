#pragma once

// The studies that the window offers, and how far one of them is. Values without widgets; what reads folders
// here belongs on another thread.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/activation/function_library.h"
#include "core/run/directory/run_snapshot.h"
#include "core/study/file/study.h"
#include "core/study/progress/study_matrix.h"

namespace zorro::ui {

struct KnownStudy {
    std::string word;            ///< as `zorro study` takes it: a name that it knows, or the path of a file
    std::string title;           ///< the name in the file, or that of the file where it cannot be read
    std::optional<Study> study;  ///< nothing where it cannot be read
    std::string problem = {};    ///< why, in one sentence
};

/// The study of a file; one that cannot be read has its problem.
[[nodiscard]] KnownStudy studyInFile(const std::filesystem::path& file, const FunctionLibrary& own);

/// Those that come with the program, then each RUNS/studies/NAME/study.json, then these files.
[[nodiscard]] std::vector<KnownStudy> knownStudies(const std::filesystem::path& runs,
                                                   const std::vector<std::filesystem::path>& files,
                                                   const FunctionLibrary& own);

/// How far a study is.
struct StudyStanding {
    StudyMatrix matrix;
    std::size_t runs = 0;     ///< that it has
    std::size_t newRuns = 0;  ///< that are to be made for what is missing
    std::size_t queued = 0;   ///< runs that wait in the queue of this machine, or have its devices
    bool held = false;        ///< the queue starts nothing until somebody asks
    std::string problem;      ///< why it cannot go on as it is, in one sentence; empty: it can

    friend bool operator==(const StudyStanding&, const StudyStanding&) = default;
};

/// Reads the runs of studies again and again, and of each only what has changed since.
class StudyReader {
public:
    /// How it stands now with the study's runs below the folder of all runs.
    [[nodiscard]] StudyStanding read(const Study& study, const std::filesystem::path& runs);

private:
    std::vector<std::pair<std::filesystem::path, RunSummaryReader>> readers_;
};

/// Where runs of the study wait and nobody works its queue off, as after a crash, a process is started that
/// does. Throws FileError.
void continueStudy(const Study& study, const std::filesystem::path& runs);

/// Stops what the queue of the study trains and takes what waits out of it; what was trained stays, and
/// running the study goes on from there. Throws RunError or FileError in one sentence.
void stopStudy(const Study& study, const std::filesystem::path& runs);

/// Trains what is missing, each run when a device of this machine is free for it, or at the study's place, by
/// programs that outlive this one. Throws FileError with the sentence of the program that refused.
void runStudy(const KnownStudy& known, const std::filesystem::path& runs);

}  // namespace zorro::ui
