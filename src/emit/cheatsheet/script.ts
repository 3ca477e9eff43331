/**
 * The sheet's script: filter, copy, quiz, and theme. The sheet can be read and printed without it.
 * Plain JavaScript, since it's inlined as is.
 */
export const script = `(() => {
  const root = document.documentElement
  const tools = document.querySelector('.tools')
  const [search, quiz, text, theme, status] = tools.children
  const itemSelector = '.row, .definition, .callout, .example, .prose, figure'
  const items = [...document.querySelectorAll('main :is(' + itemSelector + ')')]
  const texts = items.map((item) => item.textContent.toLowerCase())
  const sections = [...document.querySelectorAll('main section')].reverse()
  const lines = [...document.querySelectorAll('.row .line')]
  const answers = [...document.querySelectorAll('.definition dd')]
  const showStatus = (message) => {
    status.textContent = message
  }

  const filter = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
    let count = 0
    items.forEach((item, index) => {
      const matches = words.every((word) => texts[index].includes(word))
      if (item.hidden === matches) item.hidden = !matches
      if (matches) count += 1
    })
    for (const section of sections) {
      const isEmpty = words.length > 0 && !section.querySelector(':is(' + itemSelector + '):not([hidden])')
      if (section.hidden !== isEmpty) section.hidden = isEmpty
    }
    showStatus(words.length > 0 ? count + ' of ' + items.length : '')
  }
  search.addEventListener('input', filter)

  const revealOrCopy = (line) => {
    const rowClasses = line.closest('.row').classList
    if (root.classList.contains('quiz') && !rowClasses.contains('seen')) rowClasses.add('seen')
    else navigator.clipboard.writeText(line.textContent).then(
      () => showStatus('Copied: ' + line.textContent),
      () => showStatus('Copy failed: the browser blocks clipboard access.'),
    )
  }
  for (const line of lines) {
    line.tabIndex = 0
    line.setAttribute('role', 'button')
    line.title = 'Copy'
  }
  const reveal = (answer) => answer.closest('.definition').classList.add('seen')
  document.addEventListener('click', ({ target }) => {
    const answer = root.classList.contains('quiz') && target.closest('.definition')?.querySelector('dd')
    if (answer && !target.closest('a')) return reveal(answer)
    const line = target.closest('.row')?.querySelector('.line')
    if (!line || target.closest('a') || String(getSelection()) !== '') return
    if (target.closest('.line') || root.classList.contains('quiz')) revealOrCopy(line)
  })
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (key === '/' && target !== search && !event.ctrlKey && !event.metaKey) search.focus()
    else if (key === 'Escape' && target === search) {
      search.value = ''
      filter()
    } else if ((key === 'Enter' || key === ' ') && target.matches('.line')) revealOrCopy(target)
    else if ((key === 'Enter' || key === ' ') && target.matches('dd')) reveal(target)
    else return
    event.preventDefault()
  })

  quiz.addEventListener('click', () => {
    const isOn = root.classList.toggle('quiz')
    quiz.setAttribute('aria-pressed', isOn)
    for (const item of document.querySelectorAll('.seen')) item.classList.remove('seen')
    for (const answer of answers) {
      if (isOn) answer.tabIndex = 0
      else answer.removeAttribute('tabindex')
    }
    showStatus(isOn ? 'Tap or click to show what is hidden' : '')
  })

  text.hidden = !document.querySelector('.prose:not(:has(table))')
  text.addEventListener('click', () => {
    text.setAttribute('aria-pressed', !root.classList.toggle('no-text'))
  })

  const themes = ['auto', 'light', 'dark']
  const schemes = { auto: 'light dark', light: 'light', dark: 'dark' }
  const applyTheme = (name) => {
    root.style.colorScheme = schemes[name]
    theme.textContent = 'Theme: ' + name
    theme.value = name
  }
  let savedTheme = 'auto'
  try {
    savedTheme = localStorage.getItem('ddd-build-theme') ?? savedTheme
  } catch {}
  applyTheme(savedTheme in schemes ? savedTheme : 'auto')
  theme.addEventListener('click', () => {
    applyTheme(themes[(themes.indexOf(theme.value) + 1) % themes.length])
    try {
      localStorage.setItem('ddd-build-theme', theme.value)
    } catch {}
  })
  tools.hidden = false
})()
`
