#pragma once

// The arguments of `zorro define` and `zorro undefine`.

#include "app/zorro/define/define.h"

namespace CLI {
class App;
}

namespace zorro {

void addDefine(CLI::App& program, DefineWords& words);
void addUndefine(CLI::App& program, UndefineOptions& words);

}  // namespace zorro
