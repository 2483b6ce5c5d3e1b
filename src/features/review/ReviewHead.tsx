import { IconChevronLeft, IconEyeOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { DefinitionVersion } from '#contract/definition.ts'
import type { Interaction } from '#contract/interactions.ts'
import type { Selection } from '#contract/shapes.ts'
import { formatDateTime } from '#lib/format.ts'
import { linkToCalibration, linkToQueue } from '#lib/links.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import { ChannelIcon } from '#ui/ChannelIcon.tsx'
import { HIDDEN_AGENT } from '#ui/hiddenAgent.ts'
import { SELECTION_LABEL } from '#ui/selectionLabel.ts'
import { lengthWords } from './lengthWords.ts'
import styles from './ReviewPage.module.css'

interface ReviewHeadProps {
  selection: Selection
  calibrationId: string | undefined
  definition: Pick<DefinitionVersion, 'number' | 'status'>
  interaction: Interaction
  timeZone: string
}

export const ReviewHead = memo(function ReviewHead(props: ReviewHeadProps) {
  const { selection, calibrationId, definition, interaction, timeZone } = props
  const { agent, team, channel, startedAt, externalId, subject } = interaction
  const facts = [
    CHANNEL_LABEL[channel],
    formatDateTime(startedAt, timeZone),
    lengthWords(interaction),
    externalId,
    subject ?? '',
  ].filter((fact) => fact !== '')
  return (
    <header className={styles.head}>
      <Link
        to={calibrationId ? linkToCalibration(calibrationId) : linkToQueue()}
        className={styles.back}
        aria-label={calibrationId ? 'Back to the session' : 'Back to queue'}
      >
        <IconChevronLeft size={18} stroke={1.7} />
      </Link>
      {agent === null ? <IconEyeOff size={22} stroke={1.6} aria-hidden /> : <Avatar name={agent.name} size={30} />}
      <div className={styles.who}>
        <h1>
          {agent?.name ?? HIDDEN_AGENT} {team && <span>· {team.name}</span>}
        </h1>
        <p>
          <ChannelIcon channel={channel} size={14} />
          <span>{facts.join(' · ')}</span>
        </p>
      </div>
      <span className="pill">{calibrationId ? 'For calibration' : SELECTION_LABEL[selection]}</span>
      {definition.status === 'retired' && (
        <span className="pill" title="A newer version was published since; this review goes on with its own.">
          Version {definition.number}, since replaced
        </span>
      )}
    </header>
  )
})
