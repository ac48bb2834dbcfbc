#pragma once

// Some examples of a data set, as much as a picture shows of it.

#include <memory>
#include <string>
#include <vector>

#include <QImage>

#include "core/dataset/dataset.h"
#include "ui/chart/network/network_focus.h"

namespace zorro::ui {

struct DataSample {
    std::shared_ptr<const PlanarExamples> points;  ///< null where they are not in the plane
    bool areClasses = false;                       ///< of points: what they are parted by
    std::vector<QImage> images;                    ///< of examples that are images
    std::vector<std::string> sequences;            ///< of examples that are tokens, as words
    QString words;  ///< "1 000 points of the plane, 2 classes", "1 797 images of 8 × 8, 10 classes"
};

/// Takes examples from all over the data set.
[[nodiscard]] DataSample sampleOf(const Dataset& dataset);

}  // namespace zorro::ui
