#pragma once

// What stands in the Train room's form: every value of a comparison as a row, those that are seldom changed
// in parts that fold.

#include <filesystem>

#include "ui/train/form/setup_rows.h"

class QWidget;

namespace zorro::ui {

/// The data set and the network. Returns the field of the data set.
QWidget* addProblemRows(SetupRows& rows);
void addOptimizerRows(SetupRows& rows);
/// How much is recorded, and how often a checkpoint is written.
void addRecordingRows(SetupRows& rows);
/// What the run is called.
void addNameRows(SetupRows& rows);

/// The setup with another data set or architecture, and the sizes, optimiser and steps that suit it.
void replan(TrainSetup& setup, ArchitectureKind kind, const std::string& source);

}  // namespace zorro::ui
