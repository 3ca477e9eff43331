"""Parses a PowerShell file. Prints the positions of syntax errors and the values of all single-quoted strings as JSON."""
import json
import re
import sys

import tree_sitter_powershell
from tree_sitter import Language, Parser

with open(sys.argv[1], "rb") as file:
    source = file.read()
tree = Parser(Language(tree_sitter_powershell.language())).parse(source)
errors = []
strings = []
stack = [tree.root_node]
while stack:
    node = stack.pop()
    if node.type == "ERROR" or node.is_missing:
        errors.append([node.start_point.row + 1, node.start_point.column + 1])
    if node.type == "verbatim_string_characters":
        text = source[node.start_byte:node.end_byte].decode()
        strings.append(re.sub("(['\u2018-\u201b])\\1", r"\1", text[1:-1]))
    stack.extend(node.children)
print(json.dumps({"errors": errors, "strings": strings}))
