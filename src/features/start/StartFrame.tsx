import type { ReactNode } from 'react'
import { Logo } from '#ui/Logo.tsx'
import classes from './Start.module.css'

/** The page before there is a shell: the name, a large title and the content in one column. */
export function StartFrame({
  title,
  words,
  narrow,
  children,
}: {
  title: string
  words: string
  narrow?: boolean
  children: ReactNode
}) {
  return (
    <main className={classes.frame} data-narrow={narrow || undefined}>
      <p className={classes.brand}>
        <Logo size={26} /> Accord
      </p>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.words}>{words}</p>
      {children}
    </main>
  )
}
