import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { goVersions, nearestGo } from './goVersions.ts'

test('there is data for the versions that can be chosen', () => {
  const folders = readdirSync(new URL('../../public/std/', import.meta.url))
  expect([...goVersions].toSorted()).toEqual(folders.toSorted())
})

test('a version without data is taken for the nearest older one, or else for the oldest', () => {
  expect(nearestGo('1.24')).toBe('1.24')
  expect(nearestGo('1.99')).toBe(goVersions[0])
  expect(nearestGo('1.9')).toBe('1.22')
})
