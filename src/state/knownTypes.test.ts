import { describe, expect, test } from 'vitest'
import type { Import } from '../engine/index.ts'
import { candidatesFor, readKnownTypes } from './knownTypes.ts'

const numbers = '{"size":16,"align":1,"ptrWords":[]}'
const line = (path: string, name: string, type: string) =>
  `["${path}","v1.2.3","${path}","${name}","${type}",${numbers},${numbers}]`
const list = readKnownTypes(
  `{"go":"1.26.8","types":[${[
    line('github.com/google/uuid', 'uuid', 'UUID'),
    line('github.com/gofrs/uuid/v5', 'uuid', 'UUID'),
    line('k8s.io/apimachinery/pkg/apis/meta/v1', 'v1', 'Time'),
    line('github.com/go-x/types', 'types', 'Time'),
  ].join(',')}]}`,
)

function found(name: string, ...imports: readonly Import[]) {
  const { isImported, types } = candidatesFor(name, imports, list)
  return [isImported, types.map(({ known }) => known)]
}

describe('what an unknown name may be', () => {
  test('is by its import path', () => {
    const google = { name: null, path: 'github.com/google/uuid' }
    expect(found('uuid.UUID', google)).toEqual([true, ['github.com/google/uuid.UUID']])
    expect(found('id.UUID', { ...google, name: 'id' })).toEqual([true, ['github.com/google/uuid.UUID']])
    const meta = { name: 'metav1', path: 'k8s.io/apimachinery/pkg/apis/meta/v1' }
    expect(found('metav1.Time', meta)).toEqual([true, ['k8s.io/apimachinery/pkg/apis/meta/v1.Time']])
  })

  test('is any of that package name where no import says it', () => {
    const both = ['github.com/google/uuid.UUID', 'github.com/gofrs/uuid/v5.UUID']
    expect(found('uuid.UUID')).toEqual([false, both])
    expect(found('uuid.UUID', { name: null, path: 'time' })).toEqual([false, both])
    expect(found('metav1.Time')).toEqual([false, ['k8s.io/apimachinery/pkg/apis/meta/v1.Time']])
    expect(found('v1.Time')).toEqual([false, ['k8s.io/apimachinery/pkg/apis/meta/v1.Time']])
  })

  test.each([
    ['of another path', 'uuid.UUID', { name: null, path: 'example.com/uuid' }],
    ['of another path and name', 'uuid.UUID', { name: 'uuid', path: 'example.com/ids' }],
    ['of a version of another path', 'uuid.UUID', { name: null, path: 'example.com/go-uuid/v2' }],
  ])('is nothing of the list where it is imported: %s', (_, name, imported) => {
    expect(found(name, imported)).toEqual([false, []])
  })

  test('is nothing where the list has no such type, or it is of no package', () => {
    expect(found('uuid.Other')).toEqual([false, []])
    expect(found('UUID')).toEqual([false, []])
    expect(found('a.b.UUID')).toEqual([false, []])
  })

  test('is of the version that the list was made for', () => {
    expect(candidatesFor('v1.Time', [], list).types[0]).toMatchObject({ version: 'v1.2.3', go: '1.26' })
  })
})
