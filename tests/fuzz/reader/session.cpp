#include <string>

#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"
#include "ui/session/file/session_file.h"

namespace zorro::fuzz {

void readSessionText(std::string_view bytes) {
    std::string text;
    try {
        text = ui::sessionText(ui::parseSession(bytes));
    } catch (const ui::SessionFileError& error) {
        requireSentence(error.what());
        return;
    }
    require(ui::sessionText(ui::parseSession(text)) == text, "a session that is written reads back");
}

}  // namespace zorro::fuzz
