# Writes OUTPUT, the source that tells the commit of the repository in SOURCE, where that is not what it tells
# already: then nothing is compiled or linked again. Sources outside a repository, or in the repository of
# something else, have none.
set(commit "")
if(GIT)
  set(ENV{GIT_OPTIONAL_LOCKS} 0)  # nobody else's git has to wait for a build
  execute_process(COMMAND ${GIT} -C ${SOURCE} rev-parse --show-prefix
    OUTPUT_VARIABLE below RESULT_VARIABLE failed OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT failed AND below STREQUAL "")
    execute_process(COMMAND ${GIT} -C ${SOURCE} describe --always --dirty --abbrev=12 --exclude=*
      OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endif()
endif()
set(source "#include \"app/zorro-train/program_commit.h\"

namespace zorro {

std::string programCommit() {
    return \"${commit}\";
}

}  // namespace zorro
")
set(before "")
if(EXISTS ${OUTPUT})
  file(READ ${OUTPUT} before)
endif()
if(NOT source STREQUAL before)
  file(WRITE ${OUTPUT} "${source}")
endif()
