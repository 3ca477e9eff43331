import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../src/parse/language.js'

describe('detectLanguage', () => {
  it.each([
    ['en', 'The image is a template that you start containers from.'],
    ['de', 'Das Image ist eine Vorlage, aus der man Container startet.'],
    ['fr', "L'image est un modèle dans lequel on trouve des conteneurs."],
    ['es', 'La imagen es una plantilla de la que se crean los contenedores.'],
    ['pt', 'A imagem é um modelo para os contêineres e não uma máquina.'],
    ['it', "L'immagine è un modello per i container e non una macchina."],
    ['nl', 'Het image is een sjabloon waaruit je de containers start.'],
    ['pl', 'Obraz to szablon, z którego się nie uruchamia, ale jest potrzebny.'],
    ['cs', 'Obraz je šablona, která se používá pro kontejnery.'],
    ['sv', 'En avbild är en mall som inte kan ändras.'],
    ['hu', 'Az image egy sablon, és nem konténer.'],
    ['id', 'Image adalah templat yang tidak dapat diubah.'],
    ['tr', 'İmaj bir şablon ve kapsayıcı için gerekli olan bir dosyadır.'],
    ['vi', 'Image là một khuôn mẫu để tạo các container và không thay đổi.'],
    ['ru', 'Образ — это шаблон для контейнеров.'],
    ['uk', 'Образ — це шаблон для контейнерів.'],
    ['ja', 'イメージはコンテナのひな形です。`docker run` で起動する。'],
    ['zh', '镜像是容器的模板。用 docker run 启动。'],
    ['ko', '이미지는 컨테이너의 템플릿이다.'],
    ['hi', 'इमेज एक टेम्पलेट है।'],
    ['th', 'อิมเมจคือแม่แบบ'],
    ['ar', 'الصورة قالب للحاويات'],
    ['fa', 'ایمیج یک قالب برای کانتینر است'],
  ])('%s', (code, text) => {
    expect(detectLanguage(text)).toBe(code)
  })

  it('ignores code, and returns English without evidence', () => {
    expect(detectLanguage('`der die das`\n\n```\nder die das und ist nicht\n```\n\nkubectl get pods')).toBe(
      'en',
    )
    expect(detectLanguage('')).toBe('en')
  })

  it('takes linear time for fences that never end', () => {
    const started = performance.now()
    detectLanguage('```\n<'.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})
