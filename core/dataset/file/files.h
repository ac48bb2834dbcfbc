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

/// A table as core/table reads it, at least two rows, and the one of test data behind it, which has the same
/// columns: one to predict (target_column.h), perhaps one that says the split, and numbers to predict from. A
/// first column without a name, which counts the rows, is no feature. Features keep their own units. A cell
/// that is missing, or no finite number in a column of numbers, is an error that names its line.
[[nodiscard]] Dataset readTable(const DatasetOptions& options);

/// Throws DatasetError where a class of [0, outputs) has no example.
void requireEveryClass(const Dataset& dataset);

}  // namespace zorro
