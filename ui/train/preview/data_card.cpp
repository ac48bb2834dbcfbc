#include "ui/train/preview/data_card.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <limits>
#include <system_error>

#include <QPainter>

#include "core/dataset/generated.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/directory/run_data.h"
#include "ui/plot/layer/data_layer.h"
#include "ui/theme/class_style.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

constexpr double dotRadius = 2.5;
constexpr std::uintmax_t mostBytes = 64'000'000;  ///< of a file that is read for its picture

/// The words that say which data, as text.
std::string keyOf(const DataSource& source) {
    Comparison comparison;
    comparison.data = source;
    return comparisonJson(comparison);
}

/// Folders and long files are read by the trainer alone.
bool isQuicklyRead(const DataSource& source) {
    std::error_code problem;
    return findGenerated(source.source) != nullptr || (fs::is_regular_file(source.source, problem) &&
                                                       fs::file_size(source.source, problem) <= mostBytes);
}

struct Bounds {
    double left = std::numeric_limits<double>::infinity();
    double right = -std::numeric_limits<double>::infinity();
    double bottom = std::numeric_limits<double>::infinity();
    double top = -std::numeric_limits<double>::infinity();
};

Bounds boundsOf(const PlanarExamples& points) {
    Bounds box;
    for (const PlanarExamples::Class& own : points.classes) {
        for (std::size_t i = 0; i < own.x.size(); ++i) {
            box = {std::min(box.left, own.x[i]), std::max(box.right, own.x[i]),
                   std::min(box.bottom, own.y[i]), std::max(box.top, own.y[i])};
        }
    }
    return box;
}

}  // namespace

DataCard::DataCard(ThemeController& themes, QWidget* parent) : PreviewCard(tr("Data"), themes, parent) {}

void DataCard::setSource(const DataSource& source) {
    const std::string key = keyOf(source);
    if (key == source_) {
        return;
    }
    source_ = key;
    const quint64 question = ++question_;
    const QString name = QString::fromStdString(dataName(source.source));
    const auto show = [this, question](std::shared_ptr<const DataSample> sample, const QString& words) {
        if (question == question_) {
            sample_ = std::move(sample);
            setWords(words);
            update();
        }
    };
    if (!isQuicklyRead(source)) {
        return show(nullptr, tr("%1, read when it is trained").arg(name));
    }
    inBackground(
        this, [source] { return std::make_shared<const DataSample>(sampleOf(datasetOf(source))); },
        [show](const std::shared_ptr<const DataSample>& sample) { show(sample, sample->words); },
        [show](const QString& sentence) { show(nullptr, sentence); });
}

void DataCard::paintPicture(QPainter& painter, const QRectF& place) {
    if (!sample_) {
        return;
    }
    if (sample_->points) {
        paintPoints(painter, place);
    } else if (!sample_->images.empty()) {
        paintImages(painter, place);
    } else {
        paintSequences(painter, place);
    }
}

/// Points of the plane keep their proportions; those of a curve fill the place.
void DataCard::paintPoints(QPainter& painter, const QRectF& place) const {
    const Bounds box = boundsOf(*sample_->points);
    const double width = std::max(box.right - box.left, 1e-12);
    const double height = std::max(box.top - box.bottom, 1e-12);
    double across = (place.width() - 2 * 2 * dotRadius) / width;
    double up = (place.height() - 2 * 2 * dotRadius) / height;
    if (sample_->areClasses) {
        across = up = std::min(across, up);
    }
    const auto positionOf = [&](double x, double y) {
        return QPointF(place.center().x() + across * (x - box.left - width / 2),
                       place.center().y() - up * (y - box.bottom - height / 2));
    };
    for (std::size_t label = 0; label < sample_->points->classes.size(); ++label) {
        const PlanarExamples::Class& own = sample_->points->classes[label];
        const ClassStyle style = classStyle(theme(), label);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.tint);
        for (std::size_t i = 0; i < own.x.size(); ++i) {
            paintDot(painter, positionOf(own.x[i], own.y[i]), dotRadius, style.shape);
        }
    }
}

void DataCard::paintImages(QPainter& painter, const QRectF& place) const {
    constexpr double imageGap = 3;
    const auto count = static_cast<double>(sample_->images.size());
    // As large as all of them fit in.
    double columns = 1;
    const auto sideFor = [&](double across) {
        return std::min(place.width() / across, place.height() / std::ceil(count / across));
    };
    for (double across = 2; across <= count; ++across) {
        columns = sideFor(across) > sideFor(columns) ? across : columns;
    }
    const double side = sideFor(columns);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    for (std::size_t i = 0; i < sample_->images.size(); ++i) {
        const double column = std::fmod(static_cast<double>(i), columns);
        const double row = std::floor(static_cast<double>(i) / columns);
        painter.drawImage(
            QRectF(place.left() + side * column, place.top() + side * row, side - imageGap, side - imageGap),
            sample_->images[i]);
    }
}

void DataCard::paintSequences(QPainter& painter, const QRectF& place) const {
    painter.setPen(theme().mutedText);
    painter.setFont(tabularFont());
    const double line = painter.fontMetrics().lineSpacing() + 2;
    for (std::size_t i = 0; i < sample_->sequences.size(); ++i) {
        const double top = place.top() + line * static_cast<double>(i);
        if (top + line > place.bottom()) {
            break;
        }
        painter.drawText(QRectF(place.left(), top, place.width(), line), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(QString::fromStdString(sample_->sequences[i]),
                                                          Qt::ElideRight, static_cast<int>(place.width())));
    }
}

}  // namespace zorro::ui

#include "moc_data_card.cpp"
