import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type Reviewers, scheduleLinks } from '#contract/reviewers.ts'
import { call } from '#lib/apiClient.ts'
import { Problem } from '#ui/Problem.tsx'
import styles from './Reviewers.module.css'
import { groupsWords, LINK_WORDS } from './reviewerWords.ts'

/** Groups of reviewers who share no agent, and the reviews that would link them. */
export function ConnectionNote({ groups, links }: Pick<Reviewers, 'groups' | 'links'>) {
  const schedule = useMutation({ mutationFn: () => call(scheduleLinks) })
  const warning = groupsWords(groups)
  if (warning === null) return null
  const stateOf = (agentId: string, reviewerId: string) =>
    schedule.data?.links.find(({ agent, reviewer }) => agent.id === agentId && reviewer.id === reviewerId)?.state
  return (
    <section className={styles.summary} aria-label="Not linked">
      <IconInfoCircle size={18} stroke={1.6} aria-hidden />
      <div>
        <p>
          <b>Strictness and service cannot be told apart.</b> {warning}
        </p>
        <p>To link them, one review each is needed:</p>
        <ul className={styles.links}>
          {links.map(({ agent, reviewer }) => {
            const state = stateOf(agent.id, reviewer.id)
            return (
              <li key={`${agent.id} ${reviewer.id}`}>
                <b>{reviewer.name}</b> reviews an interaction of <b>{agent.name}</b>
                {state && `: ${LINK_WORDS[state]}`}
              </li>
            )
          })}
        </ul>
        <Problem error={schedule.error} />
        {!schedule.data && (
          <p>
            <Button size="xs" variant="default" loading={schedule.isPending} onClick={() => schedule.mutate()}>
              Assign these reviews
            </Button>
          </p>
        )}
        {schedule.data && <p role="status">Once they are submitted, the next model knows of the link.</p>}
      </div>
    </section>
  )
}
