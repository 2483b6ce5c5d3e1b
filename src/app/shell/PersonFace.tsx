import type { SessionPerson } from '#contract/session.ts'
import { initialsOf } from '#ui/initialsOf.ts'
import classes from './Shell.module.css'

export function PersonFace({ person }: { person: SessionPerson }) {
  return (
    <>
      <span className={classes.avatar} aria-hidden>
        {initialsOf(person.name)}
      </span>
      <span className={classes.label}>
        <span className={classes.personName}>{person.name}</span>
        <span className="tiny mute">{person.roles.join(', ')}</span>
      </span>
    </>
  )
}
