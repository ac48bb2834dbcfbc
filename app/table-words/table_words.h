#pragma once

// The words that tables have for people and that the window shows by translated() (ui/language): labels and
// meanings of fields, quantities, families, functions, places, lessons, presets, studies. They stand in the
// translations under the context "Tables".

#include <set>
#include <string>

namespace zorro {

[[nodiscard]] std::set<std::string> tableWords();

}  // namespace zorro
