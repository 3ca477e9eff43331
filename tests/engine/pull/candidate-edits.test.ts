import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src/check/index.js'
import { candidateEdits, changedBlocks, fieldBlocks } from '../../../src/engine/pull/index.js'

function apply(source: string, edits: readonly Edit[]): string {
  let text = source
  for (const { start, actual, expected } of [...edits].reverse()) {
    expect(text.slice(start, start + actual.length)).toBe(actual)
    text = text.slice(0, start) + expected + text.slice(start + actual.length)
  }
  return text
}

/** Applies the first candidate for each change of a field. */
function pull(source: string, line: number, delivered: string, current: string): string {
  const edits = changedBlocks(fieldBlocks(delivered), fieldBlocks(current)).flatMap(
    (change) => candidateEdits(source, line, change)[0] ?? [],
  )
  return apply(
    source,
    edits.sort((one, other) => one.start - other.start),
  )
}

interface Row {
  name: string
  source: string
  line?: number
  /** HTML of the field as the build delivered it. */
  delivered: string
  /** HTML of the field after the edit in Anki. */
  current: string
  expected: string
}

function itPulls(rows: readonly Row[]): void {
  it.each(rows)('$name', ({ source, line = 1, delivered, current, expected }) => {
    expect(pull(source, line, delivered, current)).toBe(expected)
    expect(pull(source, line, delivered, delivered)).toBe(source)
  })
}

describe('an edit of a paragraph with a formula', () => {
  itPulls([
    {
      name: 'in the words before it',
      source: 'The slpe is $2x$ or $x_1$.\n',
      delivered: '<p>The slpe is \\(2x\\) or \\(x_1\\).</p>',
      current: '<p>The slope is \\(2x\\) or \\(x_1\\).</p>',
      expected: 'The slope is $2x$ or $x_1$.\n',
    },
    {
      name: 'in the words after it',
      source: 'Since $\\frac{1}{2}$ is halv.\n',
      delivered: '<p>Since \\(\\frac{1}{2}\\) is halv.</p>',
      current: '<p>Since \\(\\frac{1}{2}\\) is half.</p>',
      expected: 'Since $\\frac{1}{2}$ is half.\n',
    },
    {
      name: 'in the formula',
      source: 'It is $2x$.\n',
      delivered: '<p>It is \\(2x\\).</p>',
      current: '<p>It is \\(3x\\).</p>',
      expected: 'It is $3x$.\n',
    },
  ])
})

