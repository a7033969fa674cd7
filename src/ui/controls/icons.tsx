/** The icons of the page. */

import type { ReactNode } from 'preact/compat'
import type { Theme } from '../../state/preferences.ts'

export function Logo() {
  return (
    <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
      <rect width="4.6" height="12" rx="1" fill="currentColor" />
      <path
        d="M7 11.4 12.6.6M11.4 11.4 17 .6M15.8 11.4 21.4.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.15"
      />
    </svg>
  )
}

export function LinkIcon() {
  return (
    <Icon size={14}>
      <path
        d="M5.8 8.2 8.2 5.8M6.3 4.2l1.5-1.5a2.47 2.47 0 0 1 3.5 3.5L9.8 7.7M7.7 9.8l-1.5 1.5a2.47 2.47 0 0 1-3.5-3.5l1.5-1.5"
        strokeWidth="1.3"
        strokeLinecap="round"
      />
    </Icon>
  )
}

export function Chevron() {
  return (
    <Icon size={9}>
      <path d="M1.5 3 4.5 6l3-3" strokeWidth="1.3" />
    </Icon>
  )
}

/** A prompt: something is typed to find what can be done. */
export function CommandIcon() {
  return (
    <Icon size={16}>
      <path d="m3 4.5 3.5 3.5L3 11.5M8.5 12H13" strokeWidth="1.35" strokeLinecap="round" />
    </Icon>
  )
}

export function HelpIcon() {
  return (
    <Icon size={16}>
      <path d="M5.6 6.1a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.6" strokeWidth="1.35" strokeLinecap="round" />
      <circle cx="8" cy="12.2" r=".95" fill="currentColor" stroke="none" />
    </Icon>
  )
}

export function SlidersIcon() {
  return (
    <Icon size={14}>
      <path d="M1.5 4.5h5m4 0h2M1.5 9.5h2m4 0h5" strokeWidth="1.3" strokeLinecap="round" />
      <circle cx="8.5" cy="4.5" r="1.7" strokeWidth="1.3" />
      <circle cx="5.5" cy="9.5" r="1.7" strokeWidth="1.3" />
    </Icon>
  )
}

export function MenuIcon() {
  return (
    <Icon size={20}>
      {[4, 10, 16].map((x) => (
        <circle key={x} cx={x} cy="10" r="1.6" fill="currentColor" stroke="none" />
      ))}
    </Icon>
  )
}

/** A disc: half of it for the system's theme, outlined for light, full for dark. */
export function ThemeIcon({ theme }: { readonly theme: Theme }) {
  return (
    <Icon size={16}>
      <circle cx="8" cy="8" r="5.6" strokeWidth="1.3" fill={theme === 'dark' ? 'currentColor' : 'none'} />
      {theme === 'system' && <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" stroke="none" />}
    </Icon>
  )
}

function Icon({ size, children }: { readonly size: number; readonly children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}
