"""Serves a collection of Anki's real back end like the AnkiConnect add-on (API version 6), for tests.

Listens on a free port of 127.0.0.1, prints the port as its first line and exits when its standard input closes.
Actions behave as in the add-on, quirks included. Actions that start with `test:` are for tests only: they act as the
user, read the whole collection, and make the next response fail, hang, redirect or flood.
"""
import base64
import glob
import hashlib
import json
import os
import re
import sys
import tempfile
import threading
import unicodedata
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from anki.collection import Collection, ImportAnkiPackageRequest, ImportCsvRequest
from anki.errors import NotFoundError
from anki.exporting import AnkiPackageExporter
from anki.importing import AnkiPackageImporter
from anki.lang import set_lang
from anki.utils import ids2str, int_time

API_VERSION = 6
PROFILE = "User 1"
EASY = 4


class AnkiConnect:
    """The add-on's actions, under the add-on's names. Only public methods are actions."""

    def __init__(self, folder):
        self._folder = folder
        self._collections = 0
        self._col = None
        self._open()

    def _open(self):
        self._collections += 1
        folder = os.path.join(self._folder, str(self._collections))
        os.mkdir(folder)
        self._col = Collection(os.path.join(folder, "collection.anki2"))
        self._key = None
        self._log = []
        self._errors = {}
        self._faults = {}

    def _close(self):
        self._col.close()

    def _handle(self, request):
        """Handles one request, on its own or inside `multi`."""
        name = request.get("action", "")
        version = request.get("version", 4)
        try:
            if name.startswith("test:"):
                action = getattr(self, "_test_" + name[len("test:"):], None)
            else:
                if request.get("key") != self._key:
                    raise Exception("valid api key must be provided")
                if name in self._errors:
                    raise Exception(self._errors.pop(name))
                action = None if name.startswith("_") else getattr(self, name, None)
            if action is None:
                raise Exception("unsupported action")
            result = action(**request.get("params", {}))
        except Exception as error:
            return {"result": None, "error": str(error)}
        return result if version <= 4 else {"result": result, "error": None}

    # Helpers

    def _note(self, note_id):
        try:
            return self._col.get_note(note_id)
        except NotFoundError:
            raise NotFoundError(f"Note was not found: {note_id}", None, None, None)

    def _card(self, card_id):
        try:
            return self._col.get_card(card_id)
        except NotFoundError:
            raise NotFoundError(f"Card was not found: {card_id}", None, None, None)

    def _model(self, name):
        model = self._col.models.by_name(name)
        if model is None:
            raise Exception(f"model was not found: {name}")
        return model

    def _item(self, items, name):
        """The field or template with this name."""
        for item in items:
            if item["name"] == name:
                return item
        raise Exception(f"not found: {name}")

    def _fields(self, note):
        return {
            field["name"]: {"value": note.fields[field["ord"]], "order": field["ord"]}
            for field in note.note_type()["flds"]
        }

    # Miscellaneous

    def version(self):
        return API_VERSION

    def getActiveProfile(self):
        return PROFILE

    def sync(self):
        raise Exception("sync: auth not configured")

    def multi(self, actions):
        return [self._handle(action) for action in actions]

    def importPackage(self, path):
        # The add-on uses Anki's legacy importer, not the one behind File › Import: see test:importPackage.
        AnkiPackageImporter(self._col, path).run()
        return True

    def exportPackage(self, deck, path, includeSched=False):
        found = self._col.decks.by_name(deck)
        if found is None:
            return False
        exporter = AnkiPackageExporter(self._col)
        exporter.did = found["id"]
        exporter.includeSched = includeSched
        exporter.exportInto(path)
        return True

    # Decks

    def deckNames(self):
        return [deck.name for deck in self._col.decks.all_names_and_ids()]

    def deckNamesAndIds(self):
        return {deck.name: deck.id for deck in self._col.decks.all_names_and_ids()}

    def createDeck(self, deck):
        return self._col.decks.id(deck)

    def changeDeck(self, cards, deck):
        deck_id = self._col.decks.id(deck)
        self._col.sched.remFromDyn(cards)
        self._col.db.execute(
            f"update cards set usn = ?, mod = ?, did = ? where id in {ids2str(cards)}",
            self._col.usn(), int_time(), deck_id,
        )

    # Notes

    def findNotes(self, query=None):
        return [] if query is None else list(self._col.find_notes(query))

    def notesInfo(self, notes=None, query=None):
        if notes is None and query is None:
            raise Exception('Must provide either "notes" or a "query"')
        if query is not None:
            notes = self.findNotes(query)
        cards = {}
        for card_id, note_id in self._col.db.all(
            f"select id, nid from cards where nid in {ids2str(notes)} order by ord"
        ):
            cards.setdefault(note_id, []).append(card_id)
        infos = []
        for note_id in notes:
            try:
                note = self._note(note_id)
            except NotFoundError:
                infos.append({})
                continue
            infos.append({
                "noteId": note.id,
                "profile": PROFILE,
                "tags": note.tags,
                "fields": self._fields(note),
                "modelName": note.note_type()["name"],
                "mod": note.mod,
                # As in the add-on, a note without cards is an error.
                "cards": cards[note_id],
            })
        return infos

    def updateNoteFields(self, note):
        found = self._note(note["id"])
        for name, value in note["fields"].items():
            # As in the add-on, unknown fields are ignored.
            if name in found:
                found[name] = value
        self._col.update_note(found, skip_undo_entry=True)

    def addTags(self, notes, tags, add=True):
        change = self._col.tags.bulk_add if add else self._col.tags.bulk_remove
        change(notes, tags)

    def removeTags(self, notes, tags):
        self.addTags(notes, tags, False)

    def deleteNotes(self, notes):
        self._col.remove_notes(notes)

    # Cards

    def findCards(self, query=None):
        return [] if query is None else list(self._col.find_cards(query))

    def cardsInfo(self, cards):
        infos = []
        for card_id in cards:
            try:
                card = self._card(card_id)
            except NotFoundError:
                infos.append({})
                continue
            model = card.note_type()
            states = self._col._backend.get_scheduling_states(card.id)
            infos.append({
                "cardId": card.id,
                "fields": self._fields(card.note()),
                "fieldOrder": card.ord,
                "question": card.question(),
                "answer": card.answer(),
                "modelName": model["name"],
                "ord": card.ord,
                "deckName": self._col.decks.name(card.did),
                "css": model["css"],
                "factor": card.factor,
                "interval": card.ivl,
                "note": card.nid,
                "type": card.type,
                "queue": card.queue,
                "due": card.due,
                "reps": card.reps,
                "lapses": card.lapses,
                "left": card.left,
                "mod": card.mod,
                "nextReviews": list(self._col._backend.describe_next_states(states)),
                "flags": card.flags,
            })
        return infos

    def suspend(self, cards, suspend=True):
        # As in the add-on, removing while iterating skips every other card that is already in this state.
        for card_id in cards:
            if self.suspended(card_id) == suspend:
                cards.remove(card_id)
        if not cards:
            return False
        change = self._col.sched.suspend_cards if suspend else self._col.sched.unsuspend_cards
        change(cards)
        return True

    def unsuspend(self, cards):
        self.suspend(cards, False)

    def suspended(self, card):
        return self._card(card).queue == -1

    def areSuspended(self, cards):
        states = []
        for card_id in cards:
            try:
                states.append(self.suspended(card_id))
            except NotFoundError:
                states.append(None)
        return states

    # Note types

    def modelNames(self):
        return [model.name for model in self._col.models.all_names_and_ids()]

    def modelNamesAndIds(self):
        return {model.name: model.id for model in self._col.models.all_names_and_ids()}

    def modelFieldNames(self, modelName):
        return [field["name"] for field in self._model(modelName)["flds"]]

    def modelTemplates(self, modelName):
        return {
            template["name"]: {"Front": template["qfmt"], "Back": template["afmt"]}
            for template in self._model(modelName)["tmpls"]
        }

    def modelStyling(self, modelName):
        return {"css": self._model(modelName)["css"]}

    def updateModelTemplates(self, model):
        found = self._model(model["name"])
        for template in found["tmpls"]:
            changes = model["templates"].get(template["name"]) or {}
            # As in the add-on, an empty text changes nothing.
            template["qfmt"] = changes.get("Front") or template["qfmt"]
            template["afmt"] = changes.get("Back") or template["afmt"]
        self._col.models.update_dict(found)

    def updateModelStyling(self, model):
        found = self._model(model["name"])
        found["css"] = model["css"]
        self._col.models.update_dict(found)

    # Media

    def storeMediaFile(self, filename, data=None, path=None, skipHash=None, deleteExisting=True):
        if data:
            content = base64.b64decode(data)
        elif path:
            with open(path, "rb") as file:
                content = file.read()
        else:
            raise Exception('You must provide a "data", "path", or "url" field.')
        if skipHash is not None and skipHash == hashlib.md5(content).hexdigest():
            return None
        if deleteExisting:
            self._col.media.trash_files([filename])
        return self._col.media.write_data(os.path.basename(filename), content)

    def retrieveMediaFile(self, filename):
        name = self._col.media.stripIllegal(unicodedata.normalize("NFC", os.path.basename(filename)))
        path = os.path.join(self._col.media.dir(), name)
        if not os.path.exists(path):
            return False
        with open(path, "rb") as file:
            return base64.b64encode(file.read()).decode("ascii")

    def getMediaFilesNames(self, pattern="*"):
        return [os.path.basename(path) for path in glob.glob(os.path.join(self._col.media.dir(), pattern))]

    # Control actions: the state of the collection

    def _test_reset(self):
        self._close()
        self._open()

    def _test_state(self):
        return [self._note_state(self._col.get_note(note_id)) for note_id in sorted(self._col.find_notes(""))]

    def _note_state(self, note):
        return {
            "id": note.id,
            "guid": note.guid,
            "type": note.note_type()["name"],
            "tags": note.tags,
            "fields": dict(note.items()),
            "mod": note.mod,
            "cards": [self._card_state(card) for card in note.cards()],
        }

    def _card_state(self, card):
        return {
            "id": card.id,
            "ord": card.ord,
            "template": card.template()["name"],
            "deck": self._col.decks.name(card.did),
            "flag": card.user_flag(),
            "queue": card.queue,
            "reviews": self._col.db.scalar("select count() from revlog where cid = ?", card.id),
            "interval": card.ivl,
            "question": without_style(card.question()),
            "answer": without_style(card.answer()),
        }

    def _test_emptyCards(self):
        return [report.note_id for report in self._col.get_empty_cards().notes]

    def _test_check(self):
        text, is_ok = self._col.fix_integrity()
        # The last line only reports that the database was rebuilt.
        return [] if is_ok else text.split("\n")[:-1]

    # Control actions: what a user does in Anki

    def _test_importPackage(self, path):
        options = self._col._backend.get_import_anki_package_presets()
        request = ImportAnkiPackageRequest(package_path=path, options=options)
        return counts(self._col.import_anki_package(request).log)

    def _test_importCsv(self, path):
        metadata = self._col.get_csv_metadata(path=path, delimiter=None)
        return counts(self._col.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log)

    def _test_review(self, query="is:new or is:due"):
        card_ids = self._col.find_cards(f"({query}) -is:suspended")
        for card_id in card_ids:
            card = self._col.get_card(card_id)
            card.start_timer()
            # Good would leave a new card in its learning steps, without an interval.
            self._col.sched.answerCard(card, EASY)
        return len(card_ids)

    def _test_addNote(self, deck, type, fields, tags=()):
        note = self._col.new_note(self._model(type))
        for name, value in fields.items():
            note[name] = value
        note.tags = list(tags)
        self._col.add_note(note, self._col.decks.id(deck))
        return note.id

    def _test_edit(self, id, fields, mod=None):
        note = self._note(id)
        for name, value in fields.items():
            note[name] = value
        self._col.update_note(note)
        if mod is not None:
            self._col.db.execute("update notes set mod = ? where id = ?", mod, id)

    def _test_tag(self, ids, tags):
        self._col.tags.bulk_add(ids, " ".join(tags))

    def _test_delete(self, ids):
        self._col.remove_notes(ids)

    def _test_flag(self, ids, flag):
        self._col.set_user_flag_for_cards(flag, ids)

    def _test_suspend(self, ids):
        self._col.sched.suspend_cards(ids)

    def _test_move(self, ids, deck):
        self._col.set_deck(ids, self._col.decks.id(deck))

    def _test_addField(self, type, field):
        model = self._model(type)
        self._col.models.add_field(model, self._col.models.new_field(field))
        self._col.models.update_dict(model)

    def _test_removeField(self, type, field):
        model = self._model(type)
        self._col.models.remove_field(model, self._item(model["flds"], field))
        self._col.models.update_dict(model)

    def _test_renameType(self, type, name):
        model = self._model(type)
        model["name"] = name
        self._col.models.update_dict(model)

    def _test_editTemplate(self, type, template, front=None, back=None):
        model = self._model(type)
        found = self._item(model["tmpls"], template)
        if front is not None:
            found["qfmt"] = front
        if back is not None:
            found["afmt"] = back
        self._col.models.update_dict(model)

    def _test_editCss(self, type, css):
        model = self._model(type)
        model["css"] = css
        self._col.models.update_dict(model)

    # Control actions: the connection

    def _test_key(self, key=None):
        self._key = key

    def _test_fail(self, action, error):
        self._errors[action] = error

    def _test_hang(self, action):
        self._faults[action] = {"fault": "hang"}

    def _test_redirect(self, action, location):
        self._faults[action] = {"fault": "redirect", "location": location}

    def _test_flood(self, action, bytes=None):
        self._faults[action] = {"fault": "flood", "bytes": bytes}

    def _test_log(self):
        log, self._log = self._log, []
        return log