describe('an edit of a paragraph', () => {
  itPulls([
    {
      name: 'a typo',
      source: 'A pod runs contaners.\n',
      delivered: '<p>A pod runs contaners.</p>',
      current: '<p>A pod runs containers.</p>',
      expected: 'A pod runs containers.\n',
    },
    {
      name: 'a typo in wrapped text',
      source: 'A pod runs\ncontaners on one node.\n',
      delivered: '<p>A pod runs\ncontaners on one node.</p>',
      current: '<p>A pod runs containers on one node.</p>',
      expected: 'A pod runs\ncontainers on one node.\n',
    },
    {
      name: 'a word removed at the start',
      source: 'The a pod runs.\n',
      delivered: '<p>The a pod runs.</p>',
      current: '<p>a pod runs.</p>',
      expected: 'a pod runs.\n',
    },
    {
      name: 'a word removed at the end',
      source: 'It stops now\n',
      delivered: '<p>It stops now</p>',
      current: '<p>It stops&nbsp;</p>',
      expected: 'It stops\n',
    },
    {
      name: 'a sentence added',
      source: '# Pods\n\nIt stops.\n\nNext.\n',
      line: 3,
      delivered: '<p>It stops.</p>',
      current: '<p>It stops. Then it&nbsp;starts again.</p>',
      expected: '# Pods\n\nIt stops. Then it starts again.\n\nNext.\n',
    },
    {
      name: 'bold added',
      source: 'It never stops.\n',
      delivered: '<p>It never stops.</p>',
      current: '<p>It <b>never</b> stops.</p>',
      expected: 'It **never** stops.\n',
    },
    {
      name: 'bold added in a file that uses underscores',
      source: 'It never stops, and it __always__ runs.\n',
      delivered: '<p>It never stops, and it <strong>always</strong> runs.</p>',
      current: '<p>It <b>never</b> stops, and it <strong>always</strong> runs.</p>',
      expected: 'It __never__ stops, and it __always__ runs.\n',
    },
    {
      name: 'bold removed',
      source: 'It **never** stops.\n',
      delivered: '<p>It <strong>never</strong> stops.</p>',
      current: '<p>It <span style="font-weight: normal;">never</span> stops.</p>',
      expected: 'It never stops.\n',
    },
    {
      name: 'bold with underscores removed',
      source: 'It __never__ stops.\n',
      delivered: '<p>It <strong>never</strong> stops.</p>',
      current: '<p>It never stops.</p>',
      expected: 'It never stops.\n',
    },
    {
      name: 'italics added',
      source: 'It never stops.\n',
      delivered: '<p>It never stops.</p>',
      current: '<p>It <i>never</i> stops.</p>',
      expected: 'It *never* stops.\n',
    },
    {
      name: 'italics added within a word, in a file that uses underscores',
      source: 'It _never_ unstops.\n',
      delivered: '<p>It <em>never</em> unstops.</p>',
      current: '<p>It <em>never</em> <i>un</i>stops.</p>',
      expected: 'It _never_ *un*stops.\n',
    },
    {
      name: 'a word next to italics with underscores',
      source: 'It _never_ stops.\n',
      delivered: '<p>It <em>never</em> stops.</p>',
      current: '<p>It <em>never</em> ends.</p>',
      expected: 'It _never_ ends.\n',
    },
    {
      name: 'a word in italics with underscores',
      source: 'It _never ever_ stops.\n',
      delivered: '<p>It <em>never ever</em> stops.</p>',
      current: '<p>It <em>hardly ever</em> stops.</p>',
      expected: 'It _hardly ever_ stops.\n',
    },
    {
      name: 'code added',
      source: 'Run docker ps first.\n',
      delivered: '<p>Run docker ps first.</p>',
      current: '<p>Run <code>docker ps</code> first.</p>',
      expected: 'Run `docker ps` first.\n',
    },
    {
      name: 'an option added in code',
      source: 'Run `docker ps` first.\n',
      delivered: '<p>Run <code>docker ps</code> first.</p>',
      current: '<p>Run <code>docker ps -a --filter name=*_*</code> first.</p>',
      expected: 'Run `docker ps -a --filter name=*_*` first.\n',
    },
    {
      name: 'code with a backtick added',
      source: 'Run it first.\n',
      delivered: '<p>Run it first.</p>',
      current: '<p>Run <code>echo `id`</code> first.</p>',
      expected: 'Run `` echo `id` `` first.\n',
    },
    {
      name: 'a strikethrough added',
      source: 'It never stops.\n',
      delivered: '<p>It never stops.</p>',
      current: '<p>It <strike>never</strike> stops.</p>',
      expected: 'It ~~never~~ stops.\n',
    },
    {
      name: 'a line break as <div>',
      source: 'One. Two.\n',
      delivered: 'One. Two.',
      current: 'One.<div>Two.</div>',
      expected: 'One.\\\nTwo.\n',
    },
    {
      name: 'a line break as <br>',
      source: '> One. Two.\n',
      delivered: '<p>One. Two.</p>',
      current: '<p>One.<br>Two.</p>',
      expected: '> One.\\\n> Two.\n',
    },
    {
      name: 'a line break in a file that uses two spaces',
      source: 'One. Two.  \nThree.\n',
      delivered: '<p>One. Two.<br>\nThree.</p>',
      current: '<p>One.<br>Two.<br>Three.</p>',
      expected: 'One.  \nTwo.  \nThree.\n',
    },
    {
      name: 'a line break removed',
      source: 'One.\\\nTwo.\n',
      delivered: '<p>One.<br>\nTwo.</p>',
      current: '<p>One. Two.</p>',
      expected: 'One. Two.\n',
    },
    {
      name: 'a paragraph split in two',
      source: 'One is first. Two is second.\n',
      delivered: '<p>One is first. Two is second.</p>',
      current: '<p>One is first.</p><p>Two is second.</p>',
      expected: 'One is first.\n\nTwo is second.\n',
    },
    {
      name: 'a paragraph added',
      source: '> One is first.\n\nEnd.\n',
      delivered: '<p>One is first.</p>',
      current: '<p>One is first.</p><p>Nothing like it.</p>',
      expected: '> One is first.\n>\n> Nothing like it.\n\nEnd.\n',
    },
    {
      name: 'a paragraph deleted',
      source: 'One.\n\nTwo goes.\n\nThree.\n',
      delivered: '<p>One.</p><p>Two goes.</p><p>Three.</p>',
      current: '<p>One.</p><p>Three.</p>',
      expected: 'One.\n\nThree.\n',
    },
    {
      name: 'a pasted <font>',
      source: 'It stops.\n',
      delivered: '<p>It stops.</p>',
      current:
        '<p>It <font face="Arial" color="#000"><span style="font-size: 9px">always </span></font>stops.</p>',
      expected: 'It always stops.\n',
    },
    {
      name: 'entities',
      source: 'It stops.\n',
      delivered: '<p>It stops.</p>',
      current: '<p>It stops &amp; starts if a &lt; b.</p>',
      expected: 'It stops & starts if a < b.\n',
    },
    {
      name: 'text that looks like an entity or a tag',
      source: 'It stops.\n',
      delivered: '<p>It stops.</p>',
      current: '<p>It stops at &amp;amp; and &lt;b&gt;.</p>',
      expected: 'It stops at \\&amp; and \\<b>.\n',
    },
    {
      name: 'an entity in the source',
      source: 'Caf&eacute; &amp; bar stop.\n',
      delivered: '<p>Café &#x26; bar stop.</p>',
      current: '<p>Café &amp; bar open.</p>',
      expected: 'Caf&eacute; &amp; bar open.\n',
    },
    {
      name: 'a link added',
      source: 'See the docs.\n',
      delivered: '<p>See the docs.</p>',
      current: '<p>See <a href="https://docs.docker.com">the docs</a>.</p>',
      expected: 'See [the docs](https://docs.docker.com).\n',
    },
    {
      name: 'the text of a link',
      source: 'See [the dosc](https://docs.docker.com).\n',
      delivered: '<p>See <a href="https://docs.docker.com">the dosc</a>.</p>',
      current: '<p>See <a href="https://docs.docker.com">the docs</a>.</p>',
      expected: 'See [the docs](https://docs.docker.com).\n',
    },
    {
      name: 'text next to a link to a file, which cards show without the link',
      source: 'See [the setup](setup.md#one) frist.\n',
      delivered: '<p>See <a>the setup</a> frist.</p>',
      current: '<p>See <a>the setup</a> first.</p>',
      expected: 'See [the setup](setup.md#one) first.\n',
    },
    {
      name: 'text next to an image, which has a different name in Anki',
      source: 'See ![a plan](img/plan.png) frist.\n',
      delivered: '<p>See <img src="plan-1a2b.png"> frist.</p>',
      current: '<p>See <img src="plan-1a2b.png"> first.</p>',
      expected: 'See ![a plan](img/plan.png) first.\n',
    },
    {
      name: 'a link around an image',
      source: 'A plan: ![a plan](https://a.example/plan.png)\n',
      delivered: '<p>A plan: <img src="https://a.example/plan.png"></p>',
      current:
        '<p>A plan: <a href="https://a.example/plan.png"><img src="https://a.example/plan.png"></a></p>',
      expected: 'A plan: [![a plan](https://a.example/plan.png)](https://a.example/plan.png)\n',
    },
    {
      name: 'Markdown characters are escaped, but only where needed',
      source: 'It stops.\n',
      delivered: '<p>It stops.</p>',
      current: '<p>It stops *now*, a_b, 2 * 3 and [a](b).</p>',
      expected: 'It stops \\*now\\*, a_b, 2 * 3 and \\[a](b).\n',
    },
    {
      name: 'a hash at the start',
      source: 'One is first.\n',
      delivered: '<p>One is first.</p>',
      current: '<p># is first.</p>',
      expected: '\\# is first.\n',
    },
    {
      name: 'a number at the start of a new line',
      source: 'One is first.\n',
      delivered: '<p>One is first.</p>',
      current: '<p>One is first.<br>2. is next.<br>- is last.</p>',
      expected: 'One is first.\\\n2\\. is next.\\\n\\- is last.\n',
    },
    {
      name: 'text that is now at the start of the line',
      source: 'So 1. is first.\n',
      delivered: '<p>So 1. is first.</p>',
      current: '<p>1. is first.</p>',
      expected: '1\\. is first.\n',
    },
    {
      name: 'escaped characters in the source',
      source: 'Use \\*args and 1\\) here, snake\\_case too.\n',
      delivered: '<p>Use *args and 1) here, snake_case too.</p>',
      current: '<p>Use *args and 1) there, snake_case too.</p>',
      expected: 'Use \\*args and 1\\) there, snake\\_case too.\n',
    },
    {
      name: 'text next to an escaped character',
      source: 'Use \\*args here.\n',
      delivered: '<p>Use *args here.</p>',
      current: '<p>Use *argv here.</p>',
      expected: 'Use \\*argv here.\n',
    },
    {
      name: 'Chinese',
      source: '集群的状态由管理节点保存。\n',
      delivered: '<p>集群的状态由管理节点保存。</p>',
      current: '<p>集群的状态由管理节点<b>复制</b>。</p>',
      expected: '集群的状态由管理节点**复制**。\n',
    },
    {
      name: 'Hebrew',
      source: 'שלום **עולם** יפה\n',
      delivered: '<p>שלום <strong>עולם</strong> יפה</p>',
      current: '<p>שלום <strong>עולם</strong> גדול</p>',
      expected: 'שלום **עולם** גדול\n',
    },
    {
      name: 'emoji',
      source: 'A 👩‍💻 writes 🇩🇪 notes.\n',
      delivered: '<p>A 👩‍💻 writes 🇩🇪 notes.</p>',
      current: '<p>A 👩‍🔬 writes 🇫🇷 notes 🎉.</p>',
      expected: 'A 👩‍🔬 writes 🇫🇷 notes 🎉.\n',
    },
    {
      name: 'a file with CR LF',
      source: '# A\r\n\r\nOne\r\nis first. Two.\r\n',
      line: 3,
      delivered: '<p>One\nis first. Two.</p>',
      current: '<p>One is the first.<br>Two.</p>',
      expected: '# A\r\n\r\nOne\r\nis the first.\\\r\nTwo.\r\n',
    },
    {
      name: 'text after formatting that the card does not show',
      source: '- `ls`: Lists *all* files\n',
      delivered: '<p class="ask">Lists all files</p>',
      current: '<p class="ask">Lists all files, sorted</p>',
      expected: '- `ls`: Lists *all* files, sorted\n',
    },
    {
      name: 'words added after formatting that the card does not show',
      source: '- `ls`: Lists *all*\n',
      delivered: '<p class="ask">Lists all</p>',
      current: '<p class="ask">Lists all of them</p>',
      expected: '- `ls`: Lists *all* of them\n',
    },
    {
      name: 'a word removed with formatting that the card does not show',
      source: '- `ls`: Lists *all* files\n',
      delivered: '<p class="ask">Lists all files</p>',
      current: '<p class="ask">Lists files</p>',
      expected: '- `ls`: Lists files\n',
    },
  ])
})

