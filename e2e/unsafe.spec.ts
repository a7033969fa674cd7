import { expect, test, type App } from './app.ts'

const source = `type T struct {
	ok bool
	n  int
	s  []string
}

func f(t T) {
	_ = unsafe.Sizeof(t)
	_ = unsafe.Offsetof(t.s)
	_ = unsafe.Sizeof(g())
}
`

const valueAt = (app: App, text: string) =>
  app
    .line(text)
    .locator('[data-value]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-value')))

test('behind a call of unsafe.Sizeof stands what it comes to on the target', async ({ app }) => {
  await app.paste(source)
  await expect.poll(() => valueAt(app, 'Sizeof(t)')).toEqual(['40'])
  expect(await valueAt(app, 'Offsetof(t.s)')).toEqual(['16'])
  expect(await valueAt(app, 'Sizeof(g())')).toEqual([])
  expect(await app.sourceText()).toBe(source)

  await app.chooseTarget('386')
  await expect.poll(() => valueAt(app, 'Sizeof(t)')).toEqual(['20'])
})
