#pragma once

// Reports as files.

#include <functional>

#include <QString>

#include "ui/compare/report/report.h"

class QObject;

namespace zorro::ui {

/// Makes the report and writes it, whole or not at all, on another thread; the name's ending chooses PDF, any
/// other is HTML. Then `done` is called on the thread of `context` with a sentence for the user, unless
/// `context` is gone.
void saveReport(QObject* context, const QString& path, ReportRequest request,
                const std::function<void(const QString& sentence)>& done);

}  // namespace zorro::ui
