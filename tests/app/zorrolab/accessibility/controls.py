"""What a screen reader has to be told of every control and chart, and who is not."""

import re

from gi.repository import GLib

# What somebody can do something with, and what they read it by.
INTERACTIVE = {"check box", "check menu item", "combo box", "entry", "link", "list", "list item", "menu", "menu item",
               "page tab", "push button", "push button menu", "radio button", "radio menu item", "slider", "spin button",
               "table", "text", "toggle button", "tree", "tree table", "chart"}
READ = {"label", "filler"}  # text that can be selected, and what scrolls
PARTS = {"table cell", "column header", "row header", "tree item"}  # they say their content, which may be nothing
CLASS_NAME = re.compile(r"^(Q[A-Z]\w+|zorro\b.*|\w+::\w+)$")
NUMBER = re.compile(r"[0-9∞]")


def walk(node, into_hidden=False):
    """All that is visible below a node, each with its role and states."""
    states = node.states()
    if "visible" not in states and not into_hidden:
        return
    role = node.role()
    yield node, role, states
    for child in node.children():
        yield from walk(child)


def is_control(role, states):
    return role in INTERACTIVE or ("focusable" in states and role not in PARTS)


def is_word(name):
    """Whether it has a letter, so that it can be said, and is none of a class."""
    return any(each.isalpha() for each in name) and not CLASS_NAME.match(name)


def chart_problems(node, name, may_be_empty):
    words = node.description()
    if not words:
        yield "has no description"
    elif not NUMBER.search(words) and not (may_be_empty and "Nothing is drawn" in words):
        yield f"describes nothing that it shows: {words!r}"
    if name and words == name:
        yield "describes itself by its name"


def problems_of(node, role, states, may_be_empty):
    """What is wrong with a control or chart, in words."""
    name = node.name()
    if not is_word(name):
        yield f"has no name but {name!r}"
    if role not in INTERACTIVE and role not in READ:
        yield "has no role that says what it is for"
    interfaces = node.interfaces()
    if role in {"slider", "spin button"} and "Value" not in interfaces:
        yield "has no value"
    if role in {"entry", "text", "combo box"} and "Text" not in interfaces:
        yield "has no text"
    if role == "chart":
        yield from chart_problems(node, name, may_be_empty)


def audit(root, may_be_empty=True):
    """The controls and the charts below a node as (role, name), and what is wrong with which. Charts of which
    nothing is known yet may say that nothing is drawn, unless they must show something by now."""
    controls, charts, problems = [], [], []
    for node, role, states in walk(root):
        if not is_control(role, states):
            continue
        try:
            name, wrong = node.name(), list(problems_of(node, role, states, may_be_empty))
        except GLib.Error:
            if not node.states():  # the program has replaced it meanwhile, as rows of a table that is filled
                continue
            raise
        (charts if role == "chart" else controls).append((role, name))
        problems += [f"{role} '{name}' {problem}" for problem in wrong]
    return controls, charts, problems
