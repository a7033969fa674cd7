/** The examples: each opens on what it teaches, and says it until it is changed. */

import { expect, test, type App } from './app.ts'

/** The struct that each is about, the target it opens on, and what of its lesson is to be read. */
const examples = [
  ['Session', 'Session', 'amd64', '25 of its 168 bytes are padding'],
  ['Node', 'Node', 'amd64', 'No order makes it smaller'],
  ['Guard', 'Guard', 'amd64', 'or its address would be past the end'],
  ['Stat', 'Stat', '386', 'On 386 an int64 starts at a multiple of 4'],
  ['Counters', 'Counters', 'amd64', 'Two goroutines that write to one cache line'],
  ['Tile', 'Tile', 'amd64', '264 bytes take one of 288'],
  ['User', 'User', 'amd64', 'The last 7 bytes of Base are padding'],
  ['Entry', 'Names', 'amd64', 'a layout for each list of type arguments'],
] as const

const target = (app: App, goarch: string) => app.page.getByRole('radio', { name: goarch, exact: true })

test('each example opens on its struct and its target, and says what it teaches', async ({ app }) => {
  for (const [name, struct, goarch, lesson] of examples) {
    await app.openExample(name)
    await expect(app.struct(struct)).toBeVisible()
    await expect(target(app, goarch)).toBeChecked()
    await expect(app.page.getByText(lesson)).toBeInViewport({ ratio: 1 })
  }
})

test('Node opens beside the order with fewer pointer bytes', async ({ app }) => {
  await app.openExample('Node')
  await app.look('Optimal')
  await expect(app.diagram('Node', 'Optimal')).toBeVisible()
  await expect(app.figure('Node', 'Pointer bytes')).toHaveText(/56.*16/)
})

test('a lesson goes where it is not true, and with the first edit', async ({ app }) => {
  const lesson = app.page.getByText('On 386 an int64 starts')
  await app.openExample('Stat')
  await expect(lesson).toBeVisible()
  await app.chooseTarget('amd64')
  await expect(lesson).toBeHidden()
  await app.chooseTarget('386')
  await expect(lesson).toBeVisible()
  await app.source.focus()
  await app.page.keyboard.press('End')
  await app.page.keyboard.type(' ')
  await expect(lesson).toBeHidden()
})
