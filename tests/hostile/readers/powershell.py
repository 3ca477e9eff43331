"""Parses PowerShell files. Prints as JSON, for each file, the syntax errors and every canary outside of a single-quoted string."""
import json
import re
import sys

import tree_sitter_powershell
from tree_sitter import Language, Parser

parser = Parser(Language(tree_sitter_powershell.language()))
results = []
for path in json.load(sys.stdin):
    with open(path, "rb") as file:
        source = file.read()
    found = []
    quoted = []
    stack = [parser.parse(source).root_node]
    while stack:
        node = stack.pop()
        if node.type == "ERROR" or node.is_missing:
            found.append(f"syntax error at {node.start_point.row + 1}:{node.start_point.column + 1}: {source[node.start_byte:node.end_byte][:80]!r}")
        if node.type == "verbatim_string_characters":
            quoted.append((node.start_byte, node.end_byte))
        stack.extend(node.children)
    # Function names contain the title of the notebook.
    for match in re.finditer(rb"\b(?!__ddd_)\w*canary\w*", source, re.I):
        if not any(start <= match.start() < end for start, end in quoted):
            found.append(f"{match[0].decode()} outside of a string: {source[max(0, match.start() - 40):match.end() + 40]!r}")
    results.append({"found": found, "strings": len(quoted)})
print(json.dumps(results))
