#pragma once

// Named parameter values for a function: those of the paper and some good fits, which come with the program
// (resources/presets/zorro.json), and the user's own, kept in a file of the same form:
//
//     {"format": "zorrolab-presets", "version": 1,
//      "presets": [{"name": "steep", "spec": "symmetric-zorro:a=9,b=1", "source": "where it comes from"}],
//      "functions": [the user's own that they are of, as core/library/definition_json.h has them]}

#include <string>
#include <string_view>
#include <vector>

#include <QString>

#include "core/activation/function.h"

namespace zorro::ui {

struct Preset {
    QString name;    ///< unique among the own presets of one function
    QString source;  ///< where the values come from; may be empty
    Curve curve;
    bool own = false;  ///< the user's, so it can be removed
};

/// "presets.json" in the application's configuration folder.
[[nodiscard]] QString ownPresetsFile();

/// The presets in `text`. Throws JsonError, whose sentence names the place, e.g. "presets[3].spec: ...".
[[nodiscard]] std::vector<Preset> parsePresets(std::string_view text);

class Presets {
public:
    explicit Presets(QString ownFile = ownPresetsFile());

    /// The presets of the function called `functionName`, the program's before the user's.
    [[nodiscard]] std::vector<Preset> presetsFor(const std::string& functionName) const;

    /// Why the user's presets could not be read, in one sentence; empty where they could. Their file is then
    /// never written over.
    [[nodiscard]] const QString& problem() const { return problem_; }

    /// Stores the values of `curve`, in place of the user's preset of that name for the same function if
    /// there is one. Returns why that failed, in one sentence; empty when done.
    [[nodiscard]] QString add(const QString& name, const Curve& curve);
    /// Forgets the user's preset of that name for that function. Returns why that failed; empty when done.
    [[nodiscard]] QString remove(const QString& name, const std::string& functionName);

private:
    void readOwn();
    QString writeOwn(std::vector<Preset> presets);

    QString ownFile_;
    QString problem_;
    std::vector<Preset> builtIn_;
    std::vector<Preset> own_;
};

}  // namespace zorro::ui
