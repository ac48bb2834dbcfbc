#pragma once

// Computes the numbers about a curve on a thread of its own. A newer request replaces one that has not been
// begun; answers come by a signal, as values, in the order of the requests they belong to.

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <thread>

#include <QObject>

#include "core/activation/function.h"
#include "core/analysis/distance.h"
#include "core/analysis/landmarks.h"
#include "core/analysis/signal_propagation.h"

namespace zorro::ui {

struct AnalysisRequest {
    std::uint64_t number = 0;
    Curve curve;
    std::optional<Curve> reference;  ///< what distances are measured to
    Interval interval;               ///< on which they are measured; finite
    double q = 1;                    ///< variance of the pre-activations
};

/// What could be computed; the rest is empty.
struct AnalysisResult {
    std::uint64_t number = 0;
    std::optional<Landmarks> landmarks;
    std::optional<Distance> distance;
    std::optional<double> normalDistance;  ///< to the reference, x ~ N(0, 1)
    std::optional<SignalPropagation> signal;
};

/// The numbers a request asks for, computed here and now.
[[nodiscard]] AnalysisResult analyse(const AnalysisRequest& request);

class ExploreWorker : public QObject {
    Q_OBJECT

public:
    explicit ExploreWorker(QObject* parent = nullptr);
    /// Waits for the computation under way.
    ~ExploreWorker() override;

    void request(AnalysisRequest request);

signals:
    /// Emitted on the worker's thread: connect to objects, so that it is queued.
    void finished(const zorro::ui::AnalysisResult& result);

private:
    void run();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::optional<AnalysisRequest> next_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace zorro::ui
