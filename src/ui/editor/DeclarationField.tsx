/** Takes the declaration of an unknown type, as it is pasted. It is read before it is assumed. */

import { useId, useState } from 'preact/compat'
import type { Assumed } from '../../engine/index.ts'
import { withAssumed } from '../../state/documentStore.ts'
import { useStores } from '../stores.ts'
import styles from './AssumeForm.module.css'

interface Props {
  readonly name: string
  readonly assumed: Assumed | undefined
  readonly onApply: (assumed: Assumed) => void
}

/** What was typed and not taken yet, by the document and the type: the form may be closed and opened again. */
const typed = new Map<string, string>()

export function DeclarationField({ name, assumed, onApply }: Props) {
  const { documents, analyses, session } = useStores()
  const declared = assumed && 'declaration' in assumed ? assumed.declaration : ''
  const [key] = useState(() => `${session.opened()} ${name}`)
  const [text, setText] = useState(() => typed.get(key) ?? declared)
  const [isOpen] = useState(text !== '')
  const [problem, setProblem] = useState('')
  const problemId = useId()
  const own = name.replace(/^.*\.|\[.*$/gs, '')

  async function apply() {
    const { source, goarch, go, assume } = documents.getState()
    const declaration = { declaration: text }
    const question = { source, goarch, go, assume: withAssumed(assume, name, declaration) }
    const read = await analyses.write({ kind: 'declare', name, question })
    setProblem(read.ok ? '' : read.why)
    if (!read.ok) return
    typed.delete(key)
    onApply(declaration)
  }

  return (
    <details className={styles.declaration} open={isOpen}>
      <summary>or paste its declaration</summary>
      <textarea
        className={styles.text}
        rows={4}
        spellcheck={false}
        aria-label={`Declaration of ${name}`}
        aria-describedby={problem ? problemId : undefined}
        placeholder={`type ${own} struct {\n\t…\n}`}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value)
          typed.set(key, event.currentTarget.value)
        }}
      />
      {problem && (
        <p id={problemId} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <button
        type="button"
        className={styles.apply}
        disabled={text.trim() === ''}
        onClick={() => void apply()}
      >
        Use declaration
      </button>
    </details>
  )
}
