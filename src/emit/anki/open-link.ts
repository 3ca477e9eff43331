import { encodeUri, encodeUriPath } from '../markup/encode-uri.js'
import { pathFromRoot, type Root } from '../root.js'

/**
 * How a card opens the notes: an editor, or a URL template with `{file}`, `{heading}`, `{vault}` and `{root}`, whose values are
 * percent-encoded. `{#heading}` is the heading after a `#`, or nothing without a heading.
 */
export type OpenWith = 'obsidian' | 'vscode' | (string & {})

const templates: Readonly<Record<string, string>> = {
  obsidian: 'obsidian://open?vault={vault}&file={file}{#heading}',
  vscode: 'vscode://file/{root}/{file}',
}

export const openWithNames: readonly string[] = Object.keys(templates)

/**
 * Builds a link to a heading of a file. It has no line number, which would change with every edit above it.
 *
 * @param file path as in the notebook, before the prefix of the root is added
 */
export function openLink(openWith: OpenWith, file: string, heading: string, root: Root | undefined): string {
  const template = templates[openWith] ?? openWith
  const values: Readonly<Record<string, string>> = {
    file: encodeUriPath(pathFromRoot(file, root)),
    heading: encodeUri(heading),
    '#heading': heading === '' ? '' : encodeUri(`#${heading}`),
    vault: encodeUri(root?.name ?? ''),
    root: encodeUriPath((root?.path ?? '').replace(/^\//, '')),
  }
  return template.replace(/\{(#?[a-z]+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Checks for the name of an editor, or a URL template with `{file}` that can't run code. */
export function isOpenWith(openWith: string): boolean {
  return (
    openWithNames.includes(openWith) ||
    /^(?!javascript:|data:|vbscript:)[a-z][a-z0-9+.-]*:.*\{file\}/i.test(openWith)
  )
}
