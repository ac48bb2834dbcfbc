#include "app/zorro/output.h"

#include <cerrno>
#include <string>
#include <system_error>

#include "core/file/file.h"

namespace zorro {

void checkWritten(const std::ostream& out) {
    if (!out) {
        throw FileError("cannot write standard output" +
                        (errno == 0 ? std::string() : ": " + std::generic_category().message(errno)));
    }
}

}  // namespace zorro
