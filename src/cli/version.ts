declare const DDD_BUILD_VERSION: string | undefined

/** From package.json, put in when the command line is bundled. */
export const version = typeof DDD_BUILD_VERSION === 'string' ? DDD_BUILD_VERSION : '0.0.0'
