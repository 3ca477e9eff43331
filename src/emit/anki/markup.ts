/** HTML of the pieces that cards are made of. Everything from the notes is escaped. */
import type { CommandEntry, Whereabouts } from '../../catalog/index.js'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as HTML; control characters that no file of cards may hold are dropped. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

export function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`
}

/** A command as one block of code. */
export function commandBlock({ value }: Pick<CommandEntry, 'value'>): string {
  return `<pre><code>${escapeHtml(value)}</code></pre>`
}

/** Where a thing stands in the book, small: `Docker Swarm › Deploying · p. 161`. */
export function where({ chapter, section, page }: Whereabouts): string {
  const outline = [...(chapter ? [chapter.title] : []), ...(section ?? [])].join(' › ')
  const parts = [outline, page ? `p. ${page.label}` : ''].filter((part) => part !== '')
  return parts.length === 0 ? '' : `<p><small>${escapeHtml(parts.join(' · '))}</small></p>`
}

/** Where to mend a card: `notes/10-docker-swarm.md:61`. */
export function source({ file, line }: Whereabouts): string {
  return file === '' ? '' : `<p><small>${escapeHtml(`${file}:${line}`)}</small></p>`
}
