/** Inline formatting constructs: code, emphasis, gaps, links and images. */
import type { Construct, Tokenizer } from './tokenizer.js'

/** `` `code` `` */
export const codeSpan: Construct = {
  name: 'code span',
  syntaxes: ['markdown', 'cell'],
  pattern: /`+/y,
  read([run], tokenizer) {
    const start = tokenizer.at + run.length
    const end = closingRun(run.length, start, tokenizer)
    if (end === undefined) {
      tokenizer.add({ kind: 'word', value: run }, start)
      return true
    }
    const code = tokenizer.text.slice(start, end)
    const padding = /^[ \n].*[^ \n].*[ \n]$/s.test(code) ? 1 : 0
    tokenizer.add({ kind: 'mark', value: 'code', side: 'open' }, start + padding)
    tokenizer.addRaw(end - padding)
    tokenizer.add({ kind: 'mark', value: 'code', side: 'close' }, end + run.length)
    return true
  },
}

function closingRun(length: number, from: number, { text, unclosedRuns }: Tokenizer): number | undefined {
  if (unclosedRuns.has(length)) return undefined
  const runs = /`+/g
  runs.lastIndex = from
  for (let match = runs.exec(text); match; match = runs.exec(text))
    if (match[0].length === length) return match.index
  unclosedRuns.add(length)
  return undefined
}