describe('an edit in a list', () => {
  itPulls([
    {
      name: 'of one item',
      source: '- a hull\n- a mast\n- a sail\n',
      delivered: '<ul><li>a hull</li><li>a mast</li><li>a sail</li></ul>',
      current: '<ul><li>a hull</li><li>two masts</li><li>a sail</li></ul>',
      expected: '- a hull\n- two masts\n- a sail\n',
    },
    {
      name: 'an item added',
      source: '- a hull\n- a mast\n\nEnd.\n',
      delivered: '<ul><li>a hull</li><li>a mast</li></ul>',
      current: '<ul><li>a hull</li><li>some rope</li><li>a mast</li></ul>',
      expected: '- a hull\n- some rope\n- a mast\n\nEnd.\n',
    },
    {
      name: 'an item added to a numbered list',
      source: '> 1. a hull\n> 2. a mast\n',
      delivered: '<ol><li>a hull</li><li>a mast</li></ol>',
      current: '<ol><li>a hull</li><li>a mast</li><li>some rope</li></ol>',
      expected: '> 1. a hull\n> 2. a mast\n> 3. some rope\n',
    },
    {
      name: 'an item deleted',
      source: '- a hull\n- a mast\n- a sail\n',
      delivered: '<ul><li>a hull</li><li>a mast</li><li>a sail</li></ul>',
      current: '<ul><li>a hull</li><li>a sail</li></ul>',
      expected: '- a hull\n- a sail\n',
    },
    {
      name: 'of a nested item',
      source: '- a hull\n  - of wood\n  - of stele\n',
      delivered: '<ul><li>a hull<ul><li>of wood</li><li>of stele</li></ul></li></ul>',
      current: '<ul><li>a hull<ul><li>of wood</li><li>of steel</li></ul></li></ul>',
      expected: '- a hull\n  - of wood\n  - of steel\n',
    },
    {
      name: 'a line break in a nested item',
      source: '- a hull\n  - of wood or steel\n',
      delivered: '<ul><li>a hull<ul><li>of wood or steel</li></ul></li></ul>',
      current: '<ul><li>a hull<ul><li>of wood<br>or steel</li></ul></li></ul>',
      expected: '- a hull\n  - of wood\\\n    or steel\n',
    },
    {
      name: 'of a task',
      source: '- [ ] buy rope\n- [x] buy wood\n',
      delivered: '<ul><li>buy rope</li><li>buy wood</li></ul>',
      current: '<ul><li>buy ropes</li><li>buy wood</li></ul>',
      expected: '- [ ] buy ropes\n- [x] buy wood\n',
    },
    {
      name: 'front::back',
      source: '- mutex::a lock that one thread holds\n- semaphore:::a counter\n',
      delivered: '<p>a lock that one thread holds</p>',
      current: '<p>a lock that<br>one thread owns</p>',
      expected: '- mutex::a lock that<br>one thread owns\n- semaphore:::a counter\n',
    },
    {
      name: 'the front of front::back',
      source: 'capital of Frnace::Paris\n',
      delivered: '<p>capital of Frnace</p>',
      current: '<p>capital of <b>France</b></p>',
      expected: 'capital of **France**::Paris\n',
    },
  ])
})

