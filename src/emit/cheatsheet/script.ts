/**
 * What the sheet can do besides being read: filter, copy, quiz, light and dark. Without it everything is there to read and
 * print. Plain JavaScript, since it runs as it stands here.
 */
export const script = `(() => {
  const root = document.documentElement
  const tools = document.querySelector('.tools')
  const [search, quiz, theme, status] = tools.children
  const items = [...document.querySelectorAll('main :is(li, .definition, .callout, .example, figure)')]
  const texts = items.map((item) => item.textContent.toLowerCase())
  const sections = [...document.querySelectorAll('main section')].reverse()
  const lines = [...document.querySelectorAll('.row .line')]
  const say = (words) => {
    status.textContent = words
  }

  const filter = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
    let count = 0
    items.forEach((item, index) => {
      const fits = words.every((word) => texts[index].includes(word))
      if (item.hidden === fits) item.hidden = !fits
      if (fits) count += 1
    })
    for (const section of sections) {
      const empty = words.length > 0 && !section.querySelector(':is(li, .definition, .callout, .example, figure):not([hidden])')
      if (section.hidden !== empty) section.hidden = empty
    }
    say(words.length > 0 ? count + ' of ' + items.length : '')
  }
  search.addEventListener('input', filter)

  const act = (line) => {
    const row = line.closest('.row').classList
    if (root.classList.contains('quiz') && !row.contains('seen')) row.add('seen')
    else navigator.clipboard.writeText(line.textContent).then(
      () => say('Copied: ' + line.textContent),
      () => say('This browser does not let a page copy.'),
    )
  }
  for (const line of lines) {
    line.tabIndex = 0
    line.setAttribute('role', 'button')
    line.title = 'Copy'
  }
  document.addEventListener('click', ({ target }) => {
    const line = target.closest('.row')?.querySelector('.line')
    if (!line || target.closest('a') || String(getSelection()) !== '') return
    if (target.closest('.line') || root.classList.contains('quiz')) act(line)
  })
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (key === '/' && target !== search && !event.ctrlKey && !event.metaKey) search.focus()
    else if (key === 'Escape' && target === search) {
      search.value = ''
      filter()
    } else if ((key === 'Enter' || key === ' ') && target.matches('.line')) act(target)
    else return
    event.preventDefault()
  })

  quiz.addEventListener('click', () => {
    const on = root.classList.toggle('quiz')
    quiz.setAttribute('aria-pressed', on)
    for (const line of lines) line.closest('.row').classList.remove('seen')
    say(on ? 'Touch a row to see its command' : '')
  })

  const themes = ['auto', 'light', 'dark']
  const schemes = { auto: 'light dark', light: 'light', dark: 'dark' }
  const paint = (name) => {
    root.style.colorScheme = schemes[name]
    theme.textContent = 'Theme: ' + name
    theme.value = name
  }
  let saved = 'auto'
  try {
    saved = localStorage.getItem('ddd-build-theme') ?? saved
  } catch {}
  paint(saved in schemes ? saved : 'auto')
  theme.addEventListener('click', () => {
    paint(themes[(themes.indexOf(theme.value) + 1) % themes.length])
    try {
      localStorage.setItem('ddd-build-theme', theme.value)
    } catch {}
  })
  tools.hidden = false
})()
`
