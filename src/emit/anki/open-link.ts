import { fileInRoot, type Root } from '../root.js'

/**
 * What opens the notes from a card: an editor, or a template of a URL with `{file}`, `{heading}`, `{vault}` and `{root}`, which are
 * percent-encoded.
 */
export type OpenWith = 'obsidian' | 'vscode' | (string & {})

const templates: Readonly<Record<string, string>> = {
  obsidian: 'obsidian://open?vault={vault}&file={file}{#heading}',
  vscode: 'vscode://file/{root}/{file}',
}

export const openWithNames: readonly string[] = Object.keys(templates)

/**
 * A link to a heading of a file. Never to a line: that would change with every edit above it.
 *
 * @param file path from the folder that the notes' paths count from
 */
export function linkTo(openWith: OpenWith, file: string, heading: string, root: Root | undefined): string {
  const template = templates[openWith] ?? openWith
  const values: Readonly<Record<string, string>> = {
    file: encodePath(fileInRoot(file, root)),
    heading: encodeURIComponent(heading),
    '#heading': heading === '' ? '' : encodeURIComponent(`#${heading}`),
    vault: encodeURIComponent(root?.name ?? ''),
    root: encodePath((root?.path ?? '').replace(/^\//, '')),
  }
  return template.replace(/\{(#?[a-z]+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
