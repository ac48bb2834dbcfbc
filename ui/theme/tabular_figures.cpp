#include "ui/theme/tabular_figures.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <QtEndian>

namespace zorro::ui {
namespace {

/// Part of an OpenType table. Reading beyond its end gives 0, which no caller mistakes for something there.
class Table {
public:
    explicit Table(QByteArray bytes, qsizetype start = 0) : bytes_(std::move(bytes)), start_(start) {}

    [[nodiscard]] quint16 u16(qsizetype at) const { return read<quint16>(at); }
    [[nodiscard]] quint32 u32(qsizetype at) const { return read<quint32>(at); }
    [[nodiscard]] QByteArray tag(qsizetype at) const { return bytes_.mid(start_ + at, 4); }
    /// The part that begins `offset` bytes after this one.
    [[nodiscard]] Table part(qsizetype offset) const { return Table(bytes_, start_ + offset); }
    /// The part whose 16-bit offset stands at `at`.
    [[nodiscard]] Table follow(qsizetype at) const { return part(u16(at)); }

private:
    template <class Number>
    [[nodiscard]] Number read(qsizetype at) const {
        const qsizetype from = start_ + at;
        const bool inside = from >= 0 && from + qsizetype{sizeof(Number)} <= bytes_.size();
        return inside ? qFromBigEndian<Number>(bytes_.constData() + from) : Number{0};
    }

