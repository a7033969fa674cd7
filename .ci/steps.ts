/** Runs the steps of `npm test` (or, with the argument `check`, those without a browser) and sums up their tests. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import process from 'node:process'

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface Step {
  readonly script: string
  readonly args?: readonly string[]
  /** The report it leaves, and how its tests are counted. */
  readonly report?: { readonly path: string; readonly count: (json: string) => Counts }
  readonly needsBrowser?: true
}

const unitReport = '.cache/unit.json'
const browserReport = '.cache/browser.json'

const steps: readonly Step[] = [
  { script: 'format' },
  { script: 'types' },
  { script: 'lint' },
  {
    script: 'unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: { path: unitReport, count: countUnit },
  },
  { script: 'unused' },
  { script: 'build' },
  { script: 'budget' },
  { script: 'browser', report: { path: browserReport, count: countBrowser }, needsBrowser: true },
]

function countUnit(json: string): Counts {
  const report = JSON.parse(json) as Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests', number>
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests }
}

function countBrowser(json: string): Counts {
  const { stats } = JSON.parse(json) as {
    stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>
  }
  if (stats.flaky > 0) console.log(`${stats.flaky} passed only when tried again`)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/** True if the step passed; its tests are added to `total`. */
function run(step: Step, total: Counts[]): boolean {
  const started = performance.now()
  if (step.report) rmSync(step.report.path, { force: true })
  const result = spawnSync('npm', ['run', '--silent', step.script, '--', ...(step.args ?? [])], {
    stdio: 'inherit',
  })
  if (step.report && existsSync(step.report.path)) {
    total.push(step.report.count(readFileSync(step.report.path, 'utf8')))
  }
  const reported = !step.report || existsSync(step.report.path)
  if (!reported) console.log(`${step.script} left no report`)
  const passed = result.status === 0 && reported
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${step.script} ${seconds} s\n`)
  return passed
}

mkdirSync('.cache', { recursive: true })
const chosen = steps.filter((step) => !(process.argv[2] === 'check' && step.needsBrowser))
const counts: Counts[] = []
const failedSteps = chosen.filter((step) => !run(step, counts)).map((step) => step.script)

const sum = (key: keyof Counts) => counts.reduce((all, one) => all + one[key], 0)
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`)
if (failedSteps.length > 0) console.log(`failed steps: ${failedSteps.join(', ')}`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = failedSteps.length > 0 ? 1 : 0
