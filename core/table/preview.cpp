#include "core/table/preview.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include "core/table/layout.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// Bytes that a preview reads.
constexpr std::size_t previewBytes = std::size_t{1} << 18;

}  // namespace

TablePreview previewTable(std::string text, const TableOptions& options, std::size_t rows) {
    UnderstoodTable understood = understandTable(std::move(text), options);
    TablePreview preview{
        .table = std::move(understood.table), .rows = {}, .problem = std::move(understood.problem)};
    const Table& table = preview.table;
    if (table.columns < 2) {
        return preview;
    }
    TableLines lines(table.text, table.skip);
    CellSplitter splitter(table.dialect.separator, table.columns);
    for (std::size_t row = 0; row < table.headRows; ++row) {
        static_cast<void>(lines.next());
    }
    while (preview.rows.size() < rows) {
        const TableLine line = lines.next();
        if (line.number == 0) {
            break;
        }
        const std::span<const std::string_view> cells = splitter.split(line);
        const std::string fault = rowFault(splitter, cells.size(), table.columns);
        if (!fault.empty() && !preview.problem) {
            preview.problem =
                TableError(table.name + ": line " + std::to_string(line.number) + ' ' + fault, line.number);
        }
        PreviewRow row{.line = line.number, .cells = {cells.begin(), cells.end()}};
        row.cells.resize(table.columns);
        preview.rows.push_back(std::move(row));
    }
    return preview;
}

TablePreview previewTableFile(const std::filesystem::path& path, TableOptions options, std::size_t rows) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string text(previewBytes, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (!file.is_open() || file.bad()) {
        throw FileError("cannot read " + inQuotes(path.filename().string()) + ": " + std::strerror(errno));
    }
    if (text.size() == previewBytes) {
        text.resize(text.find_last_of("\r\n") + 1);  // the last line is not whole
    }
    options.name = path.filename().string();
    return previewTable(std::move(text), options, rows);
}

}  // namespace zorro
