#pragma once

// What stands in the Train room's form, and in which order: the fields of a comparison by their groups, those
// that are seldom changed in parts that fold.

class QWidget;

namespace zorro::ui {

class FieldRows;

/// The data set and the network. Returns the field of the data set.
QWidget* addProblemRows(FieldRows& rows);
/// The optimiser, its schedule, and how long it works.
void addOptimizerRows(FieldRows& rows);
/// How much is recorded, how often a checkpoint is written, and the number format.
void addRecordingRows(FieldRows& rows);
/// What the run is called.
void addNameRows(FieldRows& rows);

}  // namespace zorro::ui
