# Writes OUTPUT, a source that has the texts of FILES in it: catalogueTexts() of catalogue_text.h.

set(texts "")
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  string(APPEND texts "    R\"text(${text})text\",\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"core/activation/catalogue_text.h\"\n\nnamespace zorro {\nnamespace {\n
constexpr std::string_view texts[] = {\n${texts}};\n
}  // namespace\n
std::span<const std::string_view> catalogueTexts() {
    return texts;
}\n
}  // namespace zorro\n")
