/** Code, then words in a script that code isn't written in, without a mark between them: `git fetch 取回更新`. */
export const wordsInOtherScript = /^([\w./~$][\x20-\x7E]*?[^\s"'([{:：])\s+((?!\p{sc=Latin})\p{L}[^"'|]*)$/u
