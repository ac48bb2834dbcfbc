#include "core/series/read/followed_run.h"

#include <algorithm>
#include <fstream>
#include <system_error>
#include <utility>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"

namespace zorro {

FollowedRun::FollowedRun(std::filesystem::path run) : run_(std::move(run)), summary_(run_) {}

RunNews FollowedRun::look(std::size_t most) {
    RunNews news;
    std::string problem;
    try {
        std::shared_ptr<const RunSnapshot> state = summary_.read();
        const std::size_t members = state->comparison.members.size();
        const bool begins = !tail_ || members != members_;
        if (begins) {
            tail_.emplace(run_, members);
            members_ = members;
        } else {
            news.events = tail_->look(most);  // after the state: what came before an end is there
        }
        const bool grows = isAlive(state->state) || state->state == RunState::prepared;
        if (begins || grows || !hasMore())
            news.state = std::move(state);
    } catch (const RunError& error) {
        problem = problemOf(error);
    } catch (const FileError& error) {
        problem = problemOf(error);
    }
    if (problem != problem_)
        news.problem = problem_ = problem;
    return news;
}

EventNews FollowedRun::lookAtRecords(std::size_t most) {
    return tail_ ? tail_->look(most) : EventNews();
}

std::string FollowedRun::newLog() {
    constexpr std::uintmax_t mostLog = std::uintmax_t{64} << 10;
    std::error_code missing;
    const std::uintmax_t size = std::filesystem::file_size(run_ / trainerLogFile, missing);
    if (missing || size == logRead_)
        return {};
    const std::uintmax_t begin = std::max(size < logRead_ ? 0 : logRead_, size - std::min(size, mostLog));
    std::ifstream file(run_ / trainerLogFile, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(begin));
    std::string text(static_cast<std::size_t>(size - begin), '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    logRead_ = begin + text.size();
    return text;
}

std::string FollowedRun::problemOf(const std::exception& error) const {
    std::error_code ignored;
    if (tail_ && !std::filesystem::exists(run_, ignored))
        return "the folder '" + run_.string() + "' is gone; what was read of this run is still shown";
    return error.what();
}

}  // namespace zorro
