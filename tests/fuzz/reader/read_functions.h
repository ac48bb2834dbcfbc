#pragma once

// The functions of the table in readers.cpp, each in a source of its own. Private to tests/fuzz.

#include <string_view>

namespace zorro::fuzz {

void readComparisonText(std::string_view bytes);  ///< comparison.json
void readConditionText(std::string_view bytes);   ///< what a fit is required to hold, and ranges of numbers
void readDataFiles(std::string_view bytes);  ///< a table or a text as a data set: files (unpacked_files.h)
void readDefinitionText(std::string_view bytes);  ///< functions of one's own and those of the catalogue
void readEventLines(std::string_view bytes);      ///< lines of events.jsonl
void readFormulaText(std::string_view bytes);
void readIdxFiles(std::string_view bytes);  ///< images with labels in IDX, and batches of CIFAR: files
void readPlaceAnswer(
    std::string_view bytes);                ///< what programs and scripts at a place print, and places.json
void readRunFiles(std::string_view bytes);  ///< a run directory: files
void readSessionText(std::string_view bytes);  ///< .zlab
void readSpecText(std::string_view bytes);
void readStudyText(std::string_view bytes);  ///< study.json
void readTableText(std::string_view bytes);  ///< a table for a fit; its first line says how it is asked for

}  // namespace zorro::fuzz
