#pragma once

// Reads where a network lives on its activation from the run's directory, on a thread of its own, and lays it
// under the curve.

#include <filesystem>
#include <optional>

#include <QObject>

#include "ui/session/session_model.h"
#include "ui/widgets/latest_job.h"

namespace zorro::ui {

class UsageReader : public QObject {
    Q_OBJECT

public:
    /// `session` outlives the reader.
    explicit UsageReader(SessionModel& session, QObject* parent = nullptr);

    /// Lays all networks of the run that were trained with this curve under it.
    void show(const std::filesystem::path& run, const Curve& trained);
    /// Another layer or seed of what lies under a curve.
    void change(CurveId id, const UsagePlace& place);

    /// Whether everything that was asked for has come.
    [[nodiscard]] bool isIdle() const { return asked_ == answered_; }

signals:
    /// Why there is nothing to lay under the curve, in one sentence.
    void noticeRaised(const QString& sentence);

private:
    struct Request {
        std::uint64_t number = 0;
        std::filesystem::path run;
        std::optional<Curve> trained;  ///< whose networks are counted; nothing: `place` says it
        UsagePlace place;
        CurveId id = noCurve;  ///< under which it lies already
    };

    void ask(Request request);
    void take(const Request& request, const CurveUsage& usage);

    SessionModel& session_;
    std::uint64_t asked_ = 0;
    std::uint64_t answered_ = 0;
    LatestJob<Request, CurveUsage> job_;
};

}  // namespace zorro::ui