    QByteArray bytes_;
    qsizetype start_;
};

/// The position of `glyph` in a coverage table.
std::optional<quint16> coverageIndex(const Table& coverage, quint32 glyph) {
    const quint16 format = coverage.u16(0);
    const quint16 count = coverage.u16(2);
    for (quint16 i = 0; i < count; ++i) {
        if (format == 1 && coverage.u16(4 + 2 * i) == glyph) {
            return i;
        }
        const Table range = coverage.part(4 + 6 * i);
        if (format == 2 && range.u16(0) <= glyph && glyph <= range.u16(2)) {
            return static_cast<quint16>(range.u16(4) + glyph - range.u16(0));
        }
    }
    return std::nullopt;
}

/// What a single substitution (GSUB lookup type 1) makes of `glyph`.
std::optional<quint32> singleSubstitute(const Table& substitution, quint32 glyph) {
    const auto index = coverageIndex(substitution.follow(2), glyph);
    if (!index) {
        return std::nullopt;
    }
    const bool byDifference = substitution.u16(0) == 1;
    return byDifference ? static_cast<quint16>(glyph + substitution.u16(4))
                        : substitution.u16(6 + 2 * *index);
}

/// The single substitutions of the feature called `tag` in a GSUB table.
std::vector<Table> substitutionsOf(const QByteArray& tag, const Table& gsub) {
    constexpr int single = 1;
    constexpr int extension = 7;
    std::vector<Table> found;
    const Table features = gsub.follow(6);
    const Table lookups = gsub.follow(8);
    for (int i = 0; i < features.u16(0) && found.empty(); ++i) {
        if (features.tag(2 + 6 * i) != tag) {
            continue;
        }
        const Table feature = features.follow(6 + 6 * i);
        for (int j = 0; j < feature.u16(2); ++j) {
            const Table lookup = lookups.follow(2 + 2 * feature.u16(4 + 2 * j));
            for (int k = 0; k < lookup.u16(4); ++k) {
                const Table table = lookup.follow(6 + 2 * k);
                if (lookup.u16(0) == single) {
                    found.push_back(table);
                } else if (lookup.u16(0) == extension && table.u16(2) == single) {
                    found.push_back(table.part(table.u32(4)));
                }
            }
        }
    }
    return found;
}

template <class Number>
void append(QByteArray& to, Number number) {
    const Number big = qToBigEndian(number);
    to.append(reinterpret_cast<const char*>(&big), sizeof big);
}

/// A table of characters ("cmap", format 12) in which substitutes stand for what they substitute.
QByteArray characterTable(const QRawFont& font, const std::vector<Table>& substitutions) {
    QString characters;
    for (const auto& [first, last] : {std::pair(0x20, 0x24f), {0x370, 0x3ff}, {0x2000, 0x22ff}}) {
        for (int character = first; character <= last; ++character) {
            characters.append(QChar(character));
        }
    }
    QByteArray groups;
    quint32 count = 0;
    const QVector<quint32> glyphs = font.glyphIndexesForString(characters);
    for (qsizetype i = 0; i < std::min(glyphs.size(), characters.size()); ++i) {
        quint32 glyph = glyphs[i];
        for (const Table& substitution : substitutions) {
            glyph = singleSubstitute(substitution, glyph).value_or(glyph);
        }
        if (glyph != 0) {
            append<quint32>(groups, characters[i].unicode());
            append<quint32>(groups, characters[i].unicode());
            append<quint32>(groups, glyph);
            ++count;
        }
    }
    QByteArray table;
    // One subtable, of platform 0 (FreeType makes a table of its own for CFF fonts that have only 3/10),
    // encoding 4, beginning 12 bytes on, of format 12.
    static constexpr quint16 header[] = {0, 1, 0, 4, 0, 12, 12, 0};
    for (const quint16 word : header) {
        append<quint16>(table, word);
    }
    append<quint32>(table, static_cast<quint32>(16 + groups.size()));
    append<quint32>(table, 0);
    append<quint32>(table, count);
    return table + groups;
}

/// A "name" table that gives every name a font has to have.
QByteArray nameTable(const QString& family) {
    const std::pair<quint16, QString> names[] = {
        {1, family}, {2, "Regular"}, {4, family}, {6, QString(family).remove(' ')}};
    QByteArray table;
    QByteArray text;
    append<quint16>(table, 0);
    append<quint16>(table, std::size(names));
    append<quint16>(table, 6 + 12 * std::size(names));
    for (const auto& [id, name] : names) {
        for (const quint16 word :
             {quint16{3}, quint16{1}, quint16{0x409}, id, static_cast<quint16>(2 * name.size()),
              static_cast<quint16>(text.size())}) {
            append<quint16>(table, word);
        }
        for (const QChar character : name) {
            append<quint16>(text, character.unicode());
        }
    }
    return table + text;
}

/// A font file of the tables, which are sorted by their tags.
QByteArray fontFile(const std::vector<std::pair<QByteArray, QByteArray>>& tables) {
    const bool hasCffOutlines =
        std::any_of(tables.begin(), tables.end(), [](const auto& table) { return table.first == "CFF "; });
    QByteArray directory;
    QByteArray content;
    append<quint32>(directory, hasCffOutlines ? 0x4f54544f : 0x00010000);
    append<quint16>(directory, static_cast<quint16>(tables.size()));
    directory.append(6, '\0');  // hints for a binary search that nobody makes
    const qsizetype start = directory.size() + 16 * static_cast<qsizetype>(tables.size());
    for (const auto& [tag, table] : tables) {
        directory.append(tag);
        append<quint32>(directory, 0);  // a checksum that nobody checks
        append<quint32>(directory, static_cast<quint32>(start + content.size()));
        append<quint32>(directory, static_cast<quint32>(table.size()));
        content.append(table);
        content.append((4 - table.size() % 4) % 4, '\0');
    }
    return directory + content;
}

}  // namespace

QByteArray withTabularFigures(const QRawFont& font, const QString& family) {
    const std::vector<Table> substitutions = substitutionsOf("tnum", Table(font.fontTable("GSUB")));
    if (substitutions.empty()) {
        return {};
    }
    std::vector<std::pair<QByteArray, QByteArray>> tables;
    for (const char* tag : {"CFF ", "GPOS", "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx",
                            "loca", "maxp", "name", "post", "prep"}) {
        const bool isCmap = qstrcmp(tag, "cmap") == 0;
        const bool isName = qstrcmp(tag, "name") == 0;
        QByteArray table = isCmap   ? characterTable(font, substitutions)
                           : isName ? nameTable(family)
                                    : font.fontTable(tag);
        if (!table.isEmpty()) {
            tables.emplace_back(tag, std::move(table));
        }
    }
    return fontFile(tables);
}

}  // namespace zorro::ui
