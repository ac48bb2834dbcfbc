#pragma once

// The arguments of `zorro approximate`.

#include "app/zorro/approximate/approximate_words.h"

namespace CLI {
class App;
}

namespace zorro {

void addApproximate(CLI::App& program, ApproximateWords& words);

}  // namespace zorro
