/** What is in sight before the script is there. */

import { expect, test } from './app.ts'

test('the name is there before the script, which leaves it where it is', async ({ page }) => {
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await gate
    await route.continue()
  })
  await page.goto('./', { waitUntil: 'commit' })
  const brand = page.getByRole('banner').getByRole('heading', { name: 'offsetof' })
  const places = () =>
    Promise.all([brand, brand.locator('svg'), page.getByRole('banner')].map((each) => each.boundingBox()))
  await expect(brand).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  const before = await places()

  letGo()
  await expect(page.getByRole('main')).toBeVisible()
  expect(await places()).toEqual(before)
})
