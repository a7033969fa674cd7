import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'
import { defineConfig, type Plugin } from 'vitest/config'

/** Runs before anything is painted. */
const themeScript = readFileSync(new URL('public/theme.js', import.meta.url), 'utf8')

/** What the built page may load. Inline styles and wasm are for the editor and gofmt. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`,
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

/** Puts what holds up the first paint into the built page itself: its style and the script of the theme. */
const inlined: Plugin = {
  name: 'inlined',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const [script] = /<script src="\.\/theme\.js"[^>]*><\/script>/.exec(html) ?? []
      const [link, path = ''] = /<link rel="stylesheet"[^>]* href="\.\/(assets\/[^"]+)">/.exec(html) ?? []
      const style = bundle[path]
      if (!script || !link || style?.type !== 'asset') throw new Error('The page has no theme.js or no style')
      delete bundle[path]
      // Fonts are beside the style, in assets/.
      const css = String(style.source).replaceAll('url(./', 'url(./assets/')
      return html
        .replace(script, () => `<script>${themeScript}</script>`)
        .replace(link, () => `<style>${css}</style>`)
    },
  },
}

/** Whether a module is imported before the page runs, by what the entry imports. */
function isOfPage(id: string, of: Rolldown.ChunkingContext, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  const module = of.getModuleInfo(id)
  return module !== null && (module.isEntry || module.importers.some((each) => isOfPage(each, of, seen)))
}

const stub = (name: string) => fileURLToPath(new URL(`src/ui/editor/stubs/${name}.ts`, import.meta.url))

export default defineConfig({
  base: './', // works at any path of a host
  appType: 'mpa', // a file that is not there is a 404, not the page
  plugins: [policyOfBuiltPage, inlined],
  resolve: {
    alias: {
      // react-codemirror and zustand ask for React, whose API Preact has in 57 KB less.
      react: 'preact/compat',
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom': 'preact/compat',
      // react-codemirror imports both whether they are used or not: 30 KB gzipped.
      '@uiw/codemirror-extensions-basic-setup': stub('basicSetup'),
      '@codemirror/theme-one-dark': stub('oneDark'),
    },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // What the page needs to run is one script: each by itself, what scripts share would be packed worse.
        codeSplitting: {
          groups: [{ debugName: 'page', name: (id, of) => (isOfPage(id, of) ? 'page' : null) }],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 30_000 },
})
