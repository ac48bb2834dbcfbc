#pragma once

// A kind of place: what its places are asked for, and what it does to train a run there. launch.h is for
// those who only want to train somewhere. To add a kind, derive from PlaceKind in a source of its own and
// name it in place_kinds.cpp: forms, files, checks and commands follow from its description.
//
// Whatever starts, asks or follows here waits for other programs, up to a minute. Objects of these classes
// hold nothing that changes; they may be used from several threads at once.

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/launch/launch.h"
#include "core/launch/place/place.h"

namespace zorro {

/// One setting of a place, as a row of a form and a key of places.json.
struct PlaceField {
    enum class Form { text, command, script };

    std::string key;      ///< e.g. "start"
    std::string label;    ///< e.g. "Start"
    std::string meaning;  ///< one or two sentences, for those who fill it in
    std::string noun;     ///< as sentences name it, e.g. "start command"
    Form form = Form::text;
    std::string usual;  ///< the default: a text, a command as a line, or a script
    /// What a text is, e.g. "zorro-train or a path to it"; it goes behind "should be".
    std::string expected;
    std::vector<std::string> placeholders;  ///< that a command or a script may hold
    std::string needed;                     ///< the one that it has to hold; empty: none
    bool mayBeEmpty = false;
    bool mayBeginWithDash = false;  ///< a text that no program takes for an option
    bool isShown = true;            ///< in forms; the others are for those who edit the file
};

/// What there is to say about a kind.
struct PlaceDescription {
    std::string name;        ///< as written in files, e.g. "ssh"
    std::string title;       ///< as offered to people, e.g. "Another machine, over ssh"
    std::string usualName;   ///< what a new place is called at first
    bool isHere = false;     ///< it is this machine: there is one such place, and nobody edits it
    bool takesMany = false;  ///< comparisons that wait are given to it all at once
    std::vector<PlaceField> fields;
};

/// Hears how it stands, in the thread that follows.
using Tell = std::function<void(const PlaceNews&)>;

/// A kind of place. Places and records that are passed have passed checkPlace(). Where nothing else is said,
/// what cannot be done is a LaunchError in one sentence that begins with the place's name, and a FileError
/// where it is a file or a program of this machine.
class PlaceKind {
public:
    PlaceKind() = default;
    PlaceKind(const PlaceKind&) = delete;
    PlaceKind& operator=(const PlaceKind&) = delete;
    virtual ~PlaceKind() = default;

    [[nodiscard]] virtual const PlaceDescription& description() const = 0;

    /// Throws LaunchError where settings that are each possible do not fit together.
    virtual void check(const Place& /*place*/) const {}

    /// The folder where new runs of this place are made, when `runs` is the usual one.
    [[nodiscard]] virtual std::filesystem::path runsFolder(const Place& /*place*/,
                                                           const std::filesystem::path& runs) const {
        return runs;
    }

    /// Starts training run directories that nobody trains yet; leaves a record of the place in each, but for
    /// this machine.
    virtual void start(const Place& place, const std::vector<std::filesystem::path>& runs) const = 0;

    /// Lets a run that ended go on from its checkpoint, where it was trained before.
    virtual void resume(const std::filesystem::path& run, const PlaceRecord& record) const = 0;

    /// Asks the trainer of the run. Throws LaunchError also where nobody trains it.
    virtual void request(const std::filesystem::path& run, const PlaceRecord& record,
                         TrainerRequest request) const = 0;

    /// Keeps the run directory here up to date until nothing trains the run any more or `stop` asks to end;
    /// tells when something has changed. A connection that is lost is told and tried again, at `pace`.
    virtual void follow(const std::filesystem::path& run, const PlaceRecord& record,
                        const std::stop_token& stop, const Tell& tell, const FollowPace& pace) const = 0;

    /// Tries the place; what is there in one sentence.
    [[nodiscard]] virtual std::string describe(const Place& place) const = 0;

    /// What the trainer at the place says of a comparison; that of this machine where the place's own cannot
    /// be asked.
    [[nodiscard]] virtual TrainerEstimate estimate(const Place& place,
                                                   const std::string& comparisonJson) const;

    /// Why the place cannot be reached, where a command that ended with `status` and this last line of errors
    /// says so; nothing where the command itself has failed.
    [[nodiscard]] virtual std::optional<std::string> unreachable(int /*status*/,
                                                                 std::string_view /*lastLine*/) const {
        return std::nullopt;
    }
};

/// All kinds, this machine first.
[[nodiscard]] const std::vector<const PlaceKind*>& placeKinds();

/// The kind called so. Throws LaunchError where there is none.
[[nodiscard]] const PlaceKind& placeKind(std::string_view name);

/// What there is to say about the kind of a place.
[[nodiscard]] const PlaceDescription& descriptionOf(const Place& place);

}  // namespace zorro
