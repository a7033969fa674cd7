/** Stands in for @codemirror/theme-one-dark, which react-codemirror imports and this page does not use. */

export const oneDark = []
