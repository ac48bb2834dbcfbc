#pragma once

// The file formats of data sets. Private to core/dataset. All throw DatasetError or FileError.

#include <optional>

#include "core/dataset/dataset.h"

namespace zorro {

/// Images and labels in the IDX format of MNIST (LeCun, Cortes and Burges) from a folder that holds them
/// under their usual names, training and test set together; nothing where the folder has none.
[[nodiscard]] std::optional<Dataset> readIdxFolder(const DatasetOptions& options);

/// One file of images, with the file of labels that has the same name but "labels-idx1" for "images-idx3".
[[nodiscard]] Dataset readIdxFile(const DatasetOptions& options);

/// The binary batches of CIFAR-10 and CIFAR-100 (Krizhevsky 2009) from a folder; nothing where it has none.
[[nodiscard]] std::optional<Dataset> readCifarFolder(const DatasetOptions& options);

/// A table of numbers, with or without a header; the last column is a class where it has words or few whole
/// numbers, otherwise the number to predict. Features are shifted and scaled to mean 0 and standard
/// deviation 1.
[[nodiscard]] Dataset readTable(const DatasetOptions& options);

/// Throws DatasetError where a class of [0, outputs) has no example.
void requireEveryClass(const Dataset& dataset);

}  // namespace zorro
