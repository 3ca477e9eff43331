/** Code, then words in a script that code isn't written in, without a mark between them: `git fetch 取回更新`. Quoted text may be in any script. */
export const wordsInOtherScript =
  /^([\w./~$](?:[^"'\P{ASCII}]|"[^"]*"|'[^']*')*?(?<=[^\s([{:：;]))(?:\s*;)?\s+((?![\p{sc=Latin}\p{sc=Common}])\p{L}[^"'|]*)$/u
