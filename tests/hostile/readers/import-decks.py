"""Imports packages and text files with Anki's backend, each into a new collection, and prints the results as JSON.

Reads a JSON list of paths from standard input. Each result has the notes with their rendered cards, sounds and speech that would be played,
formulas, decks, media, and the results of Anki's own database and media checks.
"""
import json
import os
import re
import shutil
import sys
import tempfile

from anki.collection import Collection, ImportAnkiPackageRequest, ImportCsvRequest


def without_style(html):
    return re.sub(r"<style>.*?</style>", "", html, flags=re.S)


def read_card(col, card):
    output = card.render_output(reload=True)
    effects = []
    for side, text, tags in [("question", output.question_text, output.question_av_tags), ("answer", output.answer_text, output.answer_av_tags)]:
        effects += [f"{side} plays {tag}" for tag in tags]
        text = without_style(text)
        # Rendering extracts sounds and formulas, so extracting them again must find none.
        effects += [f"{side} plays {tag}" for tag in col._backend.extract_av_tags(text=text, question_side=True).av_tags]
        effects += [f"{side} has LaTeX: {item}" for item in col._backend.extract_latex(text=text, svg=False, expand_clozes=True).latex]
        # Patterns that the reviewer replaces (aqt/reviewer.py and aqt/sound.py).
        effects += [f"{side} has {found}" for found in re.findall(r"\[anki:play:.:\d+\]|\[\[type:.+?\]\]", text, re.I)]
        # Escaped text that looks like an image is harmless.
        if re.search(r"<img[^>]*class=\"?latex", text):
            effects.append(f"{side} has a LaTeX image")
        if re.search(r"<a href=['\"]?https://(?:docs|anki)\.|Found .*?, but|no field called", text):
            effects.append(f"{side} is an error: {text[:200]}")
    return {
        "question": without_style(output.question_text),
        "answer": without_style(output.answer_text),
        "ordinal": card.ord,
        "deck": col.decks.name(card.did),
        "effects": effects,
    }


def read_file(path):
    folder = tempfile.mkdtemp()
    col = Collection(os.path.join(folder, "collection.anki2"))
    try:
        known = {model["name"] for model in col.models.all()}
        if path.endswith(".csv"):
            metadata = col.get_csv_metadata(path=path, delimiter=None)
            log = col.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
        else:
            options = col._backend.get_import_anki_package_presets()
            log = col.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log
        problems, ok = col.fix_integrity()
        notes = []
        for note_id in col.find_notes(""):
            note = col.get_note(note_id)
            fields = " ".join(note.fields)
            notes.append({
                "guid": note.guid,
                "tags": note.tags,
                "gaps": sorted(col._backend.cloze_numbers_in_note(note._to_backend_note())) if note.note_type()["type"] == 1 else [],
                "latex": [str(item) for item in col._backend.extract_latex(text=fields, svg=False, expand_clozes=True).latex],
                "cards": [read_card(col, card) for card in note.cards()],
            })
        check = col.media.check()
        return {
            "new": len(log.new),
            "found": log.found_notes,
            "problems": problems,
            "notes": notes,
            "decks": sorted(deck.name for deck in col.decks.all_names_and_ids()),
            "types": sorted({model["name"] for model in col.models.all()} - known),
            "media": sorted(os.listdir(col.media.dir())),
            "missing": list(check.missing),
            "empty": [report.note_id for report in col.get_empty_cards().notes],
        }
    finally:
        col.close()
        shutil.rmtree(folder, ignore_errors=True)


# The backend prints its own notices to standard output, so redirect them to standard error.
output = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
results = []
for path in json.load(sys.stdin):
    try:
        results.append(read_file(path))
    except Exception as error:
        results.append({"error": f"{type(error).__name__}: {error}"})
output.write(json.dumps(results))
