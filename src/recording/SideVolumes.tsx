import type { Recording } from '#contract/interactions.ts'
import { formatShare } from '#lib/format.ts'
import type { Player } from './player.ts'
import styles from './PlayerBar.module.css'
import { channelNames } from './waveLanes.ts'

/** Up to twice as loud as recorded. */
const MOST = 2

/** A volume for each side; at 0 the other one is heard alone. */
export function SideVolumes({ player, recording }: { player: Player; recording: Recording }) {
  const { volumes, setVolume } = player
  return (
    <fieldset className={styles.sides}>
      <legend className="visually-hidden">Volume of each side</legend>
      {channelNames(recording)?.map(({ channel, name }) => (
        <label key={channel}>
          <span>{name}</span>
          <input
            type="range"
            min={0}
            max={MOST}
            step={0.05}
            value={volumes[channel]}
            aria-label={`Volume of ${name}`}
            aria-valuetext={formatShare(volumes[channel])}
            onChange={(event) => setVolume(channel, Number(event.target.value))}
          />
          <span className={styles.volume}>{formatShare(volumes[channel])}</span>
        </label>
      ))}
    </fieldset>
  )
}
