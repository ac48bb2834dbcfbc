#include "core/text/csv_field.h"

namespace zorro {

std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string field = "\"";
    for (const char letter : text) {
        if (letter == '"')
            field += '"';
        field += letter;
    }
    return field + '"';
}

}  // namespace zorro
