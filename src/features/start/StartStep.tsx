import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './Start.module.css'

interface StartStepProps {
  number: number
  title: string
  words: string
  state: 'done' | 'now' | 'later'
  children?: ReactNode
}

/** One step of the first run. When its turn comes the focus goes to it: the form one was in is gone. */
export function StartStep({ number, title, words, state, children }: StartStepProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(state)
  useEffect(() => {
    if (before.current === 'later' && state === 'now') heading.current?.focus()
    before.current = state
  }, [state])
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
        <h2 ref={heading} tabIndex={-1} className={classes.stepTitle}>
          {title}
          {state === 'done' && <span className="visually-hidden"> (done)</span>}
        </h2>
        <p className="sub">{words}</p>
        {state === 'now' && <div className={classes.content}>{children}</div>}
      </div>
    </section>
  )
}
