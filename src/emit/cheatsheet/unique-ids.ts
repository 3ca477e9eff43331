import GithubSlugger from 'github-slugger'

/** Id of the element that contains all chapters. */
export const mainId = 'main'

/** Returns an id that is like a title and that no other element of the page has. */
export type UniqueId = (title: string, fallback: string) => string

/** Creates the ids of one page. A title without letters, such as `???`, gets the fallback. */
export function createUniqueIds(): UniqueId {
  const slugger = new GithubSlugger()
  slugger.slug(mainId)
  return (title, fallback) => slugger.slug(title) || slugger.slug(fallback)
}
