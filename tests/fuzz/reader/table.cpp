#include "core/table/table.h"

#include <string>

#include "core/fit/data/data_file.h"
#include "core/table/preview.h"
#include "core/text/text.h"
#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"

namespace zorro::fuzz {

/// Of the first byte three bits say how many lines are skipped, and whether there is a row of units: a '0'
/// for neither.
void readTableText(std::string_view bytes) {
    const unsigned how = bytes.empty() ? 0 : static_cast<unsigned char>(bytes.front()) % 8U;
    const std::string text(bytes.substr(bytes.empty() ? 0 : 1));
    DataOptions options;
    options.table.skip = how / 2;
    options.table.unitsRow = how % 2 == 1;
    static_cast<void>(previewTable(text, options.table));
    try {
        const DataTable data = parseData(text, options);
        require(data.x.size() == data.y.size(), "a point has an x and a y");
    } catch (const TableError& error) {
        requireSentence(error.what());
    }
}

}  // namespace zorro::fuzz
