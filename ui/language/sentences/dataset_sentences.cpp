#include <QtGlobal>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

constexpr const char* datasetTemplates[] = {
    // Data sets
    QT_TRANSLATE_NOOP("Sentences", "the number of examples"),
    QT_TRANSLATE_NOOP("Sentences", "the noise"),
    QT_TRANSLATE_NOOP("Sentences", "the sequence length"),
    QT_TRANSLATE_NOOP("Sentences", "the number of lines to skip"),
    QT_TRANSLATE_NOOP("Sentences", "the %1 of %2 must be in %3, not %4"),
    QT_TRANSLATE_NOOP("Sentences",
                      "'%1' has neither train-images-idx3-ubyte (MNIST and its relatives) nor "
                      "data_batch_1.bin or train.bin (CIFAR)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is no table (.csv, .tsv, .dat), so it has no target to choose"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is no table (.csv, .tsv, .dat), so no column of it can say the split"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is no file, so a file of test data cannot belong to it"),
    QT_TRANSLATE_NOOP("Sentences", "a split column and a file of test data exclude each other"),
    QT_TRANSLATE_NOOP("Sentences", "give one of them"),
    QT_TRANSLATE_NOOP("Sentences", "there is no data set or file %1"),
    QT_TRANSLATE_NOOP("Sentences", "generated ones are %1"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has no example of class %2 among %3"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' is damaged, or not packed by gzip"),
    QT_TRANSLATE_NOOP("Sentences", "this program was built without zlib and cannot unpack '%1'"),
    QT_TRANSLATE_NOOP("Sentences", "unpack it with gunzip first"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has %2 bytes, not a multiple of %3 as %4 has"),
    QT_TRANSLATE_NOOP("Sentences", "'%1', record %2: label %3 is not below %4"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' lacks %2"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has %2 images and '%3' %4 labels"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has images of another size than the training set"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has a value that is not finite"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has the label %2, which is no whole number from 0 to %3"),
    QT_TRANSLATE_NOOP("Sentences", "pixels are divided by %1, the largest in training"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' is not named ...images-idx3-ubyte, so its labels cannot be found"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has no '%2' beside it"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is too short to be an IDX file"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 begins with %2, not with %3 as IDX files of bytes in %4 dimensions do"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has %2 values, not as many as its header says"),
    QT_TRANSLATE_NOOP("Sentences", "%1 cannot be both what is to be predicted and the split"),
    QT_TRANSLATE_NOOP("Sentences", "no column is left to predict %1 from"),
    QT_TRANSLATE_NOOP("Sentences", "has %1 in column %2"),
    QT_TRANSLATE_NOOP("Sentences", "train, validation or test would be right"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has %2 columns, not %3 as %4"),
    QT_TRANSLATE_NOOP("Sentences", "column %1 is %2, not %3 as in %4"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' needs at least two rows of numbers"),
    QT_TRANSLATE_NOOP("Sentences", "has nothing in column %1, which is to be predicted"),
    QT_TRANSLATE_NOOP("Sentences", "has %1 for a missing value in column %2, which is to be predicted"),
    QT_TRANSLATE_NOOP("Sentences", "has the class %1, of which there is no example to train on"),
    QT_TRANSLATE_NOOP("Sentences", "the target %1 holds %2"),
    QT_TRANSLATE_NOOP("Sentences", "numbers, as was chosen"),
    QT_TRANSLATE_NOOP("Sentences", "%1 classes, as was chosen"),
    QT_TRANSLATE_NOOP("Sentences",
                      "numbers with fractions: regression (the task classification takes each for a class)"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "more than %1 different whole numbers: regression (the task classification takes each for a class)"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "whole numbers that hardly repeat: regression (the task classification takes each for a class)"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 different whole numbers: classification (the task regression predicts the number)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 different words: classification"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has only one class in column %2"),
    QT_TRANSLATE_NOOP("Sentences", "that is more than %1 classes: is %2 the column to predict?"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has %2 characters"),
    QT_TRANSLATE_NOOP("Sentences", "examples of %1 need at least %2"),
    QT_TRANSLATE_NOOP("Sentences", "the test data have %1 characters"),
    QT_TRANSLATE_NOOP("Sentences", "an example of %1 needs %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is empty"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has %2 examples, too few for a validation part of %3"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has %2 examples, too few for a test part of %3"),
    QT_TRANSLATE_NOOP("Sentences", "validation and test parts must be at least 0 and together at most 1"),
};

}  // namespace

Sentences datasetSentences() {
    return datasetTemplates;
}

}  // namespace zorro::ui
