#pragma once

// When the plots of a window are painted, and what the times of many frames come to.

#include <cstddef>
#include <set>
#include <vector>

#include <QList>
#include <QObject>

class QWidget;

namespace zorro {

/// Which of the plots that the window shows were painted since the last reset().
class PaintWatch : public QObject {
public:
    explicit PaintWatch(const QWidget& window);

    void reset() { waitingFor_ = {panels_.begin(), panels_.end()}; }
    [[nodiscard]] bool allPainted() const { return waitingFor_.empty(); }
    [[nodiscard]] bool anyPainted() const {
        return waitingFor_.size() < static_cast<std::size_t>(panels_.size());
    }
    /// Runs the event loop until every plot was painted. An event is handled whole, so that the backing store
    /// is complete and flushed when this returns.
    void wait();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QList<QObject*> panels_;
    std::set<QObject*> waitingFor_;
};

/// The value below which the share `fraction` of the values lies; they are put into another order.
[[nodiscard]] double percentile(std::vector<double>& values, double fraction);

}  // namespace zorro
