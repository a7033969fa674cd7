/** What is pasted shows its bytes, exactly as the compiler lays them out. */

import { expect, test } from './app.ts'

const data = 'type Data struct {\n\tid   int64\n\tname string\n\tflag bool\n}\n'

test('a struct shows its figures, its diagram and its fields', async ({ app }) => {
  await app.paste(data)
  await expect(app.figure('Data', 'Size')).toHaveText(/^32\s*B$/)
  await expect(app.figure('Data', 'Align')).toHaveText(/^8\s*B$/)
  await expect(app.figure('Data', 'Padding')).toHaveText(/^7\s*B$/)
  await expect(app.figure('Data', 'Pointer bytes')).toHaveText(/^16\s*B$/)
  await expect(app.figure('Data', 'Size class')).toHaveText(/^32\s*B$/)

  await expect(app.diagram('Data', 'Declared').locator('[data-field]')).toHaveCount(3)
  await expect(app.diagram('Data', 'Declared').getByRole('listitem', { name: 'name string' })).toBeVisible()
  await app.look('Suggested')
  await expect(app.diagram('Data', 'Suggested')).toContainText('Already the smallest')
  await expect(app.diagram('Data', 'Suggested')).toContainText(
    'fewer pointer bytes: 8 B instead of 16 B'.replaceAll(' B', '\u2009B'),
  )

  await expect(app.row('Data', 'flag')).toHaveText(['bool', '24', '1', '1', '7', '0', 'bool'])
  await expect(app.page).toHaveTitle('Data 32\u2009B · offsetof')
})

test('an order that takes less is shown beside the declared one', async ({ app }) => {
  await app.paste('type T struct {\n\ta bool\n\tb int64\n\tc bool\n}\n')
  await expect(app.figure('T', 'Size')).toHaveText(/^24\s*16\s*B$/)
  await app.look('Suggested')
  await expect(app.diagram('T', 'Suggested').locator('[data-field]')).toHaveCount(3)
  await expect(app.diagram('T', 'Suggested')).toContainText('1 move')
  await expect(app.diagram('T', 'Suggested')).toContainText('8 B freed')
})

test('the example is real Go with types of the standard library', async ({ app }) => {
  await app.openExample('Session')
  await expect(app.structs).toHaveCount(3)
  await expect(app.figure('Session', 'Size')).toHaveText(/^168\s*144\s*B$/)
  await expect(app.figure('Session', 'Pointer bytes')).toHaveText(/^144\s*112\s*B$/)
  await expect(app.page).toHaveTitle('Session 168\u2009B · offsetof')
  await app.select('Frame')
  await expect(app.figure('Frame', 'Size')).toHaveText(/^56\s*40\s*B$/)
  await app.select('Quota')
  await expect(app.structs.nth(2)).toContainText('size unknown')
  await expect(app.struct('Quota')).toContainText('decimal.Decimal')
})

test('while the text does not parse, the structs that do are shown and the error leads to its place', async ({
  app,
}) => {
  const broken = `${data}\ntype Broken struct {\n\tn int64 int64\n}\n`
  await app.paste(broken)
  await expect(app.figure('Data', 'Size')).toHaveText(/^32\s*B$/)
  const error = app.diagnostics.first()
  await expect(error).toContainText(/^8:10:/)
  await error.click()
  await expect(app.source).toBeFocused()
  await app.page.keyboard.press('Delete')
  await expect.poll(app.sourceText).toBe(broken.replace('int64 int64', 'int64 '))
})

test('a package that several have the name of is said, and can be another', async ({ app }) => {
  await app.paste('type T struct {\n\tt template.Template\n\tr rand.Rand\n}\n')
  const choice = app.page.getByRole('combobox', { name: /^template/ })
  await expect(choice).toHaveValue('text/template')
  await choice.selectOption('html/template')
  await expect(choice).toHaveValue('html/template')
})

test('a generic struct says what it is laid out for', async ({ app }) => {
  await app.paste('type Pair[K comparable, V any] struct {\n\tkey K\n\tvalue V\n}\n')
  await expect(app.page.getByRole('textbox', { name: 'K =' })).toHaveAttribute('placeholder', 'int')
})

test('text without a struct says so, and which types it has', async ({ app }) => {
  await app.paste('package p\n\nfunc f() {}\n')
  await expect(app.page.getByText('No struct type in this source')).toBeVisible()
  await expect(app.page.getByText('It declares no type at all.')).toBeVisible()
  await app.paste('type Celsius float64\n\ntype Reader interface{ Read([]byte) (int, error) }\n')
  await expect(app.page.getByRole('listitem')).toHaveText(['type Celsius float64', 'type Reader interface'])
})

test('of 3,000 structs a few are drawn', async ({ app }) => {
  test.slow()
  const structs = Array.from(
    { length: 3000 },
    (_, i) => `type T${i} struct {\n\ta bool\n\tb int\n\tc bool\n}\n`,
  )
  await app.paste(structs.join('\n'))
  await expect(app.page.getByText('3,000 structs')).toBeVisible({ timeout: 30_000 })
  expect(await app.structs.count()).toBeLessThan(20)
  expect(await app.page.locator('figure svg').count()).toBeLessThanOrEqual(2)

  await app.chooseTarget('386')
  await expect(app.figure('T0', 'Size')).toHaveText(/^12\s*8\s*B$/, { timeout: 30_000 })
})

test('a file whose package declares names in its other files has no errors, and they take one line', async ({
  app,
}) => {
  const fields = ['Header', 'Cookie', 'conn', 'timer', 'pool'].map((name) => `\t${name}Of ${name}\n`)
  await app.paste(
    `package p\n\nimport "fmt"\n\ntype U struct {\n\tn int64\n${fields.join('')}\tb [limit]byte\n}\n`,
  )
  const said = app.page.getByRole('list', { name: 'Diagnostics' })
  await expect(said.getByRole('listitem')).toHaveText([
    /^6 names are not declared in this source.*: Header, Cookie/,
  ])
  await expect(app.page.getByText(/\d errors?$/)).toBeHidden()
  await expect(app.page.locator('.cm-lintRange-error')).toHaveCount(0)
  await expect(app.page.locator('.cm-lintRange-info').first()).toBeAttached()
  await said.getByRole('button', { name: 'timer' }).click()
  await expect(app.page.getByRole('form', { name: 'What to take timer for' })).toBeVisible()
})

test('of a document that is pasted over nothing is shown', async ({ app }) => {
  const old = 'type Old struct {\n\tq bool\n\tz int64\n}\n'
  await app.paste(old)
  await expect(app.figure('Old', 'Size')).toBeVisible()
  await app.paste('type S struct {a int; b bool}\ntype T struct { x int; y ma')
  await expect(app.figure('S', 'Size')).toHaveText(/^16\s*B$/)
  await expect(app.page.getByRole('tabpanel', { name: 'Layout of Old' })).toHaveCount(0)

  await app.paste(old)
  await expect(app.figure('Old', 'Size')).toBeVisible()
  await app.paste('<html>\n<body class="a">Hello</body>\n</html>\n')
  await expect(app.page.getByText('No structs yet').first()).toBeVisible()
  await expect(app.page.getByRole('tabpanel', { name: 'Layout of Old' })).toHaveCount(0)

  await app.paste(old)
  await expect(app.figure('Old', 'Size')).toBeVisible()
  await app.line('z int64').click()
  await app.page.keyboard.press('End')
  await app.page.keyboard.type(' m]')
  await expect(app.page.getByRole('tabpanel', { name: 'Layout of Old' })).toContainText('from the last valid')
})
