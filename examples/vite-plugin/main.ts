import { commands } from 'virtual:notes'

const list = document.createElement('dl')
for (const { value, description } of commands) {
  list.append(Object.assign(document.createElement('dt'), { textContent: value }))
  list.append(Object.assign(document.createElement('dd'), { textContent: description ?? '' }))
}
document.body.append(list)
