/**
 * Numbers and emoji around the title of a heading.
 *
 *     ## 2. `terraform plan`
 *     ## 🚀 Step 3: `terraform apply`
 */
import type { Heading, PhrasingContent } from 'mdast'
import { locales, WordPattern } from '../locales/index.js'

const steps = locales.flatMap(({ step = [] }) => step)
const emoji = '(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{Regional_Indicator}|[\\u200D\\uFE0F])'

const start = new WordPattern(
  (words) =>
    `^(?:\\s+|${emoji}|\\d\\uFE0F?\\u20E3|\\d+(?:\\.\\d+)*[.):](?=\\s|$)|\\d+(?:\\.\\d+)+(?=\\s|$)|[（(]\\d+[)）]|${words(steps)}\\s*\\d+\\s*[-–—.:：)]?(?=\\s|$)|第\\s*\\d+\\s*[步歩][：:]?)+`,
)
const end = new RegExp(`(?:\\s|${emoji})+$`, 'u')
const emojiAtStart = new RegExp(`^(?:\\s*${emoji})+\\s*(?=\\S)`, 'u')

export function withoutEmoji(text: string): string {
  return text.replace(emojiAtStart, '')
}

/** Removes numbers and emoji from both ends of a title. */
export function withoutNumber(title: string): string {
  return title.replace(start, '').replace(end, '')
}

/** Returns the nodes of a heading after its number or emoji. */
export function nodesAfterNumber({ children }: Heading): PhrasingContent[] {
  const [first, ...rest] = children
  return first?.type === 'text' && withoutNumber(first.value) === '' ? rest : children
}

/** What a title says around the command: "The `git fetch` command". */
const surroundings = new WordPattern((words) => {
  const article = words(locales.flatMap(({ articles = [] }) => articles))
  const command = words(locales.flatMap(({ headers }) => headers.command))
  return `^(?:${article}\\s*)?(?:${command}\\s*)?(?=\\S)|\\s*${command}$`
})

/** Whether a title says no more than the code itself: `docker run` above `docker run alpine`. */
export function repeatsCode(title: string, code: string): boolean {
  const bare = withoutNumber(title)
  const folded = code.toLowerCase()
  return [bare, bare.replace(surroundings, '')].some((text) =>
    containsWords(folded, text.trim().toLowerCase()),
  )
}

/** Whether a text contains another that doesn't end within a word: not "turn" in `turned.png`. */
function containsWords(text: string, words: string): boolean {
  if (!isLetter(words.at(-1))) return text.includes(words)
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    if (!isLetter(text[at + words.length])) return true
  return false
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
