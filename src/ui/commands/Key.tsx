/** A key, or a chord of several, as it is written on this computer. */

import styles from './Key.module.css'
import { namesOfKey } from './keys.ts'

export function Key({ name }: { readonly name: string }) {
  return (
    <span className={styles.key}>
      {namesOfKey(name).map((each) => (
        <kbd key={each}>{each}</kbd>
      ))}
    </span>
  )
}