describe('an edit in a table', () => {
  const table =
    '| Command | Description |\n| --- | --- |\n| `ls` | Lists files |\n| `cat` | Prints a file |\n'
  itPulls([
    {
      name: 'a word of a cell',
      source: table,
      line: 4,
      delivered: '<p class="ask">Prints a file</p>',
      current: '<p class="ask">Prints files</p>',
      expected: table.replace('Prints a file', 'Prints files'),
    },
    {
      name: 'a pipe in a cell',
      source: table,
      line: 3,
      delivered: '<p class="ask">Lists files</p>',
      current: '<p class="ask">Lists files | folders</p>',
      expected: table.replace('Lists files', 'Lists files \\| folders'),
    },
    {
      name: 'a line break in a cell',
      source: table,
      line: 3,
      delivered: '<p class="ask">Lists files</p>',
      current: '<p class="ask">Lists<br>files</p>',
      expected: table.replace('Lists files', 'Lists<br>files'),
    },
    {
      name: 'code with a pipe in a cell',
      source: '| A | B |\n|---|---|\n| `ls \\| wc` | counts files |\n',
      line: 3,
      delivered: '<p class="cmd"><code class="line" dir="ltr"><span class="prog">ls</span> | wc</code></p>',
      current:
        '<p class="cmd"><code class="line" dir="ltr"><span class="prog">ls</span> | wc -l | cat</code></p>',
      expected: '| A | B |\n|---|---|\n| `ls \\| wc -l \\| cat` | counts files |\n',
    },
    {
      name: 'a hash at the start of a cell needs no backslash',
      source: table,
      line: 3,
      delivered: '<p class="ask">Lists files</p>',
      current: '<p class="ask"># files</p>',
      expected: table.replace('Lists files', '# files'),
    },
    {
      name: 'a cell of an HTML table',
      source:
        '<table>\n<tr><td><code>ls</code></td><td>Lists <b>all</b> files &lt; 1 MB</td></tr>\n</table>\n',
      line: 2,
      delivered: '<p>Lists <b>all</b> files &#x3C; 1 MB</p>',
      current: '<p>Lists <b>all</b> <b>big</b> files &gt; 1 MB &amp; folders</p>',
      expected:
        '<table>\n<tr><td><code>ls</code></td><td>Lists <b>all</b> <b>big</b> files &gt; 1 MB &amp; folders</td></tr>\n</table>\n',
    },
    {
      name: 'formatting uses the same elements as the HTML around it',
      source: '<table>\n<tr><td><strong>Note</strong></td><td>Lists all files</td></tr>\n</table>\n',
      line: 2,
      delivered: '<p>Lists all files</p>',
      current: '<p>Lists <b>all</b><br>files</p>',
      expected:
        '<table>\n<tr><td><strong>Note</strong></td><td>Lists <strong>all</strong><br>files</td></tr>\n</table>\n',
    },
    {
      name: 'an item of an HTML list',
      source: '<ul>\n<li>one</li>\n<li>tow</li>\n</ul>\n',
      delivered: '<ul><li>one</li><li>tow</li></ul>',
      current: '<ul><li>one</li><li>two</li><li>three</li></ul>',
      expected: '<ul>\n<li>one</li>\n<li>two</li><li>three</li>\n</ul>\n',
    },
    {
      name: 'Markdown characters need no backslash in HTML',
      source: '<table>\n<tr><td>all files</td></tr>\n</table>\n',
      delivered: '<p>all files</p>',
      current: '<p>all *.md *.ts files</p>',
      expected: '<table>\n<tr><td>all *.md *.ts files</td></tr>\n</table>\n',
    },
  ])
})

