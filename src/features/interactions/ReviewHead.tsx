import { Link } from '@tanstack/react-router'
import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { formatDateTime } from '#lib/format.ts'
import { linkToAgent } from '#lib/links.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { ChannelIcon } from '#ui/ChannelIcon.tsx'
import { HIDDEN_AGENT } from '#ui/hiddenAgent.ts'
import { PickByHand } from './PickDialog.tsx'
import { CHOSEN_WORDS, interactionWords, STATUS_WORDS } from './reviewWords.ts'
import styles from './ReviewReadPage.module.css'

interface ReviewHeadProps {
  review: Review
  interaction: Interaction
  timeZone: string
}

/** Whose interaction, which one, why it was chosen and by whom it was reviewed. */
export function ReviewHead({ review, interaction, timeZone }: ReviewHeadProps) {
  const { agent, team, subject, channel } = interaction
  const when = review.submittedAt === null ? '' : `, ${formatDateTime(review.submittedAt, timeZone)}`
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
      <ul className={styles.pills}>
        <li>{CHOSEN_WORDS[review.selection]}</li>
        <li>{STATUS_WORDS[review.status]}</li>
        <li>
          {review.reviewer.name}
          {when}
        </li>
      </ul>
      <PickByHand interactionId={interaction.id} />
    </header>
  )
}
