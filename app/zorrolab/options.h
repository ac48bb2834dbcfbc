#pragma once

// The words on zorrolab's command line, as an options struct.

#include <optional>
#include <stdexcept>

#include <QSize>
#include <QString>
#include <QStringList>

#include "ui/session/session.h"
#include "ui/theme/theme.h"

namespace zorro {

/// Words that make no sense, in one sentence for standard error; the program then exits with 2.
class OptionsError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What is measured, if anything.
enum class Benchmark { none, start, plots, charts };

struct Options {
    QString file;  ///< a session or a run to open; empty for none
    QString data;  ///< measured data to open, which a window asks about first; empty for none
    QString room;  ///< "explore", "fit", "train" or "compare"; empty: the room shown last
    std::optional<ui::Session> session;  ///< a new session with the curves of the SPECs given
    int textSize = 0;                    ///< in per cent, for this start only; 0: as the user chose last
    QString language;  ///< "system" or the code of one, for this start only; empty: what the user chose last
    std::optional<ui::ThemeMode> theme;     ///< for this start only; nothing: what the user chose last
    QString renderFolder;                   ///< render into this folder, offscreen, and exit
    QSize size;                             ///< of the window, in logical pixels; invalid: as it was last
    Benchmark benchmark = Benchmark::none;  ///< measure, print, exit
    bool offscreen = false;                 ///< paint into memory instead of onto a screen
    QString answer;                         ///< what --help and --version print before the program exits
};

/// Reads the words after the program's name. Throws OptionsError.
[[nodiscard]] Options parseOptions(const QStringList& words);

}  // namespace zorro