describe('an edit of a question or an answer', () => {
  itPulls([
    {
      name: 'the question',
      source: 'Q: What is a pdo?\nA: A group.\n',
      delivered: '<p>What is a pdo?</p>',
      current: '<p>What is a pod?</p>',
      expected: 'Q: What is a pod?\nA: A group.\n',
    },
    {
      name: 'an answer of several lines',
      source: 'Q: What is a pod?\nA: A group\nof contaners\nand volumes.\n',
      delivered: '<p>A group\nof contaners\nand volumes.</p>',
      current: '<p>A group of containers and volumes.</p>',
      expected: 'Q: What is a pod?\nA: A group\nof containers\nand volumes.\n',
    },
    {
      name: 'a line break in an answer',
      source: '> Q: What is a pod?\n> A: A group of containers.\n',
      delivered: '<p>A group of containers.</p>',
      current: '<p>A group<br>of containers.</p>',
      expected: '> Q: What is a pod?\n> A: A group\n> of containers.\n',
    },
    {
      name: 'a line added with Enter',
      source: 'Q: What is a pod?\nA: A group.\n\nQ: And a node?\n',
      delivered: 'A group.',
      current: 'A group.<div>It shares an address.</div>',
      expected: 'Q: What is a pod?\nA: A group.\nIt shares an address.\n\nQ: And a node?\n',
    },
    {
      name: 'an answer that starts with a list marker',
      source: 'Q: Which option?\nA: the first\n',
      delivered: '<p>the first</p>',
      current: '<p>- the first</p>',
      expected: 'Q: Which option?\nA: \\- the first\n',
    },
    {
      name: 'an answer below a question mark',
      source: 'Which signal ends a process?\n?\nSIGKILL ends it.\n',
      delivered: '<p>SIGKILL ends it.</p>',
      current: '<p>SIGTERM<br>ends it.</p>',
      expected: 'Which signal ends a process?\n?\nSIGTERM\nends it.\n',
    },
    {
      name: 'the list of an answer',
      source: 'Q: What does a boat need?\nA:\n\n- a hull\n- a msat\n',
      delivered: '<ul><li>a hull</li><li>a msat</li></ul>',
      current: '<ul><li>a hull</li><li>a mast</li></ul>',
      expected: 'Q: What does a boat need?\nA:\n\n- a hull\n- a mast\n',
    },
    {
      name: 'the code of an answer',
      source: 'Q: How?\nA: So:\n\n```sh\nboat sell \\\n  --at dawn\nboat *ls*\n```\n',
      delivered: '<p>So:</p><pre><code>boat sell \\\n  --at dawn\nboat *ls*\n</code></pre>',
      current: '<p>So:</p><pre><code>boat sell \\\n  --at dusk\nboat *ls*<br>boat [x](y)\n</code></pre>',
      expected: 'Q: How?\nA: So:\n\n```sh\nboat sell \\\n  --at dusk\nboat *ls*\nboat [x](y)\n```\n',
    },
    {
      name: 'the code in a list item',
      source: '- So:\n\n  ```sh\n  if x\n    boat ls\n  ```\n',
      delivered: '<pre><code>if x\n  boat ls\n</code></pre>',
      current: '<pre><code>if x\n  boat ls\n  boat rm\n</code></pre>',
      expected: '- So:\n\n  ```sh\n  if x\n    boat ls\n    boat rm\n  ```\n',
    },
  ])
})

