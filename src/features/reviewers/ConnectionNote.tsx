import { IconInfoCircle } from '@tabler/icons-react'
import type { Reviewers } from '#contract/reviewers.ts'
import styles from './Reviewers.module.css'
import { groupsWords } from './reviewerWords.ts'

/** Groups of reviewers who share no agent, and the reviews that would link them. */
export function ConnectionNote({ groups, links }: Pick<Reviewers, 'groups' | 'links'>) {
  const warning = groupsWords(groups)
  if (warning === null) return null
  return (
    <section className={styles.summary} aria-label="Not linked">
      <IconInfoCircle size={18} stroke={1.6} aria-hidden />
      <div>
        <p>
          <b>Strictness and service cannot be told apart.</b> {warning}
        </p>
        <p>To link them, one review each is needed:</p>
        <ul className={styles.links}>
          {links.map(({ agent, reviewer }) => (
            <li key={`${agent.id} ${reviewer.id}`}>
              <b>{reviewer.name}</b> reviews an interaction of <b>{agent.name}</b>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
