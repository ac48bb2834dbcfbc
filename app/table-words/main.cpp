// table-words: prints the words of the tables as a source that lupdate reads beside our own.

#include <cstdio>

#include "app/table-words/table_words.h"

namespace {

std::string asLiteral(const std::string& words) {
    std::string literal = "\"";
    for (const char each : words) {
        if (each == '"' || each == '\\') {
            literal += '\\';
        }
        literal += each;
    }
    return literal + '"';
}

}  // namespace

int main() {
    std::puts("const char* const words[] = {");
    for (const std::string& words : zorro::tableWords()) {
        std::printf("QT_TRANSLATE_NOOP(\"Tables\", %s),\n", asLiteral(words).c_str());
    }
    std::puts("};");
}
