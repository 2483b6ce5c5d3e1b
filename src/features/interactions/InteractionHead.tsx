import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import { linkToAgent } from '#lib/links.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { ChannelIcon } from '#ui/ChannelIcon.tsx'
import { HIDDEN_AGENT } from '#ui/hiddenAgent.ts'
import { PickByHand } from './PickByHand.tsx'
import { interactionWords } from './reviewWords.ts'
import styles from './ReviewReadPage.module.css'

interface InteractionHeadProps {
  interaction: Interaction
  timeZone: string
  children?: ReactNode
}

/** Whose interaction, and which one. */
export function InteractionHead({ interaction, timeZone, children }: InteractionHeadProps) {
  const { id, agent, team, subject, channel } = interaction
  return (
    <header className={styles.head}>
      <Avatar name={agent?.name ?? HIDDEN_AGENT} size={40} />
      <div className={styles.who}>
        <h1>
          {agent === null ? (
            HIDDEN_AGENT
          ) : (
            <Link to={linkToAgent(agent.id)} className="link">
              {agent.name}
            </Link>
          )}
          {team && <span className={styles.team}> · {team.name}</span>}
        </h1>
        <p className={styles.meta}>
          <ChannelIcon channel={channel} />
          {interactionWords(interaction, timeZone)}
        </p>
        {subject !== null && <p className="sub">{subject}</p>}
      </div>
      {children}
      <PickByHand interactionId={id} />
    </header>
  )
}
