// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of other languages
/** Template syntax, including JavaScript's replacement patterns. */
export const templates = [
  '{{CANARY}}',
  '{{ 7*7 }}CANARY',
  '{% include "CANARY" %}',
  "{{constructor.constructor('alert(`CANARY`)')()}}",
  "${alert('CANARY')}",
  "`${alert('CANARY')}`",
  '<%= CANARY %>',
  '#{CANARY}',
  '#set($x=CANARY)',
  '$& $1 $` CANARY',
  "$'CANARY$$",
  '$<file>CANARY',
  '{file}{heading}{vault}{root}{#heading}CANARY',
  '__ddd_CANARY',
  '[[CANARY]]',
  '{CANARY}',
  '\\u003cscript\\u003eCANARY',
  '\\x3cscript>CANARY',
  '\\',
  '\\\\CANARY\\',
]
