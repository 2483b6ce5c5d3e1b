import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Start.module.css'

interface StartStepProps {
  number: number
  title: string
  words: string
  state: 'done' | 'now' | 'later'
  children?: ReactNode
}

export function StartStep({ number, title, words, state, children }: StartStepProps) {
  return (
    <section
      className={classes.step}
      aria-label={`Step ${number}: ${title}`}
      {...(state === 'now' ? { 'aria-current': 'step' } : {})}
    >
      <span className={classes.number} data-on={state !== 'later' || undefined} aria-hidden>
        {state === 'done' ? <IconCheck size={15} stroke={2.4} /> : number}
      </span>
      <div className={classes.stepBody}>
        <h2 className={classes.stepTitle}>
          {title}
          {state === 'done' && <span className="visually-hidden"> (done)</span>}
        </h2>
        <p className="sub">{words}</p>
        {state === 'now' && <div className={classes.content}>{children}</div>}
      </div>
    </section>
  )
}
