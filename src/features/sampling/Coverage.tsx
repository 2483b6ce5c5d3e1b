import type { PlanDetail, Progress } from '#contract/samplingPlans.ts'
import { CHANNELS } from '#domain/definition/definition.ts'
import { formatWeek } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import { ProgressTable } from './ProgressTable.tsx'
import classes from './Sampling.module.css'

/** How far the plan is in each part of what it drew from. */
export function Coverage({ plan: { byChannel, byWeek } }: { plan: PlanDetail }) {
  return (
    <Card title="By week and channel" sub="Of when the interactions were, not of when they are reviewed.">
      <div className={classes.form}>
        <ProgressTable label="Done by week" heading="Week of" rows={byWeek.map(named(formatWeek))} />
        <ProgressTable label="Done by channel" heading="Channel" rows={byChannel.map(named(channelName))} />
      </div>
    </Card>
  )
}

const named =
  (nameOf: (id: string) => string) =>
  (row: Progress): Progress => ({ ...row, name: nameOf(row.name) })

function channelName(id: string): string {
  const channel = CHANNELS.find((one) => one === id)
  return channel === undefined ? id : CHANNEL_LABEL[channel]
}
