import { resolve } from 'node:path'

/** The Python of the virtual environment from scripts/real-tools.sh, with Anki's back end. */
export const venvPython = resolve(import.meta.dirname, '../.venv/bin/python')
