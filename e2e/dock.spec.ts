/** The tabs under the diagrams. */

import { expect, test, type App } from './app.ts'

const tab = (app: App, name: string) =>
  app.page.getByRole('tablist', { name: 'Details' }).getByRole('tab', { name, exact: true })

test('the tabs are gone through by arrows, Home and End, and by T outside of them', async ({
  app,
  isMobile,
}) => {
  test.skip(isMobile, 'there a switch at the bottom chooses')
  await app.openExample('Session')
  const { keyboard } = app.page
  const names = ['Fields', 'Targets', 'All structs', 'Lines']
  const last = names.at(-1)!
  await expect(app.page.getByRole('tablist', { name: 'Details' }).getByRole('tab')).toHaveText(names)
  await tab(app, 'Fields').focus()
  for (const [key, name] of [
    ['ArrowLeft', last],
    ['ArrowRight', 'Fields'],
    ['End', last],
    ['Home', 'Fields'],
  ] as const) {
    await keyboard.press(key)
    await expect(tab(app, name)).toBeFocused()
    await expect(tab(app, name)).toHaveAttribute('aria-selected', 'true')
    await expect(app.page.getByRole('tabpanel', { name, exact: true })).toBeVisible()
    await expect(app.page.getByRole('tablist', { name: 'Details' }).locator('[tabindex="0"]')).toHaveCount(1)
  }
  for (const name of [...names.slice(1), 'Fields']) {
    await keyboard.press('t')
    await expect(tab(app, name)).toHaveAttribute('aria-selected', 'true')
  }
})

test('which tab is looked at travels with a link', async ({ app, visit }) => {
  await app.openExample('Session')
  await expect(app.struct('Session')).toBeVisible()
  await app.showTab('All structs')
  const other = await visit(await app.copyLink())
  await expect(tab(other, 'All structs')).toHaveAttribute('aria-selected', 'true')
})

test('on a phone the switch at the bottom shows each panel alone', async ({ app, isMobile }) => {
  test.skip(!isMobile, 'there the panels are under the diagrams')
  await app.openExample('Session')
  await expect(app.diagram('Session', 'Declared')).toBeVisible()
  for (const name of ['Fields', 'Targets', 'All structs', 'Lines']) {
    const panel = await app.showTab(name)
    await expect(panel).toBeVisible()
    await expect(app.page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true')
    await expect(app.diagram('Session', 'Declared')).toBeHidden()
  }
})
