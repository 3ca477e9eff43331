import { lstatSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { readKnowledge } from '../knowledge/index.js'
import { errorReason, UserError } from '../user-error.js'
import { writeFile } from '../writing/write-assets.js'
import { isUnedited, withChecksum } from './knowledge-checksum.js'
import { knowledgeMarkdown } from './knowledge-markdown.js'
import type { LearnedCommand } from './learned-command.js'

/** What became of a knowledge file. */
export type WriteKnowledgeResult =
  | { type: 'written'; path: string }
  /** Kept, because the file was edited. */
  | { type: 'kept'; path: string; missingCommands: readonly string[]; missingOptions: readonly string[] }

/** Returns the knowledge file of a program. */
export function knowledgeFileText(
  program: string,
  commands: readonly LearnedCommand[],
  origin: string,
): string {
  return withChecksum(knowledgeMarkdown(program, commands, origin))
}

/**
 * Writes the knowledge file of a program to `knowledge/` in the working directory. An edited file is never overwritten.
 *
 * @param text the file, from `knowledgeFileText`
 * @throws UserError if the file can't be read or written
 */
export async function writeKnowledge(
  program: string,
  commands: readonly LearnedCommand[],
  text: string,
): Promise<WriteKnowledgeResult> {
  const path = `knowledge/${program}.md`
  const existing = readExisting(path)
  if (existing !== undefined && !isUnedited(existing))
    return { type: 'kept', path, ...(await findMissing(path, commands)) }
  await writeFile(resolve(path), text)
  return { type: 'written', path }
}

/** @throws UserError if the file can't be read, because it may have been edited */
function readExisting(path: string): string | undefined {
  try {
    if (!lstatSync(path, { throwIfNoEntry: false })) return undefined
    // Reading a named pipe would never end.
    if (!statSync(path).isFile()) throw new Error('it is not a regular file')
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UserError(3, `Can't read ${path}: ${errorReason(error)}.`)
  }
}

/** Finds the commands and options that a file doesn't have. */
async function findMissing(path: string, commands: readonly LearnedCommand[]) {
  const known = await readKnowledge({ paths: [path] })
  const missingCommands: string[] = []
  const missingOptions: string[] = []
  for (const command of commands) {
    const name = command.path.join(' ')
    if (!known.find(command.path)) missingCommands.push(name)
    else
      for (const { flags } of command.options)
        if (!flags.some((flag) => known.option(command.path, flag)))
          missingOptions.push(`${name} ${flags.at(-1) ?? ''}`)
  }
  return { missingCommands, missingOptions }
}
