#pragma once

// The data of the next run: points of the plane by the shapes of their classes, images, or sequences.

#include <memory>

#include "core/run/comparison/comparison.h"
#include "ui/train/preview/data_sample.h"
#include "ui/train/preview/preview_card.h"

namespace zorro::ui {

class DataCard : public PreviewCard {
    Q_OBJECT

public:
    explicit DataCard(ThemeController& themes, QWidget* parent = nullptr);

    /// Reads examples on another thread, where the data are not the same as before.
    void setSource(const DataSource& source);
    /// What is drawn; null while it is read, or where it cannot be.
    [[nodiscard]] const std::shared_ptr<const DataSample>& sample() const { return sample_; }

protected:
    void paintPicture(QPainter& painter, const QRectF& place) override;

private:
    void paintPoints(QPainter& painter, const QRectF& place) const;
    void paintImages(QPainter& painter, const QRectF& place) const;
    void paintSequences(QPainter& painter, const QRectF& place) const;

    std::shared_ptr<const DataSample> sample_;
    std::string source_;  ///< by which words it is made or read
    quint64 question_ = 0;
};

}  // namespace zorro::ui
