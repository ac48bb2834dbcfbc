# How Sphinx makes the manual: Markdown pages, the search and the equations of which work without a network.

import pathlib
import re

root = pathlib.Path(__file__).resolve().parents[3]

project = "ZorroLab"
author = "the ZorroLab authors"
release = re.search(r"project\(ZorroLab VERSION ([\d.]+)", (root / "CMakeLists.txt").read_text()).group(1)

extensions = ["myst_parser", "sphinx.ext.mathjax"]
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3
exclude_patterns = ["reference/generated"]
smartquotes = False  # of words as they are written in files, too

html_theme = "furo"
html_title = f"ZorroLab {release}"
html_copy_source = False
html_show_copyright = False
# A page that was opened from a file may not read another one, from which summaries are taken.
html_show_search_summary = False
html_css_files = ["katex/katex.min.css", "tables.css"]
html_js_files = ["katex/katex.min.js", "katex/auto-render.js"]
# In the place of MathJax, which Sphinx would have from the network, on pages with equations.
mathjax_path = "equations.js"
