"""Imports files into a new Anki collection, one after the other, with Anki's default options.

Arguments: paths of files (.apkg or .csv); `review` answers every new card once; `types` changes notes of stock note types to
the note types of the packages, as a person may do in Anki's browser.
Prints JSON: a log for each import, the problems that Check Database reports, all notes with their rendered cards, and the media,
note types and decks.
"""
import csv
import json
import os
import re
import sys
import tempfile

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest, ImportCsvRequest

folder = tempfile.mkdtemp()
col = Collection(os.path.join(folder, "collection.anki2"))
logs = []
rows = []


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(line for line in file if not line.startswith("#"))]


def change_types():
    """Does the same as Notes › Change Note Type: maps front and back to those of the first card."""
    for tag, name in [("recall", "ddd-build command"), ("concept", "ddd-build cloze"), ("author", "ddd-build card")]:
        target = col.models.by_name(name)
        for note_id in col.find_notes(f"tag:{tag}"):
            old = col.get_note(note_id).note_type()
            if old["name"].startswith("ddd-build"):
                continue
            info = col.models.change_notetype_info(old_notetype_id=old["id"], new_notetype_id=target["id"])
            request = info.input
            request.note_ids.append(note_id)
            first = 2 if tag == "recall" else 0
            fields = [-1] * len(target["flds"])
            fields[first], fields[first + 1] = 0, 1
            del request.new_fields[:]
            request.new_fields.extend(fields)
            if not request.is_cloze:
                templates = [-1] * len(target["tmpls"])
                templates[0] = 0
                del request.new_templates[:]
                request.new_templates.extend(templates)
            col.models.change_notetype_of_notes(request)


for step in sys.argv[1:]:
    if step == "types":
        change_types()
        continue
    if step == "review":
        for card_id in col.find_cards("is:new"):
            card = col.get_card(card_id)
            card.start_timer()
            col.sched.answerCard(card, 4)
        continue
    if step.endswith(".csv"):
        rows = rows_of(step)
        metadata = col.get_csv_metadata(path=step, delimiter=None)
        log = col.import_csv(ImportCsvRequest(path=step, metadata=metadata)).log
    else:
        options = col._backend.get_import_anki_package_presets()
        log = col.import_anki_package(ImportAnkiPackageRequest(package_path=step, options=options)).log
    logs.append({
        "new": len(log.new),
        "updated": len(log.updated),
        "duplicate": len(log.duplicate),
        "conflicting": len(log.conflicting),
        "found": log.found_notes,
    })


def shown(html):
    """Removes the CSS, which is in `types`."""
    return re.sub(r"<style>.*?</style>", "", html, flags=re.S)


def directives(card):
    """Returns what Anki would play, speak or render as LaTeX."""
    output = card.render_output()
    played = [str(tag) for tag in [*output.question_av_tags, *output.answer_av_tags]]
    formulas = [
        formula.latex_body
        for field in card.note().fields
        for formula in col._backend.extract_latex(text=field, svg=False, expand_clozes=True).latex
    ]
    return played + formulas


report, _ok = col.fix_integrity()
# The last line only reports that the database was rebuilt.
*problems, _rebuilt = report.strip().split("\n")
notes = []
for note_id in col.find_notes(""):
    note = col.get_note(note_id)
    cards = []
    for card in note.cards():
        cards.append({
            "template": card.template()["name"],
            "question": shown(card.question()),
            "answer": shown(card.answer()),
            "directives": directives(card),
            "deck": col.decks.name(card.did),
            "reviews": col.db.scalar("select count() from revlog where cid = ?", card.id),
            "interval": card.ivl,
        })
    notes.append({
        "id": note.id,
        "guid": note.guid,
        "type": note.note_type()["name"],
        "tags": note.tags,
        "fields": note.fields,
        "cards": cards,
    })
media = sorted(os.listdir(col.media.dir()))
types = {model["name"]: {"css": model["css"], "fields": [field["name"] for field in model["flds"]]} for model in col.models.all()}
decks = sorted(deck.name for deck in col.decks.all_names_and_ids())
empty = [report.note_id for report in col.get_empty_cards().notes]
col.close()
print(json.dumps({"rows": rows, "logs": logs, "problems": problems, "notes": notes, "media": media, "types": types, "decks": decks, "empty": empty}))
