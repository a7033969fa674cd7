/** Stands in for @uiw/codemirror-extensions-basic-setup, which react-codemirror imports and this page does not use. */

export const basicSetup = () => []
