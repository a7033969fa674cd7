/** The headless door: prints the layout of every struct in the Go files and folders it is given. */

import { readFileSync } from 'node:fs'
import process from 'node:process'
import { runCommand } from './cli/command.ts'

// npm runs scripts in the folder of package.json; paths are meant from where the user stands.
if (process.env['INIT_CWD'] !== undefined) process.chdir(process.env['INIT_CWD'])

const inColor = process.stdout.isTTY && !process.env['NO_COLOR']
const result = runCommand(process.argv.slice(2), () => readFileSync(0, 'utf8'), inColor)

// A reader that has read enough, as `head`, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.stdout.write(result.stdout)
process.stderr.write(result.stderr)
process.exitCode = result.exitCode
