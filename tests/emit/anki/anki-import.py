"""Imports a CSV into a fresh collection of Anki's real back end, with its default choices; prints what is there as JSON."""
import csv
import json
import os
import sys
import tempfile

from anki.collection import Collection, ImportCsvRequest

path = sys.argv[1]
times = int(sys.argv[2]) if len(sys.argv) > 2 else 1

with open(path, encoding="utf-8", newline="") as file:
    rows = [row for row in csv.reader(line for line in file if not line.startswith("#"))]

col = Collection(os.path.join(tempfile.mkdtemp(), "collection.anki2"))
logs = []
for _ in range(times):
    metadata = col.get_csv_metadata(path=path, delimiter=None)
    log = col.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
    logs.append({"new": len(log.new), "updated": len(log.updated), "found": log.found_notes})

problems, _ok = col.fix_integrity()
notes = []
for note_id in col.find_notes(""):
    note = col.get_note(note_id)
    cards = [{"question": card.question(), "answer": card.answer(), "deck": col.decks.name(card.did)} for card in note.cards()]
    notes.append({"type": note.note_type()["name"], "tags": note.tags, "fields": note.fields, "cards": cards})
col.close()
print(json.dumps({"rows": rows, "logs": logs, "problems": problems, "notes": notes}))
