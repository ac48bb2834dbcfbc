"""What tests/endurance does to the programs, a module a subject. A scenario is a function of a Bench: it returns what it
saw, in a phrase, and raises Broken where something that must hold does not, Missing where this machine cannot do it."""
