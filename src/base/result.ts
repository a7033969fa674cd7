/** A value, or why there is none: for input from outside, where being wrong is no bug of ours. */

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }
