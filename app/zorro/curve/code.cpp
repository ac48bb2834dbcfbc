#include "app/zorro/command_line/commands.h"

namespace zorro {

void runCode(const CodeOptions& options, std::ostream& out) {
    out << generateCode(curveOf(options.spec), options.language);
}

}  // namespace zorro
