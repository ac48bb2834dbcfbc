#pragma once

// A report as a PDF on A4 pages, with charts as vectors, numbered pages and tables whose heads are repeated.

#include <QByteArray>

#include "ui/compare/report/report.h"

namespace zorro::ui {

/// The whole file. For any thread.
[[nodiscard]] QByteArray reportAsPdf(const Report& report);

}  // namespace zorro::ui
