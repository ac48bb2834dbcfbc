#include "core/series/read/event_tail.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <utility>

#include "core/run/directory/run_directory.h"

namespace zorro {

EventTail::EventTail(const std::filesystem::path& run, std::size_t members)
    : path_(run / eventsFile), parser_(members) {}

EventNews EventTail::look(std::size_t most) {
    EventNews news;
    const std::optional<FileVersion> now = versionOf(path_);
    if (!now || (now == version_ && !hasMore()))
        return news;
    version_ = now;
    if (now->size < offset_ || hasChangedBefore())
        begin(news);
    readMore(news, most);
    return news;
}

/// Whether the file no longer holds the last line where it was read: it has been cut and has grown again.
bool EventTail::hasChangedBefore() const {
    std::ifstream file(path_, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(offset_ - unfinished_.size() - lastLine_.size()));
    std::string line(lastLine_.size(), '\0');
    file.read(line.data(), static_cast<std::streamsize>(line.size()));
    return line != lastLine_;
}

void EventTail::begin(EventNews& news) {
    news.restarted = true;
    offset_ = 0;
    parser_.beginAgain();
    unfinished_.clear();
    lastLine_.clear();
}

void EventTail::readMore(EventNews& news, std::size_t most) {
    std::ifstream file(path_, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(offset_));
    std::string bytes(static_cast<std::size_t>(std::min<std::uintmax_t>(most, version_->size - offset_)),
                      '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    offset_ += bytes.size();

    std::size_t lineBegin = 0;
    for (std::size_t end = 0; (end = bytes.find('\n', lineBegin)) != std::string::npos; lineBegin = end + 1) {
        lastLine_ = unfinished_ + bytes.substr(lineBegin, end - lineBegin + 1);
        unfinished_.clear();
        if (std::optional<EventBatch> batch = parser_.readNext(lastLine_))
            news.batches.push_back(*std::move(batch));
    }
    unfinished_ += bytes.substr(lineBegin);
}

}  // namespace zorro
