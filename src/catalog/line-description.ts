/** A description of a command line, from knowledge. */
export interface LineDescription {
  description: string
  /** The knowledge file that the description comes from. */
  from: string
  /** The description without the options, for questions that must not reveal them. */
  summary: string
  options: OptionDescription[]
  /** Descriptions of its substitutions: `docker images -q` in `docker rmi $(docker images -q)`. */
  substitutions: SubstitutionDescription[]
}

/** A description of a command whose output replaces a word. */
export interface SubstitutionDescription {
  /** As written: `$(docker images -q)`. */
  text: string
  description: string
}

/** A description of an option in a command line. */
export interface OptionDescription {
  /** As written: `-a`. */
  flag: string
  description: string
}
