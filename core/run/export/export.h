#pragma once

// What a run recorded, for other programs.

#include <filesystem>
#include <ostream>

#include "core/run/directory/run_snapshot.h"
#include "core/text/json.h"

namespace zorro {

/// A table: activation,seed,step,seconds and a column for each quantity that is recorded by member, under its
/// name in files and in the table's order; one row a recorded step and member, empty where nothing was
/// recorded.
void writeCsv(const RunSnapshot& run, std::ostream& out);

/// Everything as one object: the comparison, how it stands, and every column with its values.
[[nodiscard]] Json runJson(const RunSnapshot& run);

/// Event files as TensorBoard reads them: in `folder` one folder a member, called by its activation and seed.
/// Throws FileError.
void writeTensorBoard(const RunSnapshot& run, const std::filesystem::path& folder);

}  // namespace zorro
