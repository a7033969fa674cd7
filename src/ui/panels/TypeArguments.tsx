/** What a generic struct is laid out for: an input for each type parameter. */

import { useId } from 'preact/compat'
import { useStore } from 'zustand'
import type { GenericLayout } from '../../engine/layout/structLayout.ts'
import { chooseTypeArgs } from '../../state/documentStore.ts'
import { useStores } from '../stores.ts'
import styles from './TypeArguments.module.css'

interface Props {
  readonly name: string
  readonly generic: GenericLayout
}

export function TypeArguments({ name, generic: { params, args } }: Props) {
  const { documents } = useStores()
  const chosen = useStore(documents, ({ assume }) =>
    Object.hasOwn(assume.typeArgs, name) ? assume.typeArgs[name] : undefined,
  )
  const asked = params.map((_, i) => chosen?.[i] ?? '')

  function ask(i: number, text: string) {
    if (text.trim() === asked[i]) return
    const next = asked.map((each, at) => (at === i ? text.trim() : each))
    chooseTypeArgs(documents, name, next.every((each) => each === '') ? null : next)
  }

  return (
    <div className={styles.line} role="group" aria-label={`Type arguments of ${name}`}>
      <span>laid out for</span>
      {params.map((param, i) => (
        <Argument
          key={`${param} ${asked[i]}`}
          param={param}
          asked={asked[i]}
          taken={args[i]}
          onAsk={(text) => ask(i, text)}
        />
      ))}
      {!chosen && <span className={styles.usual}>the first types that the constraints allow</span>}
    </div>
  )
}

interface ArgumentProps {
  readonly param: string
  /** '' for what is usual. */
  readonly asked: string
  /** What the layout has. */
  readonly taken: string
  readonly onAsk: (text: string) => void
}

function Argument({ param, asked, taken, onAsk }: ArgumentProps) {
  const said = useId()
  const isRefused = asked !== '' && normal(asked) !== normal(taken)
  return (
    <span className={styles.argument}>
      <label>
        <code>{param} =</code>{' '}
        <input
          className={styles.input}
          defaultValue={asked}
          placeholder={taken}
          size={Math.max(6, asked.length, taken.length)}
          spellcheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-invalid={isRefused}
          aria-describedby={isRefused ? said : undefined}
          onBlur={(event) => onAsk(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onAsk(event.currentTarget.value)
          }}
        />
      </label>
      {isRefused && (
        <span id={said} className={styles.refused}>
          no type that {param} can be here: {taken} instead
        </span>
      )}
    </span>
  )
}

/** Types are written in more than one way: with other spaces, `any` in full, `byte` and `rune` by their other names. */
function normal(type: string): string {
  return type
    .replaceAll(/\binterface\s*\{\s*\}/g, 'any')
    .replaceAll(/\bbyte\b/g, 'uint8')
    .replaceAll(/\brune\b/g, 'int32')
    .replaceAll(/\s+/g, '')
}
