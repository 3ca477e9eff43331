import { locales, WordPattern } from '../../locales/index.js'
import {
  firstWord,
  hasOption,
  hasPathOperand,
  isProgramName,
  looksLikeSentence,
} from '../classify/text-patterns.js'

/** A transcript line that begins with a prompt. */
export interface PromptLine {
  /** Whether the prompt can't be anything else. */
  isUnambiguous: boolean
  prompt: string
  command: string
}

/** Prompts that can't be anything else. */
const unambiguousPrompts = [
  // $ ls · (venv) $ ls · ❯ ls
  /^(\s*(?:\([\w.-]{1,40}\)\s*)?(?:\$|❯|➜|λ)\s+)(\S.*)$/,
  // PS C:\> ls
  /^(\s*PS(?:\s[^>]{0,120})?>\s*)(\S.*)$/,
  // C:\Users> dir
  /^(\s*[A-Za-z]:\\[^>]{0,120}>\s*)(\S.*)$/,
  // user@host:~$ ls · [root@host /]# ls · root@host:/# ls
  /^(\s*\[?[\w.-]{1,40}@[\w.-]{1,60}(?:[:\s][^$#%>\n]{0,80})?\]?\s?[$#%>]\s*)(\S.*)$/,
  // └─$ ls
  /^(\s*[└╰][─-]{0,3}[#$❯➤λ%>]\s*)(\S.*)$/,
  // R1(config)# hostname R2
  /^(\s*[A-Za-z][\w.-]{0,40}\([\w-]{1,40}\)#\s?)([^\s#].*)$/,
  // bash-5.1$ ls · sh-4.2# ls
  /^(\s*(?:ba|z|k)?sh-[\d.]{1,8}[$#]\s*)(\S.*)$/,
]

/** Prompts that may also be a comment or a quote. */
const rootPrompt = /^(\s*#\s+)(\S.*)$/
const barePrompt = /^(\s*[>%]\s+)(\S.*)$/
/** `Router> enable`, `Router# show version`: the name of a device, which is no prompt in `Chapter# one` alone. */
const devicePrompt = /^(\s*([A-Z][\w.-]{0,40})[>#]\s?)([^\s#>].*)$/

/**
 * Finds the prompts of a block.
 *
 * @param isConsole whether the block has a console language, in which `# ls` is more likely a prompt than a comment
 * @returns the prompt and command of each line, or `undefined`
 */
export function findPrompts(lines: readonly string[], isConsole: boolean): (PromptLine | undefined)[] {
  const device = deviceName(lines)
  const matches = lines.map(
    (line) =>
      match(unambiguousPrompts, line, true) ?? (device === undefined ? undefined : matchDevice(line, device)),
  )
  if (matches.some((promptLine) => promptLine !== undefined)) return matches
  const nonBlankLines = lines.filter((line) => line.trim() !== '')
  if (nonBlankLines.some((line) => barePrompt.test(line)) && barePrompt.test(nonBlankLines[0] ?? '')) {
    const promptLines = lines.map((line) => match([barePrompt], line, isConsole))
    // Outside a console language, every line must have the prompt.
    if (isConsole || nonBlankLines.every((line) => barePrompt.test(line))) return promptLines
  }
  const isRoot = isConsole && rootPrompt.test(nonBlankLines[0] ?? '') && nonBlankLines.length > 0
  if (isRoot && nonBlankLines.some((line) => !rootPrompt.test(line)) && !nonBlankLines.some(isBareCommand))
    return lines.map((line) => match([rootPrompt], line, isConsole))
  return isRootSession(nonBlankLines) ? lines.map((line) => match([rootPrompt], line, false)) : matches
}

/**
 * Whether lines are commands of root instead of comments: nobody writes a block of only comments, and commands have options or
 * begin with the same program.
 *
 *     # apt update
 *     # apt install nginx
 */
function isRootSession(lines: readonly string[]): boolean {
  const commands = lines.map((line) => rootPrompt.exec(line)?.[2])
  if (!commands.every((command) => command !== undefined && isProgramName(firstWord(command)))) return false
  const texts = commands.filter((command) => command !== undefined)
  if (texts.some((text) => looksLikeSentence(text) || articles.test(text))) return false
  const programs = texts.map(firstWord)
  const isRepeated = programs.some((program, at) => programs.indexOf(program) < at)
  return isRepeated || texts.some((text) => hasOption(text) || hasPathOperand(text))
}

const articles = new WordPattern(
  (words) => `\\s${words(locales.flatMap(({ articles = [] }) => articles))}\\s`,
)

/** Returns the name in the prompts of a device, if several lines begin with it. */
function deviceName(lines: readonly string[]): string | undefined {
  const [first, second] = lines.flatMap((line) => devicePrompt.exec(line)?.[2] ?? [])
  return first === second ? first : undefined
}

function matchDevice(line: string, device: string): PromptLine | undefined {
  const [, prompt = '', name, command = ''] = devicePrompt.exec(line) ?? []
  return name === device ? { isUnambiguous: true, prompt, command } : undefined
}

/** Whether a line looks like a command without a prompt, in which case `#` begins comments. */
function isBareCommand(line: string): boolean {
  return /^[a-z][\w-]*(?:\s+\S+)*\s+-{1,2}[a-z]/i.test(line)
}

function match(patterns: readonly RegExp[], line: string, isUnambiguous: boolean): PromptLine | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(line)
    if (found) return { isUnambiguous, prompt: found[1] ?? '', command: found[2] ?? '' }
  }
  return undefined
}

/** Whether a line can be the first of a two-line prompt: `[worker1] (local) root@192.168.0.13 ~`, `┌──(me㉿box)-[~]`. */
export function isFirstPromptLine(line: string): boolean {
  return /^\s*[┌╭][─-]/.test(line) || /^\S{0,40}.{0,40}\b[\w.-]{1,40}@[\w.-]{1,60}\s*\S{0,80}$/.test(line)
}