def without_style(html):
    return re.sub(r"<style>.*?</style>", "", html, flags=re.S)


def counts(log):
    return {
        "new": len(log.new),
        "updated": len(log.updated),
        "duplicate": len(log.duplicate),
        "conflicting": len(log.conflicting),
        "found": log.found_notes,
    }


def parse(body):
    """Checks a request as the add-on's JSON schema does."""
    request = json.loads(body.decode("utf-8"))
    if not isinstance(request, dict):
        raise ValueError(f"{request!r} is not of type 'object'")
    if "action" not in request:
        raise ValueError("'action' is a required property")
    for name, type_, type_name in [("action", str, "string"), ("version", int, "integer"), ("params", dict, "object")]:
        if name in request and not isinstance(request[name], type_):
            raise ValueError(f"{request[name]!r} is not of type '{type_name}'")
    return request


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    anki = None
    # One request at a time, as in the add-on, except those that hang or flood.
    lock = threading.Lock()

    def do_GET(self):
        self.answer(b"AnkiConnect v.%d" % API_VERSION)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if not body:
            return self.do_GET()
        try:
            request = parse(body)
        except ValueError as error:
            return self.answer_json({"result": None, "error": str(error)})
        action = request["action"]
        fault = {}
        with self.lock:
            if not action.startswith("test:"):
                self.anki._log.append({"action": action, "params": request.get("params", {})})
                fault = self.anki._faults.pop(action, {})
            if not fault:
                response = self.anki._handle(request)
        match fault.get("fault"):
            case "hang":
                # Returns when the client closes the connection.
                self.rfile.read(1)
                self.close_connection = True
            case "redirect":
                self.answer(b"", 307, {"Location": fault["location"]})
            case "flood":
                self.flood(fault["bytes"])
            case _:
                self.answer_json(response)

    def answer_json(self, value):
        self.answer(json.dumps(value).encode("utf-8"))

    def answer(self, body, status=200, headers={}):
        self.send_response(status)
        self.send_header("Content-Type", "text/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        # As in the add-on, the connection closes after each response without a header that announces it.
        self.close_connection = True

    def flood(self, size):
        """Sends a JSON string of this many bytes, or an endless one."""
        self.send_response(200)
        self.send_header("Content-Type", "text/json")
        self.end_headers()
        self.close_connection = True
        chunk = b"x" * 65536
        sent = 0
        try:
            self.wfile.write(b'{"error": null, "result": "')
            while size is None or sent < size:
                part = chunk if size is None else chunk[:size - sent]
                self.wfile.write(part)
                sent += len(part)
            self.wfile.write(b'"}')
        except OSError:
            pass

    def log_message(self, format, *args):
        pass


# The legacy importer and exporter need a language.
set_lang("en")
with tempfile.TemporaryDirectory() as folder:
    Handler.anki = AnkiConnect(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    print(server.server_address[1], flush=True)
    # Anki prints deprecation warnings, but standard output is no longer read.
    sys.stdout = sys.stderr
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()
    with Handler.lock:
        Handler.anki._close()
    sys.stdout.flush()
# A request that hangs must not keep the process alive.
os._exit(0)
