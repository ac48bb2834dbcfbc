#include "ui/train/preview/data_sample.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/chart/network/boundary_picture.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class SampleTexts {
    Q_DECLARE_TR_FUNCTIONS(DataSample)
};

constexpr std::size_t mostImages = 60;
constexpr std::size_t mostSequences = 12;
constexpr std::size_t mostTokens = 48;

/// So many examples, evenly from the first to the last.
std::vector<std::size_t> spread(std::size_t all, std::size_t most) {
    std::vector<std::size_t> chosen;
    const std::size_t count = std::min(all, most);
    for (std::size_t i = 0; i < count; ++i) {
        chosen.push_back(i * all / count);
    }
    return chosen;
}

bool areImages(const Dataset& dataset) {
    return dataset.shape.size() == 3 && (dataset.shape[0] == 1 || dataset.shape[0] == 3) &&
           !dataset.inputs.empty();
}

/// From the least to the greatest value of the example, in grey or in colour.
QImage imageOf(const Dataset& dataset, std::size_t example) {
    const std::size_t channels = dataset.shape[0];
    const std::size_t height = dataset.shape[1];
    const std::size_t width = dataset.shape[2];
    const float* values = dataset.inputs.data() + example * dataset.exampleSize();
    const auto extremes = std::minmax_element(values, values + dataset.exampleSize());
    const float least = *extremes.first;
    const float range = std::max(*extremes.second - least, 1e-12F);
    const auto shade = [&](std::size_t channel, std::size_t y, std::size_t x) {
        return static_cast<int>(
            std::lround(255 * (values[(channel * height + y) * width + x] - least) / range));
    };
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            const std::size_t last = channels - 1;
            image.setPixel(
                static_cast<int>(x), static_cast<int>(y),
                qRgb(shade(0, y, x), shade(std::min<std::size_t>(1, last), y, x), shade(last, y, x)));
        }
    }
    return image;
}

std::string sequenceOf(const Dataset& dataset, std::size_t example) {
    std::string words;
    const std::size_t positions = std::min(dataset.exampleSize(), mostTokens);
    for (std::size_t i = 0; i < positions; ++i) {
        const auto token = static_cast<std::size_t>(dataset.tokens[example * dataset.exampleSize() + i]);
        const bool isNamed = token < dataset.classNames.size() && dataset.vocabulary > 0;
        const std::string name = isNamed ? dataset.classNames[token] : std::to_string(token);
        words += (words.empty() || name.size() == 1 ? "" : " ") + name;
    }
    return words;
}

QString answersWords(const Dataset& dataset) {
    const QString outputs = countText(static_cast<qint64>(dataset.outputs));
    switch (dataset.task) {
        case Task::classification:
            return SampleTexts::tr("%1 classes").arg(outputs);
        case Task::regression:
            return dataset.outputs == 1 ? SampleTexts::tr("a number to predict")
                                        : SampleTexts::tr("%1 numbers to predict").arg(outputs);
        case Task::nextToken:
            return SampleTexts::tr("the next of %1 tokens to predict").arg(outputs);
    }
    return {};
}

QString examplesWords(const Dataset& dataset) {
    const QString all = countText(static_cast<qint64>(dataset.size()));
    if (areImages(dataset)) {
        return SampleTexts::tr("%1 images of %2 × %3").arg(all).arg(dataset.shape[1]).arg(dataset.shape[2]);
    }
    if (!dataset.tokens.empty()) {
        return SampleTexts::tr("%1 sequences of %2").arg(all).arg(dataset.exampleSize());
    }
    return dataset.exampleSize() == 2
               ? SampleTexts::tr("%1 points of the plane").arg(all)
               : SampleTexts::tr("%1 examples of %2 numbers").arg(all).arg(dataset.exampleSize());
}

}  // namespace

DataSample sampleOf(const Dataset& dataset) {
    DataSample sample{.points = planarExamples(dataset),
                      .areClasses = dataset.task == Task::classification,
                      .images = {},
                      .sequences = {},
                      .words = SampleTexts::tr("%1, %2").arg(examplesWords(dataset), answersWords(dataset))};
    if (areImages(dataset)) {
        for (const std::size_t example : spread(dataset.size(), mostImages)) {
            sample.images.push_back(imageOf(dataset, example));
        }
    } else if (!dataset.tokens.empty()) {
        for (const std::size_t example : spread(dataset.size(), mostSequences)) {
            sample.sequences.push_back(sequenceOf(dataset, example));
        }
    }
    return sample;
}

}  // namespace zorro::ui
