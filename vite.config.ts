import { defineConfig, type Plugin } from 'vitest/config'

/** What the built page may load. Inline styles and wasm are for the editor and gofmt. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Puts the policy into the built page only: the development server needs inline scripts. */
const policyOfBuiltPage: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
}

const stub = (name: string) => new URL(`src/ui/editor/stubs/${name}.ts`, import.meta.url).pathname

export default defineConfig({
  base: './', // works at any path of a host
  appType: 'mpa', // a file that is not there is a 404, not the page
  plugins: [policyOfBuiltPage],
  resolve: {
    alias: {
      // react-codemirror and zustand ask for React, whose API Preact has at a tenth of its size.
      react: 'preact/compat',
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom': 'preact/compat',
      // react-codemirror imports both whether they are used or not: 30 KB gzipped.
      '@uiw/codemirror-extensions-basic-setup': stub('basicSetup'),
      '@codemirror/theme-one-dark': stub('oneDark'),
    },
  },
  build: { target: 'es2022', assetsInlineLimit: 0 },
  worker: { format: 'es' },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 30_000 },
})
