import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type CoachingConversation, dropConversation } from '#contract/coaching.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'
import { formatWeek } from '#lib/format.ts'
import { linkToAgent } from '#lib/links.ts'
import { Card } from '#ui/Card.tsx'
import { FrameBody } from '#ui/FrameBody.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { Problem } from '#ui/Problem.tsx'
import styles from './AfterCoaching.module.css'
import { COACHING_KEY, conversationsQuery } from './api.ts'
import { effectWords } from './effectWords.ts'

interface AfterCoachingProps {
  teamId: string | undefined
  labels: Record<Dimension, string>
  onNote: () => void
}

/** The conversations there were, and whether service changed: less what low scores rise by themselves. */
export function AfterCoaching({ teamId, labels, onNote }: AfterCoachingProps) {
  const queryClient = useQueryClient()
  const query = useQuery(conversationsQuery(teamId))
  const drop = useMutation({
    mutationFn: (id: string) => call(dropConversation, { params: { id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: COACHING_KEY }),
  })
  const conversations = query.data?.conversations ?? []
  return (
    <Card
      title="After coaching"
      sub="Up to 90 days before against up to 90 after, the week around left out. Who is picked for low scores rises in part by chance: that part is taken off."
      right={
        <Button variant="default" style={{ flex: 'none' }} onClick={onNote} disabled={!query.data?.agents.length}>
          Note a conversation
        </Button>
      }
    >
      <Problem error={drop.error} />
      <FrameBody
        query={query}
        isEmpty={conversations.length === 0}
        empty="No conversation noted in the last half-year. Note one, and its effect shows here once there are five reviews on each side."
        skeletonHeight={90}
      >
        <ul className={styles.list}>
          {conversations.map((conversation) => (
            <Conversation
              key={conversation.id}
              conversation={conversation}
              labels={labels}
              onDrop={() => drop.mutate(conversation.id)}
            />
          ))}
        </ul>
      </FrameBody>
    </Card>
  )
}

interface ConversationProps {
  conversation: CoachingConversation
  labels: Record<Dimension, string>
  onDrop: () => void
}

function Conversation({ conversation, labels, onDrop }: ConversationProps) {
  const { agent, day, by, note, isOwn, effects } = conversation
  return (
    <li className={styles.conversation}>
      <div>
        <h3>
          <Link to={linkToAgent(agent.id)}>{agent.name}</Link>
        </h3>
        <p className={styles.quiet}>
          {formatWeek(day)}, {by}
        </p>
        {note !== '' && <p className={styles.note}>{note}</p>}
        {isOwn && (
          <button
            type="button"
            className={styles.drop}
            onClick={onDrop}
            aria-label={`Take away ${agent.name}, ${formatWeek(day)}`}
          >
            Take away
          </button>
        )}
      </div>
      <ul className={styles.effects}>
        {DIMENSIONS.map((dimension) => {
          const { strong, rest } = effectWords(effects[dimension])
          return (
            <li key={dimension}>
              <Glyph dimension={dimension} size={7} />
              <span>
                {labels[dimension]}: <b>{strong}</b> <span className={styles.quiet}>{rest}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </li>
  )
}
