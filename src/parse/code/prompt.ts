/** A line of a transcript that begins with a prompt. */
export interface Prompted {
  /** Whether the mark can be nothing but a prompt. */
  isSure: boolean
  prompt: string
  command: string
}

/** Prompts that are one whatever stands around them. */
const sure = [
  // $ ls · (venv) $ ls · ❯ ls
  /^(\s*(?:\([\w.-]{1,40}\)\s*)?(?:\$|❯|➜|λ)\s+)(\S.*)$/,
  // PS C:\> ls
  /^(\s*PS(?:\s[^>]{0,120})?>\s*)(\S.*)$/,
  // C:\Users> dir
  /^(\s*[A-Za-z]:\\[^>]{0,120}>\s*)(\S.*)$/,
  // user@host:~$ ls · [root@host /]# ls · root@host:/# ls
  /^(\s*\[?[\w.-]{1,40}@[\w.-]{1,60}(?:[:\s][^$#%>\n]{0,80})?\]?\s?[$#%>]\s*)(\S.*)$/,
  // bash-5.1$ ls · sh-4.2# ls
  /^(\s*(?:ba|z|k)?sh-[\d.]{1,8}[$#]\s*)(\S.*)$/,
]

/** Prompts that are also other things: a comment, a quotation. */
const root = /^(\s*#\s+)(\S.*)$/
const bare = /^(\s*[>%]\s+)(\S.*)$/

/**
 * Finds the prompts of a block.
 *
 * @param isConsole whether the block's language is that of a console, where `# ls` is a prompt more likely than a comment
 * @returns for each line its prompt and command, or nothing
 */
export function findPrompts(lines: readonly string[], isConsole: boolean): (Prompted | undefined)[] {
  const found = lines.map((line) => match(sure, line, true))
  if (found.some((prompted) => prompted !== undefined)) return found
  const written = lines.filter((line) => line.trim() !== '')
  if (written.some((line) => bare.test(line)) && bare.test(written[0] ?? '')) {
    const prompted = lines.map((line) => match([bare], line, isConsole))
    // All lines or some with output between: a quotation has words, not commands.
    if (isConsole || written.every((line) => bare.test(line))) return prompted
  }
  const isRoot = isConsole && root.test(written[0] ?? '') && written.length > 0
  if (isRoot && written.some((line) => !root.test(line)) && !written.some(isBareCommand))
    return lines.map((line) => match([root], line, isConsole))
  return found
}

/** Without a prompt in a block of prompts, a line with an option would be a command; then `#` begins comments. */
function isBareCommand(line: string): boolean {
  return /^[a-z][\w-]*(?:\s+\S+)*\s+-{1,2}[a-z]/i.test(line)
}

function match(patterns: readonly RegExp[], line: string, isSure: boolean): Prompted | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(line)
    if (found) return { isSure, prompt: found[1] ?? '', command: found[2] ?? '' }
  }
  return undefined
}

/** A prompt of two lines has where one is on the first: `[worker1] (local) root@192.168.0.13 ~`. */
export function isPromptAbove(line: string): boolean {
  return /^\S{0,40}.{0,40}\b[\w.-]{1,40}@[\w.-]{1,60}\s*\S{0,80}$/.test(line)
}
