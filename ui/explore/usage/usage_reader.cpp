#include "ui/explore/usage/usage_reader.h"

#include <algorithm>
#include <utility>

#include "core/series/read/run_reader.h"

namespace zorro::ui {
namespace {

CurveUsage readUsage(const std::filesystem::path& run, const std::optional<Curve>& trained,
                     UsagePlace place) {
    // The newest records mostly hold the last histograms; they are short, and the whole may be long.
    for (const bool whole : {false, true}) {
        const RunSnapshot snapshot = whole ? readRun(run) : readRunEnd(run);
        if (trained) {
            place.members = membersTrainedWith(snapshot.comparison, *trained);
        }
        if (CurveUsage usage = networkUsage(snapshot, snapshot.history, place)) {
            return usage;
        }
    }
    return nullptr;
}

}  // namespace

UsageReader::UsageReader(SessionModel& session, QObject* parent)
    : QObject(parent),
      session_(session),
      job_([](const Request& request, const auto& send,
              const std::stop_token&) { send(readUsage(request.run, request.trained, request.place)); },
           [this](const Request& request, const CurveUsage& usage) { take(request, usage); },
           [this](const Request& request, const QString& problem) {
               answered_ = std::max(answered_, request.number);
               if (!problem.isEmpty()) {
                   emit noticeRaised(problem);
               }
           }) {}

void UsageReader::show(const std::filesystem::path& run, const Curve& trained) {
    ask({.run = run, .trained = trained});
}

void UsageReader::change(CurveId id, const UsagePlace& place) {
    const SessionCurve* curve = session_.session().find(id);
    if (curve != nullptr && curve->usage && curve->usage->place != place) {
        ask({.run = curve->usage->run, .place = place, .id = id});
    }
}

void UsageReader::ask(Request request) {
    request.number = ++asked_;
    job_.request(std::move(request));
}

void UsageReader::take(const Request& request, const CurveUsage& usage) {
    if (request.number != asked_) {
        return;
    }
    if (!usage) {
        emit noticeRaised(tr("%1 recorded no pre-activations there; they come with the validations")
                              .arg(QString::fromStdString(request.run.filename().string())));
    } else if (request.id == noCurve) {
        session_.showUsage(usage);
    } else if (const SessionCurve* curve = session_.session().find(request.id);
               curve != nullptr && curve->usage && curve->usage->run == request.run) {
        session_.setUsage(request.id, usage);
    }
}

}  // namespace zorro::ui

#include "moc_usage_reader.cpp"
