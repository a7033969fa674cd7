/** How an element says which part of a struct it stands for. */

import type { PartName } from './parts.ts'

/** `data-field`, or `data-padding` for the padding after it: the field's index; `data-part`: the path of what lies in it. */
export function partData({ field, path, isInner }: PartName, key: 'field' | 'padding' = 'field') {
  return { [`data-${key}`]: field, 'data-part': isInner ? path : undefined }
}
