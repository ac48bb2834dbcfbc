#include "app/zorro/command_line/commands.h"

namespace zorro {

void runCode(const CodeOptions& options, std::ostream& out) {
    out << options.language->write(curveOf(options.spec));
}

}  // namespace zorro