/** `{{c1::text::hint}}` */
export const gap: Construct = {
  name: 'gap',
  syntaxes: ['markdown', 'cell', 'html', 'raw', 'rawCell'],
  pattern: /\{\{c([1-9]\d{0,2})::/y,
  read([all, number = ''], tokenizer) {
    const start = tokenizer.at + all.length
    const end = gapEnd(tokenizer.text, start)
    if (end === undefined) return false
    tokenizer.add({ kind: 'gap', value: number, side: 'open' }, start)
    tokenizer.addRaw(end)
    tokenizer.add({ kind: 'gap', value: number, side: 'close' }, end + 2)
    return true
  },
}

/** Finds the `}}` of a gap. Math in a gap may contain braces. */
function gapEnd(text: string, start: number): number | undefined {
  const limit = Math.min(text.length, start + 2000)
  let depth = 0
  for (let at = start; at < limit; at += 1) {
    if (depth === 0 && text.startsWith('}}', at)) return at
    if (text[at] === '{') depth += 1
    else if (text[at] === '}' && depth > 0) depth -= 1
  }
  return undefined
}

/** `==text==` */
export const highlightGap: Construct = {
  name: 'highlight',
  syntaxes: ['markdown', 'cell', 'html'],
  pattern: /(?<![=!<>])==(?=\S)((?:(?!==)[\s\S]){1,200})==(?!=)/y,
  read([, text = ''], tokenizer) {
    const start = tokenizer.at + 2
    tokenizer.add({ kind: 'gap', value: '', side: 'open' }, start)
    tokenizer.addRaw(start + text.length)
    tokenizer.add({ kind: 'gap', value: '', side: 'close' }, start + text.length + 2)
    return true
  },
}

/** `**strong**`, `_emphasis_`, `~~delete~~` */
export const emphasis: Construct = {
  name: 'emphasis',
  syntaxes: ['markdown', 'cell'],
  pattern: /\*+|_+|~~/y,
  read([run], tokenizer) {
    const end = tokenizer.at + run.length
    const [before, after] = [tokenizer.text[tokenizer.at - 1] ?? ' ', tokenizer.text[end] ?? ' ']
    const isInWord = run.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
    const names = namesOf(run)
    const open = /\s/.test(before) ? [] : names.filter((name) => openMark(name, tokenizer) !== undefined)
    const isEnd = open.length === names.length
    const isStart = open.length === 0 && !/\s/.test(after)
    if (run.length > 3 || isInWord || !(isEnd || isStart)) {
      for (const character of run) tokenizer.add({ kind: 'word', value: character }, tokenizer.at + 1)
      return true
    }
    // Close the innermost mark first.
    if (isEnd && names.length === 2 && openMark('strong', tokenizer) === tokenizer.openMarks.at(-1))
      names.reverse()
    for (const name of names) addMark(name, isEnd ? 'close' : 'open', tokenizer)
    return true
  },
}

function namesOf(run: string): string[] {
  if (run === '~~') return ['delete']
  return run.length === 1 ? ['emphasis'] : run.length === 2 ? ['strong'] : ['emphasis', 'strong']
}

function openMark(name: string, { openMarks, tokens }: Tokenizer): number | undefined {
  return openMarks.findLast((index) => tokens[index]?.value === name)
}

function addMark(name: string, side: 'open' | 'close', tokenizer: Tokenizer): void {
  const end = tokenizer.at + (name === 'emphasis' ? 1 : 2)
  const opened = openMark(name, tokenizer)
  if (side === 'open') tokenizer.openMarks.push(tokenizer.tokens.length)
  else tokenizer.openMarks = tokenizer.openMarks.filter((index) => index !== opened)
  tokenizer.add({ kind: 'mark', value: name, side }, end)
}

/** `![alt](picture.png)`, `![[picture.png]]` */
export const image: Construct = {
  name: 'image',
  syntaxes: ['markdown', 'cell'],
  pattern:
    /!\[(?:\[([^[\]]{1,300})\]\]|(?:[^[\]\\]|\\.){0,300}\]\(<?([^()\s<>]{0,1000})>?(?:\s+"[^"]*")?\))/y,
  read([all, embedded, url = ''], tokenizer) {
    tokenizer.add({ kind: 'image', value: embedded ?? url }, tokenizer.at + all.length)
    return true
  },
}

/** `[text](https://example.org)` */
export const link: Construct = {
  name: 'link',
  syntaxes: ['markdown', 'cell'],
  pattern:
    /\[(?=((?:[^[\]\\`]|\\.|`[^`]*`|!\[[^[\]]*\]\([^()]*\)){1,500})(\]\(<?([^()\s<>]{0,1000}(?:\([^()\s]*\)[^()\s<>]*)?)>?(?:\s+"[^"]*")?\)))/y,
  read([, text = '', rest = '', url = ''], tokenizer) {
    const textEnd = tokenizer.at + 1 + text.length
    tokenizer.openLinks.push({ textEnd, end: textEnd + rest.length, url })
    tokenizer.add({ kind: 'link', value: url, side: 'open' }, tokenizer.at + 1)
    return true
  },
}

/** The `](https://example.org)` of a link. */
export const linkEnd: Construct = {
  name: 'link end',
  syntaxes: ['markdown', 'cell'],
  pattern: /\]\(/y,
  read(_, tokenizer) {
    const open = tokenizer.openLinks.at(-1)
    if (open?.textEnd !== tokenizer.at) return false
    tokenizer.openLinks.pop()
    tokenizer.add({ kind: 'link', value: open.url, side: 'close' }, open.end)
    return true
  },
}

/** `<https://example.org>`, `<ada@example.org>` */
export const autolink: Construct = {
  name: 'autolink',
  syntaxes: ['markdown', 'cell'],
  pattern: /<(?:https?:\/\/|mailto:)?[^\s<>]*[^\s<>/][.@][^\s<>]+>/iy,
  read([all], tokenizer) {
    if (!/:\/\/|^<[^\s<>]+@/i.test(all)) return false
    const end = tokenizer.at + all.length
    tokenizer.add({ kind: 'hidden', value: '<' }, tokenizer.at + 1)
    tokenizer.addRaw(end - 1)
    tokenizer.add({ kind: 'hidden', value: '>' }, end)
    return true
  },
}

/** `https://example.org/a_b` */
export const url: Construct = {
  name: 'URL',
  syntaxes: ['markdown', 'cell'],
  pattern: /https?:\/\/[^\s<>|\]]*[^\s<>|\]?!.,:;*_~'")]/iy,
  read([all], tokenizer) {
    tokenizer.addRaw(tokenizer.at + all.length)
    return true
  },
}
