declare const DDD_BUILD_HELP: string | undefined

/** The output of `ddd-build --help`, inserted by the bundler, because the formats that it lists are most of the program. */
export const help = typeof DDD_BUILD_HELP === 'string' ? DDD_BUILD_HELP : undefined