describe('an edit of a text with gaps', () => {
  itPulls([
    {
      name: 'next to a highlight',
      source: 'Kubernetes keeps ==the state== in etcd.\n',
      delivered: '<p>Kubernetes keeps {{c1::the state}} in etcd.</p>',
      current: '<p>Kubernetes stores {{c1::the state}} in etcd.</p>',
      expected: 'Kubernetes stores ==the state== in etcd.\n',
    },
    {
      name: 'within a highlight',
      source: 'Kubernetes keeps ==the state== in etcd.\n',
      delivered: '<p>Kubernetes keeps {{c1::the state}} in etcd.</p>',
      current: '<p>Kubernetes keeps {{c1::the *wished* state}} in etcd.</p>',
      expected: 'Kubernetes keeps ==the *wished* state== in etcd.\n',
    },
    {
      name: 'a gap added to highlights',
      source: 'It keeps ==the state== in etcd.\n',
      delivered: '<p>It keeps {{c1::the state}} in etcd.</p>',
      current: '<p>It keeps {{c1::the state}} in {{c2::etcd}}.</p>',
      expected: 'It keeps ==the state== in ==etcd==.\n',
    },
    {
      name: 'a gap with a hint',
      source: 'A pod has {{c1::containers::what?}} and {{c2::volumes}}.\n',
      delivered: '<p>A pod has {{c1::containers::what?}} and {{c2::volumes}}.</p>',
      current: '<p>A pod has {{c1::containers::what runs?}} and many {{c2::volumes}}.</p>',
      expected: 'A pod has {{c1::containers::what runs?}} and many {{c2::volumes}}.\n',
    },
    {
      name: 'a gap removed',
      source: 'A pod has {{c1::containers}} and {{c2::volumes}}.\n',
      delivered: '<p>A pod has {{c1::containers}} and {{c2::volumes}}.</p>',
      current: '<p>A pod has {{c1::containers}} and volumes.</p>',
      expected: 'A pod has {{c1::containers}} and volumes.\n',
    },
    {
      name: 'a sentence whose gap is not in the notes',
      source: 'A **daemon** is a program that runs behind.\n',
      delivered: '<p>A {{c1::daemon}} is a program that runs behind.</p>',
      current: '<p>A {{c1::daemon}} is a program that runs in the background.</p>',
      expected: 'A **daemon** is a program that runs in the background.\n',
    },
  ])
})

