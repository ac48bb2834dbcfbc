# Writes OUTPUT, a source that has the texts of FILES in it: exampleStudies() of example_studies.h.

set(studies "")
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  get_filename_component(name ${file} NAME_WE)
  string(APPEND studies "    {\"${name}\", R\"json(${text})json\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"core/study/file/example_studies.h\"\n\nnamespace zorro {\nnamespace {\n
constexpr ExampleStudy studies[] = {\n${studies}};\n
}  // namespace\n
std::span<const ExampleStudy> exampleStudies() {
    return studies;
}\n
}  // namespace zorro\n")
