import { expect, test, type App } from './app.ts'

const quota = `type Quota struct {
	owner   int64
	ok      bool
	balance decimal.Decimal
}
`

const imported = `package shop

import (
	"github.com/google/uuid"
	"github.com/shopspring/decimal"
)

type Order struct {
	id    uuid.UUID
	price decimal.Decimal
	paid  bool
}
`

async function openForm(app: App, name: string) {
  await expect(app.page.locator('.cm-lintRange-info').first()).toBeVisible()
  await app.line(name).click()
  const form = app.page.getByRole('form', { name: `What to take ${name} for` })
  await expect(form).toBeVisible()
  return form
}

const sizeIs = (app: App, title: RegExp) => expect(app.page).toHaveTitle(title)

test('an unknown type is taken for a known one, of a version that is said, and a link keeps it', async ({
  app,
  visit,
}) => {
  await app.paste(quota)
  const form = await openForm(app, 'decimal.Decimal')
  const choice = form.getByRole('button', { name: 'github.com/shopspring/decimal' })
  await expect(choice).toHaveText(/^github\.com\/shopspring\/decimal v\d+\.\d+\.\d+ · 16\u2009B$/)
  await choice.click()
  await sizeIs(app, /^Quota 32/)
  await expect(app.page.getByRole('button', { name: '1 assumed' })).toHaveText(
    /^1 assumed: decimal\.Decimal as of v\d/,
  )

  const other = await visit(await app.copyLink())
  await sizeIs(other, /^Quota 32/)
  await other.chooseTarget('386')
  await sizeIs(other, /^Quota 20/)
  await other.page.getByRole('button', { name: '1 assumed' }).click()
  const list = other.page.getByRole('dialog', { name: 'Assumed types' })
  await expect(list).toContainText(/github\.com\/shopspring\/decimal\.Decimal as of v\S+ with Go 1\.\d+: 8/)
  await list.getByRole('button', { name: 'Remove decimal.Decimal' }).click()
  await expect(other.page.getByRole('button', { name: '1 assumed' })).toBeHidden()
})

test('the form is seen whole', async ({ app }) => {
  await app.paste('type T struct {\n\tok bool\n\tm  MyThing\n}\n')
  const form = await openForm(app, 'MyThing')
  const pane = app.page.locator('.cm-scroller')
  await expect
    .poll(async () => {
      const [box, around] = [await form.boundingBox(), await pane.boundingBox()]
      return box!.y >= around!.y && box!.y + box!.height <= around!.y + around!.height
    })
    .toBe(true)
  await form.getByLabel('or size').fill('16')
  await form.getByRole('button', { name: 'Apply' }).click()
  await sizeIs(app, /^T 24/)
})

test('what the source imports is offered at once', async ({ app }) => {
  await app.paste(imported)
  await expect(app.page.getByText(/^Known:/)).toContainText(/uuid\.UUID as of v\S+, decimal\.Decimal as of v/)
  await app.page.getByRole('button', { name: 'Take all 2' }).click()
  await sizeIs(app, /^Order 40/)
  await expect(app.page.getByRole('button', { name: '2 assumed' })).toBeVisible()
  await expect(app.page.getByText(/^Known:/)).toBeHidden()
})

test('what is imported from elsewhere is not taken for what is known', async ({ app }) => {
  await app.paste(imported.replace('github.com/google/uuid', 'example.com/mine/uuid'))
  await expect(app.page.getByText(/^Known:/)).toContainText('decimal.Decimal')
  await expect(app.page.getByText(/^Known:/)).not.toContainText('uuid.UUID')
})

test('the declaration of an unknown type is pasted, and a link keeps it', async ({ app, visit }) => {
  await app.paste(quota)
  const form = await openForm(app, 'decimal.Decimal')
  await form.getByText('or paste its declaration').click()
  const text = form.getByLabel('Declaration of decimal.Decimal')
  await text.fill('type Decimal struct {\n\tvalue *big.Int\n\texp other\n}')
  await form.getByRole('button', { name: 'Use declaration' }).click()
  await expect(form.getByRole('alert')).toHaveText(/^line 3 of its declaration: other /)

  await app.page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await app.source.focus()
  await app.page.keyboard.press('Control+.')
  await expect(text).toHaveValue(/exp other/)
  await text.fill('type Decimal struct {\n\tvalue *big.Int\n\texp int32\n}')
  await form.getByRole('button', { name: 'Use declaration' }).click()
  await expect(form).toBeHidden()
  await sizeIs(app, /^Quota 32/)
  await expect(app.page.getByRole('button', { name: '1 assumed' })).toHaveText(
    '1 assumed: decimal.Decimal as declared',
  )

  const other = await visit(await app.copyLink())
  await sizeIs(other, /^Quota 32/)
  await other.chooseTarget('386')
  await sizeIs(other, /^Quota 20/)
})

test('a declaration that is not taken yet stays with its document', async ({ app }) => {
  await app.paste(quota)
  const form = await openForm(app, 'decimal.Decimal')
  await form.getByText('or paste its declaration').click()
  const text = form.getByLabel('Declaration of decimal.Decimal')
  await text.fill('type Decimal struct {')
  await app.page.keyboard.press('Escape')
  await expect(form).toBeHidden()

  const link = await app.copyLink()
  await app.page.keyboard.press('Escape') // closes the menu that a phone has the button in
  await app.page.evaluate((fragment) => (location.hash = fragment), link)
  await expect(app.page.getByText('This came with a link.')).toBeVisible()
  await openForm(app, 'decimal.Decimal')
  await form.getByText('or paste its declaration').click()
  await expect(text).toHaveValue('')
})