describe('the location of an edit', () => {
  const twice = 'stop it\n\nstop it\n\nstop it\n'
  const change = { before: 'stop it', after: 'start it' }

  it('is the match nearest to the line', () => {
    expect(pull(twice, 3, '<p>stop it</p>', '<p>start it</p>')).toBe('stop it\n\nstart it\n\nstop it\n')
    expect(pull(twice, 5, '<p>stop it</p>', '<p>start it</p>')).toBe('stop it\n\nstop it\n\nstart it\n')
  })

  it('is found by the changed words if the rest of the text is not in the notes', () => {
    const source = '- `docker run alpine`: Start a container\n'
    expect(
      pull(source, 1, '<p>Start a container, named web1</p>', '<p>Start one container, named web1</p>'),
    ).toBe('- `docker run alpine`: Start one container\n')
  })

  it('has the other occurrences as further candidates', () => {
    const texts = candidateEdits(twice, 3, change).map((edits) => apply(twice, edits))
    expect(new Set(texts.slice(0, 3))).toEqual(
      new Set([
        'stop it\n\nstart it\n\nstop it\n',
        'stop it\n\nstop it\n\nstart it\n',
        'start it\n\nstop it\n\nstop it\n',
      ]),
    )
  })

  it.each([
    ['a missing text', 'start it\n', 1, { before: 'halt it', after: 'stop it' }],
    ['a part of a word', 'unstop item\n', 1, change],
    ['a text far away', `${'\n'.repeat(80)}stop it\n`, 1, change],
    ['a text without words', 'a - b\n', 1, { before: '', after: 'c' }],
    ['an empty file', '', 1, change],
    ['front matter', '---\ntitle: stop it\n---\n', 1, change],
  ])('is not found: %s', (_, source, line, missing) => {
    expect(candidateEdits(source, line, missing)).toEqual([])
  })
})

describe('candidateEdits with random notes', () => {
  const piece = fc.constantFrom(
    ...'a|b|c|stop| |  |\n|\r\n|\n\n|*|**|_|`|``|[|](x)|<b>|</b>|<td>|&amp;|&|\\|- |1. |> |# |```\n'.split(
      '|',
    ),
    ...[
      '|',
      '| --- | --- |\n',
      'A: ',
      '::',
      '==',
      '{{c1::',
      '}}',
      '<!--',
      '\uFEFF',
      '👩‍💻',
      '集',
      '\ud800',
      '?\n',
    ],
  )
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

  it('returns edits within the text that never overlap', () => {
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: -1, max: 99 }), (source, before, after, line) => {
        const candidates = candidateEdits(source, line, { before, after, previous: 'a' })
        expect(candidates.length).toBeLessThanOrEqual(8)
        for (const edits of candidates) {
          let end = 0
          for (const { start, actual } of edits) {
            expect(start).toBeGreaterThanOrEqual(end)
            expect(source.slice(start, start + actual.length)).toBe(actual)
            end = start + actual.length
          }
        }
      }),
      { numRuns: 5000 },
    )
  })
})
