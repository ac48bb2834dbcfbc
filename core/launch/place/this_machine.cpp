// This machine: the trainer is a process of its own here.

#include "core/launch/place/place_kind.h"

namespace zorro {
namespace {

class ThisMachine : public PlaceKind {
public:
    [[nodiscard]] const PlaceDescription& description() const override {
        static const PlaceDescription words{
            .name = "here", .title = "This machine", .usualName = "this machine", .isHere = true};
        return words;
    }
    void start(const Place& /*place*/, const std::vector<std::filesystem::path>& runs) const override {
        for (const std::filesystem::path& run : runs) {
            startTrainer(run);
        }
    }
    void resume(const std::filesystem::path& run, const PlaceRecord& /*record*/) const override {
        startTrainer(run);
    }
    void request(const std::filesystem::path& run, const PlaceRecord& /*record*/,
                 TrainerRequest request) const override {
        if (!requestTrainer(run, request)) {
            throw LaunchError("the trainer does not answer: it is not running on this machine");
        }
    }
    /// What is trained here is here.
    void follow(const std::filesystem::path& /*run*/, const PlaceRecord& /*record*/,
                const std::stop_token& /*stop*/, const Tell& /*tell*/,
                const FollowPace& /*pace*/) const override {}
    [[nodiscard]] std::string describe(const Place& place) const override {
        return place.name + " trains on " + describeDevice("auto");
    }
};

}  // namespace

const PlaceKind& thisMachine() {
    static const ThisMachine kind;
    return kind;
}

}  // namespace zorro
