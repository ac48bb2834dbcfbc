"""What is said of a program over the accessibility bus (AT-SPI 2), read as a screen reader does.

Roles and states have the numbers of atspi-constants.h.
"""

from gi.repository import Gio, GLib

ROLES = {
    2: "alert", 7: "check box", 8: "check menu item", 11: "combo box", 16: "dialog", 20: "filler", 23: "frame",
    27: "image", 29: "label", 31: "list", 32: "list item", 33: "menu", 35: "menu item", 37: "page tab",
    38: "page tab list", 39: "panel", 41: "popup menu", 42: "progress bar", 43: "push button", 44: "radio button",
    45: "radio menu item", 48: "scroll bar", 50: "separator", 51: "slider", 52: "spin button", 55: "table",
    56: "table cell", 57: "column header", 58: "row header", 61: "text", 62: "toggle button", 65: "tree",
    66: "tree table", 67: "unknown", 69: "window", 75: "application", 79: "entry", 80: "chart", 88: "link",
    91: "tree item", 129: "push button menu",
}
STATES = {1: "active", 4: "checked", 7: "editable", 8: "enabled", 11: "focusable", 12: "focused", 22: "selectable",
          23: "selected", 25: "showing", 30: "visible", 42: "has popup"}
PATIENCE = 30_000  # milliseconds that a program may take for an answer
INTERFACE = "org.a11y.atspi."
SHIFT, CONTROL, ALT = 1, 4, 8
TAB, RETURN, ESCAPE, SPACE, DOWN, F1 = 0xff09, 0xff0d, 0xff1b, 0x20, 0xff54, 0xffbe


class Bus:
    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        answer = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                   Gio.DBusCallFlags.NONE, PATIENCE, None)
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            answer.unpack()[0], flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.focused = []  # what got the keyboard, the newest last
        self.call("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", INTERFACE + "Registry", "RegisterEvent",
                  GLib.Variant("(sass)", ("object:state-changed:focused", [], "")))
        self.connection.signal_subscribe(None, INTERFACE + "Event.Object", "StateChanged", None, None,
                                         Gio.DBusSignalFlags.NONE, self._state_changed)

    def _state_changed(self, _connection, sender, path, _interface, _signal, values):
        state, is_on = values.unpack()[:2]
        if state == "focused" and is_on:
            self.focused.append(Node(self, sender, path))

    def listen(self):
        """Takes what has been said since the last call."""
        while GLib.MainContext.default().iteration(False):
            pass
        return self.focused

    def call(self, name, path, interface, method, arguments=None):
        return self.connection.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                         PATIENCE, None).unpack()

    def program(self, name):
        """The running program of this name, or None."""
        root = Node(self, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        return next((each for each in root.children() if each.name_if_there() == name), None)

    def press(self, key, modifiers=0):
        """Presses a key, by X11's number of its symbol, with SHIFT | CONTROL | ALT held."""
        by_symbol, lock, unlock = 3, 5, 6
        self._generate(modifiers, lock)
        self._generate(key, by_symbol)
        self._generate(modifiers, unlock)

    def _generate(self, key, kind):
        if key:
            self.call("org.a11y.atspi.Registry", "/org/a11y/atspi/registry/deviceeventcontroller",
                      INTERFACE + "DeviceEventController", "GenerateKeyboardEvent",
                      GLib.Variant("(isu)", (key, "", kind)))


class Node:
    """One thing that the program says of itself."""

    def __init__(self, bus, owner, path):
        self.bus, self.owner, self.path = bus, owner, path

    def __eq__(self, other):
        return (self.owner, self.path) == (other.owner, other.path)

    def __hash__(self):
        return hash((self.owner, self.path))

    def ask(self, interface, method, arguments=None):
        return self.bus.call(self.owner, self.path, INTERFACE + interface, method, arguments)

    def get(self, interface, name):
        return self.bus.call(self.owner, self.path, "org.freedesktop.DBus.Properties", "Get",
                             GLib.Variant("(ss)", (INTERFACE + interface, name)))[0]

    def name(self):
        return self.get("Accessible", "Name")

    def name_if_there(self):
        """Empty of a program or window that has just ended, which the bus still knows."""
        try:
            return self.name()
        except GLib.Error:
            return ""

    def description(self):
        return self.get("Accessible", "Description")

    def ask_if_known(self, interface, method):
        """Nothing where the program has forgotten it meanwhile."""
        try:
            return self.ask(interface, method)[0]
        except GLib.Error as error:
            if "Unknown" not in error.message:
                raise
            return None

    def role(self):
        """Empty where the program has forgotten it meanwhile."""
        number = self.ask_if_known("Accessible", "GetRole")
        return "" if number is None else ROLES.get(number, f"role {number}")

    def states(self):
        """None where the program has forgotten it meanwhile."""
        low, high = self.ask_if_known("Accessible", "GetState") or (0, 0)
        bits = low | high << 32
        return {word for bit, word in STATES.items() if bits >> bit & 1}

    def interfaces(self):
        return {each.removeprefix(INTERFACE) for each in self.ask("Accessible", "GetInterfaces")[0]}

    def children(self):
        return [Node(self.bus, *each) for each in self.ask_if_known("Accessible", "GetChildren") or []]

    def parent(self):
        return Node(self.bus, *self.get("Accessible", "Parent"))

    def value(self):
        return self.get("Value", "CurrentValue")

    def set_value(self, value):
        self.bus.call(self.owner, self.path, "org.freedesktop.DBus.Properties", "Set",
                      GLib.Variant("(ssv)", (INTERFACE + "Value", "CurrentValue", GLib.Variant("d", value))))

    def text(self):
        return self.ask("Text", "GetText", GLib.Variant("(ii)", (0, -1)))[0]

    def grab_focus(self):
        return self.ask("Component", "GrabFocus")[0]

    def actions(self):
        if "Action" not in self.interfaces():
            return []
        return [self.ask("Action", "GetName", GLib.Variant("(i)", (index,)))[0]
                for index in range(self.get("Action", "NActions"))]

    def do(self, action="Press"):
        """Does what the action is called, without waiting for it: it may open a menu or a dialog."""
        for index, name in enumerate(self.actions()):
            if name == action:
                self.bus.connection.call(self.owner, self.path, INTERFACE + "Action", "DoAction",
                                         GLib.Variant("(i)", (index,)), None, Gio.DBusCallFlags.NONE, PATIENCE, None,
                                         None)
                return
        raise AssertionError(f"'{self.name()}' has no action {action}")
