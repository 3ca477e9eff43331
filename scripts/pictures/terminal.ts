/** Takes screenshots of terminals: runs a program in tmux and converts its screen to HTML. */
import { execFileSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'

export interface Screen {
  command: readonly string[]
  env: Readonly<Record<string, string>>
  cwd: string
  /** Keys to type, in order. */
  keys: readonly string[]
  width?: number
}

/** Returns the screen after typing the keys, including color escape sequences. */
export async function screenOf({ command, env, cwd, keys, width = 100 }: Screen): Promise<string> {
  const clean = { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', LC_ALL: 'C.UTF-8', ...env }
  const tmux = (...words: string[]) =>
    execFileSync('tmux', ['-L', 'ddd-pictures', '-f', '/dev/null', ...words], {
      encoding: 'utf8',
      env: clean,
      cwd,
    })
  tmux('new-session', '-d', '-x', `${width}`, '-y', '40', '--', ...command)
  try {
    await setTimeout(800)
    for (const key of keys) {
      tmux('send-keys', '-l', '--', key)
      await setTimeout(600)
    }
    return tmux('capture-pane', '-p', '-e').replace(/\s+$/, '')
  } finally {
    tmux('kill-server')
  }
}

/** Takes a screenshot of a screen. */
export async function shootScreen(page: Page, path: string, screen: string): Promise<void> {
  await page.setViewportSize({ width: 1100, height: 900 })
  await page.setContent(
    `<style>body{margin:0;display:inline-block;background:#16191d;color:#e6e9ed;font:17px/1.45 "JetBrains Mono",monospace}pre{margin:0;padding:26px;font:inherit}</style><pre>${toHtml(screen)}</pre>`,
  )
  await page.locator('body').screenshot({ path })
}

const colors = ['#565e69', '#e5707e', '#8fc98f', '#d9b36c', '#7db8f5', '#c594e0', '#6fc6c6', '#e6e9ed']

/** Converts text with Select Graphic Rendition sequences (ECMA-48) to HTML. */
function toHtml(text: string): string {
  let style: Record<string, string> = {}
  return text.replace(/\u001b\[([\d;]*)m|[&<>]|[^\u001b&<>]+/g, (piece, codes?: string) => {
    if (codes !== undefined) {
      style = applyCodes(style, codes.split(';').map(Number))
      return ''
    }
    const safe = piece.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    const css = Object.entries(style).map(([name, value]) => `${name}:${value}`)
    return css.length === 0 ? safe : `<span style="${css.join(';')}">${safe}</span>`
  })
}

function applyCodes(style: Record<string, string>, codes: readonly number[]): Record<string, string> {
  const [code = 0] = codes
  if (code === 0) return {}
  if (code === 1) return { ...style, 'font-weight': '700' }
  if (code === 2) return { ...style, opacity: '.65' }
  if (code === 3) return { ...style, 'font-style': 'italic' }
  if (code === 4) return { ...style, 'text-decoration': 'underline' }
  if (code === 7) return { ...style, background: '#343b44' }
  const off = {
    22: ['font-weight', 'opacity'],
    23: ['font-style'],
    24: ['text-decoration'],
    27: ['background'],
    39: ['color'],
  }[code]
  if (off) return Object.fromEntries(Object.entries(style).filter(([name]) => !off.includes(name)))
  const shade =
    (code >= 30 && code <= 37 ? code - 30 : code >= 90 && code <= 97 ? code - 90 : undefined) ??
    (code === 38 && codes[1] === 5 ? (codes[2] ?? 7) % 8 : undefined)
  const color = shade === undefined ? undefined : colors[shade]
  return color === undefined ? style : { ...style, color }
}
