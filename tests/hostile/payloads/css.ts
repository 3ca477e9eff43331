/** Styles that load a resource, cover the page, or end the style sheet. */
export const css = [
  '<style>*{background:url(https://CANARY.invalid/)}</style>',
  '<style>@import "https://CANARY.invalid/x.css";</style>',
  '<p style="background:url(https://CANARY.invalid/)">x</p>',
  '<p style="position:fixed;inset:0;z-index:9999">CANARY</p>',
  '<p class="answer cloze" id="qa">CANARY</p>',
  '}*{background:url(https://CANARY.invalid/)}',
  '*/}body{display:none}/*CANARY',
  '</style><style>body{display:none}/*CANARY*/',
  "expression(alert('CANARY'))",
  '<div style="width:expression(alert(\'CANARY\'))">x</div>',
  '@font-face{font-family:x;src:url(https://CANARY.invalid/f.woff)}',
]
