"""Reads a PowerShell file with a grammar of PowerShell; prints as JSON where it finds faults, and the values of all texts in single quotes."""
import json
import re
import sys

import tree_sitter_powershell
from tree_sitter import Language, Parser

with open(sys.argv[1], "rb") as file:
    source = file.read()
tree = Parser(Language(tree_sitter_powershell.language())).parse(source)
faults = []
texts = []
stack = [tree.root_node]
while stack:
    node = stack.pop()
    if node.type == "ERROR" or node.is_missing:
        faults.append([node.start_point.row + 1, node.start_point.column + 1])
    if node.type == "verbatim_string_characters":
        text = source[node.start_byte:node.end_byte].decode()
        texts.append(re.sub("(['\u2018-\u201b])\\1", r"\1", text[1:-1]))
    stack.extend(node.children)
print(json.dumps({"faults": faults, "texts": texts}))
