/** The top bar: the name, the target, the Go version; the examples, the link, the theme, the help. */

import { memo } from 'preact/compat'
import type { Page } from './commands/command.ts'
import { ExamplesMenu } from './examples/ExamplesMenu.tsx'
import { GoVersion } from './controls/GoVersion.tsx'
import { CommandIcon, HelpIcon, Logo, MenuIcon } from './controls/icons.tsx'
import { ShareButton } from './controls/ShareButton.tsx'
import { OtherTargets, TargetRadio } from './controls/TargetRadio.tsx'
import { ThemeButton } from './controls/ThemeButton.tsx'
import type { Share } from './controls/useShare.ts'
import styles from './Header.module.css'
import type { OnFiles } from './opening/chooseFiles.ts'
import { OpenFiles } from './opening/OpenFiles.tsx'

interface Props {
  readonly page: Page
  readonly share: Share
  readonly onFiles: OnFiles
}

export const Header = memo(function Header({ page, share, onFiles }: Props) {
  return (
    <header className="bar">
      <h1 className="brand">
        <Logo />
        offsetof
      </h1>
      <TargetRadio />
      <button type="button" className={styles.menuButton} popoverTarget="menu" aria-label="Menu">
        <MenuIcon />
      </button>
      {/* On a phone a menu, elsewhere the rest of the bar. */}
      <div id="menu" popover="auto" className={styles.menu}>
        <GoVersion />
        <div className={styles.other}>
          Other targets <OtherTargets />
        </div>
        <span className={styles.space} />
        <OpenFiles
          className={styles.button}
          what="files"
          onFiles={(files) => {
            closeMenu()
            onFiles(files)
          }}
        />
        <ExamplesMenu className={styles.button} />
        <ShareButton share={share} />
        <span className={styles.rule} />
        <div className={styles.icons}>
          <ThemeButton className={styles.icon} />
          <button
            type="button"
            className={styles.icon}
            aria-label="All commands"
            title="All commands"
            aria-keyshortcuts="Control+K"
            onClick={() => {
              closeMenu()
              page.toggleMenu({ kind: 'commands' })
            }}
          >
            <CommandIcon />
            <span>All commands</span>
          </button>
          <button
            type="button"
            className={styles.icon}
            aria-label="Help and keys"
            title="Help and keys"
            aria-keyshortcuts="?"
            onClick={page.toggleHelp}
          >
            <HelpIcon />
            <span>Help</span>
          </button>
        </div>
      </div>
    </header>
  )
})

/** On a phone it is over what was opened. */
function closeMenu(): void {
  document.querySelector<HTMLElement>('#menu:popover-open')?.hidePopover()
}
