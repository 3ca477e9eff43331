import GithubSlugger, { slug } from 'github-slugger'

/** Id of the element that contains all chapters. */
export const mainId = 'main'

/** Returns an id made from a title, unique on the page. */
export type UniqueId = (title: string, fallback: string) => string

/**
 * Creates the id generator of one page. A title without letters and digits gets the fallback: `???`, or `-1`, the slug of a second one.
 */
export function createUniqueIds(): UniqueId {
  const slugger = new GithubSlugger()
  slugger.slug(mainId)
  return (title, fallback) => slugger.slug(/^(?:-\d+)?$/.test(slug(title)) ? fallback : title)
}
